import type { Connection } from '../database/index.ts';
import type { Script, Statement } from '../model.ts';
import { isInsideTool } from '../sql/transactional.ts';

export interface Sending {
  /** Sends one statement; throws what the server says. */
  readonly send: (statement: Statement, at: number) => Promise<unknown>;
  /** Around each statement, and around the tool's COMMIT behind it. */
  readonly blame?: (statement: Statement, work: () => Promise<unknown>) => Promise<void>;
  /** How many statements are sent, from the first; all unless told. */
  readonly count?: number;
  /** The tool's last transaction stays open. */
  readonly isLeftOpen?: true;
}

/** Sends a script inside the transactions that its tool would use, unobserved. */
export async function sendAsTool(
  connection: Connection,
  script: Script,
  { send, blame = plainly, count, isLeftOpen }: Sending,
): Promise<void> {
  let wrapped = false;
  let last: Statement | undefined;
  const commit = async (): Promise<void> => {
    if (last && wrapped && connection.getTransactionStatus() !== 'I')
      await blame(last, () => connection.query('COMMIT'));
    wrapped = false;
  };
  for (const [at, statement] of script.statements.slice(0, count).entries()) {
    const inside = isInsideTool(script, statement);
    if (!inside) await commit();
    else if (!wrapped) await connection.query('BEGIN');
    wrapped = inside;
    last = statement;
    await blame(statement, () => send(statement, at));
  }
  if (!isLeftOpen) await commit();
}

async function plainly(_statement: Statement, work: () => Promise<unknown>): Promise<void> {
  await work();
}
