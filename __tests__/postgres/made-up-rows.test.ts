import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Settings } from '../../src/config/config.ts';
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

function reviewed(up: string, settings: Settings = {}, base = TABLES): Promise<Review> {
  return reviewExample(
    { kind: 'bad', title: '', base, up },
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
          `SQLSTATE ${code}.*The rows of public\\..* are made up: its constraints allow them, and production's rows decide\\.$`,
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

test('what no made-up rows let through is reviewed without any', async () => {
  const review = await reviewed(`ALTER TABLE customers ADD CHECK (email = 'x');
CREATE INDEX ON orders (customer_id);`);
  const found = review.findings.map(({ rule, evidence }) => `${rule} ${evidence}`);
  expect(found).toEqual(
    expect.arrayContaining(['migration-fails unproven', 'create-index-blocking confirmed']),
  );
  const reason = 'the rows that were made up for it kept the migrations from going on';
  expect(review.fixtures.tables.map((table) => [table.rows, table.reason])).toEqual([
    [0, reason],
    [0, reason],
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

test('nothing is made up unless it is asked for', async () => {
  const { fixtures } = await reviewed('CREATE INDEX ON orders (customer_id);', { synthesis: {} });
  expect(fixtures.tables.map(({ rows, synthetic }) => [rows, synthetic])).toEqual([
    [0, undefined],
    [0, undefined],
  ]);
});
