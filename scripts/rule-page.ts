import type {
  Category,
  Observation,
  ReportedMigration,
  ReportedRun,
  Review,
  RoundTrip,
} from '../src/model.ts';
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

/** The reviews of a rule's examples, in their order, by the server's major version; none where it is too old. */
export type Seen = ReadonlyMap<number, readonly (Review | undefined)[]>;

/**
 * A rule's page, from what was seen on real servers. Where versions did the same they share a table. Nothing in it
 * depends on how fast a server is.
 */
export function rulePage(rule: Rule, seen: Seen): string {
  return `${[
    `# ${rule.id}`,
    `${CATEGORIES[rule.category]} · ${rule.severity} unless the [configuration](../configuration.md) says otherwise`,
    `**${rule.title}.** ${oneLine(rule.why)}`,
    ...rule.examples.map((example, at) => exampleSection(example, reviewsOf(seen, at))),
    ...adviceSection(rule, seen),
    '## Set it aside',
    'Above the statement, with a reason; the finding stays in the review:',
    fenced('sql', `-- pgrehearse: ignore ${rule.id} -- <why this is fine here>`),
  ].join('\n\n')}\n`;
}

/** Of one example, by version. */
function reviewsOf(seen: Seen, at: number): readonly (readonly [number, Review])[] {
  return [...seen].flatMap(([version, reviews]) => {
    const review = reviews[at];
    return review ? [[version, review] as const] : [];
  });
}

function adviceSection(rule: Rule, seen: Seen): string[] {
  const advice = [...seen].flatMap(([version, reviews]) => {
    const findings = reviews.flatMap((review) => review?.findings ?? []);
    const sql = findings.find((finding) => finding.rule === rule.id && finding.instead)?.instead;
    return sql === undefined ? [] : [[version, fenced('sql', sql)] as const];
  });
  const groups = alike(advice);
  if (groups.length === 0) return [];
  return [
    '## Write instead',
    ...groups.map(
      ({ versions, text }) => `${versions.length === seen.size ? PROPOSED : proposedOn(versions)}\n\n${text}`,
    ),
  ];
}

const PROPOSED = 'What the review of the first example proposes:';

function proposedOn(versions: readonly number[]): string {
  return `What the review of the first example proposes on PostgreSQL ${spoken(versions)}:`;
}

function exampleSection(example: Example, reviews: readonly (readonly [number, Review])[]): string {
  const title = `## ${example.kind === 'bad' ? 'Bad' : 'Good'}: ${example.title}`;
  if (example.files) return [title, ...filesOf(example.files)].join('\n\n');
  const parts = [title];
  if (example.since) parts.push(`From PostgreSQL ${example.since} on.`);
  if (example.base) parts.push('Before:', fenced('sql', example.base));
  parts.push('The migration:', fenced('sql', example.up));
  if (example.down) parts.push('Its rollback:', fenced('sql', example.down));
  if (example.config) parts.push('With this `pgrehearse.yml`:', fenced('yaml', example.config));
  const outcomes = reviews.flatMap(([version, { migrations }]) =>
    migrations.slice(0, 1).map((migration) => [version, outcomeOf(example, migration)] as const),
  );
  for (const { versions, text } of alike(outcomes))
    parts.push(`What PostgreSQL ${spoken(versions)} did:`, text);
  return parts.join('\n\n');
}

function outcomeOf(example: Example, migration: ReportedMigration): string {
  const table = runTable([
    ['forward', migration.forward],
    ['rollback', migration.rollback],
    ['forward again', migration.again],
  ]);
  return example.down ? `${table}\n\n${roundTripLine(migration.roundTrip)}` : table;
}

interface Alike {
  readonly versions: readonly number[];
  readonly text: string;
}

/** Versions with the same text together, the oldest first. */
function alike(texts: readonly (readonly [number, string])[]): Alike[] {
  const groups = new Map<string, number[]>();
  for (const [version, text] of texts.toSorted(([a], [b]) => a - b))
    groups.set(text, [...(groups.get(text) ?? []), version]);
  return [...groups].map(([text, versions]) => ({ text, versions }));
}

/** `14 to 16, 18` */
function spoken(versions: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const version of versions) {
    const last = runs.at(-1);
    if (last?.[1] === version - 1) last[1] = version;
    else runs.push([version, version]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
}

const DID = /^What PostgreSQL (.+) did:$/;
const PROPOSES = /^What the review of the first example proposes on PostgreSQL (.+):$/;

/** The page as it would be if nothing but that version had been seen. */
export function asSeenBy(page: string, version: number): string {
  let isShown = true;
  const lines = page.split('\n').flatMap((line) => {
    const versions = (DID.exec(line) ?? PROPOSES.exec(line))?.[1];
    if (versions !== undefined) isShown = covers(versions, version);
    else if (line.startsWith('## ')) isShown = true;
    if (!isShown) return [];
    return line.replace(DID, `What PostgreSQL ${version} did:`).replace(PROPOSES, PROPOSED);
  });
  // Where that version proposes nothing, there is no heading for it either.
  const text = lines.join('\n').replace(/## Write instead\n+(?=## )/, '');
  return `${text.trimEnd()}\n`;
}

function covers(versions: string, version: number): boolean {
  return versions.split(', ').some((run) => {
    const [from = 0, to = from] = run.split(' to ').map(Number);
    return from <= version && version <= to;
  });
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

/** Rules of the catalogue that need what a review does not have: id, what it will find, what it needs. */
export const NOT_YET: readonly (readonly [id: string, finds: string, needs: string])[] = [
  ['query-breaks', 'a query of the application that no longer prepares', 'the application’s queries'],
  ['query-slower', 'a query of the application whose plan gets worse', 'queries and statistics'],
  ['unindexed-filter', 'a query that no index of a large table serves', 'queries and statistics'],
  ['staging-drift', 'a staging schema that differs from what the files give', 'a look at staging'],
  ['history-mismatch', 'a history table that differs from the files', 'a look at staging'],
];

function cells(row: readonly string[]): string {
  return `| ${row.join(' | ')} |`;
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
      '## Not yet',
      'These ids are reserved. Nothing looks for them today, and a configuration that names one is refused.',
      ['| rule | finds | waits for |', '| --- | --- | --- |', ...NOT_YET.map(cells)].join('\n'),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}
