import { describe, expect, test } from '@jest/globals';
import { parseFile } from '../../src/config/file.ts';

const RULES = ['drop-table', 'drop-column', 'create-index-blocking'];

const parse = (text: string): unknown => parseFile({ path: 'pgrehearse.yml', text }, RULES);

test('every key is read', () => {
  const text = `
    migrations: db/migrations
    tool: sqlx
    baseline: db/schema.sql
    fixtures: [db/fixtures/*.sql, db/orders.csv]
    engine: container
    postgres: 16
    image: postgis/postgis:16-3.4
    fail-on: warning
    extensions: dblink
    superuser: true
    comment: false
    inline: false
    check: false
    check-name: Migrations
    limits: { run: 1h, statement: 90s, temp-disk: 500MB, disk: 2 GB, lock-timeout: 250ms, blocked-reads: 2s, blocked-writes: 9s,
      indexes: 12, index-columns: 4, objects: 7 }
    conventions: { naming: camelCase, keys: uuid, required-columns: [tenant  uuid] }
    placeholders: { schema: app, "flyway:user": web }
    rules: { drop-table: warning, drop-column: off }`;
  expect(parse(text)).toEqual({
    migrations: ['db/migrations'],
    tool: 'sqlx',
    baseline: 'db/schema.sql',
    fixtures: ['db/fixtures/*.sql', 'db/orders.csv'],
    engine: 'container',
    postgres: 16,
    image: 'postgis/postgis:16-3.4',
    failOn: 'warning',
    extensions: ['dblink'],
    superuser: true,
    comment: false,
    inline: false,
    check: false,
    checkName: 'Migrations',
    limits: {
      run: 3_600_000,
      statement: 90_000,
      tempDisk: 500 * 1024 ** 2,
      disk: 2 * 1024 ** 3,
      lockTimeout: 250,
      blockedReads: 2000,
      blockedWrites: 9000,
      indexes: 12,
      indexColumns: 4,
      objects: 7,
    },
    conventions: { naming: 'camelCase', keys: 'uuid', requiredColumns: [{ name: 'tenant', type: 'uuid' }] },
    placeholders: { schema: 'app', 'flyway:user': 'web' },
    rules: { 'drop-table': 'warning', 'drop-column': 'off' },
  });
});

test.each(['', '# nothing yet\n', '---\n', '{}'])('a file that sets nothing is fine: %p', (text) => {
  expect(parse(text)).toEqual({ limits: {}, conventions: {}, rules: {} });
});

const KEYS =
  'Known keys: migrations, tool, command, baseline, before, databases, fixtures, statistics, synthesis, interruption, estimates, database, traffic, cache, engine, postgres, image, fail-on, extensions, superuser, comment, inline, check, check-name, allow-label, approvers, limits, conventions, placeholders, rules, overrides, ignore.';

describe('a sentence names the line, what stands there and what should', () => {
  test.each([
    [
      'a: 1\n\nfixture: x',
      `:1: unknown key "a". ${KEYS}\npgrehearse.yml:3: unknown key "fixture"; did you mean "fixtures"? ${KEYS}`,
    ],
    ['failOn: error', `:1: unknown key "failOn"; did you mean "fail-on"? ${KEYS}`],
    [
      'limits:\n  statment: 1s',
      ':2: unknown key "statment"; did you mean "statement"? Known keys: run, statement, temp-disk, disk, lock-timeout, blocked-reads, blocked-writes, waiting, migration, wal, disk-headroom, indexes, index-columns, objects.',
    ],
    ['placeholders:\n  port: 5432', ':2: placeholders.port must be a text in quotes, not 5432.'],
    ['rules:\n  drop-tabel: off', ':2: unknown rule "drop-tabel"; did you mean "drop-table"?'],
    [
      'rules:\n  style: off',
      ':2: unknown rule "style". Known rules: drop-table, drop-column, create-index-blocking.',
    ],
    ['fail-on: warn', ':1: fail-on must be one of error, warning, never, not "warn".'],
    [
      'tool: knex',
      ':1: tool must be one of golang-migrate, sqlx, diesel, hasura, goose, dbmate, sql-migrate, tern, supabase, atlas, prisma, drizzle, flyway, refinery, graphile-migrate, node-pg-migrate, postgres-migrations, liquibase, sqitch, plain, not "knex".',
    ],
    ['postgres: "17"', ':1: postgres must be one of 14, 15, 16, 17, 18, not "17".'],
    ['superuser: yes', ':1: superuser must be true or false, not "yes".'],
    ['\nfixtures:', ':2: fixtures must be a glob, a map with command, or a list of such, not null.'],
    ['migrations: [a, 3]', ':1: migrations must be a folder, or a list of folders, not ["a",3].'],
    ['image: ""', ':1: image must be the name of an image, not "".'],
    ['limits:\n  run: 900', ':2: limits.run must be a duration such as "90s" or "15m", not 900.'],
    ['limits:\n  disk: 3gb', ':2: limits.disk must be a size such as "500MB" or "1GB", not "3gb".'],
    ['limits: 5s', ':1: limits must be a map of limits, not "5s".'],
    [
      'rules:\n  drop-table: fatal',
      ':2: rules.drop-table must be one of off, notice, warning, error, not "fatal".',
    ],
    ['- a', ':1: the file must hold keys and values, such as `fail-on: warning`.'],
    ['just text', ':1: the file must hold keys and values, such as `fail-on: warning`.'],
  ])('%p', (text, message) => {
    expect(() => parse(text)).toThrow(`pgrehearse.yml${message}`);
  });

  test.each(['/etc/passwd', '../other/schema.sql', 'db/../../x.sql', 'C:\\x.sql', '~/x.sql'])(
    'a baseline outside the repository: %s',
    (path) => {
      expect(() => parse(`baseline: ${path}`)).toThrow(
        'pgrehearse.yml:1: baseline must be a path inside the repository, relative to its root',
      );
    },
  );

  test.each(['db/schema.sql', './schema.sql', 'a..b/x.sql', '..x/y.sql'])(
    'a baseline inside is fine: %s',
    (path) => {
      expect(parse(`baseline: ${path}`)).toMatchObject({ baseline: path });
    },
  );
});

describe('what is not YAML, or too clever', () => {
  test.each([
    ['a: [1\nb: 2', ':2: not valid YAML: Flow sequence'],
    ['tool: sqlx\ntool: diesel', ':2: not valid YAML: Map keys must be unique'],
    ['tool: sqlx\n---\ntool: diesel', ':2: not valid YAML: Source contains multiple documents'],
    ['tool: !!js/function "x"', ':1: not valid YAML: Unresolved tag'],
    ['migrations: &m [a]\nfixtures: *m', ':2: the alias *m is not followed. Write its value out.'],
    ['migrations: &m [*m]', ':1: the alias *m is not followed.'],
  ])('%p', (text, message) => {
    expect(() => parse(text)).toThrow(`pgrehearse.yml${message}`);
  });
});

test.each(['database-url', 'databaseUrl', 'DATABASE_URL', 'url'])(
  'a secret does not belong there: %s',
  (key) => {
    expect(() => parse(`${key}: postgres://u:secret@h/d`)).toThrow(
      /^pgrehearse\.yml:1: a database's URL is a secret .* PGREHEARSE_DATABASE_URL\.$/,
    );
  },
);
