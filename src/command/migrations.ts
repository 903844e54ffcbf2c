import type {
  Catalog,
  ChangedFile,
  Migration,
  MigrationRehearsal,
  Observation,
  Position,
  Run,
  Script,
  Statement,
} from '../model.ts';
import type { ChangedMigration } from '../migrations/source.ts';
import type { Applied } from './history.ts';
import { isControl, ownLines } from './own.ts';
import { placeIn } from './places.ts';
import type { CommandRun } from './run.ts';
import type { Sent } from './sent.ts';
import type { Source } from './sources.ts';

/** A migration of the project's own tool as a migration of ours: its SQL is what was sent. */
export interface Recorded {
  readonly migration: Migration;
  readonly forward: Run;
  /** The same without what the tool sent for itself, which is not for us to judge. */
  readonly judged: Pick<MigrationRehearsal, 'migration' | 'forward' | 'catalogs'>;
}

export interface Recording {
  readonly run: CommandRun;
  readonly applied: Applied;
  /** Lines that the tool sent for itself. */
  readonly own: ReadonlySet<number>;
  /** Its tables. */
  readonly histories: ReadonlySet<string>;
  /** Where its statements may come from; the first one stands for those that come from nowhere. */
  readonly sources: readonly Source[];
  readonly status: Pick<Run, 'status' | 'reason'>;
}

export function recorded(recording: Recording, source: ChangedMigration): Recorded {
  const { run, applied, own, status } = recording;
  const seen = new Map(run.observations.map((one) => [one.line, one]));
  const ran = applied.lines.filter((line) => seen.has(line));
  const statements = placed(recording, ran);
  // Which statements BEGIN and COMMIT hold together is told of each.
  const isJudged = (line: number): boolean =>
    !own.has(line) &&
    !isControl(run.sent[line - 1]?.statement) &&
    (seen.get(line)?.ok === true || status.status === 'failed');
  const kept = ran.filter(isJudged);
  const runOf = (lines: readonly number[]): Run => ({
    ...status,
    durationMs: lines.reduce((sum, line) => sum + (seen.get(line)?.durationMs ?? 0), 0),
    statements: lines.flatMap((line) => observed(seen.get(line), statements.get(line), own.has(line))),
  });
  const { up: _up, down: _down, ...named } = source;
  const migration = (lines: readonly number[]): Migration => ({
    ...named,
    up: scriptOf(recording, lines, statements, seen),
  });
  return {
    migration: migration(ran),
    forward: runOf(ran),
    judged: { migration: migration(kept), forward: runOf(kept), catalogs: catalogsOf(run.catalogs, kept) },
  };
}

/** A way back as it was sent. */
export function rollbackOf(recording: Recording): { readonly script: Script; readonly run: Run } {
  const seen = new Map(recording.run.observations.map((one) => [one.line, one]));
  const lines = recording.applied.lines.filter((line) => seen.has(line));
  const own = ownLines(recording.run, recording.histories);
  const statements = placed({ ...recording, own }, lines, true);
  return {
    script: scriptOf(recording, lines, statements, seen),
    run: {
      ...recording.status,
      durationMs: recording.run.result.durationMs,
      statements: lines.flatMap((line) => observed(seen.get(line), statements.get(line), own.has(line))),
    },
  };
}

/** The catalogue before each of those statements, and after the last of them. */
function catalogsOf(catalogs: readonly Catalog[], lines: readonly number[]): Catalog[] {
  const before = lines.flatMap((line) => catalogs[line - 1] ?? []);
  const last = lines.at(-1);
  const after = last === undefined ? catalogs.at(-1) : catalogs[last];
  return after ? [...before, after] : before;
}

/** At its place in the program, where the server's own positions mean nothing. */
function observed(
  seen: Observation | undefined,
  statement: Statement | undefined,
  own: boolean,
): Observation[] {
  if (!seen || !statement) return [];
  const { position: _, ...error } = seen.error ?? { code: '', message: '' };
  const place = { file: statement.file, line: statement.span.start.line };
  return [{ ...seen, ...place, ...(seen.error && { error }), ...(own && { own: true as const }) }];
}

function scriptOf(
  { run, sources }: Recording,
  lines: readonly number[],
  statements: ReadonlyMap<number, Statement>,
  seen: ReadonlyMap<number, Observation>,
): Script {
  const [first] = sources;
  return {
    file: first?.file ?? { path: '', text: '' },
    transaction: 'none',
    statements: lines.flatMap((line) => statements.get(line) ?? []),
    places: lines.map((line) => ({
      transaction: seen.get(line)?.transaction ?? 0,
      inBlock: run.sent[line - 1]?.inBlock ?? false,
    })),
  };
}

/**
 * The statements at the lines of the program that they come from. What comes from none stands where the one before does,
 * or the first one behind.
 */
function placed(
  { run, sources, own }: Recording,
  lines: readonly number[],
  isRollback = false,
): ReadonlyMap<number, Statement> {
  const numbers = lines.filter((line) => run.sent[line - 1]);
  let before: Place | undefined;
  const places = numbers.map((line) => {
    const sent = run.sent[line - 1];
    if (!sent || own.has(line) || isControl(sent.statement)) return undefined;
    return (before = placeOf(sent, sources, isRollback, before) ?? before);
  });
  const first = { file: sources[0]?.file.path ?? '', at: { offset: 0, line: 1, column: 1 } };
  let latest = places.find((place) => place !== undefined) ?? first;
  return new Map(
    numbers.flatMap((line, index) => {
      const { statement } = run.sent[line - 1] ?? {};
      const { file, at } = (latest = places[index] ?? latest);
      return statement ? [[line, { ...statement, file, span: { start: at, end: at }, comments: [] }]] : [];
    }),
  );
}

interface Place {
  readonly file: string;
  readonly at: Position;
}

function placeOf(
  { statement, text }: Sent,
  sources: readonly Source[],
  isRollback: boolean,
  before: Place | undefined,
): Place | undefined {
  for (const { file } of sources) {
    const after = before?.file === file.path ? before.at.line : 1;
    const at = placeIn(file, statement, { after, isRollback, text });
    if (at) return { file: file.path, at };
  }
  return undefined;
}

/** A changed file of the project's own tool, as other tools' migrations are told of. */
export function changedMigration(
  { file }: Source,
  { change, previousPath }: ChangedFile,
  outside?: string,
): ChangedMigration {
  const stem = file.path.replace(/^.*\//, '').replace(/(?<=.)\.[^.]*$/, '');
  const [, version = stem, name = ''] = /^(\d+)[-_.]?(.*)$/.exec(stem) ?? [];
  return {
    tool: 'command',
    id: file.path.replace(/\.[^./]*$/, ''),
    version,
    name: name === '' ? stem : name,
    up: file,
    change,
    ...(previousPath !== undefined && { previousPath }),
    ...(outside !== undefined && { outside }),
    history: { sameVersion: [], edited: change === 'modified' ? ['up'] : [], inBase: false },
  };
}
