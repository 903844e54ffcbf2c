import type { Blocked, RelationTraffic, Traffic } from '../../model.ts';
import { isAtLeast } from '../../sql/locks.ts';
import type { Experiment } from '../experiments.ts';
import { openSession, type Stage } from '../session.ts';
import { openCrowd } from './crowd.ts';
import { play } from './play.ts';
import { probesOf, type Probe, type Work } from './probe.ts';
import { Queries } from './query-work.ts';
import { usable, type Locked, type Usable } from './relations.ts';
import { rowProbe, type ChangedRows } from './rows.ts';
import type { TrafficSettings } from './settings.ts';
import { blockedBy, waitedIn, type RelationWait } from './waits.ts';

const MOST_RELATIONS = 6;

/** What the sessions do. */
export interface Uses extends Pick<TrafficSettings, 'queries'> {
  readonly locked: readonly Locked[];
  readonly changed: readonly ChangedRows[];
}

export interface Beside {
  readonly traffic: Traffic;
  /** By the statement's place in the script. */
  readonly blocked: ReadonlyMap<number, readonly Blocked[]>;
}

/**
 * Plays the forward script with sessions beside it that use what it locks.
 *
 * @param database a copy of its base, to be changed
 */
export async function playBeside(
  stage: Stage,
  database: string,
  { migration, forward }: Pick<Experiment, 'migration' | 'forward'>,
  { locked, changed, queries: scripts }: Uses,
): Promise<Beside> {
  await using session = await openSession(stage, database);
  const { used, notUsed } = await choose(session.connection, locked);
  const queries = new Queries(scripts);
  const works: readonly Work[] = [...used.flatMap(probesOf), ...changed.map(rowProbe), ...queries.works];
  await using crowd = await openCrowd(stage, database, works, session.context.pid);
  for (const probe of crowd.probes) await probe.once();
  const refused = crowd.probes.flatMap(({ work: { relation }, refusal }) =>
    relation === undefined || refusal === undefined ? [] : [{ relation, reason: refusal }],
  );
  queries.now('meanwhile');
  crowd.start();
  const played = await play(migration.up, session.context);
  await crowd.stop();
  queries.now('after');
  for (const probe of crowd.probes) if (!probe.work.isInstant) await probe.once();
  const { error, durationMs } = played;
  const traffic: Traffic = {
    status: error ? 'failed' : 'ok',
    ...(error && { reason: error.message }),
    durationMs,
    sessions: works.length,
    relations: [...new Set(works.flatMap(({ relation }) => relation ?? []))].map((relation) =>
      ofRelation(relation, crowd.probes),
    ),
    notUsed: [...notUsed, ...refused],
    ...(scripts.length > 0 && { queries: queries.outcomes(crowd.probes) }),
  };
  return { traffic, blocked: blockedBy(waitsIn(crowd.probes), played, forward.statements) };
}

/** Those whose locks can make somebody wait for more than a row, as many as there is room for. */
export function contended(locked: readonly Locked[]): readonly Locked[] {
  return locked.filter(({ mode }) => isAtLeast(mode, 'ShareUpdateExclusiveLock'));
}

async function choose(
  session: Parameters<typeof usable>[0],
  locked: readonly Locked[],
): Promise<{ readonly used: readonly Usable[]; readonly notUsed: Traffic['notUsed'] }> {
  const names = contended(locked).map(({ relation }) => relation);
  const found = await usable(session, names.slice(0, MOST_RELATIONS));
  return {
    used: found.filter(({ isReachable }) => isReachable),
    notUsed: [
      ...found
        .filter(({ isReachable }) => !isReachable)
        .map(({ relation }) => ({ relation, reason: 'the role of the migrations may not use its schema' })),
      ...names.slice(MOST_RELATIONS).map((relation) => ({
        relation,
        reason: `only the ${MOST_RELATIONS} that are locked most are used`,
      })),
    ],
  };
}

function waitsIn(probes: readonly Probe[]): readonly RelationWait[] {
  return probes.flatMap(({ work: { relation, access }, waits }) =>
    relation === undefined || access === undefined
      ? []
      : waits.map((wait) => ({ ...wait, relation, access })),
  );
}

function ofRelation(relation: string, probes: readonly Probe[]): RelationTraffic {
  const here = probes.filter(({ work }) => work.relation === relation);
  const waited = (access: Work['access']) =>
    waitedIn(here.filter(({ work }) => work.access === access).flatMap(({ waits }) => waits));
  const [reads, writes, checks, rows] = [waited('reads'), waited('writes'), waited('checks'), waited('rows')];
  const deadlocks = here.reduce((sum, probe) => sum + probe.deadlocks, 0);
  return {
    relation,
    ...(reads && { reads }),
    ...(writes && { writes }),
    ...(checks && { checks }),
    ...(rows && { rows }),
    ...(deadlocks > 0 && { deadlocks }),
  };
}
