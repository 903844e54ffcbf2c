import { compareText } from './names.ts';
import { managesTransactions } from './transaction.ts';
import { baseName } from '../tree/paths.ts';
import type { Tool } from './tool.ts';

const FILE = /^(\d+)_(.*)\.sql$/;
const OWN_TRANSACTIONS = /^\uFEFF?-- pg-delta: transaction=false\s*$/;

/**
 * Supabase CLI 2.109 and later. Names: `pkg/migration/file.go`, `migrateFilePattern`. Transactions:
 * `legacy-migration-apply.ts`, `execMigrationBatch`: one around the file, which is interrupted for each statement that
 * cannot run in one (`legacyIsPipelineIncompatible`, from pull requests 5156, 5671 and 6276); a file with BEGIN or
 * COMMIT in it is sent statement by statement, as is one whose first line is `-- pg-delta: transaction=false`. Without
 * BEGIN, though: the statements come in one go, of which the server makes a transaction (seen with 3.1.0). Nothing goes
 * back. A migration older than the newest applied one is refused (`pkg/migration/apply.go`, `ErrMissingRemote`),
 * unless --include-all is given. History: `supabase_migrations.schema_migrations`.
 */
export const supabase: Tool = {
  name: 'supabase',
  pattern: '<timestamp>_<name>.sql',
  markers: [
    { file: 'supabase/config.toml', content: /^\s*project_id\s*=|^\s*\[(api|db|auth|studio)\b/m, within: 2 },
  ],
  lateArrival: 'refused',
  parse(path) {
    const [, version, name = ''] = path.includes('/') ? [] : (FILE.exec(path) ?? []);
    return version === undefined ? undefined : { version, name, role: 'up' };
  },
  compare: (a, b) => compareText(a.version, b.version) || compareText(baseName(a.up), baseName(b.up)),
  guess: (folder) => /(?:^|\/)supabase\/migrations$/.test(folder),
  transaction({ text, statements }) {
    if (OWN_TRANSACTIONS.test(text.split('\n', 1)[0] ?? '')) return 'per-statement';
    if (managesTransactions(statements)) return 'none';
    return statements.every(({ transactional }) => transactional) ? 'one' : 'stretches';
  },
};
