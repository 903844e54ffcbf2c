import type { Category, Observation, ReportedRun, Review, RoundTrip } from '../src/model.ts';
import type { Example, Rule } from '../src/rules/rule.ts';

const CATEGORIES = {
  'lock-heavy': 'Lock-heavy',
  transactions: 'Transactions and timeouts',
  destructive: 'Destructive',
  breaking: 'Breaks the running application',
  rollback: 'Rollback, history and failure',
  cost: 'Cost',
  security: 'Security',
  'schema-design': 'Schema design',
  review: 'About the review itself',
} satisfies Record<Category, string>;

/**
 * A rule's page, from the reviews of its examples on a real server, in their order. Nothing in it depends on how fast
 * that server is.
 */
export function rulePage(rule: Rule, reviews: readonly Review[]): string {
  const sections = rule.examples.flatMap((example, at) => {
    const review = reviews[at];
    return review ? [exampleSection(example, review)] : [];
  });
  const findings = reviews.flatMap((review) => review.findings);
  const advice = findings.find((finding) => finding.rule === rule.id && finding.instead)?.instead;
  return `${[
    `# ${rule.id}`,
    `${CATEGORIES[rule.category]} · ${rule.severity} unless the [configuration](../configuration.md) says otherwise`,
    `**${rule.title}.** ${oneLine(rule.why)}`,
    ...sections,
    ...(advice
      ? ['## Write instead', 'What the review of the first example proposes:', fenced('sql', advice)]
      : []),
    '## Set it aside',
    'Above the statement, with a reason; the finding stays in the review:',
    fenced('sql', `-- pgrehearse: ignore ${rule.id} -- <why this is fine here>`),
  ].join('\n\n')}\n`;
}

function exampleSection(example: Example, review: Review): string {
  const title = `## ${example.kind === 'bad' ? 'Bad' : 'Good'}: ${example.title}`;
  if (example.files) return [title, ...filesOf(example.files)].join('\n\n');
  const parts = [title];
  if (example.base) parts.push('Before:', fenced('sql', example.base));
  parts.push('The migration:', fenced('sql', example.up));
  if (example.down) parts.push('Its rollback:', fenced('sql', example.down));
  if (example.config) parts.push('With this `pgrehearse.yml`:', fenced('yaml', example.config));
  const [migration] = review.migrations;
  const version = review.postgres?.version.split('.')[0] ?? '';
  if (migration)
    parts.push(
      `What PostgreSQL ${version} did:`,
      runTable([
        ['forward', migration.forward],
        ['rollback', migration.rollback],
        ['forward again', migration.again],
      ]),
    );
  if (migration && example.down) parts.push(roundTripLine(migration.roundTrip));
  return parts.join('\n\n');
}

function roundTripLine({ status, schemaDiff, dataDiff }: RoundTrip): string {
  const differences = [
    ...schemaDiff
      .filter(({ benign }) => !benign)
      .map(
        ({ kind, object, after }) =>
          `${kind} ${object} ${after === undefined ? 'is missing' : 'is left behind or differs'}`,
      ),
    ...dataDiff.map(
      ({ table, column, rows, change }) =>
        `${rows} ${column ? `values of ${table}.${column}` : `rows of ${table}`} ${change}`,
    ),
  ];
  return `Round trip: ${[status, ...differences].join('; ')}.`;
}

function filesOf({ base, head }: NonNullable<Example['files']>): string[] {
  return [
    'On the base branch:',
    fenced('sql', listing(base)),
    'In the pull request:',
    fenced('sql', listing(head)),
  ];
}

function listing(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([path, text]) => `-- ${path}\n${text}`)
    .join('\n\n');
}

function runTable(runs: readonly (readonly [string, ReportedRun])[]): string {
  const rows = runs.flatMap(([pass, run]) =>
    run.statements.map(
      (statement) => `| ${pass} | ${cell(firstLine(statement.sql))} | ${effects(statement)} |`,
    ),
  );
  return ['| run | statement | seen |', '| --- | --- | --- |', ...rows].join('\n');
}

function effects(statement: Observation): string {
  if (statement.error)
    return `fails: ${statement.error.message.replaceAll('|', '\\|')} (SQLSTATE ${statement.error.code})`;
  const parts = [
    // Locks that are sampled while a statement runs are seen in one run and missed in the next.
    ...(statement.lockSource === 'sampled' ? ['runs outside of a transaction'] : []),
    ...(statement.lockSource === 'held' ? statement.locks : [])
      .filter((lock) => !lock.isNew)
      .map((lock) => `${lock.mode} on ${lock.relation}`),
    ...statement.rewrites.map((relation) => `${relation} rewritten`),
    ...statement.scans
      .filter(({ tuples }) => tuples > 0)
      .map(({ relation, tuples }) => `${tuples} rows of ${relation} read`),
    ...(statement.rowsWritten > 0 ? [`${statement.rowsWritten} rows written`] : []),
  ];
  return parts.join('; ') || 'no lock on an existing table';
}

function firstLine(sql: string): string {
  const [line = '', ...rest] = sql.split('\n');
  return rest.length > 0 ? `${line} …` : line;
}

function cell(sql: string): string {
  return `\`${sql.replaceAll('|', '\\|')}\``;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** The list of all rules, in the order of the catalogue. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) =>
      `| [${rule.id}](${rule.id}.md) | ${rule.title} | ${CATEGORIES[rule.category]} | ${rule.severity} |`,
  );
  return (
    [
      '# Rules',
      'Each page is made by running the rule’s own examples on a real server.',
      ['| rule | finds | kind | severity |', '| --- | --- | --- | --- |', ...rows].join('\n'),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}
