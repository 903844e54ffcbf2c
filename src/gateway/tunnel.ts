import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { Answer, queryBytes, type Row, type Value } from './backend.ts';
import { fieldsOf, FrameReader, message, texts, valuesOf, type Piece } from './frames.ts';

/** What is executed: SQL as sent. Several statements in one simple query are one text. */
export interface Execution {
  readonly sql: string;
  /** Parameters as text; those in a binary format that is no text are not told. */
  readonly values: readonly (string | null | undefined)[];
}

/** What the tool sent and waits for. */
export interface Exchange {
  readonly executions: readonly Execution[];
  readonly protocol: 'simple' | 'extended';
  /** Set when the server has begun with it already: it can only be sent whole, and looked at behind it. */
  readonly isUnderWay: boolean;
}

/** How the server answered. */
export interface Outcome {
  readonly error?: ReadonlyMap<string, string>;
  /** Command tags, such as `CREATE TABLE`. */
  readonly tags: readonly string[];
}

/** Ways to let an exchange go on. */
export interface Send {
  /** As the tool sent it. */
  readonly whole: () => Promise<Outcome>;
  /** One statement of a simple query in its place. */
  readonly text: (sql: string) => Promise<Outcome>;
  /** One execution of several that the tool sent before it waited. */
  readonly execution: (at: number) => Promise<Outcome>;
}

/** `I`: idle, `T`: in a transaction, `E`: in a failed one (manual 18, 54.7, ReadyForQuery). */
export type Status = 'I' | 'T' | 'E';

/** The server's session behind a tool's connection. Emits `notice` with the fields of what the server says. */
export interface Backend extends EventEmitter {
  getTransactionStatus(): Status;
  /** A query of ours, inside whatever transaction is open. Not while something is being sent. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as pg's clients have it
  query<Of extends object = Row>(text: string, values?: unknown[]): Promise<{ rows: Of[]; rowCount: number }>;
  /** Tells the tool of an error behind what it has been told, as a server does that fails to commit. */
  complain(fields: ReadonlyMap<string, string>): Promise<void>;
}

/**
 * Told of every exchange before it reaches the server. It has to send it, whole or in all of its parts up to the first
 * that fails; the tool sees that the server is ready when the promise is kept.
 */
export type Around = (exchange: Exchange, backend: Backend, send: Send) => Promise<void>;

/** Messages of the extended protocol that wait for Sync or Flush. */
const EXTENDED = new Set(['P', 'B', 'D', 'E', 'C']);

/** The server's answers of which each ends that to one such message (manual 18, 54.2.3). */
const ANSWERS = new Set(['1', '2', '3', 'n', 'T', 'C', 'I', 's']);

/**
 * One connection of a tool, from the end of its startup. Everything passes through as it is; between exchanges the
 * answer that the server is ready is held back until `around` is done.
 */
export class Tunnel extends EventEmitter implements Backend {
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #around: Around;
  readonly #fromClient = new FrameReader('frontend');
  readonly #statements = new Map<string, string>();
  readonly #portals = new Map<string, Execution>();
  /** Not sent yet, in groups that each end with an Execute. */
  #pending: Buffer[][] = [[]];
  #executions: Execution[] = [];
  /** An Execute has been sent by Flush, without the Sync that ends it, or a message before it has failed. */
  #isUnderWay = false;
  /** Answers that the server still owes to messages sent by Flush. */
  #owed = 0;
  #settled: (() => void) | undefined;
  #isCopyingIn = false;
  #status: Status = 'I';
  #tags: string[] = [];
  #error: ReadonlyMap<string, string> | undefined;
  #answer: Answer | undefined;
  /** The server's error, which the tool has not been told yet. */
  #refusal: Buffer | undefined;
  #ready: { resolve(): void; reject(error: Error): void } | undefined;
  #exchange: Promise<void> = Promise.resolve();

  constructor(client: Socket, server: Socket, around: Around) {
    super();
    this.#client = client;
    this.#server = server;
    this.#around = around;
  }

