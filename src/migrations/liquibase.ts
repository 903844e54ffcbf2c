import { baseName } from '../tree/paths.ts';
import { valueIn, type Values } from './fill.ts';
import { below, changelogIn } from './liquibase-changelog.ts';
import { again, delimited, wayBack, withoutIgnored, type Changeset } from './liquibase-changeset.ts';
import { holds, namesIn } from './liquibase-contexts.ts';
import { attributeOf, fillLiquibase, parametersIn, propertiesIn } from './liquibase-parameters.ts';
import { linesOf, onlyLines, type Line } from './lines.ts';
import { compareText } from './names.ts';
import { simpleQuery } from './transaction.ts';
import type { FileTree } from '../tree/tree.ts';
import type { Complaint, Entry, Section, Tool } from './tool.ts';

const HEADER = /^\s*--\s*liquibase\s*formatted/i;
const CHANGESET = /^\s*--\s*changeset\s+("[^"]+"|[^:]+):\s*("[^"]+"|\S+)/i;
const NO_CHANGESET = /^\s*--?\s*changeset\b/i;

/**
 * Liquibase 4, its formatted SQL. Order: that in which a changelog in XML, YAML or JSON above includes the files, else by
 * their names; and within a file from top to bottom. Changesets in those changelogs themselves are no SQL. Changesets:
 * `AbstractFormattedChangeLogParser.java`; those for another `dbms`, with `ignore:true` or of contexts and labels that are
 * not asked for are left out. Transactions: one for each changeset, in which statements are sent one by one, or with
 * `splitStatements:false` all at once; none with `runInTransaction:false` (`ChangeSet.java`, `execute`). A changeset is
 * known by author, id and file: what is not applied yet is applied, wherever it stands. History: `databasechangelog`.
 */
export const liquibase: Tool = {
  ...liquibaseWith({}),
  settings: { files: ['liquibase.properties'], read: (text) => liquibaseWith(parametersIn(text)) },
};

function liquibaseWith(parameters: Values): Tool {
  const tool: Tool = {
    name: 'liquibase',
    pattern: '<name>.sql with `--liquibase formatted sql` as its first line',
    markers: [],
    lateArrival: 'applied',
    recordsSections: true,
    repeats: ({ text }) => isRunAgain(linesOf(text).find((line) => CHANGESET.test(line.text))?.text ?? ''),
    signature: /^\s*--\s*liquibase\s*formatted/i,
    parse(path) {
      const stem = /^([^/]+)\.sql$/i.exec(path)?.[1];
      return stem === undefined ? undefined : { version: stem, name: stem, role: 'up' };
    },
    compare: (a, b) => compareText(baseName(a.up), baseName(b.up)),
    guess: () => false,
    sections: (text, values) => sections(text, { ...parameters, ...values }),
    arrange: (folder, tree) => arranged(tool, folder, tree),
    fill: ({ text, whole, values }) =>
      fillLiquibase(text, { ...propertiesIn(whole), ...parameters, ...values }),
    transaction({ text, statements }) {
      const line = linesOf(text).find((one) => CHANGESET.test(one.text))?.text ?? '';
      if (attributeOf(line, 'runInTransaction') !== 'false') return 'one';
      return attributeOf(line, 'splitStatements') === 'false' ? simpleQuery(statements) : 'per-statement';
    },
  };
  return tool;
}

/** As the changelog above them has the files, in XML, YAML or JSON. */
async function arranged(tool: Tool, folder: string, tree: FileTree): Promise<Tool | undefined> {
  const changelog = await changelogIn(tree, folder);
  if (!changelog) return undefined;
  const places = new Map(below(folder, changelog.scripts).map((path, at) => [path, at]));
  const strays = new Set(below(folder, changelog.strays));
  const placeOf = ({ name }: Entry): number => places.get(`${name}.sql`) ?? Infinity;
  return {
    ...tool,
    parse(path) {
      const stem = path.replace(/\.sql$/, '');
      return places.has(path) ? { version: stem, name: stem, role: 'up' } : undefined;
    },
    compare: (a, b) => placeOf(a) - placeOf(b) || compareText(a.up, b.up),
    isMeant: (path) => strays.has(path),
    unlisted: `Liquibase runs only what ${changelog.file} includes: include it there`,
  };
}

