import { programAt } from './installed.ts';
import { describeTools, times } from './real.ts';

describeTools(
  [
    {
      example: 'sqlx',
      program: programAt('rust/bin/sqlx'),
      forward: times(1, 'migrate', 'run'),
      back: times(1, 'migrate', 'revert', '--target-version', '20240101000000'),
      history: { tables: ['_sqlx_migrations'] },
    },
    {
      example: 'diesel',
      program: programAt('rust/bin/diesel'),
      forward: times(1, 'migration', 'run'),
      back: times(1, 'migration', 'revert', '--number', '3'),
      history: { tables: ['__diesel_schema_migrations'] },
    },
    {
      example: 'refinery',
      program: programAt('rust/bin/refinery'),
      forward: times(1, 'migrate', '-e', 'DATABASE_URL', '-p', 'migrations'),
      back: [],
      history: { tables: ['refinery_schema_history'] },
    },
  ],
  'rust',
);
