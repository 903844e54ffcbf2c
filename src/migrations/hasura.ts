import { baseName, folderOf } from '../tree/paths.ts';
import { compareNatural, integer } from './names.ts';
import { simpleQuery } from './transaction.ts';
import type { Tool } from './tool.ts';

const FILE = /^(\d+)_([^/]*)\/(up|down)\.sql$/;
const UINT64 = 2n ** 64n - 1n;

/**
 * Hasura CLI 2, migrations of config v2 (`migrations/<timestamp>_<name>/`) and v3 (`migrations/<database>/…`). Names:
 * `cli/migrate/source/parse.go` and `source/file/file.go` (folder and file joined must match
 * `^([0-9]+)_(.*)\.(down|up)\.(.*)$`, versions are uint64). Transactions: each script is one `run_sql` request, which
 * the server runs in a transaction (documentation, "Schema API Reference: Run SQL"; issue 2939), unless its first line
 * is `-- hasura:no-transaction` (`cli/migrate/detect_no_transaction_test.go`); then it is one simple query. Versions
 * that the database has not seen are applied from the first on (`cli/migrate/migrate.go`, `readUp`). Nhost keeps the
 * same layout below `nhost/`, beside its `nhost.toml`.
 */
export const hasura: Tool = {
  name: 'hasura',
  pattern: '<timestamp>_<name>/up.sql',
  ownFolder: ['up.sql', 'down.sql'],
  markers: [
    { file: 'config.yaml', content: /^metadata_directory:/m },
    { file: 'nhost.toml' },
    { file: 'config.yaml', content: /^version:\s*[23]\s*$[^]*^(endpoint|admin_secret|actions):/m },
  ],
  lateArrival: 'applied',
  parse(path) {
    const [, digits, name = '', role] = FILE.exec(path) ?? [];
    const version = digits && integer(digits, UINT64);
    return version ? { version, name, role: role === 'up' ? 'up' : 'down' } : undefined;
  },
  compare: (a, b) => compareNatural(a.version, b.version),
  guess: (folder) => baseName(folderOf(folder)) === 'migrations',
  transaction: ({ text, statements }) =>
    text.split('\n', 1)[0]?.trim() === '-- hasura:no-transaction' ? simpleQuery(statements) : 'one',
};