  getTransactionStatus(): Status {
    return this.#status;
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as pg's clients have it
  async query<Of extends object = Row>(
    text: string,
    values: unknown[] = [],
  ): Promise<{ rows: Of[]; rowCount: number }> {
    const answer = new Answer();
    this.#answer = answer;
    try {
      await this.#send([queryBytes(text, values as Value[])]);
    } finally {
      this.#answer = undefined;
    }
    if (answer.error) throw answer.error;
    return { rows: answer.rows as Of[], rowCount: answer.rowCount };
  }

  async complain(fields: ReadonlyMap<string, string>): Promise<void> {
    const body = [...fields].map(([letter, text]) => `${letter}${text}\0`).join('');
    await write(this.#client, message('E', Buffer.from(`${body}\0`, 'utf8')));
  }

  /** Takes what the tool sends. Resolves when more may come. */
  async fromClient(chunk: Buffer): Promise<void> {
    for (const piece of this.#fromClient.read(chunk)) await this.#take(piece);
  }

  async #take(piece: Piece): Promise<void> {
    const { type, bytes } = piece;
    const isCopying = type === 'd' || type === 'c' || type === 'f';
    if (isCopying || (type === 'S' && this.#isCopyingIn)) return write(this.#server, bytes);
    await this.#exchange;
    if (EXTENDED.has(type)) return this.#note(type, bytes);
    if (type === 'Q') return this.#simple(bytes);
    if (type === 'H') return this.#flush(bytes);
    if (type === 'S') return this.#sync(bytes);
    return write(this.#server, bytes);
  }

  #note(type: string, bytes: Buffer): void {
    this.#pending.at(-1)?.push(bytes);
    const [first = '', second = ''] = texts(bytes, 2);
    if (type === 'P') this.#statements.set(first, second);
    if (type === 'B')
      this.#portals.set(first, { sql: this.#statements.get(second) ?? '', values: valuesOf(bytes) });
    if (type !== 'E') return;
    this.#executions.push(this.#portals.get(first) ?? { sql: '', values: [] });
    this.#pending.push([]);
  }

  async #flush(bytes: Buffer): Promise<void> {
    if (this.#owed === 0 && !this.#isUnderWay) {
      this.#tags = [];
      this.#error = undefined;
    }
    this.#isUnderWay ||= this.#executions.length > 0;
    const pending = this.#takePending().flat();
    this.#owed += pending.length;
    await write(this.#server, Buffer.concat([...pending, bytes]));
  }

  #simple(bytes: Buffer): void {
    const [sql = ''] = texts(bytes, 1);
    const send: Send = {
      whole: () => this.#forward([bytes]),
      text: (part) => this.#forward([message('Q', Buffer.from(`${part}\0`, 'utf8'))]),
      execution: () => this.#forward([bytes]),
    };
    this.#begin({ executions: [{ sql, values: [] }], protocol: 'simple', isUnderWay: false }, send);
  }

  #sync(bytes: Buffer): void {
    const executions = this.#executions;
    const isUnderWay = this.#isUnderWay;
    const groups = this.#takePending();
    this.#executions = [];
    this.#isUnderWay = false;
    const send: Send = {
      whole: () => this.#forward([...groups.flat(), bytes], isUnderWay),
      text: () => this.#forward([...groups.flat(), bytes]),
      // What comes behind the last Execute, such as a Close, goes with it.
      execution: (at) =>
        this.#forward([
          ...(groups[at] ?? []),
          ...(at === executions.length - 1 ? (groups[at + 1] ?? []) : []),
          bytes,
        ]),
    };
    this.#begin({ executions, protocol: 'extended', isUnderWay }, send);
  }

