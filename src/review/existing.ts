import { dropRolesExcept, filledIn, hire, listRoles, type Server } from '../database/index.ts';
import { UserError, UserErrors } from '../errors.ts';
import { isApplied } from '../migrations/applied.ts';
import type { Migration, Problem, Review, Script } from '../model.ts';
import { list, plural } from '../numbers.ts';
import { prepareExisting } from '../rehearsal/existing.ts';
import { readHistory, type History } from '../rehearsal/history.ts';
import { estimateAtFullSize } from '../rehearsal/estimates/index.ts';
import { rehearseInPlace } from '../rehearsal/in-place.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import type { Stage } from '../rehearsal/session.ts';
import type { ReviewInput } from '../review.ts';
import { contextsOf } from './contexts.ts';
import type { ParsedProject } from './project.ts';
import type { ReviewedProject } from './reviewed.ts';
import type { OnServer } from './server.ts';
import type { Stopwatch } from './stopwatch.ts';
import { notVerified } from './verified.ts';

/**
 * Brings up the database of the configuration where it says how, and takes it down again whatever comes of the review.
 *
 * @param work gets its URL
 */
export async function withDatabase(
  input: ReviewInput,
  database: NonNullable<ReviewInput['config']['database']>,
  work: (url: string | undefined) => Promise<OnServer>,
): Promise<OnServer> {
  const { root, progress, onLeftover, onRemoved, onSecret, config, isUntrusted } = input;
  if (isUntrusted && !database.allowPullRequestTarget) throw new UserError(UNTRUSTED);
  const { create, destroy, url } = database;
  if (create === undefined || destroy === undefined) {
    const known = url === undefined ? config.databaseUrl : filledIn(url, process.env);
    if (known !== undefined) onSecret?.(known);
    return work(known);
  }
  const cwd = root ?? process.cwd();
  const hired = await hire({ ...database, create, destroy }, { cwd, progress, onLeftover, onRemoved });
  onSecret?.(hired.url);
  let done: OnServer;
  try {
    done = await work(hired.url);
  } catch (error) {
    const left = await hired.end();
    if (left === undefined || !(error instanceof UserError)) throw error;
    throw new UserErrors([...(error instanceof UserErrors ? error.sentences : [error.message]), left]);
  }
  const left = await hired.end();
  return left === undefined ? done : { ...done, problems: [...done.problems, { message: left }] };
}

const UNTRUSTED =
  'Under pull_request_target this job has the rights of the base repository, and `database` would let what the pull request brings loose on production’s rows: nothing was run. Use the event `pull_request`, or set `allow-pull-request-target: true` below `database` on the base branch.';

/** One database is one project's. */
export function refuseSeveral(server: Server, projects: readonly string[]): void {
  if (server.existing === undefined || projects.length < 2) return;
  throw new UserError(
    `\`database\` is one database, and migrations of ${projects.length} changed: ${list(projects)}. Name those that belong to it with \`migrations\`, and give the others a configuration file of their own.`,
  );
}

/** How the base is there, for the report. */
export function existingAs({
  existing,
  noCopies,
}: Server): Pick<NonNullable<Review['postgres']>, 'existing'> {
  if (existing === undefined) return {};
  return { existing: noCopies === undefined ? 'copied' : 'in-place' };
}

/** Rehearses a project on a database that holds its schema and its rows. */
export async function reviewExisting(
  stage: Stage,
  existing: string,
  database: string,
  parsed: ParsedProject,
  { config, progress }: Pick<ReviewInput, 'config' | 'progress'>,
  time: Stopwatch['time'],
): Promise<ReviewedProject> {
  const { server } = stage;
  const roles = await listRoles(server);
  const standing = await standingOf(stage, existing, parsed);
  const { pending, changed } = standing;
  const how = { existing, database, pending, earlier: parsed.earlier ?? [] };
  const base = await time('base', () => prepareExisting(stage, how, progress));
  const isNew = (oid: number) => !base.oids.has(oid);
  const run = server.noCopies === undefined ? rehearse : rehearseInPlace;
  const done = await time('rehearsal', () => run({ ...stage, isNew }, base.database, changed, progress));
  const { set } = done;
  const rehearsals = done.rehearsals.map((one) =>
    one.estimates || !config.estimates.isOn ? one : { ...one, ...estimateAtFullSize(one) },
  );
  if (base.database !== existing) await server.dropDatabase(base.database);
  await dropRolesExcept(server, roles);
  return {
    parsed,
    contexts: contextsOf(rehearsals, server.major, config),
    rehearsals,
    ...(set && { set }),
    fixtures: base.fixtures,
    leftOut: [],
    notes: [...notesOn(server, config), ...standing.notes],
    problems: [...standing.problems, ...notVerified(rehearsals), ...unfinished(rehearsals)],
  };
}

