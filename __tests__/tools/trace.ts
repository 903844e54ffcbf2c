import { startGateway, type Gateway } from '../../src/gateway/gateway.ts';
import type { Around, Exchange } from '../../src/gateway/tunnel.ts';
import { split } from '../../src/sql/split.ts';

/**
 * How statements reached the server: between BEGIN and COMMIT, or ROLLBACK; several in one message, which the server
 * makes a transaction (manual 18, 54.2.2.1); or each by itself.
 */
export type Border = 'transaction' | 'undone' | 'implicit' | 'single';

export interface Sent {
  readonly border: Border;
  /** In one line each, without comments around them. */
  readonly statements: readonly string[];
}

export interface Trace extends AsyncDisposable {
  readonly port: number;
  /** What has been sent since it was last asked, connection by connection. */
  readonly take: () => readonly Sent[];
}

/** A gateway that writes down what passes. */
export async function startTrace(server: { readonly host: string; readonly port: number }): Promise<Trace> {
  let connections: Recorder[] = [];
  const watch = (): Around => {
    let recorder: Recorder | undefined;
    return async (exchange, backend, send) => {
      if (!recorder || !connections.includes(recorder)) connections.push((recorder = new Recorder()));
      const isIdle = backend.getTransactionStatus() === 'I';
      const { error } = await send.whole();
      recorder.note(exchange, isIdle, error !== undefined);
    };
  };
  const gateway: Gateway = await startGateway({ server, watch });
  return {
    port: gateway.port,
    take() {
      const sent = connections.flatMap((recorder) => recorder.finished());
      connections = [];
      return sent;
    },
    [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose](),
  };
}

const BEGIN = /^(?:begin|start\s+transaction)\b/i;
const END = /^(?:commit|end)\b/i;
const UNDO = /^(?:rollback|abort)\b(?!.*\bto\b)/i;

/** What one connection has sent, cut at the borders of its transactions. */
class Recorder {
  readonly #sent: Sent[] = [];
  #open: string[] | undefined;
  #implicit: string[] = [];

  note({ executions }: Exchange, isIdle: boolean, hasFailed: boolean): void {
    const statements = executions.flatMap(({ sql }) => statementsIn(sql));
    const isOne = statements.length === 1 && isIdle;
    for (const statement of statements) this.#take(statement, isOne);
    if (hasFailed) this.#implicit = this.#close('undone', this.#implicit);
    else this.#implicit = this.#close('implicit', this.#implicit);
  }

  #take(statement: string, isOne: boolean): void {
    if (BEGIN.test(statement)) {
      this.#open ??= this.#implicit;
      this.#implicit = [];
    } else if (END.test(statement) || UNDO.test(statement)) {
      this.#close(UNDO.test(statement) ? 'undone' : 'transaction', this.#open ?? this.#implicit);
      this.#open = undefined;
      this.#implicit = [];
    } else if (this.#open) this.#open.push(statement);
    else if (isOne) this.#sent.push({ border: 'single', statements: [statement] });
    else this.#implicit.push(statement);
  }

  #close(border: Border, statements: readonly string[]): string[] {
    if (statements.length > 0) this.#sent.push({ border, statements });
    return [];
  }

  /** A transaction that is still open when the connection ends is undone by the server. */
  finished(): readonly Sent[] {
    if (this.#open) this.#close('undone', this.#open);
    return this.#sent;
  }
}

function statementsIn(text: string): readonly string[] {
  return split(text).flatMap((piece) => (piece.kind === 'statement' ? [inOneLine(piece.text)] : []));
}

export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
