import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './examples.ts';
import { programAt } from './installed.ts';
import { describeTools, times, type RealTool } from './real.ts';

/** The first entries of a journal: drizzle-orm runs all that is pending in one transaction, so each comes alone. */
function journalUpTo(example: string, count: number): (folder: string) => void {
  const path = 'drizzle/meta/_journal.json';
  return (folder) => {
    const whole = readFileSync(join(ROOT, example, path), 'utf8');
    const { entries, ...rest } = JSON.parse(whole) as { entries: unknown[] };
    writeFileSync(join(folder, path), JSON.stringify({ ...rest, entries: entries.slice(0, count) }));
  };
}

const DRIZZLE = `
  const { drizzle } = require('drizzle-orm/node-postgres');
  const { migrate } = require('drizzle-orm/node-postgres/migrator');
  const db = drizzle(process.env.DATABASE_URL);
  migrate(db, { migrationsFolder: 'drizzle' }).finally(() => db.$client.end());`;

function drizzle(example: string): RealTool {
  return {
    example,
    program: programAt('node_modules/drizzle-orm/package.json') && process.execPath,
    forward: [1, 2, 3].map((count) => ({ args: ['-e', DRIZZLE], before: journalUpTo(example, count) })),
    atOnce: { args: ['-e', DRIZZLE] },
    back: [],
    history: { schema: 'drizzle' },
  };
}

const POSTGRES_MIGRATIONS = `
  require('postgres-migrations').migrate({
    host: process.env.PGHOST, port: Number(process.env.PGPORT), database: process.env.PGDATABASE,
    user: process.env.PGUSER, password: process.env.PGPASSWORD,
  }, 'migrations').catch((error) => { console.error(error); process.exitCode = 1; });`;

describeTools(
  [
    {
      example: 'dbmate',
      program: programAt('node_modules/.bin/dbmate'),
      forward: [{ args: ['--no-dump-schema', 'migrate'] }],
      back: times(4, '--no-dump-schema', 'rollback'),
      history: { tables: ['schema_migrations'] },
    },
    {
      example: 'node-pg-migrate',
      program: programAt('node_modules/.bin/node-pg-migrate'),
      forward: times(3, 'up', '1'),
      atOnce: { args: ['up'] },
      back: times(2, 'down', '1'),
      history: { tables: ['pgmigrations'] },
    },
    {
      example: 'graphile-migrate',
      program: programAt('node_modules/.bin/graphile-migrate'),
      forward: times(1, 'migrate'),
      back: [],
      history: { schema: 'graphile_migrate' },
    },
    {
      example: 'postgres-migrations',
      program: programAt('node_modules/postgres-migrations/package.json') && process.execPath,
      forward: times(1, '-e', POSTGRES_MIGRATIONS),
      back: [],
      history: { tables: ['migrations'] },
    },
    {
      example: 'supabase',
      program: programAt('node_modules/.bin/supabase'),
      forward: times(1, 'migration', 'up', '--yes', '--remote=$DATABASE_URL'),
      back: [],
      env: { SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
      pipelines: true,
      history: { schema: 'supabase_migrations' },
    },
    drizzle('drizzle'),
    drizzle('drizzle-5'),
  ],
  'npm',
);
