import type { Connection } from '../database/index.ts';
import { UserError } from '../errors.ts';
import type { Script, ServerError, Statement } from '../model.ts';
import { lackingAdvice } from '../sql/lacking.ts';
import { sendAsTool } from './as-tool.ts';
import { serverError } from './execute.ts';
import type { Stage } from './session.ts';
import { runStatement } from './statement.ts';

/** A merged migration fails: without its base nothing can be rehearsed. */
export class ReplayError extends UserError {
  readonly script: Script;
  readonly statement: Statement;
  readonly error: ServerError;

  constructor(script: Script, statement: Statement, thrown: unknown, major: number) {
    const error = serverError(thrown, script.file, statement);
    const { line } = error.position ?? statement.span.start;
    super(
      `${script.file.path}:${line}: the base schema cannot be built, because this merged migration fails: ${error.message} ` +
        `(SQLSTATE ${error.code}). ${lackingAdvice(error, { major, statement }) ?? remedy(error.code)}`,
      { cause: thrown },
    );
    this.script = script;
    this.statement = statement;
    this.error = error;
  }
}

/**
 * Runs a merged migration as its tool would, unobserved. Throws a ReplayError with the place and the server's words
 * when it fails.
 */
export async function applyScript(stage: Stage, connection: Connection, script: Script): Promise<void> {
  await sendAsTool(connection, script, {
    send: (statement) => runStatement(stage, connection, statement),
    blame: (statement, work) => blaming(stage, script, statement, work),
  });
}

async function blaming(
  { server }: Stage,
  script: Script,
  statement: Statement,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    throw new ReplayError(script, statement, thrown, server.major);
  }
}

/** What the user can do about it, by SQLSTATE (manual 18, appendix A). */
function remedy(code: string): string {
  if (code === '42501')
    return 'If it needs a superuser, give a schema dump with `baseline: <file>`, or set `superuser: true` with the container engine.';
  return 'Mend it, or give a schema dump with `baseline: <file>`.';
}
