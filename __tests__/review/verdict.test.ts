import { describe, expect, test } from '@jest/globals';
import type { FailOn, Finding, Severity, Verdict } from '../../src/model.ts';
import { summarise, verdictOf } from '../../src/review/verdict.ts';
import { finding } from '../report/builders.ts';

const of = (severity: Severity, parts: Partial<Finding> = {}) =>
  finding({ rule: 'drop-column', message: 'm', severity, ...parts });
const suppressed = of('error', { suppressed: { reason: 'agreed', by: 'a.sql:1' } });
const refuted = of('notice', { evidence: 'refuted' });

describe('the verdict', () => {
  test.each<[string, readonly Finding[], FailOn, Verdict]>([
    ['without findings', [], 'warning', 'pass'],
    ['of a notice', [of('notice')], 'warning', 'pass'],
    ['of a warning', [of('warning')], 'error', 'warn'],
    ['of a warning that fails', [of('warning')], 'warning', 'fail'],
    ['of an error', [of('warning'), of('error')], 'error', 'fail'],
    ['of an error that never fails', [of('error')], 'never', 'warn'],
    ['of what is suppressed or refuted', [suppressed, refuted], 'warning', 'pass'],
  ])('%s', (_, findings, failOn, expected) => {
    expect(verdictOf(findings, [], failOn)).toBe(expected);
  });

  test.each<FailOn>(['error', 'warning', 'never'])(
    'is error when something was not reviewed, with fail-on %s',
    (failOn) => {
      expect(verdictOf([], [{ message: 'm' }], failOn)).toBe('error');
    },
  );
});

test('each finding is counted once', () => {
  const both = { ...suppressed, evidence: 'refuted' } as const;
  const findings = [of('error'), of('warning'), of('warning'), of('notice'), suppressed, refuted, both];
  expect(summarise(findings)).toEqual({ error: 1, warning: 2, notice: 1, suppressed: 2, refuted: 1 });
});
