import { expect, test } from '@jest/globals';
import {
  buildersFor,
  memoryFor,
  surroundingsOf,
  workersFor,
} from '../../../src/rehearsal/estimates/production.ts';
import { statisticsOf } from './statistics.ts';

const BY_DEFAULT = surroundingsOf(undefined);
const MB = 1024;

test('production’s settings are those of its statistics, else the server’s defaults', () => {
  expect(BY_DEFAULT).toEqual({
    maintenanceKb: 64 * MB,
    workKb: 4 * MB,
    maintenanceWorkers: 2,
    gatherWorkers: 2,
    areKnown: false,
  });
  const settings = { maintenance_work_mem: '2GB', work_mem: '512kB', max_parallel_maintenance_workers: '0' };
  expect(surroundingsOf(statisticsOf({}, settings))).toEqual({
    maintenanceKb: 2 * MB * MB,
    workKb: 512,
    maintenanceWorkers: 0,
    gatherWorkers: 2,
    areKnown: true,
  });
});

test.each([
  [1_000, 0],
  [1_024, 1],
  [3_071, 1],
  [3_072, 2],
  [9_216, 3],
])('a table of %p pages calls for %p workers', (pages, workers) => {
  expect(workersFor(pages, 8)).toBe(workers);
});

test('an index build has no more workers than memory for them, 32 MB each and for the leader', () => {
  expect(buildersFor(100_000, BY_DEFAULT)).toBe(1);
  expect(buildersFor(100_000, { ...BY_DEFAULT, maintenanceKb: 32 * MB })).toBe(0);
  expect(buildersFor(100_000, { ...BY_DEFAULT, maintenanceKb: 1024 * MB })).toBe(2);
  expect(buildersFor(100, BY_DEFAULT)).toBe(0);
});

test('memory shrinks with the rows, and not below what the server takes or a sort needs', () => {
  const of = 4_000_000;
  expect(memoryFor(BY_DEFAULT, { rows: 400_000, of }, 17).maintenanceKb).toBe(6_554);
  expect(memoryFor(BY_DEFAULT, { rows: 10_000, of }, 16).maintenanceKb).toBe(1024);
  expect(memoryFor(BY_DEFAULT, { rows: 10_000, of }, 17).maintenanceKb).toBe(164);
  expect(memoryFor(BY_DEFAULT, { rows: 200_000, of: 80_000_000 }, 17).maintenanceKb).toBe(3_125);
  expect(memoryFor(BY_DEFAULT, { rows: of, of }, 17)).toEqual({ maintenanceKb: 64 * MB, workKb: 4 * MB });
});
