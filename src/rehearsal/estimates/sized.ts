import { escapeIdentifier } from 'pg';
import type { Catalog, Script } from '../../model.ts';
import { withRows } from '../../fixtures/statistics/scale.ts';
import { lookup, writtenBy } from '../../fixtures/written.ts';
import type { Stage } from '../session.ts';
import { connectAside, countOf, cut, grow, settle, sqlName } from './clones.ts';
import { buildersFor, memoryFor, workersFor, type Surroundings } from './production.ts';
import { referencesAmong } from './references.ts';
import type { Estimating } from './settings.ts';
import type { Touched } from './sizes.ts';

/** A database in which the tables have fewer rows, or more. */
export interface Sized {
  readonly database: string;
  /** Of each table that was touched. */
  readonly rows: ReadonlyMap<string, number>;
}

export interface Making {
  readonly stage: Stage;
  readonly estimating: Estimating;
  readonly touched: readonly Touched[];
  readonly driver: Touched;
  readonly catalog: Catalog;
  readonly script: Script;
  readonly surroundings: Surroundings;
  /** Milliseconds, for the rows and the runs. */
  readonly ms: number;
}

/** Rows that synthesis makes in a second, at least; twice the time that they take so is enough. */
const RATE = 50_000;
const LEAST_MS = 1_000;
/** Of the time that is left: the runs need the rest. */
const GROWING_PART = 0.4;

/** Copies a database and gives its tables other numbers of rows. */
export async function makeSized(
  making: Making,
  template: string,
  database: string,
  goals: ReadonlyMap<string, number>,
): Promise<Sized> {
  const { server } = making.stage;
  await server.createDatabase(database, template);
  try {
    return await resized(making, database, goals);
  } catch (error) {
    await server.dropDatabase(database);
    throw error;
  }
}

async function resized(making: Making, database: string, goals: ReadonlyMap<string, number>): Promise<Sized> {
  const { stage, touched, catalog, script } = making;
  const tables = touched.filter(({ isView }) => !isView).map(({ table }) => table);
  const present = await countAll(making, database);
  const more = tables.filter((table) => (goals.get(table) ?? 0) > (present.get(table) ?? 0) * 1.05);
  if (more.length > 0) await growAll(making, database, more, goals);
  if (stage.server.isAdminSuperuser) {
    await using aside = await connectAside(stage.server, database);
    const references = referencesAmong(tables, catalog, script.statements);
    await cut(
      aside,
      tables.map((table) => ({ table, rows: goals.get(table) ?? 0 })),
      references,
    );
    const views = touched.filter(({ isView }) => isView).map(({ table }) => table);
    await settle(aside, tables, views);
  }
  const rows = await countAll(making, database);
  await asInProduction(making, database, rows);
  return { database, rows };
}

async function growAll(
  { stage, script, estimating, ms }: Making,
  database: string,
  tables: readonly string[],
  goals: ReadonlyMap<string, number>,
): Promise<void> {
  const { synthesis, statistics } = estimating;
  if (!synthesis) return;
  const wanted = tables.map((table) => goals.get(table) ?? 0);
  const total = wanted.reduce((sum, rows) => sum + rows, 0);
  const measured = statistics && withRows(statistics.tables, (name, rows) => goals.get(name) ?? rows);
  await grow(stage.server, database, tables, {
    ...synthesis,
    rows: Math.max(...wanted),
    isEven: true,
    writtenTo: lookup(writtenBy([script])),
    timeMs: Math.min(ms * GROWING_PART, Math.max(LEAST_MS, (total / RATE) * 2_000)),
    ...(measured && { statistics: measured }),
  });
}

async function countAll({ stage, touched }: Making, database: string): Promise<ReadonlyMap<string, number>> {
  await using admin = await stage.server.connect('admin', database);
  const rows = new Map<string, number>();
  for (const { table } of touched) rows.set(table, await countOf(admin, table));
  return rows;
}

/** Memory and workers of production, in the proportion of the rows; sessions of copies find them set. */
async function asInProduction(
  { stage, driver, touched, surroundings }: Making,
  database: string,
  rows: ReadonlyMap<string, number>,
): Promise<void> {
  await using admin = await stage.server.connect('admin', database);
  const present = Math.max(1, rows.get(driver.table) ?? 0);
  const of = productionOf(driver);
  const pages = ((await pagesOf(stage, admin, driver.table)) * of) / present;
  const builders = buildersFor(pages, surroundings);
  const { maintenanceKb, workKb } = memoryFor(surroundings, { rows: present, of }, stage.server.major);
  const settings = {
    maintenance_work_mem: `${maintenanceKb}kB`,
    work_mem: `${workKb}kB`,
    max_parallel_maintenance_workers: String(builders),
    max_parallel_workers_per_gather: String(surroundings.gatherWorkers),
  };
  const name = escapeIdentifier(stage.server.databaseName(database));
  for (const [setting, value] of Object.entries(settings))
    await admin.query(`ALTER DATABASE ${name} SET ${setting} = '${value}'`);
  const workers = Math.max(builders, workersFor(pages, surroundings.gatherWorkers));
  for (const { table } of touched) await setWorkers(admin, table, workers);
}

/** How many rows the driver is to be extended to. */
export function productionOf({ production }: Touched): number {
  return production ?? 1_000_000;
}

async function pagesOf(_stage: Stage, client: Client, table: string): Promise<number> {
  const { rows } = await client.query<{ pages: number }>(
    `SELECT coalesce(pg_catalog.sum(pg_catalog.pg_relation_size(c.oid)), 0)::pg_catalog.float8 / 8192 AS pages
       FROM pg_catalog.pg_class c
      WHERE c.oid = $1::pg_catalog.regclass OR c.oid IN (SELECT relid FROM pg_catalog.pg_partition_tree($1))`,
    [sqlName(table)],
  );
  return rows[0]?.pages ?? 0;
}

/** The number of workers that the larger table would get by its size (manual 18, CREATE TABLE: parallel_workers). */
async function setWorkers(client: Client, table: string, workers: number): Promise<void> {
  const { rows } = await client.query<{ name: string; kind: string }>(
    `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name, c.relkind AS kind
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'm') AND (c.oid = $1::pg_catalog.regclass
         OR c.oid IN (SELECT relid FROM pg_catalog.pg_partition_tree($1::pg_catalog.regclass)))`,
    [sqlName(table)],
  );
  for (const { name, kind } of rows)
    await client.query(
      `ALTER ${kind === 'm' ? 'MATERIALIZED VIEW' : 'TABLE'} ${name} SET (parallel_workers = ${workers})`,
    );
}

type Client = Awaited<ReturnType<Stage['server']['connect']>>;
