import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model.ts';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE TABLE notes (id bigint PRIMARY KEY);`;

const ADD = 'ALTER TABLE orders ADD COLUMN note text;';
const BUILD = 'CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);';

/** What it is, the migration, and what is found about timeouts: rule and line. */
type Case = readonly [string, string, ...string[]];

const CASES: readonly Case[] = [
  ['none is set anywhere', ADD, 'missing-lock-timeout:1'],
  ['none, and a later reset has nothing to reset', `${ADD}\nRESET lock_timeout;`, 'missing-lock-timeout:1'],
  ['a later zero guards nothing either', `${ADD}\nSET lock_timeout = 0;`, 'missing-lock-timeout:1'],
  [
    'another setting is none of its business',
    `SET statement_timeout = '1h';\n${ADD}`,
    'missing-lock-timeout:2',
  ],
  ['set in seconds by a function', `SELECT set_config('lock_timeout', '3s', true);\n${ADD}`],
  [
    'set by a function, to nothing',
    `SELECT set_config('lock_timeout', '0', true);\n${ADD}`,
    'lock-timeout-not-in-effect:2',
  ],
  [
    'reset before it is needed',
    `SET lock_timeout = '5s';\nRESET ALL;\n${ADD}`,
    'lock-timeout-not-in-effect:3',
  ],
  [
    'set to the default',
    `SET lock_timeout = '5s';\nSET lock_timeout TO DEFAULT;\n${ADD}`,
    'lock-timeout-not-in-effect:3',
  ],
  [
    'gone with a ROLLBACK',
    `BEGIN;\nSET lock_timeout = '5s';\nROLLBACK;\n${ADD}`,
    'lock-timeout-not-in-effect:4',
  ],
  ['kept by a COMMIT', `BEGIN;\nSET lock_timeout = '5s';\nCOMMIT;\n${ADD}`],
  [
    'only the second statement is unguarded',
    `BEGIN;\nSET LOCAL lock_timeout = '5s';\n${ADD}\nCOMMIT;\nDROP TABLE notes;`,
    'lock-timeout-not-in-effect:5',
  ],
  [
    'set late for the first, and said once',
    `${ADD}\nSET lock_timeout = '5s';\nRESET lock_timeout;\nALTER TABLE orders ADD COLUMN more text;`,
    'lock-timeout-not-in-effect:1',
  ],
  [
    'a new table needs none',
    `CREATE TABLE fresh (id int);\nALTER TABLE fresh ADD COLUMN note text;\nSET lock_timeout = '5s';`,
  ],
  ['exactly the limit', `SET lock_timeout = '5000ms';\n${ADD}`],
  [
    'above it, said once',
    `SET lock_timeout = '6s';\n${ADD}\nALTER TABLE orders ADD COLUMN more text;`,
    'lock-timeout-too-long:1',
  ],
  [
    'above it, and cut before the lock is asked for',
    `SET lock_timeout = '6s';\nSET lock_timeout = '1s';\n${ADD}`,
  ],
  [
    'a build under a timeout for the change before',
    `SET lock_timeout = '2s';\n${ADD}\n${BUILD}`,
    'lock-timeout-cancels-concurrent-build:3',
  ],
  ['a build with time enough', `SET lock_timeout = '1min';\nSET statement_timeout = '4h';\n${BUILD}`],
  [
    'both are too short, said once',
    `SET lock_timeout = '1s';\nSET statement_timeout = '1min';\n${BUILD}`,
    'lock-timeout-cancels-concurrent-build:3',
  ],
  [
    'a build on a new table waits for the same transactions, but nobody has it',
    `SET lock_timeout = '1s';\nCREATE TABLE fresh (id int);\nCREATE INDEX CONCURRENTLY ON fresh (id);`,
  ],
  [
    'a timeout for the statement before the scan only',
    `SET LOCAL lock_timeout = '1s';\nSET LOCAL statement_timeout = '1s';\nALTER TABLE orders ADD COLUMN note text;\nSET LOCAL statement_timeout = 0;\nALTER TABLE orders ADD CHECK (total > 0);`,
    'missing-statement-timeout:5',
  ],
  ['a scan that nobody waits for', 'DO $$ BEGIN PERFORM sum(total) FROM orders; END $$;'],
  [
    'an empty table is scanned in no time',
    `SET LOCAL lock_timeout = '1s';\nALTER TABLE notes ADD CHECK (id > 0);`,
  ],
];

describe('timeouts', () => {
  test.each(CASES)('%s', async (_, up, ...expected) => {
    const { findings, problems } = await reviewExample({ kind: 'bad', title: '', base: BASE, up }, shared);
    expect(problems).toEqual([]);
    expect(findings.filter(({ rule }) => rule.includes('timeout')).map(placed)).toEqual(expected);
  });
});

test.each(['SET lock_timeout', 'SET statement_timeout'])(
  '%s cancels a build behind another transaction',
  async (setting) => {
    const { server } = shared;
    await server.createDatabase('cancelled');
    await using build = await server.connect('migrator', 'cancelled');
    await using report = await server.connect('migrator', 'cancelled');
    await build.query(BASE);
    await report.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM notes');
    await build.query(`${setting} = '200ms'`);
    await expect(build.query(BUILD)).rejects.toMatchObject({
      code: setting.includes('lock') ? '55P03' : '57014',
    });
    const { rows } = await build.query(
      `SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_total_idx'::regclass`,
    );
    expect(rows).toEqual([{ indisvalid: false }]);
    await report[Symbol.asyncDispose]();
    await build[Symbol.asyncDispose]();
    await server.dropDatabase('cancelled');
  },
);

test('without a run, only what reads a whole table whatever it looks like needs a statement_timeout', async () => {
  expect(await statically('CREATE INDEX orders_total_idx ON orders (total);')).toEqual(['predicted']);
  expect(await statically('ALTER TABLE orders ALTER COLUMN total TYPE bigint;')).toEqual([]);
});

function placed({ rule, line }: Finding): string {
  return `${rule}:${line}`;
}

async function statically(up: string): Promise<string[]> {
  const { findings } = await reviewExample({ kind: 'bad', title: '', base: BASE, up });
  return findings.filter(({ rule }) => rule === 'missing-statement-timeout').map(({ evidence }) => evidence);
}
