import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { messageOf } from '../../database/connection.ts';
import type { Connection } from '../../database/index.ts';
import type { Usable } from './relations.ts';
import type { Wait } from './waits.ts';

/** `rows`: writes of a row that the migration has written. */
export type Access = 'reads' | 'writes' | 'checks' | 'rows';

/** What a session does over and over. */
export interface Work {
  readonly relation?: string;
  readonly access?: Access;
  /** Waits end with the query, which takes no time by itself. */
  readonly isInstant: boolean;
  /** Returns false when there is nothing more to be done. Throws what the server says. */
  readonly run: (session: Connection, attempt: Attempt) => Promise<boolean>;
}

/** One run of a session's work, for it to say when each query is sent. */
export interface Attempt {
  /** @param of what a wait in it is told of, where the session does several things */
  readonly ask: <T>(query: () => Promise<T>, of?: unknown) => Promise<T>;
}

/**
 * What an application's queries lock before they touch a row: a SELECT takes ACCESS SHARE on the relation and its indexes, a DELETE
 * ROW EXCLUSIVE, SELECT … FOR KEY SHARE, by which a foreign key looks for its row, ROW SHARE (manual 18, 13.3.1;
 * src/backend/utils/adt/ri_triggers.c). No row is read, written or locked, and no trigger fires: EXPLAIN only plans.
 */
export function probesOf({ relation, quoted, kind, isParent }: Usable): readonly Work[] {
  const isTable = kind === 'r' || kind === 'p';
  const from = isTable ? `ONLY ${quoted}` : quoted;
  const instant = (access: Access, sql: string): Work => ({
    relation,
    access,
    isInstant: true,
    run: async (session, { ask }) => {
      await ask(() => session.query(sql));
      return true;
    },
  });
  return [
    instant('reads', `SELECT FROM ${from} WHERE false`),
    ...(isTable ? [instant('writes', `EXPLAIN DELETE FROM ${from} WHERE false`)] : []),
    ...(isTable && isParent ? [instant('checks', `SELECT FROM ${from} WHERE false FOR KEY SHARE`)] : []),
  ];
}

/** SQLSTATEs (manual 18, appendix A) of what has been dropped, renamed or moved. */
const GONE = new Set(['42P01', '3F000', '42704', '08006', '57P01']);

/** A session beside the migration. */
export class Probe {
  readonly pid: number;
  readonly work: Work;
  readonly waits: Wait[] = [];
  /** Ended because the migration waited for it in turn. */
  deadlocks = 0;
  /** What the server said first against its work, other than that it may not. */
  refusal: string | undefined;
  readonly #session: Connection;
  #asked: number | undefined;
  #seen: { fromMs: number; lastMs: number } | undefined;

  constructor(session: Connection, pid: number, work: Work) {
    this.#session = session;
    this.pid = pid;
    this.work = work;
  }

  /** Works until it is told to stop, or what it uses is gone. */
  async keepWorking(pauseMs: number, over: AbortSignal): Promise<void> {
    while (!over.aborted && (await this.once())) await sleep(pauseMs);
  }

  /** Returns whether it can go on. */
  async once(): Promise<boolean> {
    try {
      return await this.work.run(this.#session, { ask: (query, of) => this.#ask(query, of) });
    } catch (thrown) {
      const code = thrown instanceof DatabaseError ? (thrown.code ?? '') : '08006';
      // Chosen by the server, where two wait for each other; or by us, before it has to choose.
      if (code === '40P01') this.deadlocks += 1;
      // A relation is locked before it is asked whether the role may use it (src/backend/parser/parse_relation.c).
      else if (code !== '42501' && code !== '57014') this.refusal ??= messageOf(thrown);
      return !GONE.has(code);
    }
  }

  /** It was seen to wait for a lock by who asked then, as long as the server says. */
  waiting(askedMs: number, waitedMs: number): void {
    if (this.#asked === undefined || this.#asked > askedMs) return;
    const fromMs = Math.max(this.#asked, askedMs - waitedMs);
    this.#seen = { fromMs: this.#seen?.fromMs ?? fromMs, lastMs: performance.now() };
  }

  async #ask<T>(query: () => Promise<T>, of: unknown): Promise<T> {
    this.#asked = performance.now();
    this.#seen = undefined;
    try {
      return await query();
    } finally {
      if (this.#seen) this.waits.push({ of, ...this.#lasted(this.#asked, this.#seen) });
      this.#asked = undefined;
    }
  }

  #lasted(askedMs: number, { fromMs, lastMs }: { fromMs: number; lastMs: number }): Wait {
    return this.work.isInstant
      ? { fromMs: askedMs, untilMs: performance.now() }
      : { fromMs, untilMs: Math.max(fromMs, lastMs) };
  }
}
