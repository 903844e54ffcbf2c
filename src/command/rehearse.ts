import { diffFingerprints } from '../catalog/difference.ts';
import type { ChangedMigration } from '../migrations/source.ts';
import type { MigrationRehearsal, Review, Run, RoundTrip } from '../model.ts';
import { differences, fingerprintOf, stateOf, type State } from '../rehearsal/differences.ts';
import { touchedTables } from '../rehearsal/rehearse.ts';
import { roundTrip, skipped } from '../rehearsal/round-trip.ts';
import { readHistory, type Applied, type Told } from './history.ts';
import { recorded, rollbackOf, type Recording } from './migrations.ts';
import { failureOf, watched, type CommandRun, type Running } from './run.ts';
import type { Source } from './sources.ts';

/** One changed file of the project's tool. */
export interface ChangedProgram {
  readonly source: Source;
  readonly migration: ChangedMigration;
}

export interface CommandRehearsal {
  readonly rehearsals: readonly MigrationRehearsal[];
  /** As the rules are to see them, in the same order. */
  readonly judged: readonly MigrationRehearsal[];
  readonly set?: Review['set'];
  /** Why there is nothing to judge. */
  readonly idle?: string;
}

/**
 * Runs the project's own commands forward, back and forward again, on copies of the base, and tells what they sent as
 * migrations.
 *
 * @param base database of the base schema and its rows; it is copied, never changed
 */
export async function rehearseCommand(
  running: Running,
  base: string,
  programs: readonly ChangedProgram[],
  progress: (line: string) => void,
): Promise<CommandRehearsal> {
  const { stage, settings } = running;
  const initial = await stateOf(stage.server, base);
  const database = `${base}_1`;
  await stage.server.createDatabase(database, base);
  progress(`running \`${settings.up}\``);
  const run = await watched(running, settings.up, database);
  const reason = failureOf(settings.up, run);
  const told = readHistory(
    run.sent,
    programs.map(({ source }) => source),
  );
  const way =
    reason === undefined
      ? await wayBack(running, initial, await stateOf(stage.server, database), told, progress)
      : notRun('the forward command failed');
  const done = told.applied.map((applied, at) => {
    const status = statusOf(reason, at === told.applied.length - 1);
    return rehearsalOf({ run, told, applied, status, programs }, way, at);
  });
  await stage.server.dropDatabase(database);
  return {
    rehearsals: done.map(({ whole }) => whole),
    judged: done.map(({ judged }) => judged),
    ...(done.length > 1 && way.rollbacks.length > 0 && { set: setOf(way) }),
    ...(done.length === 0 && { idle: idleReason(settings.up, reason, run) }),
  };
}

/** What failed is the last that was begun. */
function statusOf(reason: string | undefined, isLast: boolean): Pick<Run, 'status' | 'reason'> {
  return reason !== undefined && isLast ? { status: 'failed', reason } : { status: 'ok' };
}

function idleReason(line: string, reason: string | undefined, { sent }: CommandRun): string {
  if (reason !== undefined) return reason;
  return sent.length === 0
    ? `\`${line}\` did not reach the database: it has to connect with DATABASE_URL, or with PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE.`
    : `\`${line}\` applied nothing, although the pull request changes migrations: the base has them already, or the command does not find them.`;
}

interface WayBack {
  /** The newest migration's first. */
  readonly rollbacks: readonly CommandRun[];
  readonly rollback: Pick<Run, 'status' | 'reason'>;
  readonly again: Run;
  readonly differences: Pick<RoundTrip, 'schemaDiff' | 'dataDiff' | 'againDiff'>;
  readonly isRun: boolean;
}

function notRun(reason: string): WayBack {
  return {
    rollbacks: [],
    rollback: { status: 'skipped', reason },
    again: skipped(reason),
    differences: { schemaDiff: [], dataDiff: [], againDiff: [] },
    isRun: false,
  };
}

