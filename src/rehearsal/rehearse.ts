import { diffFingerprints } from '../catalog/difference.ts';
import type { Catalog, Migration, MigrationRehearsal, RoundTrip, Run, Script } from '../model.ts';
import { isAtLeast } from '../sql/locks.ts';
import { atOnce } from './at-once.ts';
import { differences, fingerprintOf, stateOf, type State } from './differences.ts';
import { withAltered, withOffending } from './offending.ts';
import { createsRole, mayTouchRoles, releaseRoles, rolesDroppedBy } from './roles.ts';
import { tryOut } from './experiments.ts';
import { decideBySet, roundTrip, skipped, type RoundTripFacts } from './round-trip.ts';
import { runScript, type ObservedRun } from './runner.ts';
import { openSession, type Stage } from './session.ts';

export interface SetRehearsal {
  readonly rehearsals: readonly MigrationRehearsal[];
  /** Only when there are several migrations, all with a rollback. */
  readonly set?: { readonly rollback: Run; readonly roundTrip: RoundTrip };
}

/** Where one migration is rehearsed. */
export interface Rehearsing extends Stage {
  /** Databases of before it, kept for their rows. */
  readonly kept: readonly string[];
  /** States are read at once: what is run changes more than its database. */
  readonly isEager: boolean;
}

/**
 * Rehearses changed migrations in order, each on a copy of what the ones before it left: forward, back, forward again.
 *
 * @param base database that holds the base schema and its rows; it is copied, never changed
 */
export async function rehearse(
  stage: Stage,
  base: string,
  migrations: readonly Migration[],
  progress: (line: string) => void,
): Promise<SetRehearsal> {
  const rehearsals: MigrationRehearsal[] = [];
  const initial = stateOf(stage.server, base);
  // Roles are the whole server's, and letting go of one changes every database: what was there before is read before.
  const isEager = migrations.some(({ up, down }) => mayTouchRoles(up) || (down && mayTouchRoles(down)));
  if (isEager) await initial.fingerprint();
  let state: State = initial;
  for (const [at, migration] of migrations.entries()) {
    progress(`rehearsing ${migration.id} (${at + 1} of ${migrations.length})`);
    const kept = [...new Set([base, state.database])];
    const done = await rehearseOne({ ...stage, kept, isEager }, state, `${base}_${at + 1}`, migration);
    rehearsals.push(done.rehearsal);
    if (state !== initial) await stage.server.dropDatabase(state.database);
    state = done.state;
  }
  const set = await rehearseSet(stage, initial, state, rehearsals, progress);
  if (state !== initial) await stage.server.dropDatabase(state.database);
  return { rehearsals: await atOnce(stage, base, decideBySet(rehearsals, set)), set };
}

async function rehearseOne(
  stage: Rehearsing,
  before: State,
  name: string,
  migration: Migration,
): Promise<{ rehearsal: MigrationRehearsal; state: State }> {
  await stage.server.createDatabase(name, before.database);
  const { run: forward, catalogs } = await explained(stage, before.database, name, migration.up);
  const state = stateOf(stage.server, name);
  if (stage.isEager) await state.fingerprint();
  const retry = await retryOf(stage, name, migration.up, forward);
  const verify = await verified(stage, name, migration.verify, forward);
  const down = migration.down && !migration.down.blank ? migration.down : undefined;
  const way = await wayBack(
    stage,
    { before, after: state, forward, catalog: catalogs[0] },
    migration.up,
    down,
  );
  const facts = { forward, ...way, hasRollback: down !== undefined };
  const states = { before, after: state };
  const experiment = { before: before.database, name, migration, forward, catalogs, states };
  const tried = await tryOut(stage, experiment);
  const { rollback, again } = way;
  return {
    rehearsal: {
      migration,
      forward,
      rollback,
      again,
      retry,
      ...(verify && { verify }),
      ...tried,
      roundTrip: roundTrip(facts),
      catalogs,
    },
    state,
  };
}

/** On a copy: what it leaves behind is its tool's to undo. */
async function verified(
  stage: Rehearsing,
  database: string,
  verify: Script | undefined,
  forward: Run,
): Promise<Run | undefined> {
  if (!verify || forward.status !== 'ok') return undefined;
  const copy = `${database}_verify`;
  await stage.server.createDatabase(copy, database);
  const { run: verification } = await run(stage, copy, verify);
  await stage.server.dropDatabase(copy);
  return verification;
}

/** What a person would do next: run it again on what the failed run left behind. On a copy, for the next migration. */
async function retryOf(
  stage: Rehearsing,
  database: string,
  up: Script,
  forward: Run,
): Promise<Run | undefined> {
  if (!leftPart(forward)) return undefined;
  const copy = `${database}_retry`;
  await stage.server.createDatabase(copy, database);
  const { run: retry } = await run(stage, copy, up);
  await stage.server.dropDatabase(copy);
  return retry;
}

/** It stopped at a statement, and others were committed before. */
export function leftPart({ statements }: Run): boolean {
  const failed = statements.find((statement) => !statement.ok);
  return failed !== undefined && statements.some(({ transaction }) => transaction !== failed.transaction);
}

