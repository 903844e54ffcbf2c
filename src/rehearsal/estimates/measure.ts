import type { Observation, Script } from '../../model.ts';
import type { Counters } from './extend.ts';
import type { Growing } from './growing.ts';
import { runScript } from '../runner.ts';
import { openSession, type Stage } from '../session.ts';
import { countOf, sqlName } from './clones.ts';

export interface RunAtSize {
  /** Of each growing statement, in their order. */
  readonly counters: readonly Counters[];
}

export interface Failed {
  readonly failed: string;
}

/**
 * Runs the script on a copy of a database and takes the counters of the statements that grow.
 *
 * @param warmed tables that are in the server's memory when it begins; a fresh copy has nothing there
 */
export async function runAt(
  stage: Stage,
  sized: string,
  script: Script,
  growing: readonly Growing[],
  warmed: readonly string[],
): Promise<RunAtSize | Failed> {
  const copy = `${sized}_run`;
  await stage.server.createDatabase(copy, sized);
  try {
    if (warmed.length > 0) await warm(stage, copy, warmed);
    const before = await temporaryBytes(stage, copy);
    const { statements, status, reason } = await observed(stage, copy, script);
    if (status !== 'ok') return { failed: reason ?? 'it failed there' };
    const temporary = (await temporaryBytes(stage, copy)) - before;
    const sizes = await sizesOf(
      stage,
      copy,
      growing.flatMap(({ at }) => statements[at]?.rewrites ?? []),
    );
    const sorting = growing.filter(({ work }) => work.includes('index'));
    const spilling = sorting.length > 0 ? sorting : growing;
    const total = spilling.reduce((sum, { at }) => sum + (statements[at]?.durationMs ?? 0), 0);
    const counters = growing.flatMap((one): Counters[] => {
      const seen = statements[one.at];
      if (!seen) return [];
      const rewritten = seen.rewrites.reduce((sum, relation) => sum + (sizes.get(relation) ?? 0), 0);
      const share = spilling.includes(one) ? seen.durationMs / Math.max(total, 1e-9) : 0;
      return [
        {
          ...countersOf(seen),
          isWarm: warmed.length > 0,
          diskBytes: Math.max(rewritten, seen.sizeDeltaBytes, 0),
          tempBytes: temporary * share,
        },
      ];
    });
    return { counters };
  } finally {
    await stage.server.dropDatabase(copy);
  }
}

/** What its observation alone tells. */
export function countersOf(seen: Observation): Counters {
  return {
    ms: seen.durationMs,
    isWarm: false,
    walBytes: seen.walBytes,
    diskBytes: Math.max(seen.sizeDeltaBytes, 0),
    tempBytes: 0,
    rowsPassed: seen.rowsWritten + seen.scans.reduce((sum, { tuples }) => sum + tuples, 0),
  };
}

/** Brings tables into the server's memory, as far as they fit. */
async function warm({ server }: Stage, database: string, tables: readonly string[]): Promise<void> {
  await using admin = await server.connect('admin', database);
  await admin.query(
    'SET max_parallel_workers_per_gather = 0; SET enable_indexonlyscan = off; SET enable_bitmapscan = off',
  );
  for (const table of tables) await countOf(admin, table);
}

async function observed(stage: Stage, database: string, script: Script) {
  await using session = await openSession(stage, database);
  const { run } = await runScript(script, session.context);
  return run;
}

/** Of files that sorts and hashes have written (manual 18, 27.2.17: pg_stat_database). */
async function temporaryBytes({ server }: Stage, database: string): Promise<number> {
  await using admin = await server.connect('admin', database);
  const { rows } = await admin.query<{ bytes: number }>(
    `SELECT temp_bytes::pg_catalog.float8 AS bytes FROM pg_catalog.pg_stat_database
      WHERE datname = pg_catalog.current_database()`,
  );
  return rows[0]?.bytes ?? 0;
}

async function sizesOf(
  { server }: Stage,
  database: string,
  relations: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (relations.length === 0) return new Map();
  await using admin = await server.connect('admin', database);
  const { rows } = await admin.query<{ name: string; bytes: number }>(
    `SELECT name, pg_catalog.pg_total_relation_size(pg_catalog.to_regclass(sql))::pg_catalog.float8 AS bytes
       FROM ROWS FROM (pg_catalog.unnest($1::text[]), pg_catalog.unnest($2::text[])) AS t (name, sql)
      WHERE pg_catalog.to_regclass(sql) IS NOT NULL`,
    [relations, relations.map(sqlName)],
  );
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
}
