import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_OPTIONS } from '../../src/rules/options.ts';
import type { Evidence, Lock, LockMode, Observation } from '../../src/model.ts';
import { judge } from '../../src/rules/evidence.ts';
import type { Claim, Step } from '../../src/rules/rule.ts';
import { stepsOf } from '../../src/rules/steps.ts';
import { loadParser } from '../../src/sql/script.ts';
import { catalogOf, migrationOf, observationOf, withRows } from '../support/scripts.ts';

beforeAll(loadParser);

const ORDERS = 'public.orders';

function lock(mode: LockMode): Lock {
  return { relation: ORDERS, mode, isNew: false, heldMs: 1 };
}

/** The step of a lone statement, seen as told; not run when there is nothing to tell. */
function stepSeen(seen: Partial<Observation> | undefined, rows = 10): Step {
  const [step] = stepsOf({
    migration: migrationOf('0001_x', 'ALTER TABLE orders ADD CHECK (id > 0)'),
    catalog: withRows(catalogOf('CREATE TABLE orders (id int)'), rows),
    major: 17,
    options: DEFAULT_OPTIONS,
  }).steps;
  if (!step) throw new Error('no step');
  if (!seen) return step;
  const observed: Step = { ...step, observation: observationOf(step.statement, seen), unseen: undefined };
  return { ...observed, steps: [observed] };
}

function judged(claim: Claim | undefined, step: Step | undefined): string {
  const { evidence, proof } = judge(claim, step);
  return proof === undefined ? evidence : `${evidence}: ${proof}`;
}

const strong: Claim = { locks: [{ relation: ORDERS, mode: 'ShareLock' }] };
const error = { code: '23514', message: 'violated by some row' };

describe('what a rule expects is', () => {
  test.each<[string, Claim | undefined, Partial<Observation> | undefined, string]>([
    ['predicted when it claims nothing', undefined, { locks: [] }, 'predicted'],
    ['predicted when nothing was run', strong, undefined, 'predicted'],
    ['confirmed when the rule saw it itself', { seen: 'Two rows.' }, undefined, 'confirmed: Two rows.'],
    ['unproven when nobody can tell', { unknown: 'No rows.' }, {}, 'unproven: No rows.'],
    [
      'confirmed by the lock',
      strong,
      { locks: [lock('ShareLock')] },
      `confirmed: Seen in the run: ShareLock on ${ORDERS}.`,
    ],
    [
      'confirmed by a stronger lock',
      strong,
      { locks: [lock('AccessExclusiveLock')] },
      `confirmed: Seen in the run: AccessExclusiveLock on ${ORDERS}.`,
    ],
    [
      'refuted by a weaker lock',
      strong,
      { locks: [lock('RowExclusiveLock')] },
      `refuted: The run showed otherwise: no ShareLock was taken on ${ORDERS}.`,
    ],
    [
      'unproven when the lock may have been missed',
      strong,
      { lockSource: 'sampled' },
      'unproven: It was over too quickly for its locks to be sampled.',
    ],
    [
      'confirmed by the rewrite',
      { rewrite: ORDERS },
      { rewrites: [ORDERS] },
      `confirmed: Seen in the run: ${ORDERS} rewritten.`,
    ],
    [
      'refuted without a rewrite',
      { rewrite: ORDERS },
      {},
      `refuted: The run showed otherwise: ${ORDERS} kept its data files, it was not rewritten.`,
    ],
    [
      'confirmed by the scan',
      { scan: ORDERS },
      { scans: [{ relation: ORDERS, tuples: 12_000 }] },
      `confirmed: Seen in the run: 12,000 rows of ${ORDERS} read.`,
    ],
    [
      'refuted without a scan',
      { scan: ORDERS },
      {},
      `refuted: The run showed otherwise: ${ORDERS} was not scanned.`,
    ],
    [
      'confirmed by rows written',
      { writes: ORDERS },
      { writes: [{ relation: ORDERS, rows: 3 }] },
      'confirmed: Seen in the run: 3 rows written.',
    ],
    [
      'confirmed by the failure',
      { fails: ['23514'] },
      { error },
      'confirmed: The server refused it: violated by some row (SQLSTATE 23514).',
    ],
    [
      'unproven by another failure',
      { fails: ['23505'] },
      { error },
      'unproven: It failed for another reason: violated by some row',
    ],
    [
      'refuted by success, where there are rows',
      { fails: ['23514'], needsRows: ORDERS },
      {},
      'refuted: The server accepted it, on a table that holds rows.',
    ],
    [
      'unproven when it failed before',
      strong,
      { error },
      'unproven: The statement failed before its effect could be seen: violated by some row',
    ],
  ])('%s', (_, claim, seen, expected) => {
    expect(judged(claim, stepSeen(seen))).toBe(expected);
  });

  test.each<[Claim]>([[{ scan: ORDERS, needsRows: ORDERS }], [{ fails: ['23514'], needsRows: ORDERS }]])(
    'unproven where rows decide and there are none: %j',
    (claim) => {
      const expected: Evidence = 'unproven';
      expect(judge(claim, stepSeen({}, 0)).evidence).toBe(expected);
    },
  );

  test('unproven when there is no step to look at', () => {
    expect(judged(strong, undefined)).toBe('unproven: It was not run.');
  });
});
