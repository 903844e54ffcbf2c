import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model.ts';
import { reviewExample } from '../support/review-example.ts';
import { SHARED_VERSION, startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, status text, total numeric);
INSERT INTO orders SELECT g, 'paid', g FROM generate_series(1, 1000) g;
CREATE TABLE events (id bigint PRIMARY KEY, at date);
INSERT INTO events SELECT g, '2026-01-01' FROM generate_series(1, 1000) g;
CREATE TABLE empty (id bigint PRIMARY KEY, at date);
ALTER TABLE events ADD CONSTRAINT events_at CHECK (at > '2020-01-01') NOT VALID;
CREATE TABLE log (id bigint);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (NEW.id); RETURN NEW; END $$;
CREATE TRIGGER note AFTER UPDATE ON events FOR EACH ROW EXECUTE FUNCTION note();`;

const ADD = `SET LOCAL lock_timeout = '5s';\nALTER TABLE orders ADD COLUMN note text;`;

/** What it is, the migration, and what is found of work: rule, evidence, line. */
type Case = readonly [string, string, ...string[]];

const ABOUT_WORK = [
  'work-under-exclusive-lock',
  'ddl-and-backfill-together',
  'validate-in-same-transaction',
  'scan-under-lock',
  'table-rewrite',
  'unbatched-backfill',
  'update-without-where',
  'delete-without-where',
];

const CASES: readonly Case[] = [
  [
    'the rows of the locked table itself',
    `${ADD}\nUPDATE orders SET note = status;`,
    'ddl-and-backfill-together confirmed 3',
  ],
  [
    'the constraint of another table',
    `${ADD}\nALTER TABLE events VALIDATE CONSTRAINT events_at;`,
    'work-under-exclusive-lock confirmed 3',
  ],
  ['a constraint of its own is checked', `${ADD}\nALTER TABLE orders ADD CHECK (total > 0);`],
  ['an index of its own is built', `${ADD}\nCREATE INDEX ON orders (total);`],
  ['an index of another table, which has a rule of its own', `${ADD}\nCREATE INDEX ON events (at);`],
  [
    'a DO block reads',
    `${ADD}\nDO $$ BEGIN PERFORM count(at) FROM events; END $$;`,
    'work-under-exclusive-lock confirmed 3',
  ],
  [
    'a DO block sleeps',
    `${ADD}\nDO $$ BEGIN PERFORM pg_sleep(0.01); END $$;`,
    'work-under-exclusive-lock confirmed 3',
  ],
  [
    'every row of another table',
    `${ADD}\nUPDATE events SET at = '2026-02-02' WHERE at IS NOT NULL;`,
    'work-under-exclusive-lock confirmed 3',
  ],
  [
    'every row of a table that is empty here',
    `${ADD}\nDELETE FROM empty;`,
    'delete-without-where unproven 3',
    'work-under-exclusive-lock unproven 3',
  ],
  [
    'rows written out in the file',
    `CREATE TABLE kinds (id int);\n${ADD}\nINSERT INTO kinds VALUES ${Array.from({ length: 150 }, (_, at) => `(${at})`).join(', ')};`,
  ],
  [
    'under a lock that readers pass',
    `SET LOCAL lock_timeout = '5s';\nALTER TABLE orders DISABLE TRIGGER USER;\nINSERT INTO empty SELECT * FROM events;`,
    'scan-under-lock confirmed 3',
  ],
  [
    'under LOCK TABLE, which has a rule of its own',
    `SET LOCAL lock_timeout = '5s';\nLOCK TABLE orders;\nINSERT INTO empty SELECT * FROM events;`,
    'scan-under-lock confirmed 3',
  ],
  ['after the COMMIT', `BEGIN;\n${ADD}\nCOMMIT;\nINSERT INTO empty SELECT * FROM events;`],
  [
    'the lock is found again under a new name',
    `SET LOCAL lock_timeout = '5s';\nALTER TABLE orders RENAME TO sales;\nINSERT INTO empty SELECT * FROM events;`,
    'work-under-exclusive-lock confirmed 3',
  ],
  [
    'a table of the same migration is locked',
    `CREATE TABLE fresh (id int);\nALTER TABLE fresh ADD COLUMN note text;\nINSERT INTO empty SELECT * FROM events;`,
  ],
  ['few rows of many', "UPDATE orders SET status = 'open' WHERE id <= 700;"],
  ['most rows', "UPDATE orders SET status = 'open' WHERE id <= 800;", 'unbatched-backfill confirmed 1'],
  ['a trigger doubles what is written', "UPDATE events SET at = '2026-02-02' WHERE id <= 500;"],
  ['deleted under a condition', 'DELETE FROM orders WHERE id > 100;', 'unbatched-backfill confirmed 1'],
  ['no WHERE, which overwrites', 'UPDATE orders SET total = 0;', 'update-without-where confirmed 1'],
  [
    'no WHERE, a column of the same file',
    'BEGIN;\nSET LOCAL lock_timeout = 1000;\nALTER TABLE orders ADD COLUMN cents bigint;\nCOMMIT;\nUPDATE orders SET cents = 1;',
    'unbatched-backfill confirmed 5',
  ],
  // MERGE came with 15.
  ...(SHARED_VERSION >= 15
    ? [
        [
          'merged',
          'MERGE INTO orders o USING events e ON o.id = e.id WHEN MATCHED THEN UPDATE SET total = 0;',
          'unbatched-backfill confirmed 1',
        ] as const,
      ]
    : []),
  [
    'a table of the same migration',
    'CREATE TABLE fresh AS SELECT * FROM events;\nDELETE FROM fresh WHERE id > 0;',
  ],
  [
    'a batch, into which all rows of the rehearsal fit',
    'UPDATE orders SET total = 1 WHERE ctid = ANY (ARRAY(SELECT ctid FROM orders WHERE total > 1 LIMIT 5000));',
  ],
  ['a range of the key, into which they all fit', 'UPDATE orders SET total = 1 WHERE id >= 1 AND id < 5001;'],
  ['another way to write it', 'UPDATE orders SET total = 1 WHERE id BETWEEN 1 AND 5000;'],
  [
    'a comparison is no range',
    "UPDATE orders SET status = '<' WHERE total <> 0 AND id > 0;",
    'unbatched-backfill confirmed 1',
  ],
  ['a table that is empty here', "UPDATE empty SET at = '2026-01-01' WHERE id > 5;"],
];

describe('work', () => {
  test.each(CASES)('%s', async (_, up, ...expected) => {
    const { findings, problems } = await reviewExample({ kind: 'bad', title: '', base: BASE, up }, shared);
    expect(problems).toEqual([]);
    expect(findings.filter(({ rule }) => ABOUT_WORK.includes(rule)).map(told)).toEqual(expected);
  });
});

test('without a run, only what is certain is said', async () => {
  expect(await statically(`${ADD}\nUPDATE events SET at = now() WHERE id = 1;`)).toEqual([]);
  expect(await statically(`${ADD}\nSELECT pg_sleep(5);`)).toEqual(['work-under-exclusive-lock predicted 3']);
  expect(
    await statically(
      'BEGIN;\nALTER TABLE orders ADD cents int;\nCOMMIT;\nUPDATE orders SET cents = 1 WHERE orders."cents" IS NULL;',
    ),
  ).toEqual(['unbatched-backfill predicted 4']);
  expect(await statically('UPDATE orders SET total = 1 WHERE total IS NULL;')).toEqual([]);
});

const CUT: readonly (readonly [string, string])[] = [
  ['an alias', "UPDATE orders AS o SET status = 'x' WHERE o.id > 0 OR o.total IS NULL"],
  ['another table', "UPDATE orders SET status = 'x' FROM events e WHERE e.id = orders.id"],
  ['a WHERE inside', 'UPDATE orders SET total = (SELECT max(id) FROM events WHERE id < 5) WHERE total > 0'],
  ['the word in a text', "UPDATE orders SET status = 'where' WHERE total > 0"],
  ['USING', 'DELETE FROM orders o USING events WHERE o.id = events.id'],
];

test.each(CUT)('batches do the same as one statement: %s', async (_, up) => {
  const { findings } = await reviewExample({ kind: 'bad', title: '', base: BASE, up: `${up};` }, shared);
  const batched = findings.find(({ rule }) => rule === 'unbatched-backfill')?.instead ?? '';
  const { server } = shared;
  await server.dropDatabase('batches');
  await server.createDatabase('batches');
  await using connection = await server.connect('migrator', 'batches');
  await connection.query(BASE);
  const rows = async () =>
    (
      await connection.query<{ sum: string }>(
        "SELECT md5(string_agg(o::text, ',' ORDER BY id)) AS sum FROM orders o",
      )
    ).rows;
  await connection.query(batched.replaceAll('5000', '300'));
  const byBatches = await rows();
  await connection.query(
    "TRUNCATE orders; INSERT INTO orders SELECT g, 'paid', g FROM generate_series(1, 1000) g;",
  );
  await connection.query(up);
  expect(byBatches).toEqual(await rows());
});

async function statically(up: string): Promise<string[]> {
  const { findings } = await reviewExample({ kind: 'bad', title: '', base: BASE, up });
  const rules = ['work-under-exclusive-lock', 'unbatched-backfill'];
  return findings.filter(({ rule }) => rules.includes(rule)).map(told);
}

function told({ rule, evidence, line }: Finding): string {
  return `${rule} ${evidence} ${line}`;
}
