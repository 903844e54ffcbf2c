import type { Queryable } from '../catalog/queryable.ts';
import { adoptRole, extensionPolicy, withElevated, type Connection } from '../database/index.ts';
import { UserError } from '../errors.ts';
import type { Statement } from '../model.ts';
import { forThisDatabase } from './database-name.ts';
import { execute } from './execute.ts';
import type { Stage } from './session.ts';

/** A role that the migrations make is theirs to hand objects over to, as it would be for a production's owner. */
async function runPlain(
  { server }: Pick<Stage, 'server'>,
  connection: Connection,
  statement: Statement,
): Promise<void> {
  await execute(connection, await forThisDatabase(connection, statement));
  for (const operation of statement.operations)
    if (operation.kind === 'create-role') await adoptRole(server, connection, operation.name);
}

interface AvailableExtension {
  readonly trusted: boolean;
}

/**
 * Runs a statement of the project as the migrations' role. CREATE EXTENSION of what the server ships is done for it
 * with a superuser's rights, unless the extension reaches outside and is not allowed.
 */
export async function runStatement(
  stage: Pick<Stage, 'server' | 'extensions'>,
  connection: Connection,
  statement: Statement,
): Promise<void> {
  await elevated(stage, connection, statement, () => runPlain(stage, connection, statement));
}

/** Lets `work`, which sends the statement, have the rights that CREATE EXTENSION needs. Throws a UserError for one that is not allowed. */
export async function elevated(
  stage: Pick<Stage, 'server' | 'extensions'>,
  session: Queryable,
  { operations }: Statement,
  work: () => Promise<void>,
): Promise<void> {
  const extension = operations.find((operation) => operation.kind === 'create-extension');
  const available = extension && (await availableExtension(session, extension.name));
  if (!available) return work();
  const policy = extensionPolicy(extension.name, { trusted: available.trusted, allowed: stage.extensions });
  if (policy.kind === 'denied') throw new UserError(policy.message);
  if (policy.kind === 'as-is' || !stage.server.isAdminSuperuser) return work();
  return withElevated(stage.server, session, work);
}

async function availableExtension(session: Queryable, name: string): Promise<AvailableExtension | undefined> {
  const { rows } = await session.query<AvailableExtension>(
    `SELECT pg_catalog.bool_or(v.trusted OR NOT v.superuser) AS trusted
     FROM pg_catalog.pg_available_extension_versions v WHERE v.name = $1 GROUP BY v.name`,
    [name],
  );
  return rows[0];
}
