import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../../database/index.ts';
import type { Probe } from './probe.ts';
import type { Wait } from './waits.ts';

/** How exact the beginning and the end of a wait are known, and the shortest that is noticed, in milliseconds. */
export const INTERVAL_MS = 10;

interface Row {
  readonly pid: number;
  readonly waitedMs: number | null;
  readonly blockers: number[];
}

/** Who waits for a lock, for how long, and for whom (manual 18, 53.13: pg_locks.waitstart; 9.27: pg_blocking_pids). */
const WAITING = `
SELECT l.pid, pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - l.waitstart) * 1000 AS "waitedMs",
  pg_catalog.pg_blocking_pids(l.pid) AS blockers
FROM pg_catalog.pg_locks l WHERE NOT l.granted AND l.pid = ANY ($1)`;

/** Looks who waits, from a session of its own, until it is stopped. */
export class Watch {
  /** Times in which the migration itself waited for a lock. */
  readonly own: Wait[] = [];
  readonly #observer: Connection;
  readonly #migration: number;
  readonly #probes: readonly Probe[];
  readonly #over = new AbortController();
  /** How often in a row the migration and a session were seen to wait for each other. */
  #mutual = 0;
  #since: number | undefined;

  constructor(observer: Connection, migration: number, probes: readonly Probe[]) {
    this.#observer = observer;
    this.#migration = migration;
    this.#probes = probes;
  }

  /** Since when the migration waits, by performance.now(); undefined while it does not. */
  get waitingSince(): number | undefined {
    return this.#since;
  }

  async watch(): Promise<void> {
    const pids = [this.#migration, ...this.#probes.map(({ pid }) => pid)];
    while (!this.#over.signal.aborted) {
      const asked = performance.now();
      const { rows } = await this.#observer.query<Row>({ text: WAITING, values: [pids], name: 'waiting' });
      this.#note(rows, asked);
      await this.#untangle(rows);
      await sleep(INTERVAL_MS);
    }
    this.#end(performance.now());
  }

  stop(): void {
    this.#over.abort();
  }

  /** Ends the migration's session. */
  async terminate(): Promise<void> {
    await this.#observer.query('SELECT pg_catalog.pg_terminate_backend($1)', [this.#migration]);
  }

  #note(rows: readonly Row[], asked: number): void {
    const waiting = new Map(rows.map((row) => [row.pid, row]));
    for (const probe of this.#probes) {
      const row = waiting.get(probe.pid);
      if (row) probe.waiting(asked, row.waitedMs ?? 0);
    }
    const own = waiting.get(this.#migration);
    if (own) this.#since ??= asked - (own.waitedMs ?? 0);
    else this.#end(asked);
  }

  #end(untilMs: number): void {
    if (this.#since !== undefined) this.own.push({ fromMs: this.#since, untilMs });
    this.#since = undefined;
  }

  /**
   * The migration waits for a session that waits for it. The server ends one of the two after deadlock_timeout, the one that asked
   * last, mostly: here it is the session, at once, so that the rest of the migration is seen.
   */
  async #untangle(rows: readonly Row[]): Promise<void> {
    const own = rows.find(({ pid }) => pid === this.#migration);
    const tangled = this.#probes.filter(
      ({ pid }) =>
        own?.blockers.includes(pid) &&
        rows.some((row) => row.pid === pid && row.blockers.includes(this.#migration)),
    );
    this.#mutual = tangled.length > 0 ? this.#mutual + 1 : 0;
    if (this.#mutual < SURE) return;
    this.#mutual = 0;
    for (const probe of tangled) {
      probe.deadlocks += 1;
      await this.#observer.query('SELECT pg_catalog.pg_cancel_backend($1)', [probe.pid]);
    }
  }
}

/** A single look may fall between two moments. */
const SURE = 3;