interface Standing {
  readonly pending: readonly Script[];
  readonly changed: readonly Migration[];
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** What of the project the database has already, by its own history. */
async function standingOf({ server }: Stage, existing: string, parsed: ParsedProject): Promise<Standing> {
  await using connection = await server.connect('admin', existing);
  const tools = [...new Set((parsed.project.parts ?? [parsed.project]).map(({ tool }) => tool))];
  const histories = new Map<string, History | undefined>();
  for (const tool of tools) histories.set(tool, await readHistory(connection, tool));
  const isThere = (source: ParsedProject['project']['base'][number]): boolean | undefined => {
    const history = histories.get(source.tool);
    return history && isApplied(source, history, history.keys);
  };
  const { base, changed } = parsed.project;
  const pending = parsed.base.filter((_, at) => base[at] && isThere(base[at]) === false);
  const applied = changed.filter((one) => isThere(one) === true);
  const unknown = tools.filter((tool) => histories.get(tool) === undefined);
  return {
    pending,
    changed: parsed.migrations.filter(({ id }) => !applied.some((one) => one.id === id)),
    notes: [
      ...pendingNotes(pending),
      ...(unknown.length > 0 && base.length > 0 ? [unknownNote(unknown)] : []),
    ],
    problems: applied.map(({ tool, up }) => ({
      message: `The database has this migration already, by its \`${histories.get(tool)?.name}\`: it was not rehearsed. Take a clone from before it was applied.`,
      file: up.path,
      line: 1,
    })),
  };
}

function pendingNotes(pending: readonly Script[]): readonly string[] {
  if (pending.length === 0) return [];
  const names = list(pending.map(({ file }) => `\`${file.path}\``));
  return [
    `${plural(pending.length, 'merged migration')} had not been applied to the database, by its own history; applied first, and not reviewed: ${names}.`,
  ];
}

function unknownNote(tools: readonly string[]): string {
  return `Which merged migrations the database has could not be read from it (${list(tools)}): it was taken to have all of them.`;
}

/** What was done otherwise than on a base that is built. */
function notesOn({ noCopies }: Server, config: ReviewInput['config']): readonly string[] {
  const given = [
    ...(config.baseline === undefined ? [] : ['`baseline`']),
    ...(config.before.length > 0 ? ['`before`'] : []),
    ...(config.fixtures.length + config.seeds.length > 0 ? ['`fixtures`'] : []),
  ];
  const unused =
    given.length === 0 ? [] : [`${list(given)} went unused: the rows of the database are used as they are.`];
  if (noCopies === undefined)
    return ['Rehearsed in copies of a database that held schema and rows already.', ...unused];
  return [
    `Rehearsed in a database that held schema and rows already, in place, because ${noCopies}. What takes a copy of it was not done: comparing rows one by one after a rollback (sums over their columns were compared instead), the positions of sequences, which values a change of type rounds, a migration's own verify script, and all pending migrations in one transaction.`,
    ...unused,
  ];
}

/** What was to be rehearsed and was not, because an earlier one left no ground for it. */
function unfinished(rehearsals: ReviewedProject['rehearsals']): readonly Problem[] {
  return rehearsals.flatMap(({ migration, forward }) =>
    forward.status === 'skipped'
      ? [
          {
            message: `Not rehearsed: ${forward.reason ?? 'nothing was run'}.`,
            file: migration.up.file.path,
            line: 1,
          },
        ]
      : [],
  );
}
