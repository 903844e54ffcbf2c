import { compareNatural, integer } from './names.ts';
import { simpleQuery } from './transaction.ts';
import type { Tool } from './tool.ts';

const FILE = /^(\d+)_([^/]*)\.(up|down)\.sql$/;
const UINT64 = 2n ** 64n - 1n;

/**
 * golang-migrate 4. Names: `source/parse.go` (versions are uint64; files that do not match are passed over without a
 * word). Transactions: `database/postgres/postgres.go`, `Run`, hands the whole file to one `Exec` without arguments,
 * which is one simple query; so does the pgx driver. Its README, "Multi-statement mode": a statement that cannot run
 * in a transaction needs a file of its own. `x-multi-statement` and `x-use-transaction` change that, but they stand
 * in a connection string that no repository should show. Only versions above the stored one are ever run
 * (`migrate.go`, `readUp`). It marks the version dirty before it sends the file (`migrate.go`, `runMigrations`), and
 * runs nothing on a dirty one.
 */
export const golangMigrate: Tool = {
  name: 'golang-migrate',
  pattern: '<number>_<name>.up.sql',
  markers: [{ file: 'go.mod', content: /\bgolang-migrate\/migrate\b/ }],
  lateArrival: 'skipped',
  failsOnMark: true,
  interrupted: {
    words:
      'golang-migrate marks the version dirty before it runs it, and then refuses to go on until `migrate force` says which version holds',
    isAlways: true,
  },
  parse(path) {
    const [, digits, name = '', role] = FILE.exec(path) ?? [];
    const version = digits && integer(digits, UINT64);
    return version ? { version, name, role: role === 'up' ? 'up' : 'down' } : undefined;
  },
  compare: (a, b) => compareNatural(a.version, b.version),
  guess: () => true,
  transaction: ({ statements }) => simpleQuery(statements),
};
