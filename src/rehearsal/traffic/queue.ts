import type { Connection } from '../../database/index.ts';
import type { Observation, QueueProof } from '../../model.ts';
import type { Experiment } from '../experiments.ts';
import { openSession, type Stage } from '../session.ts';
import type { Crowd } from './crowd.ts';
import { meet } from './meet.ts';
import type { Obstacle } from './obstacle.ts';
import { play, type Played } from './play.ts';
import { probesOf } from './probe.ts';
import { usable, type Usable } from './relations.ts';
import type { TrafficSettings } from './settings.ts';
import { inside, waitedIn, type Wait } from './waits.ts';

/** Long enough to see a queue where no timeout ends it. */
const WITHOUT_TIMEOUT_MS = 2_000;
/** For a timeout to show that it ended the wait, and not the transaction. */
const MARGIN_MS = 1_000;

/** How long the transaction stays once the migration waits. */
export function stayOf(lockTimeoutMs: number, readerMs: number): number {
  return Math.min(readerMs, lockTimeoutMs > 0 ? lockTimeoutMs + MARGIN_MS : WITHOUT_TIMEOUT_MS);
}

/**
 * Plays the forward script while a transaction that has used its table stays open, and again, when it gave up, without it.
 *
 * @param database a copy of its base, to be changed
 */
export async function playQueue(
  stage: Stage,
  database: string,
  { migration, forward }: Pick<Experiment, 'migration' | 'forward'>,
  obstacle: Obstacle,
  { readerMs }: Pick<TrafficSettings, 'readerMs'>,
): Promise<QueueProof> {
  const { relation, mode, holder } = obstacle;
  const facts = { relation, mode, holder, file: obstacle.statement.file, line: obstacle.statement.line };
  await using reader = await stage.server.connect('migrator', database);
  const [target] = await usable(reader, [relation]);
  if (!target) return { ...facts, status: 'skipped', reason: 'it is not there any more' };
  const refusal = await hold(reader, target, holder);
  if (refusal !== undefined) return { ...facts, status: 'skipped', reason: refusal };
  const stayFor = ({ lockTimeoutMs }: Observation): number => stayOf(lockTimeoutMs, readerMs);
  const met = await meet(stage, database, { migration, forward }, { reader, target, stayFor });
  await reader.query('ROLLBACK');
  const own = met.waits.reduce((sum, wait) => sum + wait.untilMs - wait.fromMs, 0);
  const seen = {
    ...facts,
    ...(met.at && { file: met.at.file, line: met.at.line, lockTimeoutMs: met.at.lockTimeoutMs }),
    stayedMs: met.stayedMs,
    waitedMs: own > 0 ? own : lastOf(met.played),
    ...behind(met.crowd, met.waits),
  };
  if (met.waits.length === 0 && !met.played.error) return { ...facts, status: 'passed' };
  const { error } = met.played;
  if (!error || met.isCutShort) return { ...seen, status: 'waited' };
  if (met.isLimit || !GIVES_UP.has(error.code)) return { ...seen, status: 'failed', reason: error.message };
  const again = await playAgain(stage, database, { migration });
  return { ...seen, status: 'gave-up', reason: error.message, again };
}

/** Of what was over before anybody looked. */
function lastOf({ sent }: Played): number {
  const last = sent.at(-1);
  return last ? last.untilMs - last.fromMs : 0;
}

/** lock_not_available; query_canceled, by a statement_timeout of the script's own (manual 18, appendix A). */
const GIVES_UP = new Set(['55P03', '57014']);

/** Leaves a transaction open that has used the relation. Returns why it could not. */
async function hold(
  reader: Connection,
  target: Usable,
  holder: Obstacle['holder'],
): Promise<string | undefined> {
  const access = holder === 'read' ? 'reads' : 'writes';
  const work = probesOf(target).find((one) => one.access === access);
  if (!target.isReachable || !work) return 'the role of the migrations may not use it';
  try {
    await reader.query('BEGIN');
    await work.run(reader, { ask: (query) => query() });
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

/** Who waited for the relation while the migration did. */
function behind({ probes }: Crowd, own: readonly Wait[]): Pick<QueueProof, 'reads' | 'writes'> {
  const waited = (isRead: boolean) =>
    waitedIn(
      own.flatMap((time) =>
        inside(
          probes.filter(({ work }) => (work.access === 'reads') === isRead).flatMap((probe) => probe.waits),
          time,
        ),
      ),
    );
  const [reads, writes] = [waited(true), waited(false)];
  return { ...(reads && { reads }), ...(writes && { writes }) };
}

async function playAgain(
  stage: Stage,
  database: string,
  { migration }: Pick<Experiment, 'migration'>,
): Promise<NonNullable<QueueProof['again']>> {
  await using session = await openSession(stage, database);
  const { error } = await play(migration.up, session.context);
  return error ? { status: 'failed', reason: error.message } : { status: 'ok' };
}
