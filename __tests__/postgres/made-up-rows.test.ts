import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resolve, type Settings } from '../../src/config/config.ts';
import type { Server } from '../../src/database/index.ts';
import type { Finding, Review } from '../../src/model.ts';
import { renderText } from '../../src/report/text.ts';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

let shared: { readonly server: Server; readonly lend: () => Promise<Server> };

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => {
  await shared.server[Symbol.asyncDispose]();
});

const TABLES = `CREATE TABLE customers (id bigint PRIMARY KEY, email varchar(200), boss_id bigint);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL, total numeric(12,4) NOT NULL, note text);`;

function reviewed(up: string, settings: Settings = {}, base = TABLES, down?: string): Promise<Review> {
  return reviewExample(
    { kind: 'bad', title: '', base, up, ...(down !== undefined && { down }) },
    { lend: shared.lend, settings: { synthesis: { isOn: true, rows: 300 }, ...settings } },
  );
}

test.each([
  ['a NULL', 'ALTER TABLE customers ALTER COLUMN email SET NOT NULL;', '23502'],
  ['a duplicate', 'CREATE UNIQUE INDEX ON customers (email);', '23505'],
  ['an orphan', 'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;', '23503'],
  ['a value that is too long', 'ALTER TABLE customers ALTER COLUMN email TYPE varchar(10);', '22001'],
  ['a value out of bounds', 'ALTER TABLE orders ALTER COLUMN id TYPE int;', undefined],
  ['a value that a check refuses', 'ALTER TABLE orders ADD CHECK (total >= 0);', '23514'],
])(
  '%s that the constraints allow makes a migration fail, as a warning that production decides on',
  async (_, up, code) => {
    const review = await reviewed(up);
    const failure = review.findings.find(({ rule }) => rule === 'migration-fails');
    if (code === undefined) return expect(failure).toBeUndefined();
    expect(failure).toMatchObject({
      severity: 'warning',
      evidence: 'unproven',
      proof: expect.stringMatching(
        new RegExp(
          `SQLSTATE ${code}.*The rows of public\\..* are made up: (?:its|their) constraints allow them, and production's rows decide\\.$`,
        ),
      ),
    });
  },
);

test('a failure on rows of a fixture is confirmed beside tables whose rows are made up', async () => {
  const base = `${TABLES} INSERT INTO customers VALUES (1, NULL, NULL);`;
  const { findings } = await reviewed('ALTER TABLE customers ALTER COLUMN email SET NOT NULL;', {}, base);
  expect(findings.find(({ rule }) => rule === 'migration-fails')).toMatchObject({
    severity: 'error',
    evidence: 'confirmed',
  });
});

test('what any rows show is confirmed on rows that are made up', async () => {
  const { findings } = await reviewed('CREATE INDEX ON orders (customer_id);');
  const { rule, evidence, proof }: Partial<Finding> =
    findings.find((one) => one.rule === 'create-index-blocking') ?? {};
  expect({ rule, evidence, proof }).toEqual({
    rule: 'create-index-blocking',
    evidence: 'confirmed',
    proof: expect.stringContaining('ShareLock on public.orders'),
  });
});

test('what comes after such a failure is reviewed all the same, on rows that are not in the way', async () => {
  const review = await reviewed(`ALTER TABLE customers ALTER COLUMN email SET NOT NULL;
CREATE INDEX ON orders (customer_id);`);
  const found = review.findings.map(({ rule, evidence }) => `${rule} ${evidence}`);
  expect(found).toEqual(
    expect.arrayContaining([
      'migration-fails unproven',
      'set-not-null-scan confirmed',
      'create-index-blocking confirmed',
    ]),
  );
  expect(review.migrations.map(({ forward }) => forward.status)).toEqual(['ok']);
  expect(review.fixtures.tables.map(({ rows }) => rows)).toEqual([300, 300]);
});

const IN_THE_WAY = 'the rows that were made up for it kept the migrations from going on';

test('what no made-up rows of a table let through is reviewed without them, on rows in all others', async () => {
  const review = await reviewed(`ALTER TABLE customers ADD CHECK (email = 'x');
CREATE INDEX ON orders (customer_id);`);
  const found = review.findings.map(({ rule, evidence }) => `${rule} ${evidence}`);
  expect(found).toEqual(
    expect.arrayContaining(['migration-fails unproven', 'create-index-blocking confirmed']),
  );
  expect(review.fixtures.tables.map((table) => [table.rows, table.reason])).toEqual([
    [0, IN_THE_WAY],
    [300, undefined],
  ]);
});

