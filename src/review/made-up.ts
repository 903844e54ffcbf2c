import type { Config } from '../config/config.ts';
import type { FixtureTable, MigrationRehearsal, Observation } from '../model.ts';
import type { ReplayError } from '../rehearsal/apply.ts';
import type { Base, BaseInput } from '../rehearsal/base.ts';
import { isRefusedForMadeUp } from '../rules/migration-fails.ts';

/** Tables whose rows say nothing of production's. */
export function madeUpTables(tables: readonly FixtureTable[]): ReadonlySet<string> {
  return new Set(tables.filter(({ synthetic }) => synthetic).map(({ table }) => table));
}

/** Undefined where it is switched off. */
export function synthesisOf({ synthesis }: Pick<Config, 'synthesis'>): BaseInput['synthesis'] {
  const { isOn, rows, seed, time, disk } = synthesis;
  return isOn ? { rows, seed, timeMs: time, diskBytes: disk } : undefined;
}

/** The tables, with what kept those empty that could be filled. */
export function withObstacle(
  tables: readonly FixtureTable[],
  madeUp: ReadonlySet<string>,
): readonly FixtureTable[] {
  return tables.map((one) =>
    one.rows === 0 && madeUp.has(one.table)
      ? { ...one, reason: 'the rows that were made up for it kept the migrations from going on' }
      : one,
  );
}

interface Attempt {
  readonly base: Base | ReplayError;
  readonly rehearsals: readonly MigrationRehearsal[];
}

interface Outcome {
  /** Statements that made-up rows were in the way of, by migration. */
  readonly refused: ReadonlyMap<string, Observation>;
  readonly madeUp: ReadonlySet<string>;
}

/**
 * Rehearses on made-up rows. Where those make a migration fail, nothing after it would be seen: then again on rows
 * without what fails so often, and at last without any. What failed is kept.
 */
export async function onRowsThatLetItThrough<T extends Attempt>(
  synthesis: BaseInput['synthesis'],
  attempt: (synthesis: BaseInput['synthesis']) => Promise<T>,
): Promise<T & Outcome> {
  const refused = new Map<string, Observation>();
  const madeUp = new Set<string>();
  for (const rows of synthesis ? [synthesis, { ...synthesis, isTidy: true }] : []) {
    const done = await attempt(rows);
    if (!('fixtures' in done.base)) return { ...done, refused, madeUp };
    for (const table of madeUpTables(done.base.fixtures)) madeUp.add(table);
    const inTheWay = done.rehearsals.flatMap(({ migration, forward }) => {
      const failed = forward.statements.find(({ ok }) => !ok);
      return failed && isRefusedForMadeUp(failed, madeUp) ? [[migration.id, failed] as const] : [];
    });
    if (inTheWay.length === 0) return { ...done, refused, madeUp };
    for (const [id, failed] of inTheWay) if (!refused.has(id)) refused.set(id, failed);
  }
  return { ...(await attempt(undefined)), refused, madeUp };
}
