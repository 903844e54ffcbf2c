import { DatabaseError } from 'pg';
import type { Catalog } from '../../model.ts';
import { count, plural } from '../../numbers.ts';
import { createsRole } from '../roles.ts';
import type { Stage } from '../session.ts';
import { atSizes, type EstimateInput } from './at-sizes.ts';
import { countOf } from './clones.ts';
import { growingIn, type Growing } from './growing.ts';
import { fullSize, withConstants, without, type Estimated } from './outcome.ts';
import { surroundingsOf } from './production.ts';
import { extended } from './results.ts';
import type { Estimating } from './settings.ts';
import type { Making } from './sized.ts';
import { driverAmong, FEWEST_ROWS, isFullSize, SMALL_ROWS, touchedTables, type Touched } from './sizes.ts';

/** Runs a migration at several sizes and extends what its statements take to production's. */
export async function estimate(
  stage: Stage,
  estimating: Estimating,
  input: EstimateInput,
): Promise<Estimated> {
  const { forward, migration, catalogs } = input;
  const ms = estimating.next();
  if (forward.status !== 'ok') return without(forward, 'the forward script did not run through');
  const growing = growingIn(forward, migration.up.statements, catalogs);
  if (growing.length === 0)
    return { forward: withConstants(forward, growing), estimates: { status: 'constant', sizes: [] } };
  if (stage.isFullSize) return estimateAtFullSize(input);
  const began = Date.now();
  try {
    return await measured(stage, { ...estimating, ms }, input, growing);
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

async function measured(
  stage: Stage,
  { ms, ...estimating }: Estimating & Pick<Making, 'ms'>,
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
  const making: Making = {
    stage,
    estimating,
    touched,
    driver,
    catalog,
    script: migration.up,
    surroundings,
    ms,
  };
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
