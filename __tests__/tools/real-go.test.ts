import { programAt } from './installed.ts';
import { describeTools, times } from './real.ts';

const MIGRATE = ['-path', 'migrations', '-database', '$DATABASE_URL'];
const SQL_MIGRATE = ['-config=dbconfig.yml', '-env=development'];

describeTools([
  {
    example: 'goose',
    program: programAt('bin/goose'),
    env: { GOOSE_DBSTRING: 'sslmode=disable' },
    forward: times(1, 'up'),
    back: times(3, 'down'),
    bookkeeping: /goose_db_version/,
    withoutHistory: 'DROP TABLE goose_db_version',
  },
  {
    example: 'golang-migrate',
    program: programAt('bin/migrate'),
    forward: times(1, ...MIGRATE, 'up'),
    back: times(1, ...MIGRATE, 'down', '3'),
    bookkeeping:
      /schema_migrations|pg_advisory_(un)?lock|^SELECT CURRENT_SCHEMA|FROM information_schema\.tables/,
    withoutHistory: 'DROP TABLE schema_migrations',
  },
  {
    example: 'sql-migrate',
    program: programAt('bin/sql-migrate'),
    forward: times(1, 'up', ...SQL_MIGRATE),
    back: times(3, 'down', ...SQL_MIGRATE),
    bookkeeping: /gorp_migrations/,
    withoutHistory: 'DROP TABLE gorp_migrations',
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
    bookkeeping: /schema_version|pg_advisory_(un)?lock|FROM pg_catalog\.pg_tables|^reset all$/i,
    withoutHistory: 'DROP TABLE schema_version',
  },
]);