  #takePending(): readonly (readonly Buffer[])[] {
    const pending = this.#pending;
    this.#pending = [[]];
    return pending;
  }

  /** @param isUnderWay what the server has answered already is part of the outcome */
  async #forward(bytes: readonly Buffer[], isUnderWay = false): Promise<Outcome> {
    if (!isUnderWay) {
      this.#tags = [];
      this.#error = undefined;
    }
    await this.#send(bytes);
    const error = this.#failed();
    return { tags: this.#tags, ...(error && { error }) };
  }

  #failed(): ReadonlyMap<string, string> | undefined {
    return this.#error;
  }

  /** The exchange goes on while COPY data follows; the next one waits for its end. */
  #begin(exchange: Exchange, send: Send): void {
    this.#exchange = this.#run(exchange, send);
    this.#exchange.catch((error: unknown) =>
      this.#client.destroy(error instanceof Error ? error : undefined),
    );
  }

  async #run(exchange: Exchange, send: Send): Promise<void> {
    if (this.#owed > 0)
      await new Promise<void>((resolve) => {
        this.#settled = resolve;
      });
    if (exchange.executions.length > 0) await this.#around(exchange, this, send);
    else await send.whole();
    if (this.#refusal) await write(this.#client, this.#refusal);
    this.#refusal = undefined;
    await write(this.#client, Buffer.from([90, 0, 0, 0, 5, this.#status.charCodeAt(0)]));
  }

  /** Resolves when the server is ready again. */
  async #send(bytes: readonly Buffer[]): Promise<void> {
    const ready = new Promise<void>((resolve, reject) => {
      this.#ready = { resolve, reject };
    });
    await write(this.#server, bytes.length === 1 ? (bytes[0] ?? Buffer.alloc(0)) : Buffer.concat(bytes));
    await ready;
  }

  /** Takes what the server sends. */
  async fromServer(piece: Piece): Promise<void> {
    const { type, bytes } = piece;
    if (piece.kind === 'message') this.#learn(type, bytes);
    if (type === 'Z') {
      this.#status = String.fromCharCode(bytes[5] ?? 73) as Status;
      this.#isCopyingIn = false;
      this.#ready?.resolve();
      this.#ready = undefined;
    } else if (this.#answer && type !== 'A' && type !== 'S') this.#answer.take(bytes);
    else if (type === 'E' && this.#isHeldBack()) this.#refusal = bytes;
    else await write(this.#client, bytes);
  }

  /**
   * A tool that hears of an error may be gone before we have looked at what it left: it hears of it when we have. After a
   * Flush it has to hear at once, and of the connection's end nobody else would tell it.
   */
  #isHeldBack(): boolean {
    return this.#ready !== undefined && (this.#error?.get('V') ?? this.#error?.get('S')) === 'ERROR';
  }

  /** One answer less is owed to what was flushed; an error stands for all of them, as the rest is skipped. */
  #settle(type: string): void {
    if (this.#owed === 0 || this.#answer) return;
    if (type === 'E') this.#isUnderWay = true;
    this.#owed = type === 'E' ? 0 : this.#owed - Number(ANSWERS.has(type));
    if (this.#owed === 0) this.#settled?.();
  }

  #learn(type: string, bytes: Buffer): void {
    this.#settle(type);
    if (type === 'N') this.emit('notice', noticeOf(bytes));
    if (type === 'G' || type === 'W') this.#isCopyingIn = true;
    if (this.#answer) return;
    if (type === 'C') {
      this.#isCopyingIn = false;
      this.#tags.push(...texts(bytes, 1));
    }
    if (type === 'E') {
      this.#isCopyingIn = false;
      this.#error = fieldsOf(bytes);
    }
  }

  /** The server is gone: nobody gets an answer any more. */
  closed(): void {
    this.#ready?.reject(new Error('the server closed the connection'));
    this.#ready = undefined;
    this.#settled?.();
  }
}

function noticeOf(bytes: Buffer): { code?: string; message?: string } {
  const fields = fieldsOf(bytes);
  return { code: fields.get('C') ?? '', message: fields.get('M') ?? '' };
}

/** Resolves when more may be written. */
export async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.destroyed || socket.write(bytes)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      socket.off('drain', done);
      socket.off('close', done);
      resolve();
    };
    socket.on('drain', done);
    socket.on('close', done);
  });
}