async function wayBack(
  running: Running,
  before: State,
  after: State,
  told: Told,
  progress: (line: string) => void,
): Promise<WayBack> {
  const { stage, settings } = running;
  const { down, up } = settings;
  if (told.applied.length === 0) return notRun('nothing was applied');
  if (down === undefined) return notRun('there is no `command.down`');
  const copy = `${after.database}_back`;
  await stage.server.createDatabase(copy, after.database);
  const rollbacks: CommandRun[] = [];
  for (let count = 0; count < told.applied.length; count += 1) {
    progress(`running \`${down}\``);
    const run = await watched(running, down, copy);
    rollbacks.push(run);
    const reason = failureOf(down, run);
    if (reason === undefined) continue;
    await stage.server.dropDatabase(copy);
    return {
      ...notRun('the rollback failed'),
      rollbacks,
      rollback: { status: 'failed', reason },
      isRun: true,
    };
  }
  const runs = rollbacks.map((run): Run => ({ status: 'ok', durationMs: 0, statements: run.observations }));
  const catalog = rollbacks[0]?.catalogs[0];
  const tables = touchedTables(catalog, runs);
  const scripts = rollbacks.map(({ sent }) => ({
    file: { path: '', text: '' },
    transaction: 'none' as const,
    statements: sent.map(({ statement }) => statement),
  }));
  const diff = await differences(stage.server, before, copy, tables, scripts);
  progress(`running \`${up}\` again`);
  const again = await watched(running, up, copy);
  const reason = failureOf(up, again);
  const againDiff =
    reason === undefined ? diffFingerprints(after.fingerprint, await fingerprintOf(stage.server, copy)) : [];
  await stage.server.dropDatabase(copy);
  return {
    rollbacks,
    rollback: { status: 'ok' },
    again: {
      status: reason === undefined ? 'ok' : 'failed',
      ...(reason !== undefined && { reason }),
      durationMs: again.result.durationMs,
      statements: [],
    },
    differences: { ...diff, againDiff },
    isRun: true,
  };
}

interface Rehearsing {
  readonly run: CommandRun;
  readonly told: Told;
  readonly applied: Applied;
  readonly status: Pick<Run, 'status' | 'reason'>;
  readonly programs: readonly ChangedProgram[];
}

function rehearsalOf(
  { run, told, applied, status, programs }: Rehearsing,
  way: WayBack,
  at: number,
): { readonly whole: MigrationRehearsal; readonly judged: MigrationRehearsal } {
  const program = programs.find(({ source }) => source === applied.source) ?? programs[0];
  if (!program) throw new Error('a command is run for changed files only');
  const sources = applied.source ? [applied.source] : programs.map(({ source }) => source);
  const recording: Recording = { run, applied, own: told.own, sources, status };
  const { migration, forward, judged } = recorded(recording, program.migration);
  const back = way.rollbacks[told.applied.length - 1 - at];
  const down =
    back && rollbackOf({ ...recording, run: back, applied: everything(back), status: way.rollback });
  const rollback = down?.run ?? skipped(way.rollback.reason ?? 'an earlier rollback failed');
  const { again } = way;
  const facts = { forward, rollback, again, hasRollback: way.isRun, ...way.differences };
  const trip = { ...roundTrip(facts), ...(told.applied.length > 1 && way.isRun && { decidedBySet: true }) };
  const script = down && { down: { ...down.script, blank: false } };
  const common = { rollback, again, roundTrip: trip };
  return {
    whole: { migration: { ...migration, ...script }, forward, catalogs: judged.catalogs, ...common },
    judged: { ...judged, migration: { ...judged.migration, ...script }, ...common },
  };
}

function everything({ sent }: CommandRun): Applied {
  return { source: undefined, lines: sent.map((_, at) => at + 1) };
}

function setOf({ rollbacks, rollback, again, differences }: WayBack): NonNullable<Review['set']> {
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
