import { describe, expect, test } from '@jest/globals';
import { checkName } from '../../../src/github/check/name.ts';
import { outcomeOf } from '../../../src/github/check/outcome.ts';
import { type Inputs, readInputs } from '../../../src/github/inputs.ts';
import type { Review } from '../../../src/model.ts';
import { finding, review } from '../../report/builders.ts';
import { crowded, hostile } from '../../report/reviews.ts';

const NONE = new Set<never>();

describe('the conclusion', () => {
  test.each<[Review['verdict'], string]>([
    ['pass', 'success'],
    ['warn', 'success'],
    ['fail', 'failure'],
    ['error', 'failure'],
  ])('of %s is %s', (verdict, conclusion) => {
    expect(outcomeOf(review({ verdict }), '', {}, NONE).conclusion).toBe(conclusion);
  });
});

describe('the title', () => {
  test.each<[string, Partial<Review>]>([
    ['No migration changed', { mode: 'nothing-changed' }],
    ['Nothing to fix', {}],
    ['Not ready to merge: 1 error', { findings: [finding({ rule: 'x', message: 'y' })] }],
    [
      'Approved by @ann with the label ok: 1 error',
      {
        approval: { by: 'ann', label: 'ok' },
        verdict: 'warn',
        findings: [finding({ rule: 'x', message: 'y' })],
      },
    ],
    ['The review could not be completed', { problems: [{ message: 'No server.' }] }],
    ['The review could not be completed', { mode: 'nothing-changed', problems: [{ message: 'No token.' }] }],
  ])('is %s', (title, parts) => {
    expect(outcomeOf(review(parts), '', {}, NONE).title).toBe(title);
  });
});

test.each([
  ['a crowd', crowded],
  ['hostile text', hostile],
])('what it says of %s is within what GitHub takes', (_, said) => {
  const { summary, annotations } = outcomeOf(said, 'shop', {}, NONE);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535);
  expect(annotations.length).toBeGreaterThan(0);
  for (const { title, message, start_line, end_line } of annotations) {
    expect(title.length).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(message)).toBeLessThanOrEqual(65_536);
    expect(end_line).toBeGreaterThanOrEqual(start_line);
  }
});

test('what stands on its line already is not annotated again', () => {
  const [one, other] = [
    finding({ rule: 'a', message: 'x' }),
    finding({ rule: 'b', message: 'x', line: 2, endLine: 2 }),
  ];
  const { annotations, findings } = outcomeOf(review({ findings: [one, other] }), '', {}, new Set([one]));
  expect(annotations.map(({ title }) => title)).toEqual(['b']);
  expect(findings).toEqual([[other]]);
});

test.each<[Partial<Inputs>, string]>([
  [{}, 'Migrations'],
  [{ 'working-directory': '.', config: 'pgrehearse.yml' }, 'Migrations'],
  [{ 'working-directory': 'services/shop/' }, 'Migrations (services/shop)'],
  [{ config: 'ci/mail.yml', name: 'Postgres 17' }, 'Migrations (ci/mail.yml, Postgres 17)'],
])('with %j the check has a name of its own', (given, expected) => {
  expect(checkName('Migrations', { ...readInputs(() => ''), ...given })).toBe(expected);
});
