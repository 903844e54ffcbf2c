import { DatabaseError } from 'pg';
import type { Catalog, Estimate, Estimates, Migration, Observation, Run } from '../../model.ts';
import { count, plural } from '../../numbers.ts';
import { createsRole } from '../roles.ts';
import type { Stage } from '../session.ts';
import { countOf } from './clones.ts';
import { atFullSize, constantly, extend, MILLION, type Counters, type Measured } from './extend.ts';
import { growingIn, type Growing } from './growing.ts';
import { countersOf, runAt } from './measure.ts';
import { surroundingsOf } from './production.ts';
import type { Estimating } from './settings.ts';
import { makeSized, productionOf, type Making, type Sized } from './sized.ts';
import {
  driverAmong,
  FEWEST_ROWS,
  isFullSize,
  largest,
  SHARES,
  SMALL_ROWS,
  touchedTables,
  type Touched,
} from './sizes.ts';

export interface EstimateInput {
  /** Database of before the migration, to be copied. */
  readonly before: string;
  /** What the names of copies begin with. */
  readonly name: string;
  readonly migration: Migration;
  readonly forward: Run;
  readonly catalogs: readonly Catalog[];
}

export interface Estimated {
  readonly estimates: Estimates;
  /** Its statements with what they take at production's size. */
  readonly forward: Run;
}

export const CAVEAT =
  'On this machine, which writes to no disk that it waits for: production’s may be faster or slower, and what runs beside the migration there takes its share.';

/** Runs a migration at several sizes and extends what its statements take to production's. */
export async function estimate(
  stage: Stage,
  estimating: Estimating,
  input: EstimateInput,
): Promise<Estimated> {
  const { forward, migration, catalogs } = input;
  if (forward.status !== 'ok') return without(forward, 'the forward script did not run through');
  const growing = growingIn(forward, migration.up.statements, catalogs);
  if (growing.length === 0)
    return { forward: withConstants(forward, growing), estimates: { status: 'constant', sizes: [] } };
  if (stage.isFullSize) return estimateAtFullSize(input);
  const began = Date.now();
  try {
    return await measured(stage, estimating, input, growing);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return without(forward, `its tables could not be given other sizes: ${error.message}`, growing);
  } finally {
    estimating.used(Date.now() - began);
  }
}

/** Of a run on production's rows, all of them. */
export function estimateAtFullSize({
  forward,
  migration,
  catalogs,
}: Pick<EstimateInput, 'forward' | 'migration' | 'catalogs'>): Estimated {
  if (forward.status !== 'ok') return without(forward, 'the forward script did not run through');
  const growing = growingIn(forward, migration.up.statements, catalogs);
  if (growing.length === 0)
    return { forward: withConstants(forward, growing), estimates: { status: 'constant', sizes: [] } };
  const touched = [...new Set(growing.flatMap(({ relations }) => relations))].map((table): Touched => {
    const rows = catalogs[0]?.relations.get(table)?.rows;
    return { table, rows: typeof rows === 'number' ? rows : 0, canGrow: false, isView: false };
  });
  return fullSize(forward, growing, touched);
}

function without(forward: Run, reason: string, growing?: readonly Growing[]): Estimated {
  return {
    forward: growing ? withConstants(forward, growing) : forward,
    estimates: { status: 'not-estimated', reason, sizes: [] },
  };
}

/** What goes through no table is known without any further run. */
function withConstants(
  forward: Run,
  growing: readonly Growing[],
  known: ReadonlyMap<number, Estimate> = new Map(),
): Run {
  const places = new Set(growing.map(({ at }) => at));
  const estimateOf = (seen: Observation, at: number) =>
    known.get(at) ?? (places.has(at) || seen.own ? undefined : constantly(seen));
  return {
    ...forward,
    statements: forward.statements.map((seen, at) => {
      const found = estimateOf(seen, at);
      return found ? { ...seen, estimate: found } : seen;
    }),
  };
}