test('a foreign key of columns that nothing made alike leaves the parent its rows', async () => {
  const review = await reviewed(`ALTER TABLE customers ADD UNIQUE (id, email);
ALTER TABLE orders ADD FOREIGN KEY (id, note) REFERENCES customers (id, email);`);
  expect(review.migrations.map(({ forward }) => forward.status)).toEqual(['ok']);
  expect(review.findings.find(({ rule }) => rule === 'migration-fails')?.evidence).toBe('unproven');
  expect(review.fixtures.tables.map((table) => [table.rows, table.reason])).toEqual([
    [300, undefined],
    [0, IN_THE_WAY],
  ]);
});

test('where one table after the other is in the way, it is reviewed without made-up rows', async () => {
  const review = await reviewed(`ALTER TABLE customers ADD CHECK (email = 'x');
ALTER TABLE orders ADD CHECK (note = 'x');
CREATE INDEX ON orders (customer_id);`);
  expect(review.migrations.map(({ forward }) => forward.status)).toEqual(['ok']);
  expect(review.fixtures.tables.map((table) => [table.rows, table.reason])).toEqual([
    [0, IN_THE_WAY],
    [0, IN_THE_WAY],
  ]);
});

test('a type that rounds made-up values is not known to round those of production', async () => {
  const { findings } = await reviewed('ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,2);');
  expect(findings.find(({ rule }) => rule === 'alter-column-type-narrowing')).toMatchObject({
    evidence: 'unproven',
    severity: 'warning',
  });
});

test('the review says which rows are made up, and which tables could not be filled', async () => {
  const base = `${TABLES} CREATE TABLE never (a int NOT NULL CHECK (a > 1 AND a < 1));`;
  const review = await reviewed('CREATE INDEX ON orders (customer_id);', {}, base);
  expect(review.fixtures.tables).toEqual([
    { table: 'public.customers', rows: 300, seeded: true, synthetic: true },
    {
      table: 'public.never',
      rows: 0,
      seeded: false,
      reason: 'no rows could be made: no row that was made passes never_a_check',
    },
    { table: 'public.orders', rows: 300, seeded: true, synthetic: true },
  ]);
  expect(renderText(review, { color: false })).toContain('over 600 made-up rows');
});

test('rows are made up unless that is switched off', async () => {
  expect(resolve().synthesis.isOn).toBe(true);
  const off = { synthesis: { isOn: false } };
  const { fixtures } = await reviewed('CREATE INDEX ON orders (customer_id);', off);
  expect(fixtures.tables.map(({ rows, synthetic }) => [rows, synthetic])).toEqual([
    [0, undefined],
    [0, undefined],
  ]);
});

describe('keys that the migrations write', () => {
  const KEYED = `CREATE TABLE roles (id serial PRIMARY KEY, name text UNIQUE, kind text UNIQUE CHECK (kind IN ('a', 'b', 'c', 'd')));
CREATE TABLE plans (id int PRIMARY KEY, code varchar(12) UNIQUE); CREATE TABLE steps (id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int);
CREATE TABLE days (day date PRIMARY KEY); CREATE TABLE slots (during daterange NOT NULL, EXCLUDE USING gist (during WITH &&));
CREATE TABLE pairs (a int, b text, PRIMARY KEY (a, b));`;

  /** Of sequences, lists, another case, counted up, identities, days, ranges, several columns, in a body. */
  const WRITES = `INSERT INTO roles (id, name) VALUES (1, 'admin'), (270, 'user');
INSERT INTO roles (id, name, kind) VALUES (2, 'NAME-1', 'b');
INSERT INTO plans SELECT g, 'code-' || g FROM generate_series(1, 400) g;
INSERT INTO steps (id, n) OVERRIDING SYSTEM VALUE VALUES (7, 1);
INSERT INTO days SELECT generate_series('2020-01-01'::date, '2025-01-01', '1 day');
INSERT INTO slots VALUES ('[2021-01-01,2022-01-01)');
INSERT INTO pairs VALUES (1, 'b-1'), (2, 'b-1');
DO $$ BEGIN INSERT INTO roles (id, name) VALUES (3, 'guest'); END $$;`;

  test('are free', async () => {
    const { migrations, findings, fixtures } = await reviewed(WRITES, {}, KEYED);
    expect(findings.filter(({ rule }) => rule === 'migration-fails')).toEqual([]);
    expect(migrations.map(({ forward }) => forward.status)).toEqual(['ok']);
    expect(fixtures.tables.filter(({ synthetic }) => !synthetic)).toEqual([]);
  });

  test('are free for the rollback that writes them again', async () => {
    const { migrations } = await reviewed(
      "UPDATE roles SET name = name || '.' WHERE id < 0;",
      {},
      KEYED,
      "INSERT INTO roles (id, name) VALUES (5, 'admin');",
    );
    expect(migrations[0]?.rollback.status).toBe('ok');
  });

  test('are in the way of the migration itself, which no made-up row excuses', async () => {
    const { findings } = await reviewed(
      "INSERT INTO roles (id, name) VALUES (1, 'admin'); CREATE TABLE t (a int);",
      {},
      KEYED,
      'DROP TABLE t;',
    );
    expect(findings.filter(({ rule }) => rule === 'reapply-fails')).toMatchObject([
      { evidence: 'confirmed', severity: 'error' },
    ]);
  });
});

