import { DatabaseError } from 'pg';
import { adoptRole, startWatchdog, type Connection, type Watchdog } from '../database/index.ts';
import type { Around, Backend, Exchange, Outcome, Send } from '../gateway/tunnel.ts';
import type { ServerError, Statement } from '../model.ts';
import { limitReached } from '../rehearsal/execute.ts';
import { Runner } from '../rehearsal/runner.ts';
import type { Stage } from '../rehearsal/session.ts';
import { elevated } from '../rehearsal/statement.ts';
import { Timeline } from '../rehearsal/timeline.ts';
import { isOneTransaction } from '../sql/transactional.ts';
import { numbered, statementsIn, type Sent } from './sent.ts';
import { withValues } from './values.ts';

interface Watched {
  readonly runner: Runner;
  readonly guard: Watchdog;
  /** What the runner is to send next. */
  send: () => Promise<Outcome>;
  /** The server has answered what was sent last, if only by an error. */
  isAnswered: boolean;
}

/** Watches what a tool sends on all of its connections, statement by statement. */
export class CommandWatch implements AsyncDisposable {
  readonly timeline = new Timeline();
  /** By the line of their statements, from 1. */
  readonly sent: Sent[] = [];
  readonly #stage: Stage;
  readonly #database: string;
  readonly #observer: Connection;
  readonly #connections: Watched[] = [];

  constructor(stage: Stage, database: string, observer: Connection) {
    this.#stage = stage;
    this.#database = database;
    this.#observer = observer;
  }

  /** For one connection. */
  around(): Around {
    let watched: Promise<Watched> | undefined;
    return async (exchange, backend, send) => {
      watched ??= this.#open(backend);
      await this.#exchange(exchange, backend, send, await watched);
    };
  }

  async #open(backend: Backend): Promise<Watched> {
    const { server, limits, isNew } = this.#stage;
    const { rows } = await backend.query<{ pid: number }>('SELECT pg_catalog.pg_backend_pid() AS pid');
    const pid = rows[0]?.pid ?? 0;
    const guard = await startWatchdog({ server, database: this.#database, pid, ...limits });
    const runner = new Runner(
      {
        session: backend,
        observer: this.#observer,
        pid,
        major: server.major,
        isNew,
        limit: () => guard.tripped && limitReached(guard.tripped),
        execute: (statement) => this.#execute(statement, backend, watched),
      },
      this.timeline,
    );
    const watched: Watched = {
      runner,
      guard,
      send: () => Promise.reject(new Error('nothing was to be sent')),
      isAnswered: false,
    };
    this.#connections.push(watched);
    return watched;
  }

  /** As for SQL files: CREATE EXTENSION has the rights that it needs, and a new role is the migrations' own. */
  async #execute(statement: Statement, backend: Backend, watched: Watched): Promise<void> {
    const { guard } = watched;
    watched.isAnswered = false;
    guard.statementStarted();
    try {
      await elevated(this.#stage, backend, statement, async () => {
        const { error } = await watched.send();
        watched.isAnswered = error !== undefined;
        if (error) throw errorOf(error);
      });
      for (const operation of statement.operations)
        if (operation.kind === 'create-role') await adoptRole(this.#stage.server, backend, operation.name);
    } finally {
      guard.statementEnded();
    }
  }

  async #exchange(exchange: Exchange, backend: Backend, send: Send, watched: Watched): Promise<void> {
    const parts = partsOf(exchange, send);
    if (parts.length === 0) {
      await send.whole();
      return;
    }
    if (exchange.isUnderWay) {
      await this.#overhear(parts, backend, send, watched);
      return;
    }
    const statements = parts.map(({ statement }) => statement);
    for (const { forward, ...part } of parts) {
      const { statement } = part;
      const script = sending(statement, statements);
      const inBlock = backend.getTransactionStatus() !== 'I' || isOneTransaction(script);
      watched.send = forward;
      const error = await watched.runner.follow(this.#note({ ...part, inBlock }), script);
      if (!error) continue;
      if (!watched.isAnswered) await backend.complain(fieldsOf(error));
      return;
    }
    const error = await watched.runner.endQuery();
    if (error) await backend.complain(fieldsOf(error));
  }

  /** The server has begun with it, so that there is nothing to be asked before. */
  async #overhear(parts: readonly Part[], backend: Backend, send: Send, watched: Watched): Promise<void> {
    const inBlock = backend.getTransactionStatus() !== 'I' || parts.length > 1;
    watched.send = send.whole;
    for (const { forward: _, ...part } of parts) {
      await watched.runner.overhear(
        this.#note({ ...part, inBlock }),
        sending(part.statement, [part.statement]),
      );
      watched.send = () => Promise.resolve({ tags: [] });
    }
  }

  /** The statement with the number of what is noted. */
  #note(sent: Sent): Statement {
    return numbered(sent.statement, this.sent.push(sent));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { runner, guard } of this.#connections) {
      runner.disconnected();
      await guard[Symbol.asyncDispose]();
    }
  }
}

interface Part extends Omit<Sent, 'inBlock'> {
  readonly forward: () => Promise<Outcome>;
}

/** What runs one after the other, and can be watched by itself. */
function partsOf({ executions, protocol }: Exchange, send: Send): Part[] {
  if (protocol === 'extended')
    return executions.flatMap(({ sql, values }, at) => {
      const [statement] = statementsIn(withValues(sql, values));
      const forward = () => (executions.length === 1 ? send.whole() : send.execution(at));
      return statement ? [{ statement, text: sql, values, forward }] : [];
    });
  const statements = statementsIn(executions[0]?.sql ?? '');
  return statements.map((statement) => ({
    statement,
    text: statement.sql,
    values: [],
    forward: () => (statements.length === 1 ? send.whole() : send.text(statement.sql)),
  }));
}

function sending(statement: Statement, statements: readonly Statement[]) {
  return { file: { path: '', text: statement.sql }, statements, transaction: 'batch' as const };
}

/** Letters of an ErrorResponse (manual 18, 54.8). */
function fieldsOf({ code, message, detail, hint }: ServerError): ReadonlyMap<string, string> {
  return new Map([
    ['S', 'ERROR'],
    ['V', 'ERROR'],
    ['C', code],
    ['M', message.replace(/^at COMMIT: /, '')],
    ...(detail === undefined ? [] : [['D', detail] as const]),
    ...(hint === undefined ? [] : [['H', hint] as const]),
  ]);
}

function errorOf(fields: ReadonlyMap<string, string>): DatabaseError {
  const error = new DatabaseError(fields.get('M') ?? '', 0, 'error');
  const texts = {
    severity: 'S',
    code: 'C',
    detail: 'D',
    hint: 'H',
    position: 'P',
    schema: 's',
    table: 't',
    column: 'c',
    constraint: 'n',
  } as const;
  for (const [key, letter] of Object.entries(texts)) Object.assign(error, { [key]: fields.get(letter) });
  return error;
}
