import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Interruption, Migration, Script } from '../../src/model.ts';
import { stateOf } from '../../src/rehearsal/differences.ts';
import { interruption } from '../../src/rehearsal/interruption/interruption.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';
import { run, statement } from '../report/builders.ts';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  await loadParser();
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, c bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;
CREATE INDEX old_idx ON orders (c, id);
CREATE TABLE notes (v text);
CREATE PROCEDURE fill() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO notes VALUES ('a'); COMMIT; INSERT INTO notes VALUES ('b'); END $$;
CREATE TABLE "Events" (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF "Events" FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');`;

interface Seen {
  readonly interruption: Interruption | undefined;
  /** Of the rules that such a run has something to say to. */
  readonly rules: readonly string[];
}

const RULES = ['not-retryable', 'invalid-index-left', 'concurrently-if-not-exists'];

async function interrupted(up: string, down?: string): Promise<Seen> {
  const review = await reviewExample(
    { kind: 'bad', title: '', base: BASE, up, ...(down !== undefined && { down }) },
    { lend: shared.lend, settings: { interruption: true } },
  );
  expect(review.problems).toEqual([]);
  const found = review.findings.filter(({ rule }) => RULES.includes(rule));
  return {
    interruption: review.migrations[0]?.interruption,
    rules: found.map(({ rule, severity, evidence, line }) => `${rule} ${severity} ${evidence} ${line}`),
  };
}

/** Each place as a line: where, what is left, what the second run came to. */
function told({ interruption }: Seen): readonly string[] {
  return (interruption?.tried ?? []).map(
    ({ when, line, left, failure, rows, values, differs, recovered }) => {
      const objects = left.map(({ object, invalid }) => `${object}${invalid ? '!' : ''}`).join(' ');
      const end = failure
        ? `fails at ${failure.line} with ${failure.error.code}`
        : [
            ...rows.map((one) => `${one.table} ${one.rows}/${one.expected}`),
            ...values.map((one) => `${one.table}.${one.column} ${one.rows}`),
            ...differs.map((one) => one.object),
          ];
      return `${when} ${line} [${objects}] ${recovered ? 'recovers' : String(end)}`;
    },
  );
}

test.each<[name: string, up: string, places: readonly string[], rules: readonly string[]]>([
  [
    'one transaction leaves nothing',
    'ALTER TABLE orders ADD COLUMN x int;\nCREATE TABLE y (id int);',
    ['before-commit 2 [] recovers'],
    [],
  ],
  [
    'what is committed before is in the way, and the rule says so once for both places',
    'ALTER TABLE orders ADD COLUMN x int;\nALTER TABLE orders ALTER COLUMN x SET DEFAULT 1;\nCREATE INDEX CONCURRENTLY i ON orders (c);',
    [
      'between 1 [public.orders.x] fails at 1 with 42701',
      'between 2 [public.orders.x] fails at 1 with 42701',
      'within 3 [public.orders.x public.i!] fails at 1 with 42701',
    ],
    ['not-retryable warning confirmed 1'],
  ],
  [
    'steps that may be repeated recover everywhere',
    'ALTER TABLE orders ADD COLUMN IF NOT EXISTS x int;\nDROP INDEX CONCURRENTLY IF EXISTS i;\nCREATE INDEX CONCURRENTLY i ON orders (c);',
    [
      'between 1 [public.orders.x] recovers',
      'between 2 [public.orders.x] recovers',
      'within 3 [public.orders.x public.i!] recovers',
    ],
    [],
  ],
  [
    'rows that are inserted twice are counted',
    "INSERT INTO notes VALUES ('a');\nDROP INDEX CONCURRENTLY old_idx;",
    ['between 1 [] public.notes 2/1', 'within 2 [public.old_idx!] public.notes 2/1'],
    ['not-retryable warning confirmed 1'],
  ],
  [
    'an UPDATE that is done twice is seen by its values',
    'UPDATE orders SET c = c * 100 WHERE id > 990;\nDROP INDEX CONCURRENTLY IF EXISTS i;\nCREATE INDEX CONCURRENTLY i ON orders (c);',
    [
      'between 1 [] public.orders.c 9',
      'between 2 [] public.orders.c 9',
      'within 3 [public.i!] public.orders.c 9',
    ],
    ['not-retryable warning confirmed 1'],
  ],
  [
    'values that are others each time prove nothing',
    'UPDATE orders SET c = c + random() * 1000;\nDROP INDEX CONCURRENTLY IF EXISTS old_idx;',
    ['between 1 [] recovers', 'within 2 [public.old_idx!] recovers'],
    [],
  ],
  [
    'IF NOT EXISTS reports success over the INVALID index, and the run is the proof',
    'CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (c);',
    ['within 1 [public.i!] public.i'],
    ['concurrently-if-not-exists warning confirmed 1'],
  ],
  [
    'where it is dropped first, IF NOT EXISTS does no harm',
    'DROP INDEX CONCURRENTLY IF EXISTS i;\nCREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (c);',
    ['between 1 [] recovers', 'within 2 [public.i!] recovers'],
    [],
  ],
  [
    'a build without a name leaves one and makes another',
    'CREATE INDEX CONCURRENTLY ON orders (c);',
    ['within 1 [public.orders_c_idx!] public.orders_c_idx,public.orders_c_idx1'],
    ['invalid-index-left warning confirmed 1'],
  ],
  [
    'a plain build alone fails when it is repeated, which is no finding',
    'CREATE INDEX CONCURRENTLY i ON orders (c);',
    ['within 1 [public.i!] fails at 1 with 42P07'],
    [],
  ],
  [
    'REINDEX leaves its new index',
    'REINDEX INDEX CONCURRENTLY old_idx;',
    ['within 1 [public.old_idx_ccnew!] public.old_idx_ccnew'],
    [],
  ],
  [
    'a partition is half detached, of a table whose name needs quotes',
    'ALTER TABLE "Events" DETACH PARTITION events_2024 CONCURRENTLY;',
    ['within 1 [public.events_2024.events_2024_day_check public.events_2024] fails at 1 with 55000'],
    [],
  ],
])('%s', async (_name, up, places, rules) => {
  const seen = await interrupted(up);
  expect(told(seen)).toEqual(places);
  expect(seen.rules).toEqual(rules);
  expect(seen.interruption).toMatchObject({ status: 'tried', places: places.length });
});

test('what would take too long is not begun, and says so', async () => {
  const { server } = shared;
  const file = { path: 'a.sql', text: 'CREATE TABLE a ();' };
  const up: Script = { file, transaction: 'one', statements: parseScript(file).statements };
  const migration: Migration = { id: 'a', version: '1', name: 'a', tool: 'plain', up, change: 'added' };
  const state = stateOf(server, 'nowhere');
  const forward = run(statement({ sql: 'x', durationMs: 20_000 }));
  const limits = { deadline: Date.now() + 60_000, statementMs: 60_000, diskBytes: 1e10 };
  const done = await interruption(
    { server, limits, extensions: [], isNew: () => false },
    {
      before: 'nowhere',
      name: 'a',
      migration,
      forward,
      catalogs: [],
      states: { before: state, after: state },
    },
  );
  expect(done).toMatchObject({ status: 'skipped', reason: expect.stringContaining('no time'), tried: [] });
});

test('what commits as its own code wants is not interrupted, and says so', async () => {
  const seen = await interrupted(
    'BEGIN;\nALTER TABLE notes ADD COLUMN IF NOT EXISTS x int;\nCOMMIT;\nCALL fill();',
  );
  expect(told(seen)).toEqual(['between 3 [public.notes.x] recovers']);
  expect(seen.interruption?.reason).toBe('line 4 may commit in between, and was not interrupted there');
});

test('a statement that is a transaction by itself leaves nothing; what the tool does about it is told', async () => {
  const seen = await interrupted('CREATE INDEX i ON orders (c);', 'DROP INDEX i;');
  expect(told(seen)).toEqual(['before-commit 1 [] recovers']);
  const { interruption } = seen;
  expect(interruption).toMatchObject({ status: 'tried', tool: expect.stringContaining('migrate force') });
});

test.each([
  ['ALTER TABLE nowhere ADD COLUMN x int;', 'the forward script failed'],
  ['CREATE ROLE interrupted_app;', 'it makes or drops roles, which belong to the whole server'],
  ['SELECT 1;', 'it changes nothing that could be left half-done'],
])('%s: not tried, and why', async (up, reason) => {
  const { interruption } = await interrupted(up);
  expect(interruption).toMatchObject({
    status: 'skipped',
    reason: expect.stringContaining(reason),
    tried: [],
  });
});
