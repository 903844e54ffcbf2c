import type { SynthesisSettings } from '../../fixtures/load.ts';
import type { StatisticsFile } from '../../fixtures/statistics/schema.ts';
import type { FixtureTable } from '../../model.ts';

/** How long and how large the runs at several sizes may be. */
export interface EstimateSettings {
  /** Of the largest table at the largest size. */
  readonly rows: number;
  /** For all migrations together, in milliseconds. */
  readonly timeMs: number;
}

/** What is known of the rows that migrations are run on. */
export interface Rows {
  /** Of the base. */
  readonly tables: readonly FixtureTable[];
  /** How rows were made up; absent where none were. */
  readonly synthesis?: SynthesisSettings;
  /** Production's. */
  readonly statistics?: StatisticsFile;
}

/** Settings, what is known of the rows, and the time that is left for all migrations. */
export interface Estimating extends EstimateSettings, Rows {
  /** Milliseconds, and fewer after each migration. */
  readonly left: () => number;
  /** Of what is left, what the next migration may take, in milliseconds: all of it where no other follows. */
  readonly next: () => number;
  readonly used: (ms: number) => void;
}

/** Of the time that is left; migrations that follow get the rest. */
const PART = 0.6;

/** @param migrations how many there are */
export function estimating(settings: EstimateSettings, rows: Rows, migrations = 1): Estimating {
  let left = settings.timeMs;
  let follow = migrations;
  return {
    ...settings,
    ...rows,
    left: () => left,
    next: () => {
      follow -= 1;
      return follow > 0 ? left * PART : left;
    },
    used: (ms) => {
      left = Math.max(0, left - ms);
    },
  };
}
