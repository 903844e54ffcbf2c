import { applyBase } from '../command/base.ts';
import { isHistory } from '../command/history.ts';
import { rehearseCommand, type ChangedProgram, type CommandRehearsal } from '../command/rehearse.ts';
import type { CommandSettings } from '../command/settings.ts';
import { checkOutBase } from '../command/worktree.ts';
import { policiesOf } from '../config/policy.ts';
import { EMPTY_CATALOG } from '../catalog/static.ts';
import { dropRolesExcept, listRoles } from '../database/index.ts';
import { UserError } from '../errors.ts';
import type { ChangedMigration } from '../migrations/source.ts';
import type { MigrationRehearsal, Problem, Script } from '../model.ts';
import { applyCommand } from '../command/run.ts';
import { quoted } from '../migrations/programs.ts';
import type { Base } from '../rehearsal/base.ts';
import { prepareExisting } from '../rehearsal/existing.ts';
import { dataFile } from './base-files.ts';
import { railsStructure } from './found-files.ts';
import { prepareWithFound } from './prepare.ts';
import type { BaseInput } from '../rehearsal/base.ts';
import type { Stage } from '../rehearsal/session.ts';
import type { ReviewInput } from '../review.ts';
import type { MigrationContext } from '../rules/rule.ts';
import { stepsOf } from '../rules/steps.ts';
import { joinPath } from '../tree/paths.ts';
import type { ChangedPrograms } from './programs.ts';
import type { ParsedProject } from './project.ts';
import type { ReviewedProject } from './reviewed.ts';
import { seedsOf } from './seeds.ts';
import { onRowsThatLetItThrough, synthesisOf, type OnRows } from './made-up.ts';
import type { BaseFiles } from './server.ts';
import type { Stopwatch } from './stopwatch.ts';

type CommandInput = Pick<
  ReviewInput,
  'changes' | 'head' | 'base' | 'config' | 'root' | 'here' | 'isUntrusted' | 'progress'
>;

/** Why the command must not be run, or cannot be; undefined when it may. */
export function refusalOf(command: CommandSettings, { isUntrusted, root }: CommandInput): string | undefined {
  if (isUntrusted && !command.allowPullRequestTarget)
    return 'Under pull_request_target this job has the rights of the base repository, and `command` would run what the pull request brings: nothing was run. Use the event `pull_request`, or set `allow-pull-request-target: true` below `command` on the base branch.';
  if (root === undefined)
    return '`command` runs in a checked-out repository: compare with a branch, such as --base origin/main.';
  return undefined;
}

/** Runs the project's own tool on the base branch's files, then on what the pull request makes of them. */
export async function reviewCommand(
  stage: Stage,
  database: string,
  { command: settings, programs }: ChangedPrograms,
  files: BaseFiles,
  input: CommandInput,
  time: Stopwatch['time'],
): Promise<ReviewedProject> {
  const { config, progress, root = '' } = input;
  const refusal = refusalOf(settings, input);
  if (refusal !== undefined) return nothingRun(settings, programs, [{ message: refusal }]);
  if (stage.server.noCopies !== undefined)
    return nothingRun(settings, programs, [
      {
        message: `A command is rehearsed in copies of its database, and there are none here, because ${stage.server.noCopies}.`,
      },
    ]);
  const applied = programs.filter(({ migration }) => migration.change !== 'deleted');
  const build = () => buildBase(stage, settings, database, input);
  const { before, baseline, fixtures, seeds, statistics } = files;
  const seed = seedsOf(stage, database, files.seeds, input);
  const named = { before, baseline, fixtures, seeds, seed, statistics };
  const structure = named.baseline ? undefined : await railsStructure(settings, input.base);
  const found =
    structure === undefined ? undefined : { baseline: await dataFile(structure, input.base), fixtures: [] };
  const how = {
    database,
    scripts: [],
    ...named,
    changed: [],
    programs: applied.map(({ source }) => source.file.text),
    ...(named.baseline === undefined && { build }),
  };
  const cwd = joinPath(root, settings.folder);
  const { existing } = stage.server;
  const attempt = async (synthesis: BaseInput['synthesis']) => {
    const roles = await listRoles(stage.server);
    const base = await time('base', () =>
      (existing === undefined
        ? prepareWithFound(stage, { ...how, ...(synthesis && { synthesis }) }, found, progress)
        : copyOfExisting(stage, existing, settings, database, input)
      ).catch(userError),
    );
    const isNew = (oid: number) => !(base instanceof UserError) && !base.oids.has(oid);
    const done =
      base instanceof UserError
        ? undefined
        : await time('rehearsal', () =>
            rehearseCommand({ stage: { ...stage, isNew }, settings, cwd }, database, applied, progress),
          );
    await stage.server.dropDatabase(database);
    await dropRolesExcept(stage.server, roles);
    return { base, done, rehearsals: done?.judged ?? [] };
  };
  const {
    base,
    done,
    fixtures: tables,
    ...rows
  } = await onRowsThatLetItThrough(existing === undefined ? synthesisOf(config) : undefined, attempt);
  if (base instanceof UserError || !done)
    return nothingRun(settings, programs, base instanceof UserError ? [{ message: base.message }] : []);
  return {
    parsed: projectOf(settings, programs, done),
    contexts: contextsOf(done, stage.server.major, config, rows),
    rehearsals: done.rehearsals,
    ...(done.set && { set: done.set }),
    fixtures: tables.filter(({ table }) => !isHistory(table, done)),
    leftOut: base.leftOut,
    ...(existing !== undefined && {
      notes: ['Rehearsed in copies of a database that held schema and rows already.'],
    }),
    problems: done.problems,
  };
}

