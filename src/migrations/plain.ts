import { baseName } from '../tree/paths.ts';
import { compareNatural } from './names.ts';
import { managesTransactions } from './transaction.ts';
import type { FileTree } from '../tree/tree.ts';
import { overriddenIn, withOverrides } from './overrides.ts';
import { versionedIn, withManifests } from './temporal.ts';
import type { Tool } from './tool.ts';

const FILE = /^(?:([^/]*)\.)?(up|down)\.sql$|^([^/]+)\.sql$/;
/** `current.sql` is what graphile-migrate's users are still writing; `commit` makes a migration of it. */
const NO_MIGRATION = /^(?:schema|structure|seeds?|fixtures?|dump|baseline|init-db)\b.*\.sql$|^current\.sql$/i;
const NO_MIGRATIONS_FOLDER = /quer|report|seed|fixture|test|bench|dump|snippet|example|sample/i;
const NO_MIGRATIONS_ABOVE = /^(?:docs?|documentation|tutorials?|backups?|specs?)$/i;

/** Whether a folder's name says that its scripts are shown, asked or filled in; numbered ones lie there too. */
export function isForReading(folder: string): boolean {
  if (/migrat/i.test(baseName(folder))) return false;
  return (
    NO_MIGRATIONS_FOLDER.test(baseName(folder)) ||
    folder.split('/').some((part) => NO_MIGRATIONS_ABOVE.test(part))
  );
}

/** A sequence number; dates and timestamps may repeat among strangers, so the whole name is the version there. */
const SEQUENCE = /^(\d{1,6})(?=[_.-](?!\d)|$)/;

/**
 * Ordered `.sql` files of a tool that is not known. The first match of what other tools put into a file that holds
 * both ways: run from top to bottom it would undo itself.
 */
const TWO_WAY: readonly (readonly [tool: string, marker: RegExp])[] = [
  ['goose', /^-- *\+goose Up\b/im],
  ['sql-migrate', /^-- *\+migrate Up\b/im],
  ['dbmate', /^-- *migrate:up\b/im],
  ['Liquibase', /^-- *liquibase formatted sql\b/im],
  ['tern', /^-{4} create above \/ drop below -{4}/m],
  ['Play evolutions', /^(# ---|--) *!Ups\b/m],
  ['MyBatis Migrations', /^-- *\/\/ *@UNDO\b/m],
];

/**
 * Forward only, in the natural order of names; `x.down.sql` beside `x.sql` or `x.up.sql` is its way back. A script
 * runs as one transaction, unless a statement in it cannot, or it manages its own.
 */
export const plain: Tool = {
  name: 'plain',
  pattern: '<number>_<name>.sql',
  markers: [],
  lateArrival: 'unknown',
  parse(path) {
    const found = FILE.exec(path);
    if (!found || NO_MIGRATION.test(path)) return undefined;
    const [, paired, role, single] = found;
    const stem = single ?? paired ?? 'up';
    const sequence = SEQUENCE.exec(stem)?.[1];
    const version = sequence === undefined ? stem : BigInt(sequence).toString();
    return { version, name: stem, role: role === 'down' ? 'down' : 'up' };
  },
  compare: (a, b) => compareNatural(baseName(a.up), baseName(b.up)),
  guess: (folder, paths) =>
    !isForReading(folder) &&
    (/migrat/i.test(baseName(folder)) || paths.every((path) => /^\d+[_.-]/.test(path))),
  transaction({ statements }) {
    if (managesTransactions(statements)) return 'none';
    return statements.every(({ transactional }) => transactional) ? 'one' : 'per-statement';
  },
  arrange,
  foreign: (text) => TWO_WAY.find(([, marker]) => marker.test(text))?.[0],
};

/** Folders whose order, or choice of files, is not that of their names. */
async function arrange(folder: string, tree: FileTree): Promise<Tool | undefined> {
  const versioned = await versionedIn(tree, folder);
  if (versioned) return withManifests(plain, versioned);
  const scripts = await overriddenIn(tree, folder);
  return scripts && withOverrides(plain, scripts);
}
