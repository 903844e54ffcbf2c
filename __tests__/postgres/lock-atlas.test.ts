import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lockPage, type MeasuredGroup } from '../../scripts/lock-page.ts';
import type { Catalog } from '../../src/model.ts';
import { VERSIONS } from './local-server.ts';
import { casesFor, LOCK_CASES, OUTSIDE_TITLE } from './lock-atlas-cases.ts';
import { LOCK_BASE } from './lock-atlas/base.ts';
import { OUTSIDE_CASES } from './lock-atlas/outside.ts';
import { predictedLocks } from './lock-atlas/predict.ts';
import { openAtlas, type Atlas } from './lock-atlas/server.ts';

/** One group after the other, with the statements that stop on their way at the end. */
function groupsFor(major: number): readonly (readonly [title: string, statements: readonly string[]])[] {
  return [
    ...LOCK_CASES.map((group) => [group.title, casesFor(group, major)] as const),
    [OUTSIDE_TITLE, OUTSIDE_CASES.map(({ sql }) => sql)],
  ];
}

test('at least 150 forms are measured', () => {
  for (const major of [14, 18])
    expect(groupsFor(major).flatMap(([, statements]) => statements).length).toBeGreaterThan(150);
});

describe.each(VERSIONS)('on PostgreSQL %i', (version) => {
  let atlas: Atlas;

  beforeAll(async () => {
    atlas = await openAtlas(version);
  });

  afterAll(async () => atlas[Symbol.asyncDispose]());

  describe.each(groupsFor(version))('the locks are those that were predicted: %s', (title, statements) => {
    test.each(statements)('%s', async (sql) => {
      const group = atlas.groups.find((one) => one.title === title);
      const measured = await group?.statements.find((one) => one.sql === sql)?.measure();
      expect(predictedLocks(sql, atlas.catalog, version)).toEqual(measured);
    });
  });

  test('docs/locks.md says the same', () => {
    const page = readFileSync(new URL('../../docs/locks.md', import.meta.url), 'utf8');
    expect(lockPage(predicted(atlas.catalog), LOCK_BASE)).toBe(page);
  });
});

/** What the page says if the prediction is right on every version. */
function predicted(catalog: Catalog): MeasuredGroup[] {
  const majors = [14, 15, 16, 17, 18];
  return groupsFor(18).map(([title]) => {
    const statements = new Map<string, Map<number, ReturnType<typeof predictedLocks>>>();
    for (const major of majors)
      for (const sql of groupsFor(major).find(([name]) => name === title)?.[1] ?? []) {
        const versions = statements.get(sql) ?? new Map<number, ReturnType<typeof predictedLocks>>();
        statements.set(sql, versions.set(major, predictedLocks(sql, catalog, major)));
      }
    return { title, statements };
  });
}
