import { adoptRole, extensionPolicy, withElevated, type Connection } from '../database/index.ts';
import { UserError } from '../errors.ts';
import type { Statement } from '../model.ts';
import { execute } from './execute.ts';
import type { Stage } from './session.ts';

/** A role that the migrations make is theirs to hand objects over to, as it would be for a production's owner. */
async function runPlain(
  { server }: Pick<Stage, 'server'>,
  connection: Connection,
  statement: Statement,
): Promise<void> {
  await execute(connection, statement);
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
  const extension = statement.operations.find((operation) => operation.kind === 'create-extension');
  if (!extension) return runPlain(stage, connection, statement);
  const available = await availableExtension(connection, extension.name);
  if (!available) return execute(connection, statement);
  const policy = extensionPolicy(extension.name, { trusted: available.trusted, allowed: stage.extensions });
  if (policy.kind === 'denied') throw new UserError(policy.message);
  if (policy.kind === 'as-is' || !stage.server.isAdminSuperuser) return execute(connection, statement);
  return withElevated(stage.server, connection, () => execute(connection, statement));
}

async function availableExtension(
  connection: Connection,
  name: string,
): Promise<AvailableExtension | undefined> {
  const { rows } = await connection.query<AvailableExtension>(
    `SELECT pg_catalog.bool_or(v.trusted OR NOT v.superuser) AS trusted
     FROM pg_catalog.pg_available_extension_versions v WHERE v.name = $1 GROUP BY v.name`,
    [name],
  );
  return rows[0];
}
