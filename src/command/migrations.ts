import type {
  Catalog,
  ChangedFile,
  Migration,
  MigrationRehearsal,
  Observation,
  Run,
  Script,
  Statement,
} from '../model.ts';
import type { ChangedMigration } from '../migrations/source.ts';
import type { Applied } from './history.ts';
import { placeIn } from './places.ts';
import type { CommandRun } from './run.ts';
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
  /** Where its statements may come from; the first one stands for those that come from nowhere. */
  readonly sources: readonly Source[];
  readonly status: Pick<Run, 'status' | 'reason'>;
}

export function recorded(recording: Recording, source: ChangedMigration): Recorded {
  const { run, applied, own, status } = recording;
  const seen = new Map(run.observations.map((one) => [one.line, one]));
  const ran = applied.lines.filter((line) => seen.has(line));
  const statements = placed(recording, ran);
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

/** BEGIN, COMMIT and the like are the tool's; which statements they hold together is told of each. */
function isControl(statement: Statement | undefined): boolean {
  return statement?.operations.every(({ kind }) => kind === 'transaction') ?? true;
}

/** A way back as it was sent. */
export function rollbackOf(recording: Recording): { readonly script: Script; readonly run: Run } {
  const seen = new Map(recording.run.observations.map((one) => [one.line, one]));
  const lines = recording.applied.lines.filter((line) => seen.has(line));
  const statements = placed(recording, lines, true);
  return {
    script: scriptOf(recording, lines, statements, seen),
    run: {
      ...recording.status,
      durationMs: recording.run.result.durationMs,
      statements: lines.flatMap((line) => observed(seen.get(line), statements.get(line), false)),
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

/** The statements at the lines of the program that they come from; what comes from none stands where the one before does. */
function placed(
  { run, sources }: Recording,
  lines: readonly number[],
  isRollback = false,
): ReadonlyMap<number, Statement> {
  const found = new Map<number, Statement>();
  let latest = { file: sources[0]?.file.path ?? '', at: { offset: 0, line: 1, column: 1 } };
  for (const line of lines) {
    const statement = run.sent[line - 1]?.statement;
    if (!statement) continue;
    for (const { file } of sources) {
      const after = latest.file === file.path ? latest.at.line : 1;
      const at = placeIn(file, statement, { after, isRollback });
      if (!at) continue;
      latest = { file: file.path, at };
      break;
    }
    found.set(line, {
      ...statement,
      file: latest.file,
      span: { start: latest.at, end: latest.at },
      comments: [],
    });
  }
  return found;
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
