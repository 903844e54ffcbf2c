import { adoptRole } from '../database/index.ts';
import { UserError } from '../errors.ts';
import { startGateway } from '../gateway/gateway.ts';
import type { Around } from '../gateway/tunnel.ts';
import { quoted } from '../migrations/programs.ts';
import type { Catalog, Observation } from '../model.ts';
import { plural } from '../numbers.ts';
import type { Stage } from '../rehearsal/session.ts';
import { elevated } from '../rehearsal/statement.ts';
import { environmentOf } from './environment.ts';
import { lastWords, runLine, type CommandResult } from './process.ts';
import { statementsIn, type Sent } from './sent.ts';
import type { CommandSettings } from './settings.ts';
import { CommandWatch } from './watch.ts';

/** Where and how a line is run. */
export interface Running {
  readonly stage: Stage;
  readonly settings: CommandSettings;
  /** Of the files that it runs in. */
  readonly cwd: string;
}

/** What came of one line. */
export interface CommandRun {
  readonly result: CommandResult;
  readonly sent: readonly Sent[];
  /** What the server said against statements. */
  readonly refusals: readonly string[];
  /** Their lines are the numbers of what was sent, from 1. */
  readonly observations: readonly Observation[];
  /** Before each, and after the last. */
  readonly catalogs: readonly Catalog[];
}

/** Runs a line of the project against a database, through a gateway that watches it. */
export async function watched(running: Running, line: string, database: string): Promise<CommandRun> {
  const { stage } = running;
  await using observer = await stage.server.connect('admin', database);
  const watch = new CommandWatch(stage, database, observer);
  const result = await through(running, line, database, () => watch.around());
  await watch[Symbol.asyncDispose]();
  const { observations, catalogs } = watch.timeline;
  const refusals = observations.flatMap(({ error }) => error?.message ?? []);
  return { result, sent: watch.sent, refusals, observations, catalogs };
}

/**
 * Runs a line whose work is not what is reviewed. Returns what it sent; throws a UserError with its last words when it
 * fails.
 */
export async function applyCommand(
  running: Running,
  line: string,
  database: string,
): Promise<readonly Sent[]> {
  const { stage } = running;
  const sent: Sent[] = [];
  const refusals: string[] = [];
  const watch = (): Around => async (exchange, backend, send) => {
    const statements = exchange.executions.flatMap(({ sql }) => statementsIn(sql));
    for (const statement of statements)
      sent.push({ statement, text: statement.sql, values: [], inBlock: false });
    const extension = statements.find(({ operations }) =>
      operations.some(({ kind }) => kind === 'create-extension'),
    );
    const forward = async () => {
      const { error } = await send.whole();
      if (error) refusals.push(error.get('M') ?? '');
    };
    if (extension && backend.getTransactionStatus() !== 'E')
      await elevated(stage, backend, extension, forward);
    else await forward();
    for (const operation of statements.flatMap(({ operations }) => operations))
      if (operation.kind === 'create-role' && backend.getTransactionStatus() !== 'E')
        await adoptRole(stage.server, backend, operation.name);
  };
  const result = await through(running, line, database, watch);
  const failure = failureOf(line, { result, sent, refusals });
  if (failure !== undefined) throw new UserError(`The base branch's schema cannot be built: ${failure}`);
  return sent;
}

async function through(
  { stage, settings, cwd }: Running,
  line: string,
  database: string,
  watch: (number: number) => Around,
): Promise<CommandResult> {
  const login = await loginOf(stage, database);
  const server = { host: login.host, port: login.port };
  await using gateway = await startGateway({ server, watch });
  const here = { ...login, host: '127.0.0.1', port: gateway.port };
  const env = environmentOf(process.env, settings, here);
  const timeoutMs = Math.max(1_000, Math.min(settings.timeout, stage.limits.deadline - Date.now()));
  return await runLine(line, { cwd, env, timeoutMs });
}

/** Who the migrations run as. Throws a UserError where the server asks for TLS, which the gateway does not speak. */
export async function loginOf({ server }: Stage, database: string) {
  await using client = await server.connect('migrator', database);
  const { host, port, user = '', password, ssl } = client;
  if (ssl)
    throw new UserError(
      'Commands of the project reach their Postgres without TLS, and the one of `database-url` asks for it: rehearse with `engine: container` or `engine: local`.',
    );
  return { host, port, user, password: String(password), database: server.databaseName(database) };
}

/** Why a line counts as failed; undefined when it ended well. */
export function failureOf(
  line: string,
  { result, sent, refusals }: Pick<CommandRun, 'result' | 'sent' | 'refusals'>,
): string | undefined {
  const { code, isTimedOut, output } = result;
  if (isTimedOut)
    return `${quoted(line)} did not end within \`command.timeout\`, and was ended. It had sent ${plural(sent.length, 'statement')}${lastSent(sent)}.`;
  if (code === 0) return undefined;
  const how = code === undefined ? 'was ended by a signal' : `ended with exit code ${code}`;
  // In many words, with a stack trace, a program often tells no more than this.
  const words = refusals.findLast((message) => output.includes(message)) ?? lastWords({ output });
  return `${quoted(line)} ${how}${words === '' ? ', and printed nothing' : `: ${words}`}`;
}

function lastSent(sent: readonly Sent[]): string {
  const last = sent.at(-1);
  return last ? `, the last of them: ${last.statement.sql.replaceAll(/\s+/g, ' ').slice(0, 120)}` : '';
}