async function measured(
  stage: Stage,
  estimating: Estimating,
  input: EstimateInput,
  growing: readonly Growing[],
): Promise<Estimated> {
  const { forward, catalogs, migration } = input;
  const catalog = catalogs[0];
  if (!catalog) return without(forward, 'nothing was read of the schema', growing);
  const counted = await countTables(stage, input.before, growing, catalog);
  const touched = touchedTables(growing, catalog, estimating, counted);
  const driver = driverAmong(
    touched,
    touched.map(({ table }) => table),
  );
  if (!driver) return without(forward, 'what it goes through is made by itself', growing);
  if (touched.every(isFullSize)) return fullSize(forward, growing, touched);
  const obstacle = obstacleTo(stage, estimating, input, driver);
  if (obstacle !== undefined) return without(forward, obstacle, growing);
  const surroundings = surroundingsOf(estimating.statistics);
  const making: Making = { stage, estimating, touched, driver, catalog, script: migration.up, surroundings };
  const at = await atSizes(making, input, growing);
  return extended(making, forward, growing, at);
}

function obstacleTo(
  { server }: Stage,
  { rows, left }: Estimating,
  { migration }: EstimateInput,
  driver: Touched,
): string | undefined {
  if (server.noCopies !== undefined) return server.noCopies;
  if (createsRole(migration.up)) return 'it creates a role, which belongs to the whole server: it runs once';
  const most = driver.canGrow ? Math.min(rows, driver.production ?? rows) : driver.rows;
  if (driver.production !== undefined && driver.production <= SMALL_ROWS)
    return `by the statistics ${driver.table} holds ${count(driver.production)} rows in production: nothing takes long there`;
  if (most < FEWEST_ROWS)
    return `${driver.table} holds ${plural(driver.rows, 'row')} here, too few to tell; \`synthesis\` makes rows up for tables that no file fills`;
  if (left() < 1_000) return '`estimates.time` was used up by the migrations before it';
  return undefined;
}

async function countTables(
  { server }: Stage,
  database: string,
  growing: readonly Growing[],
  catalog: Catalog,
): Promise<ReadonlyMap<string, number>> {
  await using admin = await server.connect('admin', database);
  const rows = new Map<string, number>();
  for (const table of new Set(growing.flatMap(({ relations }) => relations)))
    if (catalog.relations.has(table)) rows.set(table, await countOf(admin, table));
  return rows;
}

function fullSize(forward: Run, growing: readonly Growing[], touched: readonly Touched[]): Estimated {
  const known = new Map<number, Estimate>();
  for (const { at, relations } of growing) {
    const seen = forward.statements[at];
    const driver =
      driverAmong(touched, relations) ??
      driverAmong(
        touched,
        touched.map(({ table }) => table),
      );
    if (seen && driver) known.set(at, atFullSize(seen, driver.table, driver.rows));
  }
  const rows = Math.max(...touched.map((one) => one.rows));
  return {
    forward: withConstants(forward, growing, known),
    estimates: { status: 'estimated', sizes: [{ rows, runs: 1 }], caveat: CAVEAT },
  };
}

interface AtSize {
  readonly sized: Sized;
  readonly runs: (readonly Counters[])[];
}

interface AtSizes {
  readonly sizes: readonly AtSize[];
  /** Why there are not as many as there should be. */
  readonly reason?: string;
}

/** Without its tables in memory and with them, in turn. */
const ROUNDS = 4;
/** Migrations that follow get the rest. */
const PART = 0.6;

