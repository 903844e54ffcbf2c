import type { FixtureTable, MigrationRehearsal, Review } from '../model.ts';
import type { MigrationContext } from '../rules/rule.ts';
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
}
