import type { InterruptedRun, Interruption, Script } from '../../model.ts';
import { toolOf } from '../../migrations/tools.ts';
import { count } from '../../numbers.ts';
import type { Experiment } from '../experiments.ts';
import { limitReached } from '../execute.ts';
import { createsRole, rolesDroppedBy } from '../roles.ts';
import type { Stage } from '../session.ts';
import { chosen, placesOf, unknownBorders, type Place } from './places.ts';
import { tryAt } from './try-at.ts';

/** For all places of one migration. */
const MOST_MS = 30_000;
/** Of what is left of the review's time. */
const SHARE = 1 / 4;
const NO_TIME = 'there was no time for more: 30 seconds, and a quarter of what the review has left';

/** Ends the session of a migration at every place where a part can stay behind, and runs it again as its tool would. */
export async function interruption(stage: Stage, experiment: Experiment): Promise<Interruption> {
  const { migration, forward } = experiment;
  const obstacle = obstacleOf(stage, experiment);
  if (obstacle !== undefined) return skipped(obstacle);
  const places = placesOf(migration.up, forward.statements);
  if (places.length === 0) return skipped(unseen(migration.up).join('; ') || NOTHING);
  const picked = chosen(places);
  const { tried, reasons, over } = await tryAll(stage, experiment, picked);
  const all = [...reasons, ...spared(picked.length, places.length), ...unseen(migration.up)];
  if (tried.length === 0) return skipped(all.join('; ') || NOTHING);
  return {
    status: 'tried',
    ...(all.length > 0 && { reason: all.join('; ') }),
    places: places.length - over,
    tried,
    ...toolWords(experiment, tried),
  };
}

const NOTHING = 'it changes nothing that could be left half-done';

function skipped(reason: string): Interruption {
  return { status: 'skipped', reason, places: 0, tried: [] };
}

function obstacleOf({ server }: Stage, { migration: { up }, forward }: Experiment): string | undefined {
  if (forward.status !== 'ok') return 'the forward script failed';
  if (forward.statements.length !== up.statements.length) return 'not all of its statements were seen';
  if (server.noCopies !== undefined) return server.noCopies;
  // The first run has made or dropped them already, in every database.
  if (createsRole(up) || rolesDroppedBy(up).length > 0)
    return 'it makes or drops roles, which belong to the whole server, and no copy has them as they were';
  return undefined;
}

interface Attempts {
  readonly tried: readonly InterruptedRun[];
  /** Why some were not. */
  readonly reasons: readonly string[];
  /** How many turned out to be no places: a statement with nothing to do has no half. */
  readonly over: number;
}

async function tryAll(stage: Stage, experiment: Experiment, places: readonly Place[]): Promise<Attempts> {
  const until = Date.now() + Math.min(MOST_MS, (stage.limits.deadline - Date.now()) * SHARE);
  const within: Stage = { ...stage, limits: { ...stage.limits, deadline: until } };
  const tried: InterruptedRun[] = [];
  const reasons = new Set<string>();
  let over = 0;
  for (const place of places) {
    const left = until - Date.now();
    const missing = await lacking(stage, experiment, left);
    if (missing !== undefined) {
      reasons.add(missing);
      break;
    }
    const done = await tryAt(within, experiment, place);
    if (done === 'over') over += 1;
    else if ('reason' in done)
      reasons.add(Date.now() < until ? `line ${lineOf(experiment, place)}: ${done.reason}` : NO_TIME);
    else tried.push(done);
  }
  return { tried, reasons: [...reasons], over };
}

function lineOf({ migration: { up } }: Experiment, { at }: Place): number {
  return up.statements[at]?.span.start.line ?? 1;
}

/** Each place takes up to two more runs, on a copy. */
async function lacking(
  { server, limits }: Stage,
  { before, forward }: Experiment,
  leftMs: number,
): Promise<string | undefined> {
  if (forward.durationMs * 2 > leftMs) return NO_TIME;
  await using admin = await server.connect('admin');
  const { rows } = await admin.query<{ copy: string; all: string }>(
    `SELECT pg_catalog.pg_database_size($1::pg_catalog.name) AS copy, pg_catalog.sum(pg_catalog.pg_database_size(oid)) AS all
       FROM pg_catalog.pg_database WHERE pg_catalog.starts_with(datname, $2) AND NOT datistemplate`,
    [server.databaseName(before), server.databaseName('')],
  );
  const { copy = '0', all = '0' } = rows[0] ?? {};
  return Number(all) + Number(copy) > limits.diskBytes ? limitReached('disk') : undefined;
}

function spared(tried: number, places: number): readonly string[] {
  return places > tried ? [`${count(tried)} of ${count(places)} places were tried, spread evenly`] : [];
}

/** A transaction of the tool's own is undone, and noted by few. */
function toolWords(
  { migration: { tool } }: Experiment,
  tried: readonly InterruptedRun[],
): Pick<Interruption, 'tool'> {
  const { interrupted } = toolOf(tool);
  if (!interrupted) return {};
  const isHalf = tried.some(({ when }) => when !== 'before-commit');
  return isHalf || interrupted.isAlways ? { tool: interrupted.words } : {};
}

/** What commits as its own code wants is not ended in between. */
function unseen(up: Script): readonly string[] {
  const lines = unknownBorders(up);
  if (lines.length === 0) return [];
  return [`line ${lines.join(', ')} may commit in between, and was not interrupted there`];
}