function sections(text: string, values: Values): readonly Section[] | Complaint {
  const lines = linesOf(withoutIgnored(text));
  const first = lines.find((line) => line.text.trim() !== '');
  if (!first || !HEADER.test(first.text))
    return { line: 1, message: 'Liquibase asks for `--liquibase formatted sql` as the first line: add it.' };
  const changesets = changesetsOf(lines);
  const refused = refusal(lines, changesets);
  if (refused) return refused;
  return changesets
    .filter((one) => isForPostgres(one) && isAskedFor(one, values))
    .map(({ line, key, lines: own }) => {
      const last = (own.at(-1) ?? line).number + 1;
      const down = wayBack(text, line, own) ?? again(text, own, changesets);
      return {
        key,
        up: delimited(onlyLines(withoutIgnored(text), line.number, last), line.text),
        ...(down !== undefined && { down }),
      };
    });
}

function changesetsOf(lines: readonly Line[]): readonly Changeset[] {
  const heads = lines.filter((line) => CHANGESET.test(line.text));
  return heads.map((line, at) => {
    const [, author = '', id = ''] = CHANGESET.exec(line.text) ?? [];
    const next = heads[at + 1]?.number ?? Infinity;
    return {
      line,
      key: [author, id].map((part) => part.trim().replace(/^"(.*)"$/, '$1')).join(':'),
      lines: lines.filter(({ number }) => number > line.number && number < next),
    };
  });
}

/** Why Liquibase would not run the file, or not all of it. */
function refusal(lines: readonly Line[], changesets: readonly Changeset[]): Complaint | undefined {
  const odd = lines.find((line) => NO_CHANGESET.test(line.text) && !CHANGESET.test(line.text));
  if (odd)
    return { line: odd.number, message: 'Liquibase asks for `--changeset <author>:<id>`: write both.' };
  const begin = changesets[0]?.line.number ?? Infinity;
  const early = lines.find((line) => line.number < begin && !/^\s*(--.*)?$/.test(line.text));
  if (early)
    return {
      line: early.number,
      message: 'Liquibase passes over SQL above the first `--changeset`: move it below.',
    };
  const twice = changesets.find(({ key }, at) => changesets.findIndex((one) => one.key === key) < at);
  if (twice)
    return {
      line: twice.line.number,
      message: `Liquibase refuses a second changeset ${twice.key}: name it otherwise.`,
    };
  const empty = changesets.find(({ lines: own }) => own.every(({ text }) => /^\s*(--.*)?$/.test(text)));
  if (empty)
    return { line: empty.line.number, message: `Liquibase finds no SQL in changeset ${empty.key}: add it.` };
  return undefined;
}

function isForPostgres({ line: { text } }: Changeset): boolean {
  if (attributeOf(text, 'ignore')?.toLowerCase() === 'true') return false;
  const names = attributeOf(text, 'dbms')?.toLowerCase().split(',') ?? ['all'];
  if (names.includes('!postgresql') || names.includes('none')) return false;
  return names.some((name) => ['postgresql', 'all'].includes(name) || name.startsWith('!'));
}

function isRunAgain(head: string): boolean {
  return ['runOnChange', 'runAlways'].some((name) => attributeOf(head, name)?.toLowerCase() === 'true');
}

/** Without contexts and labels to ask for, every changeset runs (`ContextExpression.java`, `LabelExpression.java`). */
function isAskedFor({ line: { text } }: Changeset, values: Values): boolean {
  const wanted = namesIn(valueIn(values, 'liquibase:contexts') ?? '');
  const context = attributeOf(text, 'contextFilter') ?? attributeOf(text, 'context') ?? '';
  const labels = namesIn(attributeOf(text, 'labels') ?? '');
  const filter = valueIn(values, 'liquibase:labels') ?? '';
  return (wanted.size === 0 || holds(context, wanted)) && (labels.size === 0 || holds(filter, labels));
}
