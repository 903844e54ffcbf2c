import { describe, expect, test } from '@jest/globals';
import { reasons, sortFindings } from '../../src/report/items.ts';
import { finding, migration, review, run, statement } from './builders.ts';
import { failingMigration, leftBehind, quietened } from './reviews.ts';

describe('findings as a reader meets them', () => {
  test('are grouped by statement', () => {
    const { action } = sortFindings(failingMigration);
    expect(action).toHaveLength(1);
    expect(action[0]?.findings.map(({ rule }) => rule)).toEqual([
      'migration-fails',
      'add-column-not-null-without-default',
    ]);
    expect(action[0]?.failure?.code).toBe('23502');
  });

  test('come worst first: errors before warnings, what was seen before what is only expected', () => {
    const sorted = sortFindings(
      review({
        findings: [
          finding({ rule: 'a', message: 'a', line: 1, severity: 'warning' }),
          finding({ rule: 'b', message: 'b', line: 2, evidence: 'unproven' }),
          finding({ rule: 'c', message: 'c', line: 3, evidence: 'predicted' }),
          finding({ rule: 'd', message: 'd', line: 4 }),
        ],
      }),
    );
    expect(sorted.action.map(({ line }) => line)).toEqual([4, 3, 2, 1]);
  });

  test('that are suppressed, refuted or notices ask for nothing', () => {
    const { action, notices, refuted, suppressed } = sortFindings(quietened);
    expect(action).toEqual([]);
    expect(notices.map((item) => item.findings[0].rule)).toEqual(['lock-timeout-too-long']);
    expect(refuted.map(({ rule }) => rule)).toEqual(['alter-column-type-rewrite']);
    expect(suppressed.map(({ rule }) => rule)).toEqual(['drop-table']);
  });

  test('find the statement and its failure in whichever run they belong to', () => {
    const [rollback, again] = sortFindings(leftBehind).action;
    expect(rollback?.statement?.sql).toBe('ALTER TABLE orders DROP COLUMN status');
    expect(again?.failure?.code).toBe('42P07');
  });

  test('say nothing of a later failure that no finding is about', () => {
    const failed = statement({ sql: 'x', ok: false, error: { code: '42P07', message: 'exists' } });
    const changed = migration('0007_change', { forward: run(statement({ sql: 'x' })), again: run(failed) });
    const failures = (['transactions', 'rollback'] as const).map((category) => {
      const findings = [finding({ rule: 'a', message: 'a', category, relation: 'public.a' })];
      return sortFindings(review({ migrations: [changed], findings })).action[0]?.failure?.code;
    });
    expect(failures).toEqual([undefined, '42P07']);
  });

  test('of two statements on one line, show the one that locks the relation in question', () => {
    const sorted = sortFindings(
      review({
        migrations: [
          migration('0007_change', {
            forward: run(
              statement({ sql: 'first' }),
              statement({
                sql: 'second',
                locks: [{ mode: 'ShareLock', relation: 'public.orders', heldMs: 1, isNew: false }],
              }),
            ),
          }),
        ],
        findings: [finding({ rule: 'a', message: 'a', relation: 'public.orders' })],
      }),
    );
    expect(sorted.action[0]?.statement?.sql).toBe('second');
  });

  test('about a whole file stand apart from the statement on its first line', () => {
    const sorted = sortFindings(
      review({
        migrations: [migration('0007_change', { forward: run(statement({ sql: 'first' })) })],
        findings: [
          finding({ rule: 'drop-table', message: 'a', relation: 'public.orders' }),
          finding({ rule: 'rollback-missing', message: 'b', category: 'rollback', severity: 'warning' }),
        ],
      }),
    );
    expect(sorted.action.map(({ findings, statement }) => [findings[0].rule, statement?.sql])).toEqual([
      ['drop-table', 'first'],
      ['rollback-missing', undefined],
    ]);
  });

  test('carry the reason of their rule once', () => {
    const { action } = sortFindings(
      review({
        findings: [
          finding({ rule: 'a', message: '1', line: 1, why: 'A.' }),
          finding({ rule: 'a', message: '2', line: 2, why: 'A.' }),
          finding({ rule: 'b', message: '3', line: 3, why: 'B.' }),
        ],
      }),
    );
    expect([...reasons(action)]).toEqual([
      ['a', 'A.'],
      ['b', 'B.'],
    ]);
  });
});
