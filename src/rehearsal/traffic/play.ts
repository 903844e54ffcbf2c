import type { Script, ServerError, Statement } from '../../model.ts';
import { isInsideTool } from '../../sql/transactional.ts';
import { serverError } from '../execute.ts';
import type { RunContext } from '../runner.ts';

/** A statement as it was sent. Times are those of performance.now(). */
export interface Sent {
  /** Its place in the script, from 0. */
  readonly at: number;
  readonly fromMs: number;
  readonly untilMs: number;
  /** When its transaction was over, and its locks gone. */
  readonly releasedMs: number;
}

export interface Played {
  readonly sent: readonly Sent[];
  readonly durationMs: number;
  /** What ended it, at the last statement that was sent. */
  readonly error?: ServerError;
}

/** Told of each statement when it is sent. */
export type OnStatement = (at: number) => void;

/** Sends a script as its tool would, with no question of ours in between. The first failure ends it. */
export async function play(
  script: Script,
  context: RunContext,
  onStatement: OnStatement = () => undefined,
): Promise<Played> {
  const player = new Player(script, context, onStatement);
  return player.play();
}

type Draft = { -readonly [Key in keyof Sent]: Sent[Key] };

class Player {
  readonly #script: Script;
  readonly #context: RunContext;
  readonly #onStatement: OnStatement;
  readonly #sent: Draft[] = [];
  #isWrapped = false;

  constructor(script: Script, context: RunContext, onStatement: OnStatement) {
    this.#script = script;
    this.#context = context;
    this.#onStatement = onStatement;
  }

  async play(): Promise<Played> {
    const began = performance.now();
    let error: ServerError | undefined;
    try {
      for (const at of this.#script.statements.keys()) await this.#send(at);
      await this.#endOfTool();
    } catch (thrown) {
      error = this.#explained(thrown);
    }
    // What the file left open is undone, as by a closed connection.
    if (this.#isOpen()) await this.#context.session.query('ROLLBACK').catch(() => undefined);
    this.#release();
    const durationMs = performance.now() - began;
    return { sent: this.#sent, durationMs, ...(error && { error }) };
  }

  async #send(at: number): Promise<void> {
    const statement = this.#script.statements[at];
    if (!statement) return;
    const isInside = isInsideTool(this.#script, statement);
    if (!isInside) await this.#endOfTool();
    else if (!this.#isWrapped) await this.#context.session.query('BEGIN');
    this.#isWrapped = isInside;
    const fromMs = performance.now();
    const draft = { at, fromMs, untilMs: fromMs, releasedMs: Infinity };
    this.#sent.push(draft);
    this.#onStatement(at);
    try {
      await this.#context.execute(statement);
    } finally {
      draft.untilMs = performance.now();
    }
    if (!this.#isOpen()) this.#release();
  }

  async #endOfTool(): Promise<void> {
    if (this.#isWrapped && this.#isOpen()) await this.#context.session.query('COMMIT');
    this.#isWrapped = false;
    if (!this.#isOpen()) this.#release();
  }

  #isOpen(): boolean {
    return this.#context.session.getTransactionStatus() !== 'I';
  }

  #release(): void {
    const now = performance.now();
    for (const one of this.#sent) if (one.releasedMs === Infinity) one.releasedMs = now;
  }

  #explained(thrown: unknown): ServerError {
    const statement = this.#script.statements[this.#sent.at(-1)?.at ?? 0] ?? NO_STATEMENT;
    const error = serverError(thrown, this.#script.file, statement);
    const limit = this.#context.limit();
    return limit ? { ...error, message: `${error.message} (${limit})` } : error;
  }
}

const NOWHERE = { offset: 0, line: 1, column: 1 };
const NO_STATEMENT: Pick<Statement, 'sql' | 'span'> & Statement = {
  file: '',
  sql: '',
  span: { start: NOWHERE, end: NOWHERE },
  operations: [],
  transactional: true,
  roles: [],
  comments: [],
};
