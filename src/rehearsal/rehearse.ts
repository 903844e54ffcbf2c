import { compareData } from '../catalog/data.ts';
import { diffFingerprints } from '../catalog/difference.ts';
import type { Fingerprint } from '../catalog/fingerprint/entry.ts';
import { readFingerprint } from '../catalog/fingerprint/read.ts';
import type {
  Catalog,
  DataDifference,
  Migration,
  MigrationRehearsal,
  Run,
  RoundTrip,
  SchemaDifference,
  Script,
} from '../model.ts';
import { isAtLeast } from '../sql/locks.ts';
import { decideBySet, roundTrip, skipped } from './round-trip.ts';
import { runScript, type ObservedRun } from './runner.ts';
import { openSession, type Stage } from './session.ts';

export interface SetRehearsal {
  readonly rehearsals: readonly MigrationRehearsal[];
  /** Only when there are several migrations, all with a rollback. */
  readonly set?: { readonly rollback: Run; readonly roundTrip: RoundTrip };
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
  let state = base;
  for (const [at, migration] of migrations.entries()) {
    progress(`rehearsing ${migration.id} (${at + 1} of ${migrations.length})`);
    const done = await rehearseOne(stage, state, `${base}_${at + 1}`, migration);
    rehearsals.push(done.rehearsal);
    state = done.state;
  }
  const set = await rehearseSet(stage, base, state, rehearsals, progress);
  return { rehearsals: decideBySet(rehearsals, set), set };
}

interface Forward {
  readonly forward: ObservedRun;
  readonly fingerprint: Fingerprint;
}

async function rehearseOne(
  stage: Stage,
  before: string,
  name: string,
  migration: Migration,
): Promise<{ rehearsal: MigrationRehearsal; state: string }> {
  const { server } = stage;
  await server.createDatabase(name, before);
  const initial = await fingerprintOf(stage, name);
  const first = await runForward(stage, name, migration.up);
  const down = migration.down && !migration.down.blank ? migration.down : undefined;
  if (first.forward.run.status !== 'ok' || !down) {
    const facts = {
      ...unrolled(first.forward.run),
      forward: first.forward.run,
      hasRollback: down !== undefined,
    };
    return { rehearsal: finished(migration, first.forward, facts), state: name };
  }
  const work = `${name}_back`;
  // A role belongs to the whole server: a second copy that uses it would keep the rollback from dropping it.
  const keepsCopy = !createsRole(migration.up);
  if (keepsCopy) await server.createDatabase(work, name);
  const target = keepsCopy ? work : name;
  const facts = {
    forward: first.forward.run,
    ...(await backAndAgain(stage, before, target, down, migration.up, initial, first)),
  };
  if (keepsCopy) await server.dropDatabase(work);
  return { rehearsal: finished(migration, first.forward, { ...facts, hasRollback: true }), state: name };
}

type Facts = Parameters<typeof roundTrip>[0];

function unrolled(forward: Run): Omit<Facts, 'forward' | 'hasRollback'> {
  const reason = forward.status === 'ok' ? 'there is no rollback script' : 'the forward script failed';
  return { rollback: skipped(reason), again: skipped(reason), schemaDiff: [], dataDiff: [], againDiff: [] };
}

function finished(migration: Migration, first: ObservedRun, facts: Facts): MigrationRehearsal {
  const { forward, rollback, again } = facts;
  return { migration, forward, rollback, again, roundTrip: roundTrip(facts), catalogs: first.catalogs };
}

async function runForward(stage: Stage, database: string, script: Script): Promise<Forward> {
  const forward = await run(stage, database, script);
  return { forward, fingerprint: await fingerprintOf(stage, database) };
}

