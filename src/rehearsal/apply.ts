import type { Connection } from '../database/index.ts';
import { UserError } from '../errors.ts';
import type { Script, Statement } from '../model.ts';
import { isOneTransaction } from '../sql/transactional.ts';
import { serverError } from './execute.ts';
import type { Stage } from './session.ts';
import { runStatement } from './statement.ts';

/**
 * Runs a merged migration as its tool would, unobserved. Throws a UserError with the place and the server's words
 * when it fails: without its base nothing can be rehearsed.
 */
export async function applyScript(stage: Stage, connection: Connection, script: Script): Promise<void> {
  const wrapped = isOneTransaction(script);
  if (wrapped) await connection.query('BEGIN');
  for (const statement of script.statements) await applyStatement(stage, connection, script, statement);
  if (wrapped && connection.getTransactionStatus() !== 'I') await connection.query('COMMIT');
}

async function applyStatement(
  stage: Stage,
  connection: Connection,
  script: Script,
  statement: Statement,
): Promise<void> {
  try {
    await runStatement(stage, connection, statement);
  } catch (thrown) {
    const error = serverError(thrown, script.file, statement);
    const { line } = error.position ?? statement.span.start;
    throw new UserError(
      `${script.file.path}:${line}: the base schema cannot be built, because this merged migration fails: ${error.message} ` +
        `(SQLSTATE ${error.code}). ${remedy(error.code)}`,
      { cause: thrown },
    );
  }
}

/** What the user can do about it, by SQLSTATE (manual 18, appendix A). */
function remedy(code: string): string {
  if (code === '42P01' || code === '3F000')
    return 'If it was made elsewhere, give a schema dump with `baseline: <file>`.';
  if (code === '0A000' || code === '58P01')
    return 'If it needs an extension that this server lacks, choose an `image` that has it.';
  if (code === '42501')
    return 'If it needs a superuser, give a schema dump with `baseline: <file>`, or set `superuser: true` with the container engine.';
  return 'Mend it, or give a schema dump with `baseline: <file>`.';
}
