import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model.ts';
import { reviewExample, type ExampleOptions } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';
import { COLUMN_CASES, INDEX_CASES, KEY_CASES, STORAGE_CASES } from './index-cases.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const CASES = [...KEY_CASES, ...INDEX_CASES, ...COLUMN_CASES, ...STORAGE_CASES];

/** The rules that the cases are about. */
const AREA = new Set([
  'create-index-blocking',
  'create-index-on-partitioned',
  'drop-index-blocking',
  'invalid-index-left',
  'duplicate-index',
  'drop-constraint-index',
  'index-lost-with-column',
  'add-unique-blocking',
  'add-foreign-key-validating',
  'foreign-key-locks-parent',
  'primary-key-nullable-index',
  'attach-partition-scan',
  'detach-partition-blocking',
  'partition-key-not-in-unique',
  'set-tablespace',
  'set-access-method',
  'disable-autovacuum',
]);

test.each(CASES)('%s', async (_, base, up, ...expected) => {
  expect((await found(base, up, shared)).map(({ rule, evidence }) => `${rule} ${evidence}`)).toEqual(
    expected,
  );
});

/** Statistics objects, and what CASCADE takes, are known to a server only; without one an index may be there. */
const ONLY_SERVER = /^(statistics|an index that is not there|.*with CASCADE)/;

const READABLE = CASES.filter(([title]) => !ONLY_SERVER.test(title));

test.each(READABLE)('without a server: %s', async (_, base, up, ...expected) => {
  const rules = expected.map((one) => one.split(' ')[0]);
  expect((await found(base, up, {})).map(({ rule }) => rule)).toEqual(rules);
});

async function found(base: string, up: string, options: ExampleOptions): Promise<readonly Finding[]> {
  const { findings, problems } = await reviewExample({ kind: 'bad', title: '', base, up }, options);
  expect(problems).toEqual([]);
  return findings.filter(({ rule }) => AREA.has(rule)).toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
}
