import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dropRolesExcept, listRoles } from '../../src/database/index.ts';
import type { Migration, Script } from '../../src/model.ts';
import { prepareBase } from '../../src/rehearsal/base.ts';
import { rehearse, type SetRehearsal } from '../../src/rehearsal/rehearse.ts';
import type { Stage } from '../../src/rehearsal/session.ts';
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

async function rehearsed(base: string, pairs: readonly Pair[]): Promise<SetRehearsal> {
  const { server } = shared;
  databases += 1;
  const database = `rehearse_${databases}`;
  const limits = { deadline: Date.now() + 120_000, statementMs: 60_000, diskBytes: 10 ** 10 };
  const stage: Stage = { server, limits, extensions: [], isNew: () => false };
  const changed = pairs.map(migration);
  const roles = await listRoles(server);
  const scripts = [script('base.up.sql', base)];
  const { oids } = await prepareBase(stage, { database, scripts, fixtures: [], changed }, quiet);
  try {
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
