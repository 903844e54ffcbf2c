import { quoted } from '../migrations/programs.ts';
import type { ChangedMigration } from '../migrations/source.ts';
import type { Estimates, Interruption, MigrationRehearsal, Problem, Review, Run } from '../model.ts';
import { stateOf } from '../rehearsal/differences.ts';
import { roundTrip, skipped } from '../rehearsal/round-trip.ts';
import { nobodyBeside } from '../rehearsal/traffic/index.ts';
import { readHistory, type Applied, type Told } from './history.ts';
import { recorded, rollbackOf, type Recorded, type Recording } from './migrations.ts';
import { failureOf, watched, type CommandRun, type Running } from './run.ts';
import { shareOf } from './share.ts';
import type { Source } from './sources.ts';
import { notRun, setOf, wayBack, type WayBack } from './way-back.ts';

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
  /** What was to be judged and could not be. */
  readonly problems: readonly Problem[];
  /** The tool's own tables. */
  readonly histories: ReadonlySet<string>;
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
  const initial = stateOf(stage.server, base);
  await initial.fingerprint();
  const database = `${base}_1`;
  await stage.server.createDatabase(database, base);
  progress(`running ${quoted(settings.up)}`);
  const run = await watched(running, settings.up, database);
  const reason = failureOf(settings.up, run);
  const told = readHistory(
    run,
    programs.map(({ source }) => source),
    reason !== undefined,
  );
  const way =
    reason === undefined
      ? await wayBack(
          running,
          { before: initial, after: stateOf(stage.server, database), forward: run, told },
          progress,
        )
      : notRun('the forward command failed');
  const statusAt = (at: number) => statusOf(reason, at === told.applied.length - 1);
  const recordings = told.applied.map((applied, at) =>
    recordingOf({ run, told, applied, status: statusAt(at), programs }),
  );
  const untried: Untried = {
    ...(stage.experiments?.interruption && { interruption: NOT_INTERRUPTED }),
    ...(stage.experiments?.traffic && { traffic: nobodyBeside(NOT_BESIDE) }),
    ...(stage.experiments?.estimates && { estimates: NOT_ESTIMATED }),
  };
  const done = recordings.map((one, at) => rehearsalOf(one, recordings, { ...way, untried }, at));
  await stage.server.dropDatabase(database);
  return {
    rehearsals: done.map(({ whole }) => whole),
    judged: done.map(({ judged }) => judged),
    ...(done.length > 1 && way.rollbacks.length > 0 && { set: setOf(way) }),
    histories: told.histories,
    problems:
      done.length === 0
        ? [{ message: idleReason(settings.up, reason, run) }]
        : notApplied(programs, told, reason === undefined),
  };
}

type Untried = Pick<MigrationRehearsal, 'interruption' | 'traffic' | 'estimates'>;

/** What it sent is known, but not what its program would have done about an error or a wait. */
const NOT_BESIDE = "it is run by the project's own command, which is not run with other sessions beside it";

/** What a command would be ended in the middle of is its own to say. */
const NOT_INTERRUPTED: Interruption = {
  status: 'skipped',
  reason: "it is run by the project's own command, which is not stopped half-way",
  places: 0,
  tried: [],
};

const NOT_ESTIMATED: Estimates = {
  status: 'not-estimated',
  reason: "it is run by the project's own command, which was run at one size only",
  sizes: [],
};

/** What failed is the last that was begun. */
function statusOf(reason: string | undefined, isLast: boolean): Pick<Run, 'status' | 'reason'> {
  return reason !== undefined && isLast ? { status: 'failed', reason } : { status: 'ok' };
}

function idleReason(line: string, reason: string | undefined, { sent }: CommandRun): string {
  if (reason !== undefined) return reason;
  return sent.length === 0
    ? `${quoted(line)} did not reach the database: it has to connect with DATABASE_URL, or with PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE.`
    : `${quoted(line)} applied nothing, although the pull request changes migrations: the base has them already, or the command does not find them.`;
}

/** Where the tool's history tells its migrations apart, one that is new and not in it was not run. */
function notApplied(programs: readonly ChangedProgram[], { applied }: Told, isDone: boolean): Problem[] {
  const told = new Set(applied.map(({ source }) => source));
  if (!isDone || told.has(undefined)) return [];
  return programs
    .filter(({ source, migration }) => migration.change === 'added' && !told.has(source))
    .map(({ source: { file } }) => ({
      message:
        'The command did not apply this migration, or its history does not name it: it was not judged.',
      file: file.path,
      line: 1,
    }));
}

interface Rehearsing {
  readonly run: CommandRun;
  readonly told: Told;
  readonly applied: Applied;
  readonly status: Pick<Run, 'status' | 'reason'>;
  readonly programs: readonly ChangedProgram[];
}

interface Done extends Recorded {
  readonly recording: Recording;
}

function recordingOf({ run, told, applied, status, programs }: Rehearsing): Done {
  const program = programs.find(({ source }) => source === applied.source) ?? programs[0];
  if (!program) throw new Error('a command is run for changed files only');
  const sources = applied.source ? [applied.source] : programs.map(({ source }) => source);
  const { own, histories } = told;
  const recording = { run, applied, own, histories, sources, status };
  // A file of Liquibase's holds several, each with a name of its own.
  const isPart = told.applied.some((one) => one !== applied && one.source === applied.source);
  const { migration } = program;
  const id = isPart && applied.name !== undefined ? `${migration.id}#${applied.name}` : migration.id;
  return { recording, ...recorded(recording, { ...migration, id }) };
}

function rehearsalOf(
  { recording, migration, forward, judged }: Done,
  all: readonly Done[],
  { untried, ...way }: WayBack & { readonly untried: Untried },
  at: number,
): { readonly whole: MigrationRehearsal; readonly judged: MigrationRehearsal } {
  const back = way.rollbacks[all.length - 1 - at];
  const isLast = back === way.rollbacks.at(-1);
  const status = isLast ? way.rollback : { status: 'ok' as const };
  const down = back && rollbackOf({ ...recording, run: back, applied: everything(back), status });
  const rollback = down?.run ?? skipped(way.rollback.reason ?? 'a newer one could not be rolled back');
  const share = shareOf(
    way.differences,
    all.map((one) => one.judged.forward),
    at,
  );
  const facts = { forward, rollback, again: way.again, hasRollback: way.isRun, ...share };
  // What was never compared is not restored.
  const isCut = way.rollback.status === 'failed' && rollback.status === 'ok';
  const trip = {
    ...roundTrip(facts),
    ...(isCut && { status: 'not-run' as const }),
    ...(all.length > 1 && way.isRun && !isCut && { decidedBySet: true }),
  };
  const script = down && { down: { ...down.script, blank: false } };
  const common = { rollback, again: way.again, roundTrip: trip, ...untried };
  return {
    whole: { migration: { ...migration, ...script }, forward, catalogs: judged.catalogs, ...common },
    judged: { ...judged, migration: { ...judged.migration, ...script }, ...common },
  };
}

function everything({ sent }: CommandRun): Applied {
  return { source: undefined, lines: sent.map((_, at) => at + 1) };
}