async function atSizes(making: Making, input: EstimateInput, growing: readonly Growing[]): Promise<AtSizes> {
  const { stage, estimating, driver, touched } = making;
  const until = Math.min(Date.now() + estimating.left() * PART, stage.limits.deadline);
  const limited: Stage = { ...stage, limits: { ...stage.limits, deadline: until } };
  const sizes: AtSize[] = [];
  let reason: string | undefined;
  const top = largest(touched, driver, topRows(making, input, until - Date.now()));
  try {
    for (const share of stage.server.isAdminSuperuser ? SHARES : [1]) {
      const template = sizes[0]?.sized.database ?? input.before;
      const whole = sizes[0]?.sized.rows ?? top;
      const goals = new Map([...whole].map(([table, rows]) => [table, Math.round(rows * share)]));
      const sized = await makeSized(making, template, `${input.name}_size_${sizes.length + 1}`, goals);
      sizes.push({ sized, runs: [] });
      const done = await runAt(limited, sized.database, input.migration.up, growing, []);
      if ('failed' in done) return { sizes, reason: failure(done.failed, sized, driver) };
      sizes.at(-1)?.runs.push(done.counters);
      if (Date.now() > until) {
        reason = '`estimates.time` was used up';
        break;
      }
    }
    for (let round = 1; round < ROUNDS; round += 1)
      for (const { sized, runs } of sizes) {
        const last = runs.at(-1)?.reduce((sum, { ms }) => sum + ms, 0) ?? 0;
        if (Date.now() + last * 1.5 > until) continue;
        const warmed = round % 2 === 1 ? touched.map(({ table }) => table) : [];
        const done = await runAt(limited, sized.database, input.migration.up, growing, warmed);
        if ('failed' in done) continue;
        runs.push(done.counters);
      }
    return { sizes, ...(reason !== undefined && { reason }) };
  } finally {
    for (const { sized } of sizes) await stage.server.dropDatabase(sized.database);
  }
}

function failure(reason: string, { rows }: Sized, { table }: Touched): string {
  return `at ${count(rows.get(table) ?? 0)} rows of ${table} it failed: ${reason}`;
}

/** As many as the setting allows, and fewer where the observed run says that those would take too long. */
function topRows({ estimating, driver }: Making, { forward }: EstimateInput, ms: number): number {
  const enough = driver.rows >= SMALL_ROWS && forward.durationMs > 100;
  const perRow = enough ? forward.durationMs / driver.rows : 0;
  const affordable = perRow > 0 ? ms / 4 / perRow : Infinity;
  return Math.max(FEWEST_ROWS, Math.min(estimating.rows, Math.round(affordable)));
}

/**
 * Where the base holds many more rows than the largest size, the observed run tells of those too; not of a sort, which
 * had more memory and no help, nor of new files, which it did not count. A table that large is not read into the server's memory, so it is the same either way.
 */
function observedAt(
  { at, work }: Growing,
  { rows }: Touched,
  { statements }: Run,
  points: readonly Measured[],
): Measured[] {
  const seen = statements[at];
  const top = Math.max(0, ...points.map((one) => one.rows));
  if (!seen || work.some((one) => ['index', 'gin', 'rewrite'].includes(one)) || rows < top * 1.5) return [];
  const one = countersOf(seen);
  return [{ rows, runs: [one, { ...one, isWarm: true }] }];
}

function extended(making: Making, forward: Run, growing: readonly Growing[], at: AtSizes): Estimated {
  const { touched, driver, surroundings } = making;
  const known = new Map<number, Estimate>();
  growing.forEach((one, index) => {
    const own = one.isDerived ? driver : (driverAmong(touched, one.relations) ?? driver);
    const points = at.sizes.flatMap(({ sized, runs }): Measured[] => {
      const counters = runs.flatMap((all) => all[index] ?? []);
      return counters.length === 0 ? [] : [{ rows: sized.rows.get(own.table) ?? 0, runs: counters }];
    });
    const usable = [...points, ...observedAt(one, own, forward, points)].filter(({ rows }) => rows > 0);
    if (usable.length === 0) return;
    const isPerMillion = own.production === undefined;
    const rows = isPerMillion ? MILLION : productionOf(own);
    known.set(one.at, extend(one, usable, { relation: own.table, rows, isPerMillion, surroundings }));
  });
  const sizes = at.sizes
    .filter(({ runs }) => runs.length > 0)
    .map(({ sized, runs }) => ({ rows: sized.rows.get(driver.table) ?? 0, runs: runs.length }));
  if (sizes.length === 0)
    return without(forward, at.reason ?? 'no run at another size came to its end', growing);
  return {
    forward: withConstants(forward, growing, known),
    estimates: {
      status: known.size < growing.length || at.reason !== undefined ? 'partly' : 'estimated',
      ...(at.reason !== undefined && { reason: at.reason }),
      sizes,
      caveat: CAVEAT,
    },
  };
}
