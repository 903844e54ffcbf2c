import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_OPTIONS, type RuleSeverities } from '../../src/rules/options.ts';
import type { Finding } from '../../src/model.ts';
import { findAll } from '../../src/rules/findings.ts';
import { stepsOf } from '../../src/rules/steps.ts';
import { loadParser } from '../../src/sql/script.ts';
import { catalogOf, migrationOf } from '../support/scripts.ts';

beforeAll(loadParser);

const BASE = 'CREATE TABLE orders (id int, note text); CREATE TABLE items (id int)';

function found(sql: string, severities: RuleSeverities = {}): readonly Finding[] {
  const migration = migrationOf('0001_x', sql, 'SELECT 1');
  const { steps } = stepsOf({ migration, catalog: catalogOf(BASE), major: 17, options: DEFAULT_OPTIONS });
  return findAll(
    { contexts: [{ migration, steps, options: DEFAULT_OPTIONS }], changes: [] },
    { policyOf: () => ({ severities, options: DEFAULT_OPTIONS }), ignores: [], today: '2026-11-22' },
  );
}

const summary = (findings: readonly Finding[]): string[] =>
  findings.map(({ severity, line, rule }) => `${severity} ${line} ${rule}`);

describe('findings', () => {
  test('of every operation of a statement are all there', () => {
    const dropped = found('ALTER TABLE orders DROP COLUMN id, DROP COLUMN note').filter(
      ({ rule }) => rule === 'drop-column',
    );
    expect(dropped).toHaveLength(2);
  });

  test('come worst first, then by line', () => {
    const severities = { 'drop-table': 'warning', truncate: 'error', 'drop-column': 'error' } as const;
    const findings = found(
      'DROP TABLE items;\nALTER TABLE orders DROP COLUMN note;\nTRUNCATE orders;',
      severities,
    ).filter(({ rule }) => rule in severities);
    expect(summary(findings)).toEqual(['error 2 drop-column', 'error 3 truncate', 'warning 1 drop-table']);
  });

  test('of a rule that is off are not there', () => {
    expect(found('DROP TABLE items', { 'drop-table': 'off' }).map(({ rule }) => rule)).not.toContain(
      'drop-table',
    );
  });

  test('without a run are predicted', () => {
    expect(new Set(found('DROP TABLE items').map(({ evidence }) => evidence))).toEqual(
      new Set(['predicted']),
    );
  });

  test('point at the whole statement in the file', () => {
    const [finding] = found('\nTRUNCATE\n  orders;').filter(({ rule }) => rule === 'truncate');
    expect(finding).toMatchObject({ file: 'm/0001_x.up.sql', line: 2, endLine: 3, migration: '0001_x' });
  });
});

describe('a finding that a comment names', () => {
  test.each<[string, string, string | undefined]>([
    ['with a reason is suppressed', '-- pgrehearse: ignore truncate -- it is a cache', 'it is a cache'],
    ['without a reason is not', '-- pgrehearse: ignore truncate', undefined],
    ['by another rule is not', '-- pgrehearse: ignore drop-table -- it is a cache', undefined],
    [
      'among others is suppressed',
      '-- pgrehearse: ignore drop-table, truncate -- it is a cache',
      'it is a cache',
    ],
  ])('%s', (_, comment, reason) => {
    const [finding] = found(`${comment}\nTRUNCATE orders;`).filter(({ rule }) => rule === 'truncate');
    expect(finding?.suppressed?.reason).toBe(reason);
  });

  test('above another statement is not suppressed', () => {
    const sql = '-- pgrehearse: ignore truncate -- it is a cache\nSELECT 1;\nTRUNCATE orders;';
    const [finding] = found(sql).filter(({ rule }) => rule === 'truncate');
    expect([finding?.line, finding?.suppressed]).toEqual([3, undefined]);
  });
});