async function backAndAgain(
  stage: Stage,
  before: string,
  target: string,
  down: Script,
  up: Script,
  initial: Fingerprint,
  first: Forward,
): Promise<Omit<Facts, 'forward' | 'hasRollback'>> {
  const back = await run(stage, target, down);
  const { run: rollback } = back;
  if (rollback.status === 'failed')
    return { rollback, again: skipped('the rollback failed'), schemaDiff: [], dataDiff: [], againDiff: [] };
  const schemaDiff = diffFingerprints(initial, await fingerprintOf(stage, target));
  const tables = touchedTables(first.forward.catalogs[0], [first.forward.run, rollback]);
  const dataDiff = await dataDifference(stage, before, target, tables);
  const { run: again } = await run(stage, target, up);
  const againDiff =
    again.status === 'ok' ? diffFingerprints(first.fingerprint, await fingerprintOf(stage, target)) : [];
  return { rollback, again, schemaDiff, dataDiff, againDiff };
}

async function run(stage: Stage, database: string, script: Script): Promise<ObservedRun> {
  await using session = await openSession(stage, database);
  return await runScript(script, session.context);
}

async function fingerprintOf(stage: Stage, database: string): Promise<Fingerprint> {
  await using connection = await stage.server.connect('admin', database);
  return await readFingerprint(connection, [stage.server.admin, stage.server.migrator]);
}

async function dataDifference(
  stage: Stage,
  before: string,
  after: string,
  tables: readonly string[],
): Promise<DataDifference[]> {
  if (tables.length === 0) return [];
  await using old = await stage.server.connect('admin', before);
  await using now = await stage.server.connect('admin', after);
  return await compareData(old, now, tables);
}

/** Tables of the base that a run locked in a way that can change rows. */
export function touchedTables(catalog: Catalog | undefined, runs: readonly Run[]): string[] {
  const locked = runs.flatMap((one) => one.statements.flatMap((statement) => statement.locks));
  const names = locked
    .filter((lock) => !lock.isNew && isAtLeast(lock.mode, 'RowExclusiveLock'))
    .map((lock) => lock.relation);
  const isTable = (name: string) =>
    ['table', 'partitioned-table'].includes(catalog?.relations.get(name)?.kind ?? '');
  return [...new Set(names)].filter(isTable).toSorted();
}

function createsRole(script: Script): boolean {
  return script.statements.some((statement) =>
    statement.operations.some(
      (operation) =>
        operation.kind === 'create-role' ||
        (operation.kind === 'run-block' && /create\s+(role|user)/i.test(operation.body)),
    ),
  );
}

async function rehearseSet(
  stage: Stage,
  base: string,
  state: string,
  rehearsals: readonly MigrationRehearsal[],
  progress: (line: string) => void,
): Promise<SetRehearsal['set']> {
  const downs = rehearsals.map(({ migration }) => migration.down).filter((down) => down && !down.blank);
  const complete =
    downs.length === rehearsals.length && rehearsals.every((one) => one.forward.status === 'ok');
  if (rehearsals.length < 2 || !complete) return undefined;
  progress(`rolling back all ${rehearsals.length} migrations, last one first`);
  const rollback = await rollBackAll(stage, state, downs.flatMap((down) => down ?? []).toReversed());
  const failed = rollback.status === 'failed';
  const initial = await fingerprintOf(stage, base);
  const schemaDiff: readonly SchemaDifference[] = failed
    ? []
    : diffFingerprints(initial, await fingerprintOf(stage, state));
  const tables = touchedTables(rehearsals[0]?.catalogs[0], [
    ...rehearsals.map((one) => one.forward),
    rollback,
  ]);
  const dataDiff = failed ? [] : await dataDifference(stage, base, state, tables);
  const forward: Run = { status: 'ok', durationMs: 0, statements: [] };
  const facts = {
    forward,
    rollback,
    again: skipped('each migration was run again by itself'),
    hasRollback: true,
  };
  return { rollback, roundTrip: roundTrip({ ...facts, schemaDiff, dataDiff, againDiff: [] }) };
}

async function rollBackAll(stage: Stage, database: string, downs: readonly Script[]): Promise<Run> {
  const runs: Run[] = [];
  for (const down of downs) {
    runs.push((await run(stage, database, down)).run);
    if (runs.at(-1)?.status === 'failed') break;
  }
  return {
    status: runs.at(-1)?.status ?? 'ok',
    durationMs: runs.reduce((sum, one) => sum + one.durationMs, 0),
    reason: runs.at(-1)?.reason,
    statements: runs.flatMap((one) => one.statements),
  };
}