test.each([
  [
    'a table that is filled from made-up rows',
    'CREATE TABLE tags (name text UNIQUE); INSERT INTO tags SELECT email FROM customers;',
    TABLES,
  ],
  [
    'rows of a fixture that refer to made-up ones',
    'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;',
    `${TABLES} INSERT INTO orders VALUES (1, -7, 1);`,
  ],
  [
    'a row that a table of production may hold',
    "INSERT INTO orders VALUES (-1, (SELECT id FROM customers WHERE email = 'root@here'), 1);",
    TABLES,
  ],
  [
    'a table by its new name',
    'ALTER TABLE customers RENAME TO clients; ALTER TABLE clients ALTER email SET NOT NULL;',
    TABLES,
  ],
])("a failure is not production's: of %s", async (_, up, base) => {
  const { findings } = await reviewed(up, {}, base);
  expect(findings.filter(({ rule }) => rule === 'migration-fails')).toMatchObject([
    { evidence: 'unproven', severity: 'warning' },
  ]);
});

test('what fails without any rows as well is confirmed, once', async () => {
  const { findings } = await reviewed(
    'INSERT INTO customers (id, boss_id) SELECT NULL, count(*) FROM orders;',
  );
  expect(findings.filter(({ rule }) => rule === 'migration-fails')).toMatchObject([
    { evidence: 'confirmed', severity: 'error' },
  ]);
});

test('a rollback that made-up rows keep from its end is tried without them', async () => {
  const { findings, migrations } = await reviewed(
    'ALTER TABLE customers ALTER COLUMN email TYPE text;',
    {},
    TABLES,
    'ALTER TABLE customers ALTER COLUMN email TYPE varchar(200), ADD CHECK (email IS NOT NULL);',
  );
  expect(findings.filter(({ rule }) => rule === 'rollback-fails')).toMatchObject([
    { evidence: 'unproven', severity: 'warning' },
  ]);
  expect(migrations.map(({ rollback }) => rollback.status)).toEqual(['ok']);
});

describe('how many rows were made up', () => {
  const AMONG = { synthesis: { isOn: true, rows: 2_000 } };

  test('is not what production loses', async () => {
    const { findings } = await reviewed('DROP TABLE orders;', AMONG);
    expect(findings.find(({ rule }) => rule === 'drop-table')?.message).toBe(
      'public.orders and all its rows are gone for good once this commits.',
    );
  });

  test('makes no table large', async () => {
    const up = 'CREATE TABLE visits (customer_id bigint REFERENCES customers ON DELETE CASCADE);';
    const { findings } = await reviewed(up, AMONG);
    expect(findings.filter(({ rule }) => rule === 'foreign-key-cascade')).toEqual([]);
  });

  test('does not say what share of production a condition takes', async () => {
    const { findings } = await reviewed("UPDATE customers SET boss_id = 1 WHERE email <> '';", AMONG);
    expect(findings.filter(({ rule }) => rule === 'unbatched-backfill')).toEqual([]);
  });

  test('does not refute what a condition writes', async () => {
    const up = "ALTER TABLE customers ADD COLUMN x int; UPDATE customers SET x = 1 WHERE email = 'nobody';";
    const { findings } = await reviewed(up, AMONG);
    expect(findings.find(({ rule }) => rule === 'ddl-and-backfill-together')?.evidence).toBe('unproven');
  });
});

async function lost(up: string, down: string): Promise<unknown> {
  const { findings } = await reviewed(up, {}, TABLES, down);
  return findings.filter(({ rule }) => rule === 'rollback-loses-data').map(({ evidence }) => evidence);
}

test('values that a rollback does not bring back are lost whatever they were, those of a condition perhaps', async () => {
  const column = await lost(
    'ALTER TABLE customers DROP COLUMN email;',
    'ALTER TABLE customers ADD COLUMN email varchar(200);',
  );
  const some = await lost('DELETE FROM orders WHERE note IS NULL;', 'COMMENT ON TABLE orders IS NULL;');
  expect([column, some]).toEqual([['confirmed'], ['unproven']]);
});
