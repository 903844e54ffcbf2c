import { DatabaseError, type ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ServerError, SourceFile, Statement } from '../model.ts';
import { UserError } from '../errors.ts';
import { positionInFile } from '../sql/script.ts';

/** Sends one statement as a tool would, by the simple query protocol; COPY with its data. Throws what the server says. */
export async function execute(client: ClientBase, statement: Statement): Promise<void> {
  if (statement.copyData === undefined) await client.query(statement.sql);
  else await pipeline(Readable.from([statement.copyData]), client.query(copyFrom(statement.sql)));
}

/**
 * What the server said, with its place in the author's file. A lost connection has SQLSTATE 08006, and what we refuse
 * ourselves is called what a server would: 42501, insufficient_privilege.
 */
export function serverError(thrown: unknown, file: SourceFile, statement: Statement): ServerError {
  if (!(thrown instanceof DatabaseError)) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { code: thrown instanceof UserError ? '42501' : '08006', message };
  }
  const { schema, table, column, position } = thrown;
  return {
    code: thrown.code ?? 'XX000',
    message: thrown.message,
    detail: thrown.detail,
    hint: thrown.hint,
    constraint: thrown.constraint,
    relation: schema && table ? `${schema}.${table}` : undefined,
    column,
    position: position === undefined ? undefined : positionInFile(file, statement, Number(position)),
  };
}

export function limitReached(name: string): string {
  return `ended by \`limits.${name}\` of pgrehearse.yml`;
}
