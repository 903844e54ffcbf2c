import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dropRolesExcept, listRoles } from '../../src/database/index.ts';
import type { Migration, Script } from '../../src/model.ts';
import { prepareBase } from '../../src/rehearsal/base.ts';
import { fingerprintOf } from '../../src/rehearsal/differences.ts';
import { rehearse, type SetRehearsal } from '../../src/rehearsal/rehearse.ts';
import type { Limits, Stage } from '../../src/rehearsal/session.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;
let databases = 0;

beforeAll(async () => {
  await loadParser();
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const quiet = (): void => undefined;

type Pair = readonly [up: string, down?: string];

async function rehearsed(
  base: string,
  pairs: readonly Pair[],
  limited: Partial<Limits> = {},
): Promise<SetRehearsal> {
  const { server } = shared;
  databases += 1;
  const database = `rehearse_${databases}`;
  const limits = { deadline: Date.now() + 120_000, statementMs: 60_000, diskBytes: 10 ** 10, ...limited };
  const stage: Stage = { server, limits, extensions: [], isNew: () => false };
  const changed = pairs.map(migration);
  const roles = await listRoles(server);
  const scripts = [script('base.up.sql', base)];
  try {
    const { oids } = await prepareBase(stage, { database, scripts, fixtures: [], changed }, quiet);
    return await rehearse({ ...stage, isNew: (oid) => !oids.has(oid) }, database, changed, quiet);
  } finally {
    await server.dropDatabase(database);
    await dropRolesExcept(server, roles);
  }
}

function script(path: string, text: string): Script {
  const file = { path, text };
  return { file, transaction: 'one', statements: parseScript(file).statements };
}

function migration([up, down]: Pair, at: number): Migration {
  const id = `${at + 1}`;
  return {
    id,
    version: id,
    name: id,
    tool: 'golang-migrate',
    up: script(`${id}.up.sql`, up),
    ...(down !== undefined && { down: { ...script(`${id}.down.sql`, down), blank: false } }),
    change: 'added',
  };
}

const TABLE = 'CREATE TABLE t (id int PRIMARY KEY, v text); INSERT INTO t VALUES (1, $$a$$), (2, $$b$$);';
const APP = `${TABLE} CREATE ROLE app; GRANT SELECT ON t TO app; CREATE TABLE theirs (id int); ALTER TABLE theirs OWNER TO app;`;
const MAKE_APP = 'CREATE ROLE app; GRANT SELECT ON t TO app; ALTER TABLE theirs OWNER TO app';
const DROP_APP = 'REASSIGN OWNED BY app TO CURRENT_USER; DROP OWNED BY app; DROP ROLE app';

describe('roles, which no copy of a database brings back', () => {
  test.each<[name: string, base: string, pairs: readonly Pair[]]>([
    ['one that the base made is dropped', APP, [[DROP_APP, MAKE_APP]]],
    [
      'it is dropped between two others',
      APP,
      [
        ['ALTER TABLE t ADD x int', 'ALTER TABLE t DROP x'],
        [DROP_APP, MAKE_APP],
        ['ALTER TABLE t ADD y int', 'ALTER TABLE t DROP y'],
      ],
    ],
    [
      'a block drops it',
      APP,
      [
        [
          'REASSIGN OWNED BY app TO CURRENT_USER; DROP OWNED BY app; DO $$ BEGIN DROP ROLE IF EXISTS app; END $$',
          MAKE_APP,
        ],
      ],
    ],
    ['one that nothing in the base made is dropped', TABLE, [['DROP ROLE legacy', 'CREATE ROLE legacy']]],
    [
      'one is made, used by the next, and dropped with all',
      TABLE,
      [
        ['CREATE ROLE app; GRANT SELECT ON t TO app', 'DROP OWNED BY app; DROP ROLE app'],
        ['CREATE TABLE u (id int); GRANT ALL ON u TO app', 'DROP TABLE u'],
      ],
    ],
  ])('%s', async (_, base, pairs) => {
    const { rehearsals, set } = await rehearsed(base, pairs);
    const reasons = rehearsals.flatMap(({ forward, rollback, again }) =>
      [forward, rollback, again].flatMap(({ reason }) => reason ?? []),
    );
    expect(reasons).toEqual([]);
    expect(rehearsals.map(({ roundTrip }) => roundTrip.status)).toEqual(pairs.map(() => 'restored'));
    expect(set?.roundTrip.status).toBe(pairs.length > 1 ? 'restored' : undefined);
  });
});

const STAMPED = `CREATE TABLE t (id serial PRIMARY KEY, n int, updated_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.updated_at = clock_timestamp(); RETURN NEW; END';
CREATE TRIGGER stamp BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION stamp();
INSERT INTO t (n) SELECT g FROM generate_series(1, 5) g;`;

describe('values that a trigger sets', () => {
  test('are told, and are no loss', async () => {
    const { rehearsals } = await rehearsed(STAMPED, [['UPDATE t SET n = n + 1', 'UPDATE t SET n = n - 1']]);
    const [{ roundTrip } = { roundTrip: undefined }] = rehearsals;
    expect(roundTrip?.dataDiff).toEqual([
      { table: 'public.t', column: 'updated_at', rows: 5, change: 'touched' },
    ]);
    expect(roundTrip?.status).toBe('restored');
  });

  test('are lost when a script may have set them itself', async () => {
    const { rehearsals } = await rehearsed(STAMPED, [
      ['UPDATE t SET n = 1, updated_at = now()', 'UPDATE t SET n = id'],
    ]);
    expect(rehearsals[0]?.roundTrip.status).toBe('data-lost');
  });
});

describe('sequences', () => {
  const serial = 'CREATE TABLE t (id serial PRIMARY KEY, n int); INSERT INTO t (n) VALUES (1), (2), (3);';
  const identity =
    'CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, n int); INSERT INTO t (n) VALUES (1), (2), (3);';
  test.each<[name: string, base: string, pair: Pair, status: string]>([
    [
      'an identity that begins at 1 again would repeat keys',
      identity,
      ['ALTER TABLE t ALTER id DROP IDENTITY', 'ALTER TABLE t ALTER id ADD GENERATED ALWAYS AS IDENTITY'],
      'schema-differs',
    ],
    [
      'set to the highest key it repeats none',
      identity,
      [
        'ALTER TABLE t ALTER id DROP IDENTITY',
        `ALTER TABLE t ALTER id ADD GENERATED ALWAYS AS IDENTITY; SELECT setval(pg_get_serial_sequence('t', 'id'), max(id)) FROM t`,
      ],
      'restored',
    ],
    [
      'one that is ahead does no harm',
      serial,
      ['INSERT INTO t (n) VALUES (9)', 'DELETE FROM t WHERE n = 9'],
      'restored',
    ],
    [
      'one of its own that begins again repeats its numbers',
      `CREATE SEQUENCE numbers; SELECT nextval('numbers'), nextval('numbers');`,
      ['DROP SEQUENCE numbers', 'CREATE SEQUENCE numbers'],
      'schema-differs',
    ],
    [
      'one that was never used is the same',
      'CREATE SEQUENCE numbers START 5;',
      ['DROP SEQUENCE numbers', 'CREATE SEQUENCE numbers START 5'],
      'restored',
    ],
  ])('%s', async (_, base, pair, status) => {
    const { rehearsals } = await rehearsed(base, [pair]);
    expect(rehearsals[0]?.roundTrip.status).toBe(status);
  });
});

describe('limits', () => {
  const large = `CREATE TABLE large AS SELECT g, repeat(md5(g::text), 20) FROM generate_series(1, 60000) g;`;
  test.each<[name: string, base: string, limited: () => Partial<Limits>]>([
    ['run', 'SELECT pg_sleep(60)', () => ({ deadline: Date.now() + 1_000 })],
    ['disk', `${large} SELECT pg_sleep(60)`, () => ({ diskBytes: 30 * 1024 ** 2 })],
  ])('limits.%s holds for the base too, and is named', async (name, base, limited) => {
    await expect(rehearsed(base, [], limited())).rejects.toThrow(`limits.${name}`);
  });

  test('limits.disk counts the base and all its copies', async () => {
    const pairs: readonly Pair[] = [['ALTER TABLE large ADD x int; SELECT pg_sleep(60)']];
    const { rehearsals } = await rehearsed(large, pairs, { diskBytes: 90 * 1024 ** 2 });
    expect(rehearsals[0]?.forward.reason).toContain('limits.disk');
  });
});

test.each([
  ['url', 0],
  ['local', 1],
] as const)('what becomes of other roles counts on a server of our own only: %s', async (kind, roles) => {
  const server = { ...shared.server, kind };
  const name = `others_${kind}`;
  await server.createDatabase(name);
  await using admin = await server.connect('admin');
  await admin.query(`CREATE ROLE ${name}`);
  const fingerprint = await fingerprintOf(server, name);
  await admin.query(`DROP ROLE ${name}`);
  expect(fingerprint.filter(({ object }) => object === name)).toHaveLength(roles);
});
