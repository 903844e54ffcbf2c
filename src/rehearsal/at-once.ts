import type { Migration, MigrationRehearsal, Observation, Script } from '../model.ts';
import { releaseRoles, rolesDroppedBy } from './roles.ts';
import { runScript } from './runner.ts';
import { openSession, type Stage } from './session.ts';

/**
 * Migrations that their tool runs in one transaction, run so: what works one by one may fail together, such as the use of an
 * enum value that the same transaction has added (55P04; manual 18, ALTER TYPE, Notes). The one that fails gets that run.
 *
 * @param base database that holds the base schema and its rows; it is copied
 */
export async function atOnce(
  stage: Stage,
  base: string,
  rehearsals: readonly MigrationRehearsal[],
): Promise<readonly MigrationRehearsal[]> {
  const migrations = rehearsals.map(({ migration }) => migration);
  const isShared = migrations.length > 1 && migrations.every(sharesTransaction);
  if (!isShared || rehearsals.some(({ forward }) => forward.status !== 'ok')) return rehearsals;
  const database = `${base}_at_once`;
  await stage.server.createDatabase(database, base);
  const failed = await failureOf(stage, base, database, migrations);
  await stage.server.dropDatabase(database);
  if (!failed) return rehearsals;
  return rehearsals.map((one) => {
    const { up } = one.migration;
    const at = up.statements.findIndex(
      ({ file, span }) => file === failed.file && span.start.line === failed.line,
    );
    return at < 0 ? one : { ...one, forward: failedAt(one, at, failed) };
  });
}

function sharesTransaction({ sharesTransaction: shares, up }: Migration): boolean {
  return shares === true && up.transaction === 'one';
}

async function failureOf(
  stage: Stage,
  base: string,
  database: string,
  migrations: readonly Migration[],
): Promise<Observation | undefined> {
  const statements = migrations.flatMap(({ up }) => up.statements);
  const script: Script = { file: { path: '', text: '' }, transaction: 'one', statements };
  await releaseRoles(stage.server, [base], rolesDroppedBy(script));
  await using session = await openSession(stage, database);
  const { run } = await runScript(script, session.context);
  return run.statements.find(({ ok }) => !ok);
}

function failedAt(
  { forward, migration }: MigrationRehearsal,
  at: number,
  failed: Observation,
): MigrationRehearsal['forward'] {
  // A place in the statement is none in the file here.
  const { position: _position, ...error } = failed.error ?? { code: '', message: '' };
  const message = `${error.message} (in one transaction with the other new migrations, as ${migration.tool} runs all that is pending)`;
  return {
    ...forward,
    status: 'failed',
    reason: message,
    statements: [...forward.statements.slice(0, at), { ...failed, error: { ...error, message } }],
  };
}
