import type { Config } from '../config/config.ts';
import type { FixtureTable } from '../model.ts';
import type { BaseInput } from '../rehearsal/base.ts';

/** Tables whose rows say nothing of production's. */
export function madeUpTables(tables: readonly FixtureTable[]): ReadonlySet<string> {
  return new Set(tables.filter(({ synthetic }) => synthetic).map(({ table }) => table));
}

/** Undefined where it is switched off. */
export function synthesisOf({ synthesis }: Pick<Config, 'synthesis'>): BaseInput['synthesis'] {
  const { isOn, rows, seed, time, disk } = synthesis;
  return isOn ? { rows, seed, timeMs: time, diskBytes: disk } : undefined;
}
