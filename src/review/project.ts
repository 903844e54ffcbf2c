import { buildMigration, buildScript, complaintsAbout } from '../migrations/build.ts';
import { leftPlaceholder } from '../migrations/given.ts';
import type { Project } from '../migrations/project.ts';
import type { Migration, Problem, Script, Shard, SourceFile } from '../model.ts';
import type { MigrationChange } from '../rules/rule.ts';
import { parseScript, type ParsedScript } from '../sql/script.ts';

/** A folder of migrations, parsed. */
export interface ParsedProject {
  readonly project: Project;
  readonly base: readonly Script[];
  /** Those that can be rehearsed: neither deleted nor part of the base already. */
  readonly migrations: readonly Migration[];
  readonly changes: readonly MigrationChange[];
  /** Files of changed migrations that are there and cannot be rehearsed. */
  readonly unjudged: readonly SourceFile[];
  readonly problems: readonly Problem[];
  /** The share of its changed migrations that is rehearsed here; absent: all. */
  readonly shard?: Shard;
  /** Changed migrations before those, which others rehearse: applied first. */
  readonly earlier?: readonly Migration[];
}

export function parseProject(project: Project): ParsedProject {
  const problems: Problem[] = [];
  const parse = (file: SourceFile) => checked(file, parseScript(file), problems);
  const base = project.base.map((source) =>
    buildScript(source, source.up, (file) => parseScript(file).statements),
  );
  const rehearsable = project.changed.filter(
    ({ change, history }) => change !== 'deleted' && !history.inBase,
  );
  const migrations = rehearsable.map((source) => buildMigration(source, parse));
  const left = unfilled([...base, ...migrations.flatMap(({ up, down }) => (down ? [up, down] : [up]))]);
  if (left.length > 0) return notFilled(project, left);
  rehearsable.forEach((source, at) => {
    const { up, down } = migrations[at] ?? {};
    for (const script of [up, down])
      for (const { line, message } of script ? complaintsAbout(source, script) : [])
        problems.push({ message, file: script?.file.path, line });
  });
  for (const { up } of migrations)
    if (up.statements.length === 0)
      problems.push({
        message: 'This migration holds no statement: write one, or remove the file.',
        file: up.file.path,
        line: 1,
      });
  const unjudged = project.changed
    .filter((source) => source.change !== 'deleted' && !rehearsable.includes(source))
    .flatMap(({ up, down }) => [up, ...(down ? [down] : [])]);
  return { project, base, migrations, changes: project.changed.map(changeOf), unjudged, problems };
}

/** A value that nobody gave: what comes after it may depend on it, so nothing is rehearsed. */
function unfilled(scripts: readonly Script[]): readonly Problem[] {
  return scripts.flatMap((script) => {
    const { path } = script.file;
    const found = leftPlaceholder(script);
    return found ? [{ message: found.message, file: path, line: found.line }] : [];
  });
}

function notFilled(project: Project, problems: readonly Problem[]): ParsedProject {
  const unjudged = project.changed
    .filter(({ change }) => change !== 'deleted')
    .flatMap(({ up, down }) => [up, ...(down ? [down] : [])]);
  return { project, base: [], migrations: [], changes: project.changed.map(changeOf), unjudged, problems };
}

/** psql's own commands are no SQL, and some of them run programs: nothing here carries them out. */
function checked(
  file: SourceFile,
  { statements, backslashes }: ParsedScript,
  problems: Problem[],
): ParsedScript['statements'] {
  for (const { text, line } of backslashes)
    problems.push({
      message: `\`${text}\` is a command of psql, not SQL, and is not carried out: a migration tool would not understand it either.`,
      file: file.path,
      line,
    });
  return statements;
}

function changeOf({
  id,
  version,
  up,
  change,
  previousPath,
  history,
}: Project['changed'][number]): MigrationChange {
  return { id, version, file: up.path, change, previousPath, history };
}
