import { diffFingerprints } from '../catalog/difference.ts';
import { quoted } from '../migrations/programs.ts';
import type { Review, RoundTrip, Run, Script } from '../model.ts';
import { differences, fingerprintOf, type State } from '../rehearsal/differences.ts';
import { touchedTables } from '../rehearsal/rehearse.ts';
import { roundTrip, skipped } from '../rehearsal/round-trip.ts';
import { isHistory, type Told } from './history.ts';
import { failureOf, watched, type CommandRun, type Running } from './run.ts';

export interface WayBack {
  /** The newest migration's first. */
  readonly rollbacks: readonly CommandRun[];
  readonly rollback: Pick<Run, 'status' | 'reason'>;
  readonly again: Run;
  readonly differences: Pick<RoundTrip, 'schemaDiff' | 'dataDiff' | 'againDiff'>;
  readonly isRun: boolean;
}

export function notRun(reason: string): WayBack {
  return {
    rollbacks: [],
    rollback: { status: 'skipped', reason },
    again: skipped(reason),
    differences: { schemaDiff: [], dataDiff: [], againDiff: [] },
    isRun: false,
  };
}

export interface ForwardDone {
  readonly before: State;
  readonly after: State;
  readonly forward: CommandRun;
  readonly told: Told;
}

/** Takes back, on a copy, what was applied, compares that with the base, and applies it again. */
export async function wayBack(
  running: Running,
  done: ForwardDone,
  progress: (line: string) => void,
): Promise<WayBack> {
  const { server } = running.stage;
  const { after, told } = done;
  const { down } = running.settings;
  if (told.applied.length === 0) return notRun('nothing was applied');
  if (down === undefined) return notRun('there is no `command.down`');
  const copy = `${after.database}_back`;
  await after.fingerprint();
  await server.createDatabase(copy, after.database);
  const { rollbacks, rollback } = await takeBack(running, down, copy, told.applied.length, progress);
  const way =
    rollback.status === 'failed'
      ? { ...notRun('the rollback failed'), rollbacks, rollback, isRun: true }
      : await comparedAndAgain(running, done, copy, { rollbacks, rollback }, progress);
  await server.dropDatabase(copy);
  return way;
}

async function comparedAndAgain(
  running: Running,
  done: ForwardDone,
  copy: string,
  back: Pick<WayBack, 'rollbacks' | 'rollback'>,
  progress: (line: string) => void,
): Promise<WayBack> {
  const diff = await compared(running, done, copy, back.rollbacks);
  const { again, againDiff } = await applyAgain(running, done.after, copy, progress);
  return { ...back, again, differences: { ...diff, againDiff }, isRun: true };
}

/** The newest first, until one fails. */
async function takeBack(
  running: Running,
  down: string,
  database: string,
  count: number,
  progress: (line: string) => void,
): Promise<Pick<WayBack, 'rollbacks' | 'rollback'>> {
  const rollbacks: CommandRun[] = [];
  while (rollbacks.length < count) {
    progress(`running ${quoted(down)}`);
    const run = await watched(running, down, database);
    rollbacks.push(run);
    const reason = failureOf(down, run);
    if (reason !== undefined) return { rollbacks, rollback: { status: 'failed', reason } };
  }
  return { rollbacks, rollback: { status: 'ok' } };
}

/** Of what the tool keeps for itself nothing is told. */
async function compared(
  { stage }: Running,
  { before, forward, told }: ForwardDone,
  database: string,
  rollbacks: readonly CommandRun[],
): Promise<Omit<WayBack['differences'], 'againDiff'>> {
  const all = [forward, ...rollbacks];
  const runs = all.map(({ observations }): Run => ({
    status: 'ok',
    durationMs: 0,
    statements: observations,
  }));
  const scripts = all.map(({ sent }): Script => ({
    file: { path: '', text: '' },
    transaction: 'none',
    statements: sent.map(({ statement }) => statement),
  }));
  const tables = touchedTables(forward.catalogs[0], runs).filter((table) => !isHistory(table, told));
  const { schemaDiff, dataDiff } = await differences(stage.server, before, database, tables, scripts);
  return { schemaDiff: schemaDiff.filter(({ object }) => !isHistory(object, told)), dataDiff };
}

async function applyAgain(
  running: Running,
  after: State,
  database: string,
  progress: (line: string) => void,
): Promise<{ readonly again: Run; readonly againDiff: RoundTrip['againDiff'] }> {
  const { up } = running.settings;
  progress(`running ${quoted(up)} again`);
  const run = await watched(running, up, database);
  const reason = failureOf(up, run);
  const again: Run = {
    status: reason === undefined ? 'ok' : 'failed',
    ...(reason !== undefined && { reason }),
    durationMs: run.result.durationMs,
    statements: [],
  };
  if (reason !== undefined) return { again, againDiff: [] };
  const now = await fingerprintOf(running.stage.server, database);
  return { again, againDiff: diffFingerprints(await after.fingerprint(), now) };
}

/** All of them together, in reverse. */
export function setOf({ rollbacks, rollback, again, differences }: WayBack): NonNullable<Review['set']> {
  const run: Run = {
    ...rollback,
    durationMs: rollbacks.reduce((sum, { result }) => sum + result.durationMs, 0),
    statements: [],
  };
  const forward: Run = { status: 'ok', durationMs: 0, statements: [] };
  return {
    rollback: run,
    roundTrip: roundTrip({ forward, rollback: run, again, hasRollback: true, ...differences }),
  };
}
