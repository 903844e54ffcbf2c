import type { StatisticsFile } from '../../fixtures/statistics/schema.ts';

/** Settings of production that decide how long a statement takes. */
export interface Surroundings {
  /** maintenance_work_mem and work_mem, in kB. */
  readonly maintenanceKb: number;
  readonly workKb: number;
  /** max_parallel_maintenance_workers and max_parallel_workers_per_gather. */
  readonly maintenanceWorkers: number;
  readonly gatherWorkers: number;
  /** The statistics tell them; else they are the server's defaults (manual 18, 19.4.1 and 19.4.4). */
  readonly areKnown: boolean;
}

const DEFAULTS = {
  maintenance_work_mem: '64MB',
  work_mem: '4MB',
  max_parallel_maintenance_workers: '2',
  max_parallel_workers_per_gather: '2',
} as const;

export function surroundingsOf(statistics: StatisticsFile | undefined): Surroundings {
  const settings = statistics?.server.settings ?? {};
  const of = (name: keyof typeof DEFAULTS): string => settings[name] ?? DEFAULTS[name];
  return {
    maintenanceKb: kilobytes(of('maintenance_work_mem')),
    workKb: kilobytes(of('work_mem')),
    maintenanceWorkers: Number(of('max_parallel_maintenance_workers')),
    gatherWorkers: Number(of('max_parallel_workers_per_gather')),
    areKnown: settings['maintenance_work_mem'] !== undefined,
  };
}

const UNITS: Readonly<Record<string, number>> = {
  B: 1 / 1024,
  kB: 1,
  MB: 1024,
  GB: 1024 ** 2,
  TB: 1024 ** 3,
};

/** As SHOW prints a size (manual 18, 19.1.1); without a unit it is in kB. */
function kilobytes(setting: string): number {
  const found = /^(\d+)\s*([kMGT]?B)?$/.exec(setting.trim());
  return found ? Number(found[1]) * (UNITS[found[2] ?? 'kB'] ?? 1) : 0;
}

/** min_parallel_table_scan_size, in pages (manual 18, 19.7.2). */
const PARALLEL_PAGES = 1024;
const MEMORY_OF_A_WORKER_KB = 32 * 1024;

/** Workers that the size of a table calls for (src/backend/optimizer/path/allpaths.c: compute_parallel_worker). */
export function workersFor(pages: number, most: number): number {
  let workers = 0;
  for (let threshold = PARALLEL_PAGES; pages >= threshold && workers < most; threshold *= 3) workers += 1;
  return workers;
}

/** Of an index build, which leaves each of them 32 MB (src/backend/optimizer/plan/planner.c: plan_create_index_workers). */
export function buildersFor(pages: number, { maintenanceKb, maintenanceWorkers }: Surroundings): number {
  let workers = workersFor(pages, maintenanceWorkers);
  while (workers > 0 && maintenanceKb / (workers + 1) < MEMORY_OF_A_WORKER_KB) workers -= 1;
  return workers;
}

/** Least maintenance_work_mem: 64 kB from version 17 on, 1 MB before; least work_mem: 64 kB. */
const LEAST_KB = 64;
const LEAST_BEFORE_17_KB = 1024;
/** Fewer bytes a row would split a sort into more runs than are merged at once (src/backend/utils/sort/tuplesort.c: MINORDER). */
const LEAST_BYTES_A_ROW = 16;

/**
 * Memory that is as small beside `rows` as production's is beside its own: what does not fit there does not fit here
 * either, so that a sort has as many runs and is merged as often.
 */
export function memoryFor(
  { maintenanceKb, workKb }: Surroundings,
  { rows, of }: { readonly rows: number; readonly of: number },
  major: number,
): { readonly maintenanceKb: number; readonly workKb: number } {
  const share = Math.min(1, rows / Math.max(of, 1));
  const least = Math.max(major >= 17 ? LEAST_KB : LEAST_BEFORE_17_KB, (rows * LEAST_BYTES_A_ROW) / 1024);
  return {
    maintenanceKb: between(maintenanceKb * share, Math.min(least, maintenanceKb), maintenanceKb),
    workKb: between(workKb * share, LEAST_KB, workKb),
  };
}

function between(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)));
}
