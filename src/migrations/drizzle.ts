import { compareNatural, compareText } from './names.ts';
import { baseName } from '../tree/paths.ts';
import type { Complaint, Entry, Tool } from './tool.ts';

const JOURNAL = 'meta/_journal.json';

/**
 * drizzle-orm 0.45. Names and order: `migrator.js`, `readMigrationFiles`: those of `meta/_journal.json`, in its order,
 * whatever else lies there; a file that it names and that is missing ends the run. Transactions: `pg-core/dialect.js`,
 * `migrate`: one for all that is pending, in which the text between two `--> statement-breakpoint` is one query; nothing
 * switches it off. Nothing goes back. What the journal dates (`when`) before the newest applied one is passed over
 * without a word (seen with 0.45.4 on PostgreSQL 17). History: `drizzle.__drizzle_migrations`.
 */
export const drizzle: Tool = {
  name: 'drizzle',
  pattern: '<number>_<name>.sql, and let `drizzle-kit generate` list it in meta/_journal.json',
  markers: [{ file: JOURNAL, content: /"dialect"\s*:\s*"(postgresql|pg)"/, decides: true, within: 0 }],
  lateArrival: 'skipped',
  failsOnMark: true,
  parse(path) {
    const stem = stemOf(path);
    return stem === undefined ? undefined : { version: stem, name: stem, role: 'up' };
  },
  compare: (a, b) => compareText(baseName(a.up), baseName(b.up)),
  guess: () => false,
  transaction: () => 'one',
  runsAllAtOnce: true,
  index: { file: JOURNAL, read },
};

interface Listed {
  readonly tag: string;
  readonly when: number;
}

function read(text: string, paths: readonly string[]): Tool | Complaint {
  const listed = entriesOf(text);
  if (!listed)
    return { line: 1, message: 'drizzle-orm finds no entries in this journal: generate it again.' };
  const missing = listed.find(({ tag }) => !paths.includes(`${tag}.sql`));
  if (missing)
    return {
      line: text.slice(0, text.indexOf(`"${missing.tag}"`)).split('\n').length,
      message: `drizzle-orm runs nothing, because ${missing.tag}.sql is listed here and not there: add it, or drop its entry.`,
    };
  const places = new Map(listed.map(({ tag }, at) => [tag, at]));
  const placeOf = ({ up }: Entry): number => places.get(stemOf(baseName(up)) ?? '') ?? Infinity;
  return {
    ...drizzle,
    parse(path) {
      const stem = stemOf(path) ?? '';
      const entry = listed.find(({ tag }) => tag === stem);
      return entry && { version: entry.when.toString(), name: stem.replace(/^\d+_/, ''), role: 'up' };
    },
    // One that this journal does not know, as of the base branch's tip, stands where its date puts it.
    compare(a, b) {
      const [left, right] = [placeOf(a), placeOf(b)];
      return left === Infinity || right === Infinity ? byDate(a, b) : left - right;
    },
    compareAge: byDate,
    unlisted: `drizzle-orm runs only what ${JOURNAL} lists: let \`drizzle-kit generate\` write both`,
  };
}

function byDate(a: Entry, b: Entry): number {
  return compareNatural(a.version, b.version);
}

function stemOf(path: string): string | undefined {
  return /^([^/]+)\.sql$/.exec(path)?.[1];
}

function entriesOf(text: string): readonly Listed[] | undefined {
  try {
    const journal: unknown = JSON.parse(text);
    const entries = isRecord(journal) ? journal['entries'] : undefined;
    return Array.isArray(entries) && entries.every(isListed) ? entries : undefined;
  } catch {
    return undefined;
  }
}

function isListed(value: unknown): value is Listed {
  return isRecord(value) && typeof value['tag'] === 'string' && typeof value['when'] === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
