import type { Observation, QueueProof, Run, Traffic } from '../../model.ts';
import type { Experiment, Tried } from '../experiments.ts';
import { createsRole, rolesDroppedBy } from '../roles.ts';
import type { Stage } from '../session.ts';
import { contended, playBeside, type Beside } from './beside.ts';
import { obstacleOf, type Obstacle } from './obstacle.ts';
import { playQueue, stayOf } from './queue.ts';
import { lockedBy, lockings } from './relations.ts';
import { changedRows } from './rows.ts';
import type { TrafficSettings } from './settings.ts';

/**
 * Runs a migration with sessions beside it, and into a transaction that stays open, each on a copy of its base. What each statement made
 * others wait comes to its observation.
 */
export async function tryTraffic(
  stage: Stage,
  experiment: Experiment,
  settings: TrafficSettings,
): Promise<Tried> {
  const { forward, catalogs } = experiment;
  const reason = whyNot(stage, experiment);
  if (reason !== undefined) return { traffic: nobodyBeside(reason) };
  const run = lockings(experiment, stage.server.major);
  const locked = lockedBy(run, catalogs[0]);
  const { queries } = settings;
  const changed = await changedRows(stage, experiment);
  if (contended(locked).length === 0 && changed.length === 0 && queries.length === 0)
    return {
      traffic: {
        ...nobodyBeside('it locks nothing that was there before in a way that others notice'),
        status: 'ok',
      },
    };
  const { traffic, blocked } = await onCopy(stage, experiment, 'traffic', (database) =>
    playBeside(stage, database, experiment, { locked, changed, queries }),
  );
  const queue = await tryQueue(stage, experiment, obstacleOf(run, catalogs[0]), settings);
  return { traffic: { ...traffic, ...(queue && { queue }) }, forward: withBlocked(forward, blocked) };
}

/** It was not tried, and why. */
export function nobodyBeside(reason: string): Traffic {
  return { status: 'skipped', reason, durationMs: 0, sessions: 0, relations: [], notUsed: [] };
}

/** Why it cannot be run once more, beside others. */
function whyNot({ server, limits }: Stage, { migration: { up }, forward }: Experiment): string | undefined {
  if (forward.status === 'failed') return 'the forward script failed';
  if (forward.status === 'skipped') return 'the forward script was not run';
  if (server.noCopies !== undefined) return server.noCopies;
  if (createsRole(up) || rolesDroppedBy(up).length > 0)
    return 'it makes or drops roles, which belong to the server as a whole and not to a copy of the database';
  if (up.statements.some(({ operations }) => operations.some(({ kind }) => WHOLE_SERVER.has(kind))))
    return 'it changes the server as a whole, not only a copy of the database';
  return hasTime(limits.deadline, forward.durationMs) ? undefined : NO_TIME;
}

const WHOLE_SERVER: ReadonlySet<string> = new Set(['create-database', 'drop-database']);
const NO_TIME = '`limits.run` leaves no time for it';

/** For the script, waits, and what comes before and after them. */
function hasTime(deadline: number, durationMs: number): boolean {
  const aroundMs = 5_000;
  return deadline - Date.now() > 2 * durationMs + aroundMs;
}

async function onCopy<T>(
  { server }: Stage,
  { before, name }: Experiment,
  what: string,
  work: (database: string) => Promise<T>,
): Promise<T> {
  const copy = `${name}_${what}`;
  await server.createDatabase(copy, before);
  try {
    return await work(copy);
  } finally {
    await server.dropDatabase(copy);
  }
}

/** Undefined where the migration asks for no lock that others could hold. */
async function tryQueue(
  stage: Stage,
  experiment: Experiment,
  obstacle: Obstacle | undefined,
  settings: TrafficSettings,
): Promise<QueueProof | undefined> {
  if (!obstacle) return undefined;
  const stayMs = stayOf(obstacle.statement.lockTimeoutMs, settings.readerMs);
  if (settings.budget.leftMs < stayMs)
    return {
      status: 'skipped',
      reason: 'the time for open transactions was used up by the migrations before it',
    };
  if (!hasTime(stage.limits.deadline, experiment.forward.durationMs + stayMs))
    return { status: 'skipped', reason: NO_TIME };
  settings.budget.leftMs -= stayMs;
  return onCopy(stage, experiment, 'queue', (database) =>
    playQueue(stage, database, experiment, obstacle, settings),
  );
}

function withBlocked(forward: Run, blocked: Beside['blocked']): Run {
  if (blocked.size === 0) return forward;
  const statements = forward.statements.map((one, at): Observation => ({
    ...one,
    blocked: blocked.get(at) ?? one.blocked,
  }));
  return { ...forward, statements };
}
