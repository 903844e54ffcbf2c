import type { FixtureTable, MigrationRehearsal, Problem, Review } from '../model.ts';
import type { MigrationContext, ReplayFailure } from '../rules/rule.ts';
import type { ParsedProject } from './project.ts';

/** A project after its rehearsal, or after static analysis, when there are no rehearsals. */
export interface ReviewedProject {
  readonly parsed: ParsedProject;
  readonly contexts: readonly MigrationContext[];
  readonly rehearsals: readonly MigrationRehearsal[];
  readonly set?: Review['set'];
  readonly fixtures: readonly FixtureTable[];
  /** What of the baseline and the fixtures was not loaded. */
  readonly leftOut: readonly string[];
  /** What a reader has to know of how it was done. */
  readonly notes?: readonly string[];
  /** What kept it from being rehearsed at all. */
  readonly problems?: readonly Problem[];
  readonly replayFailure?: ReplayFailure;
}
