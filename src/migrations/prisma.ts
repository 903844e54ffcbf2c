import { compareText } from './names.ts';
import { simpleQuery } from './transaction.ts';
import type { Tool } from './tool.ts';

const FILE = /^([^/.][^/]*)\/(migration|down)\.sql$/;
const POSTGRES = /^\s*provider\s*=\s*"(postgresql|postgres)"/m;

/**
 * Prisma Migrate 6. Order: `packages/migrate/src/utils/listMigrations.ts`: every folder is one migration, sorted by the
 * folder's whole name. Transactions: prisma-engines,
 * `schema-engine/connectors/sql-schema-connector/src/flavour/postgres/connector/native/mod.rs`,
 * `apply_migration_script`, sends the file as one simple query. Prisma itself takes nothing back; a `down.sql` beside it is
 * for `prisma db execute`, as its guide "Generating down migrations" has it. What the database has not seen is
 * applied, whatever its name (`schema-engine/commands/src/commands/apply_migrations.rs`). Its history,
 * `_prisma_migrations`, is written in statements of its own, the first of them before the script; one that has begun and
 * not ended has failed, and then `migrate deploy` applies nothing (error P3009 of its reference). The database is told by `migration_lock.toml`.
 */
export const prisma: Tool = {
  name: 'prisma',
  pattern: '<timestamp>_<name>/migration.sql',
  ownFolder: ['migration.sql', 'down.sql'],
  markers: [
    { file: 'migration_lock.toml', content: POSTGRES, decides: true, within: 0 },
    { file: 'schema.prisma', content: POSTGRES, within: 2 },
  ],
  lateArrival: 'applied',
  interrupted: {
    words:
      'Prisma notes the migration before it runs it, and then applies nothing until `prisma migrate resolve` says what became of it (P3009)',
    isAlways: true,
  },
  parse(path) {
    const [, folder, file] = FILE.exec(path) ?? [];
    if (folder === undefined) return undefined;
    const [, version = folder, name = ''] = /^(\d+)_(.*)$/.exec(folder) ?? [];
    return { version, name, role: file === 'down' ? 'down' : 'up' };
  },
  compare: (a, b) => compareText(a.up, b.up),
  guess: () => false,
  transaction: ({ statements }) => simpleQuery(statements),
};
