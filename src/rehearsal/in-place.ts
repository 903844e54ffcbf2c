import { diffFingerprints } from '../catalog/difference.ts';
import { remember, type Remembered } from '../catalog/data/remembered.ts';
import { readUserTables } from '../fixtures/tables.ts';
import type { Migration, MigrationRehearsal, Run, Script } from '../model.ts';
import { namedIn } from './base.ts';
import { fingerprintOf, LONGEST_SUMS_MS, stateOf, type State } from './differences.ts';
import { tryOut } from './experiments.ts';
import { withOffending } from './offending.ts';
import {
  backAndAgain,
  leftPart,
  rehearseSet,
  run,
  type Rehearsing,
  type SetRehearsal,
  type WayBack,
} from './rehearse.ts';
import { decideBySet, roundTrip, skipped } from './round-trip.ts';
import type { ObservedRun } from './runner.ts';
import type { Stage } from './session.ts';

/**
 * Rehearses changed migrations in the one database that there is: forward, back and forward again, each on what the one
 * before it left. Of what stood there before, its schema and sums over the columns of the tables in question are kept.
 */
export async function rehearseInPlace(
  stage: Stage,
  database: string,
  migrations: readonly Migration[],
  progress: (line: string) => void,
): Promise<SetRehearsal> {
  const here: Rehearsing = { ...stage, kept: [], isEager: true };
  const rehearsals: MigrationRehearsal[] = [];
  const initial = await noted(here, database, isOneOfSeveralBack(migrations) ? migrations : []);
  let stopped: string | undefined;
  for (const [at, migration] of migrations.entries()) {
    if (stopped !== undefined) {
      rehearsals.push(notRun(migration, stopped));
      continue;
    }
    progress(`rehearsing ${migration.id} in place (${at + 1} of ${migrations.length})`);
    const done = await rehearseOne(here, database, migration);
    rehearsals.push(done.rehearsal);
    stopped = done.stopped;
  }
  const set =
    stopped === undefined
      ? await rehearseSet(here, initial, await noted(here, database, []), rehearsals, progress)
      : undefined;
  return { rehearsals: decideBySet(rehearsals, set), ...(set && { set }) };
}

function isOneOfSeveralBack(migrations: readonly Migration[]): boolean {
  return migrations.length > 1 && migrations.every(({ down }) => down && !down.blank);
}

/** The database as it stands, with what has to be known of it once it is changed. */
async function noted(stage: Stage, database: string, changed: readonly Migration[]): Promise<State> {
  const fingerprint = await fingerprintOf(stage.server, database);
  const remembered = await rememberTables(stage, database, changed);
  return { ...stateOf(stage.server, database), fingerprint: async () => fingerprint, remembered };
}

/** Tables that a script names. */
async function rememberTables(
  { server, limits }: Stage,
  database: string,
  changed: readonly Migration[],
): Promise<Remembered> {
  if (changed.length === 0) return { tables: new Map(), not: [] };
  await using connection = await server.connect('admin', database);
  const isNamed = namedIn([
    ...changed,
    ...changed.flatMap(({ down, ...one }) => (down ? [{ ...one, up: down }] : [])),
  ]);
  const names = (await readUserTables(connection)).map(({ name }) => name).filter(isNamed);
  return await remember(connection, names, Math.min(limits.statementMs, LONGEST_SUMS_MS));
}

interface Done {
  readonly rehearsal: MigrationRehearsal;
  /** Why no other can be rehearsed after it. */
  readonly stopped?: string;
}

async function rehearseOne(stage: Rehearsing, database: string, migration: Migration): Promise<Done> {
  const down = migration.down && !migration.down.blank ? migration.down : undefined;
  const before = await noted(stage, database, down ? [migration] : []);
  const seen = await run(stage, database, migration.up);
  const observed = await withOffending(stage, database, migration.up, seen);
  const { run: forward, catalogs } = observed;
  const retry = leftPart(forward) ? (await run(stage, database, migration.up)).run : undefined;
  const after = await noted(stage, database, []);
  const way = await wayBack(stage, { before, after }, observed, migration.up, down);
  const isWhole = way.isRun ? await isAsBefore(stage, after) : true;
  const experiment = { before: database, name: database, migration, forward, catalogs };
  const tried = await tryOut(stage, { ...experiment, states: { before, after } });
  const { rollback, again } = way;
  const verify = migration.verify && skipped('what it leaves behind could not be taken back');
  return {
    rehearsal: {
      migration,
      forward,
      rollback,
      again,
      ...(retry && { retry }),
      ...(verify && { verify }),
      ...tried,
      roundTrip: roundTrip({ forward, ...way, hasRollback: down !== undefined }),
      catalogs,
    },
    ...(!isWhole && {
      stopped: `the database is not what ${migration.id} makes of it any more, after its rollback was tried, and there is no copy`,
    }),
  };
}

type InPlace = WayBack & { readonly isRun: boolean };

async function wayBack(
  stage: Rehearsing,
  states: { readonly before: State; readonly after: State },
  { run: forward, catalogs }: ObservedRun,
  up: Script,
  down: Script | undefined,
): Promise<InPlace> {
  if (forward.status === 'ok' && down) {
    const done = { ...states, forward, catalog: catalogs[0] };
    return { ...(await backAndAgain(stage, done, states.after.database, up, down)), isRun: true };
  }
  const reason = down ? 'the forward script failed' : 'there is no rollback script';
  const none: Run = skipped(reason);
  return { rollback: none, again: none, schemaDiff: [], dataDiff: [], againDiff: [], isRun: false };
}

/** Whether the database is what the forward run left: a rollback that fails half-way leaves something else. */
async function isAsBefore({ server }: Stage, after: State): Promise<boolean> {
  const now = await fingerprintOf(server, after.database);
  return diffFingerprints(await after.fingerprint(), now).every(({ benign }) => benign);
}

function notRun(migration: Migration, reason: string): MigrationRehearsal {
  const none = skipped(reason);
  return {
    migration,
    forward: none,
    rollback: none,
    again: none,
    roundTrip: { status: 'not-run', schemaDiff: [], dataDiff: [], againDiff: [] },
    catalogs: [],
  };
}
