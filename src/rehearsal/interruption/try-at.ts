import { diffFingerprints } from '../../catalog/difference.ts';
import { idOf, type Fingerprint } from '../../catalog/fingerprint/entry.ts';
import { messageOf } from '../../database/connection.ts';
import type { Server } from '../../database/index.ts';
import type { InterruptedRun, LeftObject, Run, SchemaDifference, Script } from '../../model.ts';
import { sendAsTool } from '../as-tool.ts';
import { fingerprintOf } from '../differences.ts';
import { serverError } from '../execute.ts';
import type { Experiment } from '../experiments.ts';
import { openSession, type Stage } from '../session.ts';
import { cut } from './cut.ts';
import { pendingDetaches } from './pending.ts';
import type { Place } from './places.ts';
import { quoted } from './quoted.ts';
import { otherValues, updatesIn } from './values.ts';

/** What came of it; `over` where there is no such place after all; or why it could not be told. */
export type Trial = InterruptedRun | 'over' | { readonly reason: string };

/** On a copy, which is gone afterwards. */
export async function tryAt(stage: Stage, experiment: Experiment, place: Place): Promise<Trial> {
  const copy = `${experiment.name}_cut`;
  await stage.server.createDatabase(copy, experiment.before);
  try {
    return await tried(stage, experiment, copy, place);
  } finally {
    await stage.server.dropDatabase(copy);
  }
}

async function tried(stage: Stage, experiment: Experiment, copy: string, place: Place): Promise<Trial> {
  const { migration, states } = experiment;
  const done = await cut(stage, copy, migration.up, place);
  if (done !== 'done') return done;
  const [before, now, pending] = await Promise.all([
    states.before.fingerprint(),
    fingerprintOf(stage.server, copy),
    pendingDetaches(stage.server, copy),
  ]);
  const left = [...leftIn(before, now), ...pending];
  const { file = '', span } = migration.up.statements[place.at] ?? {};
  const interrupted = { when: place.when, statement: place.at, file, line: span?.start.line ?? 1, left };
  // What the server has undone is as before: running it again is the forward run once more.
  if (place.when === 'before-commit' && left.length === 0)
    return { ...interrupted, recovered: true, ...SAME };
  const again = await runAgain(stage, copy, migration.up);
  if (again && 'reason' in again) return again;
  if (again) return { ...interrupted, recovered: false, failure: again, ...SAME };
  const ended = await ending(stage, experiment, copy, place);
  const { differs, rows, values } = ended;
  return { ...interrupted, ...ended, recovered: differs.length + rows.length + values.length === 0 };
}

/** As after a run that nobody has interrupted. */
const SAME = { differs: [], rows: [], values: [] } as const;

type Failure = NonNullable<InterruptedRun['failure']>;

/** From its start, as the tool does with what it has not noted as done. A limit of ours that ends it is a reason. */
async function runAgain(
  stage: Stage,
  database: string,
  script: Script,
): Promise<Failure | { readonly reason: string } | undefined> {
  await using session = await openSession(stage, database);
  let current = 0;
  try {
    await sendAsTool(session.connection, script, {
      send: (statement, at) => {
        current = at;
        return session.context.execute(statement);
      },
    });
    return undefined;
  } catch (thrown) {
    const limit = session.context.limit();
    const statement = script.statements[current];
    if (limit !== undefined || !statement) return { reason: limit ?? messageOf(thrown) };
    const { file, span } = statement;
    const error = serverError(thrown, script.file, statement);
    return { statement: current, file, line: span.start.line, error };
  }
}

type Ending = Pick<InterruptedRun, 'differs' | 'rows' | 'values'>;

/** Against a run that nobody has interrupted. */
async function ending(
  { server }: Stage,
  { states: { after }, forward, migration }: Experiment,
  copy: string,
  { at }: Place,
): Promise<Ending> {
  const [wanted, found] = await Promise.all([after.fingerprint(), fingerprintOf(server, copy)]);
  const differs = real(diffFingerprints(wanted, found));
  if (differs.length > 0) return { ...SAME, differs };
  const rows = await otherCounts(server, { after: after.database, copy }, forward);
  if (rows.length > 0) return { ...SAME, rows };
  const updates = updatesIn(migration.up, forward.statements, at);
  return { ...SAME, values: await otherValues(server, { after: after.database, copy }, updates) };
}

/** Tables that were written to, and have another number of rows. */
async function otherCounts(
  server: Server,
  { after, copy }: { readonly after: string; readonly copy: string },
  forward: Run,
): Promise<InterruptedRun['rows']> {
  const written = new Set(
    forward.statements.flatMap(({ writes }) =>
      writes.flatMap(({ relation, rows }) => (rows > 0 ? [relation] : [])),
    ),
  );
  const others = [];
  for (const table of written) {
    const expected = await rowsOf(server, after, table);
    const rows = await rowsOf(server, copy, table);
    if (expected !== undefined && rows !== undefined && expected !== rows)
      others.push({ table, rows, expected });
  }
  return others;
}

/** Undefined where the run has dropped it, or renamed it. */
async function rowsOf(server: Server, database: string, table: string): Promise<number | undefined> {
  await using admin = await server.connect('admin', database);
  const there = await admin.query<{ there: boolean }>(
    'SELECT pg_catalog.to_regclass($1) IS NOT NULL AS there',
    [quoted(table)],
  );
  if (there.rows[0]?.there !== true) return undefined;
  const { rows } = await admin.query<{ rows: string }>(
    `SELECT pg_catalog.count(*) AS rows FROM ${quoted(table)}`,
  );
  return Number(rows[0]?.rows);
}

/** Without what came or went with its table. */
function leftIn(before: Fingerprint, now: Fingerprint): LeftObject[] {
  const invalid = new Set(now.filter(({ properties }) => properties['validity'] === 'INVALID').map(idOf));
  return real(diffFingerprints(before, now)).map(({ kind, object, ...sides }) => ({
    kind,
    object,
    change: changeOf(sides),
    ...(invalid.has(idOf({ kind, object })) && { invalid: true as const }),
  }));
}

function changeOf({ before, after }: Pick<SchemaDifference, 'before' | 'after'>): LeftObject['change'] {
  if (before === undefined) return 'new';
  return after === undefined ? 'gone' : 'changed';
}

function real(differences: readonly SchemaDifference[]): SchemaDifference[] {
  return differences.filter(({ benign }) => !benign);
}
