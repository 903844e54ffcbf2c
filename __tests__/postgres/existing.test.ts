import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { resolve } from '../../src/config/config.ts';
import { parseFile } from '../../src/config/file.ts';
import type { Server } from '../../src/database/index.ts';
import type { Review } from '../../src/model.ts';
import { review } from '../../src/review.ts';
import { memoryTree } from '../tree/memory.ts';
import { startLocalServer, VERSIONS } from './local-server.ts';

const VERSION = Math.max(...VERSIONS);
const SECRET = 'p@ss/w:rd';
const COPIED = 'database: { disposable: true }';
const IN_PLACE = 'database: { disposable: true, in-place: true }';

const MERGED = {
  'migrations/1_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
  'migrations/1_orders.down.sql': 'DROP TABLE orders;',
  'migrations/2_customers.up.sql': 'CREATE TABLE customers (id bigint PRIMARY KEY);',
  'migrations/2_customers.down.sql': 'DROP TABLE customers;',
};

/** What production made of the merged migrations. */
const PRODUCTION = `
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL);
INSERT INTO schema_migrations VALUES (2, false);
INSERT INTO orders SELECT g, 'note ' || g FROM generate_series(1, 500) g;
ANALYZE;`;

let cloud: Server;
let host: string;

beforeAll(async () => {
  cloud = await startLocalServer(VERSION);
  await using admin = await cloud.connect('admin');
  host = `${admin.host}:${admin.port}`;
  for (const [role, power] of [
    ['app', 'CREATEDB'],
    ['plain', ''],
    ['mighty', 'SUPERUSER'],
  ])
    await admin.query(`CREATE ROLE ${role} LOGIN ${power} PASSWORD '${SECRET}'`);
});
afterAll(async () => cloud[Symbol.asyncDispose]());

function urlOf(user: string, database = 'clone'): string {
  return `postgres://${user}:${encodeURIComponent(SECRET)}@${host}/${database}?sslmode=disable`;
}

async function clone(owner: string, sql = PRODUCTION): Promise<void> {
  await using admin = await cloud.connect('admin');
  await admin.query('DROP DATABASE IF EXISTS clone WITH (FORCE)');
  await admin.query(`CREATE DATABASE clone OWNER ${owner}`);
  await using inside = await cloud.connect('admin', 'clone');
  await inside.query(`SET ROLE ${owner}; ${sql}`);
}

