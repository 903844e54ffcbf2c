import type { Catalog, Migration, MigrationRehearsal, Run } from '../model.ts';
import type { State } from './differences.ts';
import { estimate } from './estimates/index.ts';
import { interruption } from './interruption/interruption.ts';
import type { Stage } from './session.ts';
import { tryTraffic } from './traffic/index.ts';

/** A migration that was run and observed, to be tried out under other circumstances. */
export interface Experiment {
  /** Database of before it, to be copied, never changed. */
  readonly before: string;
  /** What the names of copies begin with. */
  readonly name: string;
  readonly migration: Migration;
  readonly forward: Run;
  /** Before each statement of the forward run, and after the last. */
  readonly catalogs: readonly Catalog[];
  /** The schema of before it, and what the forward run left. */
  readonly states: { readonly before: State; readonly after: State };
}

/** What came of it. */
export type Tried = Partial<MigrationRehearsal>;

/** Runs the migration on further copies of its base; nothing of that changes what was observed. */
export async function tryOut(stage: Stage, experiment: Experiment): Promise<Tried> {
  const { experiments = {} } = stage;
  const { traffic, estimates } = experiments;
  const beside = traffic && (await tryTraffic(stage, experiment, traffic));
  // What traffic saw of the forward run is kept beside what it takes at other sizes.
  const seen = { ...experiment, forward: beside?.forward ?? experiment.forward };
  return {
    ...beside,
    ...(experiments.interruption && { interruption: await interruption(stage, experiment) }),
    ...(estimates && (await estimate(stage, estimates, seen))),
  };
}
