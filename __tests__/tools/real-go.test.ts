import { programAt } from './installed.ts';
import { describeTools, times } from './real.ts';

const MIGRATE = ['-path', 'migrations', '-database', '$DATABASE_URL'];
const SQL_MIGRATE = ['-config=dbconfig.yml', '-env=development'];

describeTools(
  [
    {
      example: 'goose',
      program: programAt('bin/goose'),
      env: { GOOSE_DBSTRING: 'sslmode=disable' },
      forward: times(1, 'up'),
      back: times(3, 'down'),
      history: { tables: ['goose_db_version'] },
    },
    {
      example: 'golang-migrate',
      program: programAt('bin/migrate'),
      forward: times(1, ...MIGRATE, 'up'),
      back: times(1, ...MIGRATE, 'down', '3'),
      history: { tables: ['schema_migrations'] },
    },
    {
      example: 'sql-migrate',
      program: programAt('bin/sql-migrate'),
      forward: times(1, 'up', ...SQL_MIGRATE),
      back: times(3, 'down', ...SQL_MIGRATE),
      history: { tables: ['gorp_migrations'] },
    },
    {
      example: 'tern',
      program: programAt('bin/tern'),
      forward: times(1, 'migrate', '--migrations', 'migrations', '--config', 'migrations/tern.conf'),
      back: times(
        1,
        'migrate',
        '--migrations',
        'migrations',
        '--config',
        'migrations/tern.conf',
        '--destination',
        '1',
      ),
      history: { tables: ['schema_version'] },
    },
  ],
  'go',
);
