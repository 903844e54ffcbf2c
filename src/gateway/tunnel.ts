import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { Answer, queryBytes, type Row, type Value } from './backend.ts';
import { fieldsOf, FrameReader, texts, type Piece } from './frames.ts';

/** What the tool sent and waits for. */
export interface Exchange {
  /** SQL as sent, of what is executed, in order; several in one simple query are one text. */
  readonly statements: readonly string[];
  readonly protocol: 'simple' | 'extended';
}

/** How the server answered. */
export interface Outcome {
  readonly error?: ReadonlyMap<string, string>;
  /** Command tags, such as `CREATE TABLE`. */
  readonly tags: readonly string[];
}

/** `I`: idle, `T`: in a transaction, `E`: in a failed one (manual 18, 54.7, ReadyForQuery). */
export type Status = 'I' | 'T' | 'E';

/** The server's session behind a tool's connection. Emits `notice` with the fields of what the server says. */
export interface Backend extends EventEmitter {
  getTransactionStatus(): Status;
  /** A query of ours, inside whatever transaction is open. Only before or after `forward`. */
  query(text: string, values?: readonly Value[]): Promise<{ rows: readonly Row[]; rowCount: number }>;
}

/**
 * Told of every exchange before it reaches the server. It has to call `forward` once; the tool sees that the server is
 * ready when the promise is kept.
 */
export type Around = (exchange: Exchange, backend: Backend, forward: () => Promise<Outcome>) => Promise<void>;

/** Messages of the extended protocol that wait for Sync or Flush. */
const EXTENDED = new Set(['P', 'B', 'D', 'E', 'C']);

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
  readonly #portals = new Map<string, string>();
  #pending: Buffer[] = [];
  #executed: string[] = [];
  /** Sent to the server already, by Flush, without the Sync that ends it. */
  #isFlushed = false;
  #isCopyingIn = false;
  #status: Status = 'I';
  #tags: string[] = [];
  #error: ReadonlyMap<string, string> | undefined;
  #answer: Answer | undefined;
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

  async query(
    text: string,
    values: readonly Value[] = [],
  ): Promise<{ rows: readonly Row[]; rowCount: number }> {
    const answer = new Answer();
    this.#answer = answer;
    try {
      await this.#send([queryBytes(text, values)]);
    } finally {
      this.#answer = undefined;
    }
    if (answer.error) throw answer.error;
    return { rows: answer.rows, rowCount: answer.rowCount };
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
    if (type === 'Q') return this.#begin({ statements: texts(bytes, 1), protocol: 'simple' }, [bytes]);
    if (type === 'H') return this.#flush(bytes);
    if (type === 'S') return this.#sync(bytes);
    return write(this.#server, bytes);
  }

  #note(type: string, bytes: Buffer): void {
    this.#pending.push(bytes);
    const [first = '', second = ''] = texts(bytes, 2);
    if (type === 'P') this.#statements.set(first, second);
    if (type === 'B') this.#portals.set(first, this.#statements.get(second) ?? '');
    if (type === 'E') this.#executed.push(this.#portals.get(first) ?? '');
  }

  async #flush(bytes: Buffer): Promise<void> {
    this.#isFlushed = true;
    const pending = this.#takePending();
    await write(this.#server, Buffer.concat([...pending, bytes]));
  }

  #sync(bytes: Buffer): void {
    const statements = this.#executed;
    this.#executed = [];
    this.#begin({ statements, protocol: 'extended' }, [...this.#takePending(), bytes]);
  }

  #takePending(): readonly Buffer[] {
    const pending = this.#pending;
    this.#pending = [];
    return pending;
  }

  /** The exchange goes on while COPY data follows; the next one waits for its end. */
  #begin(exchange: Exchange, bytes: readonly Buffer[]): void {
    const isPlain = exchange.statements.length === 0 || this.#isFlushed;
    this.#isFlushed = false;
    const forward = async (): Promise<Outcome> => {
      this.#tags = [];
      this.#error = undefined;
      await this.#send(bytes);
      const error = this.#failed();
      return { tags: this.#tags, ...(error && { error }) };
    };
    this.#exchange = this.#run(exchange, isPlain ? undefined : this.#around, forward);
    this.#exchange.catch((error: unknown) =>
      this.#client.destroy(error instanceof Error ? error : undefined),
    );
  }

  #failed(): ReadonlyMap<string, string> | undefined {
    return this.#error;
  }

  async #run(exchange: Exchange, around: Around | undefined, forward: () => Promise<Outcome>): Promise<void> {
    if (around) await around(exchange, this, forward);
    else await forward();
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
    else await write(this.#client, bytes);
  }

  #learn(type: string, bytes: Buffer): void {
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
