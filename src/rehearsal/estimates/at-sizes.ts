import { count } from '../../numbers.ts';
import type { Catalog, Migration, Run } from '../../model.ts';
import type { Stage } from '../session.ts';
import type { Counters } from './extend.ts';
import type { Growing } from './growing.ts';
import { runAt } from './measure.ts';
import { makeSized, type Making, type Sized } from './sized.ts';
import { FEWEST_ROWS, largest, SHARES, SMALL_ROWS, type Touched } from './sizes.ts';

export interface EstimateInput {
  /** Database of before the migration, to be copied. */
  readonly before: string;
  /** What the names of copies begin with. */
  readonly name: string;
  readonly migration: Migration;
  readonly forward: Run;
  readonly catalogs: readonly Catalog[];
}

export interface AtSize {
  readonly sized: Sized;
  readonly runs: (readonly Counters[])[];
}

export interface AtSizes {
  readonly sizes: readonly AtSize[];
  /** Why there are not as many as there should be. */
  readonly reason?: string;
}

/** Without its tables in memory and with them, in turn. */
const ROUNDS = 4;
const USED_UP = '`estimates.time` was used up';

/** Runs it at each size, and again as long as there is time. */
export async function atSizes(
  making: Making,
  input: EstimateInput,
  growing: readonly Growing[],
): Promise<AtSizes> {
  const { stage, driver, touched, ms } = making;
  const until = Math.min(Date.now() + ms, stage.limits.deadline);
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
      const isOver = Date.now() > until;
      if ('failed' in done) return { sizes, reason: isOver ? USED_UP : failure(done.failed, sized, driver) };
      sizes.at(-1)?.runs.push(done.counters);
      if (isOver) {
        reason = USED_UP;
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
