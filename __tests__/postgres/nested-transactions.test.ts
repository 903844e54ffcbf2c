import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Review } from '../../src/model.ts';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const BASE = 'CREATE TABLE orders (id bigint PRIMARY KEY);';

/** Files of tools that differ in who opens the transaction. */
const TOOLS = {
  diesel: ['migrations/2026-01-01-000000_a/up.sql', 'migrations/2026-01-02-000000_b/up.sql'],
  'golang-migrate': ['migrations/1_a.up.sql', 'migrations/2_b.up.sql'],
  plain: ['migrations/0001_a.sql', 'migrations/0002_b.sql'],
} as const;

/** The tool, what it is, the file, what is found (severity and line), and whether it runs through. */
type Case = readonly [keyof typeof TOOLS, string, string, readonly string[], 'ok' | 'failed'];

const A = 'CREATE TABLE a (id int);';
const B = 'CREATE TABLE b (id int);';

const CASES: readonly Case[] = [
  ['diesel', 'a BEGIN that does nothing', `BEGIN;\n${A}`, ['warning:1'], 'ok'],
  ['diesel', 'a transaction of its own', `BEGIN;\n${A}\nCOMMIT;`, ['error:1'], 'ok'],
  ['diesel', 'a COMMIT in the middle', `${A}\nCOMMIT;\n${B}`, ['error:2'], 'ok'],
  ['diesel', 'a ROLLBACK at the end', `${A}\nROLLBACK;`, ['error:2'], 'ok'],
  ['diesel', 'a savepoint', `SAVEPOINT s;\n${A}\nROLLBACK TO s;\nRELEASE s;`, [], 'ok'],
  ['golang-migrate', 'a transaction of its own', `BEGIN;\n${A}\nCOMMIT;`, [], 'ok'],
  ['golang-migrate', 'two of them', `BEGIN;\n${A}\nCOMMIT;\nBEGIN;\n${B}\nCOMMIT;`, [], 'ok'],
  ['golang-migrate', 'a BEGIN that takes in what is before it', `${A}\nBEGIN;\n${B}\nCOMMIT;`, [], 'ok'],
  ['golang-migrate', 'a statement behind it', `BEGIN;\n${A}\nCOMMIT;\n${B}`, [], 'ok'],
  ['golang-migrate', 'a COMMIT in the middle', `${A}\nCOMMIT;\n${B}`, ['warning:2'], 'ok'],
  ['golang-migrate', 'a COMMIT at the end', `${A}\nCOMMIT;`, [], 'ok'],
  ['golang-migrate', 'left open', `BEGIN;\n${A}`, ['error:1'], 'failed'],
  ['golang-migrate', 'left open behind other statements', `${A}\nBEGIN;\n${B}`, ['error:2'], 'failed'],
  ['plain', 'a transaction of its own', `${A}\nBEGIN;\n${B}\nCOMMIT;`, [], 'ok'],
  ['plain', 'one inside another', `BEGIN;\n${A}\nBEGIN;\n${B}\nCOMMIT;\nCOMMIT;`, ['error:3'], 'ok'],
  ['plain', 'left open', `BEGIN;\n${A}\nCOMMIT;\nBEGIN;\n${B}`, ['error:4'], 'failed'],
  ['plain', 'a COMMIT that ends nothing', `${A}\nCOMMIT;`, [], 'ok'],
];

describe.each([['run', true] as const, ['read', false] as const])('%s', (_, isRun) => {
  test.each(CASES)('%s: %s', async (tool, _what, up, expected, status) => {
    const review = await reviewed(tool, up, isRun);
    expect(found(review)).toEqual(expected);
    expect(review.findings.map(({ rule }) => rule)).not.toContain('migration-fails');
    if (isRun) expect(review.migrations.map(({ forward }) => forward.status)).toEqual([status]);
  });
});

test('what the server says of a BEGIN inside stands in the proof', async () => {
  const review = await reviewed('diesel', `BEGIN;\n${A}\nCOMMIT;`, true);
  const [finding] = review.findings.filter(({ rule }) => rule === 'nested-transaction');
  expect(finding).toMatchObject({ evidence: 'confirmed', proof: expect.stringContaining('25001') });
  expect(finding?.message).toContain('COMMIT on line 3');
});

function found({ findings }: Review): string[] {
  return findings
    .filter(({ rule }) => rule === 'nested-transaction')
    .map(({ severity, line }) => `${severity}:${line}`);
}

function reviewed(tool: keyof typeof TOOLS, up: string, isRun: boolean): Promise<Review> {
  const [first, second] = TOOLS[tool];
  const base = { [first]: BASE };
  const files = { base, head: { ...base, [second]: up } };
  return reviewExample({ kind: 'bad', title: '', up: '', files }, isRun ? shared : {});
}
