import { open } from '../../src/database/connection.ts';
import type { Server } from '../../src/database/index.ts';
import { managesTransactions } from '../../src/migrations/transaction.ts';
import type { Migration, Script } from '../../src/model.ts';
import { applyScript } from '../../src/rehearsal/apply.ts';
import type { Stage } from '../../src/rehearsal/session.ts';
import { loginOf } from './login.ts';
import { startTrace, type Border, type Sent } from './trace.ts';

/** How a transaction comes about. `own`: the script's own BEGIN and COMMIT. */
export type Kind = 'tool' | 'own' | 'implicit' | 'single' | 'undone';

export interface Transaction {
  readonly kind: Kind;
  readonly statements: readonly string[];
}

export const BORDER_OF: Readonly<Record<Kind, Border>> = {
  tool: 'transaction',
  own: 'transaction',
  implicit: 'implicit',
  single: 'single',
  undone: 'undone',
};

export interface ScriptRun {
  readonly script: Script;
  readonly transactions: readonly Transaction[];
}

export interface OwnRun {
  /** What verifies a migration comes behind it. */
  readonly forward: readonly ScriptRun[];
  /** In the order in which they went back: the last migration first. */
  readonly back: readonly ScriptRun[];
}

/**
 * Runs migrations forward, and those that can back again, the last one first, as pgrehearse does, and writes down what
 * reached the server.
 */
export async function runOurselves(
  server: Server,
  database: string,
  migrations: readonly Migration[],
  afterForward: () => Promise<void> = async () => undefined,
): Promise<OwnRun> {
  const { user, password, ...address } = await loginOf(server);
  await using trace = await startTrace(address);
  const login = { host: '127.0.0.1', port: trace.port, user, password };
  await using connection = await open({ ...login, database: server.databaseName(database) });
  const stage: Stage = {
    server,
    limits: { deadline: Infinity, statementMs: Infinity, diskBytes: Infinity },
    extensions: [],
    isNew: () => true,
  };
  const run = async (script: Script): Promise<ScriptRun> => {
    await applyScript(stage, connection, script);
    return { script, transactions: trace.take().map((sent) => transactionOf(script, sent)) };
  };
  const forward: ScriptRun[] = [];
  for (const { up, verify } of migrations)
    for (const script of verify ? [up, verify] : [up]) forward.push(await run(script));
  await afterForward();
  const back: ScriptRun[] = [];
  for (const { down } of migrations.toReversed()) if (down && !down.blank) back.push(await run(down));
  return { forward, back };
}

/** What we send as BEGIN and COMMIT stands for what the tool does, or the server for it. */
function transactionOf(script: Script, { border, statements }: Sent): Transaction {
  const isOurs = script.transaction === 'one' || !managesTransactions(script.statements);
  const kinds: Readonly<Record<Border, Kind>> = {
    transaction: isOurs ? (script.transaction === 'batch' ? 'implicit' : 'tool') : 'own',
    undone: 'undone',
    implicit: 'implicit',
    single: 'single',
  };
  return { kind: kinds[border], statements };
}
