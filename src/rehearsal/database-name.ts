import type { Connection } from '../database/index.ts';
import type { Statement } from '../model.ts';

/** What names a database: ALTER DATABASE, ALTER ROLE … IN DATABASE, and COMMENT, GRANT and REVOKE … ON DATABASE. */
const NAMED =
  /\b((?:alter|on|in)\s+database\s+)(?:"((?:[^"]|"")+)"|([A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*))/i;

/**
 * The statement for the database in which it is rehearsed, where it names one that this server does not have: a project
 * that names a database means its own, which has another name here.
 */
export async function forThisDatabase(connection: Connection, statement: Statement): Promise<Statement> {
  const found = isAboutDatabase(statement) ? NAMED.exec(statement.sql) : null;
  if (!found) return statement;
  const [whole, words = '', quoted, bare = ''] = found;
  const name = quoted?.replaceAll('""', '"') ?? bare.toLowerCase();
  const { rows } = await connection.query<{ own: string }>(
    `SELECT pg_catalog.quote_ident(pg_catalog.current_database()) AS own
     WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_database WHERE datname = $1)`,
    [name],
  );
  const [known] = rows;
  if (!known) return statement;
  const end = found.index + whole.length;
  return {
    ...statement,
    sql: statement.sql.slice(0, found.index) + words + known.own + statement.sql.slice(end),
  };
}

function isAboutDatabase({ operations }: Statement): boolean {
  return operations.some(
    (operation) =>
      operation.kind === 'alter-database' ||
      operation.kind === 'alter-setting' ||
      (operation.kind === 'grant' && operation.objectType === 'database') ||
      operation.kind === 'comment' ||
      (operation.kind === 'change-owner' && operation.objectType === 'database'),
  );
}
