import { compareNatural, integer } from './names.ts';
import { simpleQuery } from './transaction.ts';
import type { Tool } from './tool.ts';

const FILE = /^(\d+)_([^/]*?)(?:\.(up|down))?\.sql$/;
const INT64 = 2n ** 63n - 1n;

/**
 * sqlx 0.8 and 0.9. Names: `sqlx-core/src/migrate/source.rs` (versions are i64) and `migration_type.rs` (a file with
 * neither `.up` nor `.down` is a simple migration, which has no way back). Transactions:
 * `sqlx-postgres/src/migrate.rs`, `apply` and `revert`, run the file inside a transaction of their own, unless it
 * starts with `-- no-transaction` (since 0.8.0, pull request 3181); then it is one simple query (issue 3693: "you can
 * only run a single statement per migration file"). Each file is asked for itself. What is not applied yet is
 * applied, whatever its version (`migrator.rs`, `run`).
 */
export const sqlx: Tool = {
  name: 'sqlx',
  pattern: '<number>_<name>.sql, or .up.sql and .down.sql',
  markers: [
    { file: 'sqlx.toml' },
    { file: '.sqlx/' },
    { file: 'Cargo.toml', content: /^\s*sqlx\s*[.=]|dependencies\.sqlx\]/m },
  ],
  lateArrival: 'applied',
  failsOnMark: true,
  parse(path) {
    const [, digits, name = '', role] = FILE.exec(path) ?? [];
    const version = digits && integer(digits, INT64);
    return version ? { version, name, role: role === 'down' ? 'down' : 'up' } : undefined;
  },
  compare: (a, b) => compareNatural(a.version, b.version),
  guess: () => false,
  transaction: ({ text, statements }) =>
    text.startsWith('-- no-transaction') ? simpleQuery(statements) : 'one',
};
