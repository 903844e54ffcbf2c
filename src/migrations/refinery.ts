import { compareNatural, integer } from './names.ts';
import type { Tool } from './tool.ts';

const FILE = /^([UV])(\d+)__(\w+)\.sql$/;
const INT32 = 2n ** 31n - 1n;

/**
 * refinery 0.8. Names: `refinery_core/src/util.rs`, `file_match_re`; versions are i32, `U` is for unversioned.
 * Transactions: `refinery_core/src/traits/sync.rs`, `migrate`, and `drivers/postgres.rs`: one for each migration, in
 * which the file is one query; nothing switches it off. Nothing goes back. A `V` below the newest applied one makes the
 * run fail, a `U` is applied whatever its number (`traits/mod.rs`, `verify_migrations`). History:
 * `refinery_schema_history`.
 */
export const refinery: Tool = {
  name: 'refinery',
  pattern: 'V<number>__<name>.sql',
  markers: [
    { file: 'refinery.toml' },
    { file: 'Cargo.toml', content: /^\s*refinery\s*[.=]|dependencies\.refinery\]/m },
  ],
  lateArrival: 'refused',
  failsOnMark: true,
  takesLate: ({ up }) => /(?:^|\/)U[^/]*$/.test(up),
  parse(path) {
    const [, , digits, name = ''] = FILE.exec(path) ?? [];
    const version = digits && integer(digits, INT32);
    return version ? { version, name, role: 'up' } : undefined;
  },
  compare: (a, b) => compareNatural(a.version, b.version),
  guess: () => false,
  transaction: () => 'one',
};
