import { compareNatural } from './names.ts';
import { simpleQuery } from './transaction.ts';
import type { Tool } from './tool.ts';

const FILE = /^(\d+)[-_]?([^/]*)\.sql$/i;

/**
 * postgres-migrations 5. Names: `dist/file-name-parser.js`; numbers are integers from 1 without gaps
 * (`validateMigrationOrdering`), so one that comes late has the number of another. Transactions:
 * `dist/run-migration.js`: the file is one query between START TRANSACTION and COMMIT, unless it holds
 * `-- postgres-migrations disable-transaction`; then it is one simple query. Nothing goes back. History: `migrations`.
 */
export const postgresMigrations: Tool = {
  name: 'postgres-migrations',
  pattern: '<number>_<name>.sql',
  markers: [{ file: 'package.json', content: /"postgres-migrations"\s*:/ }],
  lateArrival: 'refused',
  failsOnMark: true,
  parse(path) {
    const [, digits, name = ''] = FILE.exec(path) ?? [];
    return digits === undefined ? undefined : { version: BigInt(digits).toString(), name, role: 'up' };
  },
  compare: (a, b) => compareNatural(a.version, b.version),
  guess: () => false,
  transaction: ({ text, statements }) =>
    text.includes('-- postgres-migrations disable-transaction') ? simpleQuery(statements) : 'one',
};