export interface ForwardDone {
  readonly before: State;
  readonly after: State;
  readonly forward: Run;
  readonly catalog: Catalog | undefined;
}

export type WayBack = Omit<RoundTripFacts, 'forward' | 'hasRollback'>;

/** Back and forward again, on a copy, so that the next migration begins with what this one really leaves. */
async function wayBack(
  stage: Rehearsing,
  done: ForwardDone,
  up: Script,
  down: Script | undefined,
): Promise<WayBack> {
  const notRun = { schemaDiff: [], dataDiff: [], againDiff: [] };
  if (done.forward.status !== 'ok' || !down) {
    const reason = down ? 'the forward script failed' : 'there is no rollback script';
    return { rollback: skipped(reason), again: skipped(reason), ...notRun };
  }
  const { database } = done.after;
  // A role belongs to the whole server: a second copy that uses it would keep the rollback from dropping it.
  if (createsRole(up)) return backAndAgain(stage, done, database, up, down);
  const copy = `${database}_back`;
  await stage.server.createDatabase(copy, database);
  const way = await backAndAgain(stage, done, copy, up, down);
  await stage.server.dropDatabase(copy);
  return way;
}

export async function backAndAgain(
  stage: Rehearsing,
  { before, after, forward, catalog }: ForwardDone,
  target: string,
  up: Script,
  down: Script,
): Promise<WayBack> {
  const { run: rollback } = await run(stage, target, down);
  if (rollback.status === 'failed')
    return { rollback, again: skipped('the rollback failed'), schemaDiff: [], dataDiff: [], againDiff: [] };
  const tables = touchedTables(catalog, [forward, rollback]);
  const diff = await differences(stage.server, before, target, tables, [up, down]);
  const { run: again } = await run(stage, target, up);
  const againDiff =
    again.status === 'ok'
      ? diffFingerprints(await after.fingerprint(), await fingerprintOf(stage.server, target))
      : [];
  return { rollback, again, ...diff, againDiff };
}

/** A run that fails because of rows or dependent objects names them, and one that changes values says which. */
async function explained(
  stage: Rehearsing,
  before: string,
  database: string,
  script: Script,
): Promise<ObservedRun> {
  const observed = await run(stage, database, script);
  return withOffending(stage, database, script, await withAltered(stage, before, script, observed));
}

export async function run(stage: Rehearsing, database: string, script: Script): Promise<ObservedRun> {
  if (stage.kept.length > 0) await releaseRoles(stage.server, stage.kept, rolesDroppedBy(script));
  await using session = await openSession(stage, database);
  return await runScript(script, session.context);
}

/** Tables of the base that a run locked in a way that can change rows. */
export function touchedTables(catalog: Catalog | undefined, runs: readonly Run[]): string[] {
  const locks = runs.flatMap((one) => one.statements).flatMap((statement) => statement.locks);
  const touched = locks.filter(({ isNew, mode }) => !isNew && isAtLeast(mode, 'RowExclusiveLock'));
  const names = new Set(touched.map(({ relation }) => relation));
  return [...names]
    .filter((name) => ['table', 'partitioned-table'].includes(catalog?.relations.get(name)?.kind ?? ''))
    .toSorted();
}

export async function rehearseSet(
  stage: Stage,
  initial: State,
  { database }: State,
  rehearsals: readonly MigrationRehearsal[],
  progress: (line: string) => void,
): Promise<SetRehearsal['set']> {
  const downs = rehearsals.flatMap(({ migration: { down }, forward }) =>
    down && !down.blank && forward.status === 'ok' ? [down] : [],
  );
  if (rehearsals.length < 2 || downs.length < rehearsals.length) return undefined;
  progress(`rolling back all ${rehearsals.length} migrations, the last one first`);
  const kept = initial.database === database ? [] : [initial.database];
  const rollback = await runAll({ ...stage, kept, isEager: true }, database, downs.toReversed());
  const forward: Run = { status: 'ok', durationMs: 0, statements: [] };
  const again = skipped('each migration was run again by itself');
  const facts = { forward, rollback, again, hasRollback: true, againDiff: [] };
  if (rollback.status === 'failed')
    return { rollback, roundTrip: roundTrip({ ...facts, schemaDiff: [], dataDiff: [] }) };
  const runs = [...rehearsals.map((one) => one.forward), rollback];
  const tables = touchedTables(rehearsals[0]?.catalogs[0], runs);
  const scripts = [...rehearsals.map(({ migration }) => migration.up), ...downs];
  const diff = await differences(stage.server, initial, database, tables, scripts);
  return { rollback, roundTrip: roundTrip({ ...facts, ...diff }) };
}

/** One after the other, until one fails. */
async function runAll(stage: Rehearsing, database: string, scripts: readonly Script[]): Promise<Run> {
  const runs: Run[] = [];
  for (const script of scripts) {
    runs.push((await run(stage, database, script)).run);
    if (runs.at(-1)?.status === 'failed') break;
  }
  const last = runs.at(-1);
  return {
    status: last?.status ?? 'skipped',
    durationMs: runs.reduce((sum, one) => sum + one.durationMs, 0),
    reason: last?.reason,
    statements: runs.flatMap((one) => one.statements),
  };
}