async function state(): Promise<unknown> {
  await using inside = await cloud.connect('admin', 'clone');
  const { rows: tables } = await inside.query(
    `SELECT relname, (SELECT string_agg(attname, ',' ORDER BY attnum) FROM pg_attribute
      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS columns
     FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const { rows: databases } = await inside.query('SELECT datname FROM pg_database ORDER BY 1');
  return { tables, databases };
}

function reviewed(
  added: Readonly<Record<string, string>>,
  config: string,
  {
    user = 'app',
    base = MERGED,
    ...given
  }: { user?: string; base?: Record<string, string>; isUntrusted?: true } = {},
): Promise<Review> {
  return review({
    changes: Object.keys(added).map((path) => ({ path, change: 'added' })),
    base: memoryTree(base),
    head: memoryTree({ ...base, ...added }),
    config: resolve(parseFile({ path: 'pgrehearse.yml', text: config }, []), { databaseUrl: urlOf(user) }),
    isStatic: false,
    prefer: ['local'],
    progress: () => undefined,
    ...given,
  });
}

const INDEX = {
  'migrations/3_index.up.sql': 'CREATE INDEX orders_note ON orders (note);',
  'migrations/3_index.down.sql': 'DROP INDEX orders_note;',
};
const LOSS = {
  'migrations/3_note.up.sql': 'ALTER TABLE orders DROP COLUMN note;',
  'migrations/3_note.down.sql': 'ALTER TABLE orders ADD COLUMN note text;',
};

function rulesOf({ findings }: Review): string[] {
  return findings.map(({ rule, evidence }) => `${rule} ${evidence}`).toSorted();
}

describe('a database that holds schema and rows already', () => {
  beforeEach(() => clone('app'));

  test('is copied, and is what it was afterwards', async () => {
    const before = await state();
    const done = await reviewed(INDEX, `${COPIED}\nfixtures: {command: npm run seed}\n`);
    expect(done.problems).toEqual([]);
    expect(done.notes.join()).toContain(
      '`fixtures` went unused: the rows of the database are used as they are',
    );
    expect(done.postgres).toMatchObject({ source: 'url', existing: 'copied' });
    expect(done.migrations[0]?.roundTrip.status).toBe('restored');
    expect(done.fixtures.tables).toContainEqual({
      table: 'public.orders',
      rows: 500,
      productionRows: 500,
      seeded: false,
      existing: true,
    });
    expect(rulesOf(done)).toContain('create-index-blocking confirmed');
    expect(await state()).toEqual(before);
  });

  test.each([
    ['in copies', COPIED, undefined],
    ['in place', IN_PLACE, undefined],
  ])('shows what a rollback loses, %s', async (_, config) => {
    const done = await reviewed(LOSS, config);
    expect(done.problems).toEqual([]);
    const [migration] = done.migrations;
    expect(migration?.roundTrip.status).toBe('data-lost');
    expect(migration?.roundTrip.dataDiff).toEqual([
      expect.objectContaining({ table: 'public.orders', column: 'note', rows: 500, change: 'lost' }),
    ]);
    expect(rulesOf(done)).toContain('rollback-loses-data confirmed');
  });

  test('is rehearsed in place by a role that may create nothing else', async () => {
    await clone('plain');
    const done = await reviewed(INDEX, COPIED, { user: 'plain' });
    expect(done.problems).toEqual([]);
    expect(done.postgres?.existing).toBe('in-place');
    expect(done.notes.join()).toContain(
      'the database cannot be copied: the role plain may not create databases',
    );
    expect(done.migrations[0]).toMatchObject({
      forward: { status: 'ok' },
      again: { status: 'ok' },
      roundTrip: { status: 'restored' },
    });
  });

  test('has the merged migrations that it lacks applied first', async () => {
    await clone('app', `${PRODUCTION} DROP TABLE customers; UPDATE schema_migrations SET version = 1;`);
    const added = { 'migrations/3_key.up.sql': 'ALTER TABLE customers ADD COLUMN email text;' };
    const before = await state();
    const done = await reviewed(added, COPIED);
    expect(done.problems).toEqual([]);
    expect(done.notes.join()).toContain('applied first, and not reviewed: `migrations/2_customers.up.sql`');
    expect(done.migrations[0]?.forward.status).toBe('ok');
    expect(await state()).toEqual(before);
  });

  test('does not take a migration that it has', async () => {
    await clone('app', `${PRODUCTION} UPDATE schema_migrations SET version = 3;`);
    const done = await reviewed(INDEX, COPIED);
    expect(done.verdict).toBe('error');
    expect(done.problems[0]?.message).toContain(
      'has this migration already, by its `public.schema_migrations`',
    );
  });

  test('goes on after a rollback that failed whole, and stops after one that did not, in place', async () => {
    const whole = await reviewed(
      {
        ...INDEX,
        'migrations/3_index.down.sql': 'DROP INDEX nothing;',
        'migrations/4_more.up.sql': 'CREATE TABLE more ();',
      },
      IN_PLACE,
    );
    expect(whole.migrations.map(({ forward }) => forward.status)).toEqual(['ok', 'ok']);
    await clone('app');
    const half = await reviewed(
      {
        ...INDEX,
        'migrations/3_index.down.sql': 'DROP INDEX orders_note; COMMIT; DROP INDEX nothing;',
        'migrations/4_more.up.sql': 'CREATE TABLE more ();',
      },
      IN_PLACE,
    );
    expect(half.migrations.map(({ forward }) => forward.status)).toEqual(['ok', 'skipped']);
    expect(half.verdict).toBe('error');
    expect(half.problems.at(-1)?.message).toContain('after its rollback was tried, and there is no copy');
  });

  test('is rolled back as a set, in place', async () => {
    const done = await reviewed(
      {
        ...INDEX,
        'migrations/4_more.up.sql': 'CREATE TABLE more (id int);',
        'migrations/4_more.down.sql': 'DROP TABLE more;',
      },
      IN_PLACE,
    );
    expect(done.problems).toEqual([]);
    expect(done.set?.roundTrip.status).toBe('restored');
  });
});

describe('nothing is done in a database', () => {
  beforeEach(() => clone('app'));

  test('that somebody else uses', async () => {
    await using _ = await cloud.connect('admin', 'clone');
    const before = await state();
    const done = await reviewed(INDEX, COPIED);
    expect(done.problems[0]?.message).toMatch(
      /^Somebody uses the database of `database.url`: 1 session of pgrehearse_admin \(pgrehearse\)/,
    );
    expect(await state()).toEqual(before);
  });

  test('unless those sessions belong to it: then it cannot be copied', async () => {
    await using _ = await cloud.connect('admin', 'clone');
    const done = await reviewed(INDEX, 'database: { disposable: true, ignore-sessions: pgrehearse_admin }');
    expect(done.problems).toEqual([]);
    expect(done.postgres?.existing).toBe('in-place');
  });

  test('by a superuser, unless that is said', async () => {
    const done = await reviewed(INDEX, COPIED, { user: 'mighty' });
    expect(done.problems[0]?.message).toContain('The role mighty of `database.url` is a superuser');
    const said = await reviewed(INDEX, `${COPIED}\nsuperuser: true`, { user: 'mighty' });
    expect(said.problems).toEqual([]);
  });

  test('by a job that lends a stranger its rights', async () => {
    const done = await reviewed(INDEX, COPIED, { isUntrusted: true });
    expect(done.problems[0]?.message).toContain('nothing was run');
  });

  test('of which the URL is wrong, whose password is not repeated', async () => {
    const done = await reviewed(INDEX, COPIED, { user: 'stranger' });
    expect(done.verdict).toBe('error');
    expect(JSON.stringify(done)).not.toContain(SECRET);
  });
});