/** One command's base that cannot be built leaves the others to be reviewed. */
function userError(thrown: unknown): UserError {
  if (thrown instanceof UserError) return thrown;
  throw thrown;
}

/** The tool's own history, which is in it, tells the tool what of the base branch is to be applied. */
async function copyOfExisting(
  stage: Stage,
  existing: string,
  settings: CommandSettings,
  database: string,
  { root = '', base, changes, progress }: CommandInput,
): Promise<Base> {
  await stage.server.createDatabase(database, existing);
  await using folder = await checkOutBase(root, base, changes);
  const running = { stage, settings, cwd: joinPath(folder.path, settings.folder) };
  for (const line of [settings.setup, settings.up])
    if (line !== undefined) {
      progress(`running ${quoted(line)} on the base branch`);
      await applyCommand(running, line, database);
    }
  return await prepareExisting(stage, { existing: database, database, pending: [] }, progress);
}

async function buildBase(
  stage: Stage,
  settings: CommandSettings,
  database: string,
  { root = '', base, changes, progress }: CommandInput,
): Promise<void> {
  await using folder = await checkOutBase(root, base, changes);
  const running = { stage, settings, cwd: joinPath(folder.path, settings.folder) };
  await applyBase(running, database, folder, base, progress);
}

function projectOf(
  { folder }: CommandSettings,
  programs: readonly ChangedProgram[],
  { rehearsals }: Pick<CommandRehearsal, 'rehearsals'>,
): ParsedProject {
  const changed = programs.map(({ migration }) => migration);
  return {
    project: {
      tool: 'command',
      folder,
      base: [],
      changed: changed.flatMap((migration) => partsOf(migration, rehearsals)),
    },
    base: [],
    migrations: rehearsals.map(({ migration }) => migration),
    changes: changed.map(({ id, version, up, change, previousPath, history }) => ({
      id,
      version,
      file: up.path,
      change,
      previousPath,
      history,
    })),
    unjudged: [],
    problems: [],
  };
}

/** One file may hold several. */
function partsOf(migration: ChangedMigration, rehearsals: readonly MigrationRehearsal[]): ChangedMigration[] {
  const ids = rehearsals.map((one) => one.migration.id);
  const parts = ids.filter((id) => id.startsWith(`${migration.id}#`));
  return parts.length === 0 ? [migration] : parts.map((id) => ({ ...migration, id }));
}

function nothingRun(
  settings: CommandSettings,
  programs: readonly ChangedProgram[],
  problems: readonly Problem[],
): ReviewedProject {
  const parsed = projectOf(settings, programs, { rehearsals: [] });
  return { parsed, contexts: [], rehearsals: [], fixtures: [], leftOut: [], problems };
}

function contextsOf(
  { judged }: CommandRehearsal,
  major: number,
  config: ReviewInput['config'],
  { madeUp, refused }: Pick<OnRows, 'madeUp' | 'refused'>,
): MigrationContext[] {
  const [first] = judged;
  if (!first) return [];
  const policyOf = policiesOf(config);
  const owners = judged.flatMap(({ migration }) => migration.up.statements.map(() => migration));
  const whole = joined(judged, first);
  const { options } = policyOf(first.migration.up.file.path);
  const { steps } = stepsOf({
    migration: whole.migration,
    owners,
    catalog: EMPTY_CATALOG,
    rehearsal: whole,
    major,
    options,
    madeUp,
  });
  return judged.map((rehearsal): MigrationContext => {
    const { migration } = rehearsal;
    const own = steps.filter((step) => step.migration === migration);
    return {
      migration,
      steps: own,
      rehearsal,
      options: policyOf(migration.up.file.path).options,
      madeUp,
      refused: refused.get(migration.id),
    };
  });
}

/** What one run sent, in one piece: a transaction may hold several migrations. */
function joined(judged: readonly MigrationRehearsal[], first: MigrationRehearsal): MigrationRehearsal {
  const scripts = judged.map(({ migration }) => migration.up);
  const up: Script = {
    ...first.migration.up,
    statements: scripts.flatMap(({ statements }) => statements),
    places: scripts.flatMap(({ places = [] }) => places),
  };
  return {
    ...first,
    migration: { ...first.migration, up },
    forward: { ...first.forward, statements: judged.flatMap(({ forward }) => forward.statements) },
    catalogs: judged.flatMap(({ catalogs }, at) =>
      at < judged.length - 1 ? catalogs.slice(0, -1) : catalogs,
    ),
  };
}
