import { DatabaseError } from 'pg';
import type { Connection } from '../../database/index.ts';
import type { QueryTraffic } from '../../model.ts';
import type { Attempt, Probe, Work } from './probe.ts';
import { drawn, type TrafficScript } from './queries.ts';
import { waitedIn } from './waits.ts';

const MOST_SESSIONS = 8;

type When = NonNullable<QueryTraffic['error']>['when'];

/** One transaction of the traffic file, and what came of it. */
class Query {
  readonly script: TrafficScript;
  runs = 0;
  error: QueryTraffic['error'];

  constructor(script: TrafficScript) {
    this.script = script;
  }

  /** In a transaction that is undone. */
  async run(session: Connection, { ask }: Attempt, when: When): Promise<void> {
    try {
      await session.query('BEGIN');
      for (const sql of drawn(this.script)) await ask(() => session.query(sql), this);
      this.runs += 1;
    } catch (thrown) {
      if (!(thrown instanceof DatabaseError)) throw thrown;
      this.error ??= { when, code: thrown.code ?? 'XX000', message: thrown.message };
    } finally {
      await session.query('ROLLBACK');
    }
  }
}

/** The transactions of a traffic file, dealt out to a few sessions. */
export class Queries {
  readonly works: readonly Work[];
  readonly #all: readonly Query[];
  #when: When = 'before';

  constructor(scripts: readonly TrafficScript[]) {
    this.#all = scripts.map((script) => new Query(script));
    const hands = Array.from({ length: Math.min(MOST_SESSIONS, this.#all.length) }, (_, at) =>
      this.#all.filter((__, index) => index % MOST_SESSIONS === at),
    );
    this.works = hands.map((hand) => ({
      isInstant: false,
      run: (session, attempt) => this.#work(hand, session, attempt),
    }));
  }

  /** What fails from now on did not fail without the migration. */
  now(when: 'meanwhile' | 'after'): void {
    this.#when = when;
  }

  async #work(hand: readonly Query[], session: Connection, attempt: Attempt): Promise<boolean> {
    // What has failed once is not asked again: it would only fail again.
    for (const query of hand) if (!query.error) await query.run(session, attempt, this.#when);
    return hand.some(({ error }) => !error);
  }

  outcomes(probes: readonly Probe[]): readonly QueryTraffic[] {
    return this.#all.map((query) => {
      const { file, line, queries } = query.script;
      const waits = probes.flatMap((probe) => probe.waits.filter(({ of }) => of === query));
      const waited = waitedIn(waits);
      return {
        file,
        line,
        sql: queries.join('; '),
        runs: query.runs,
        ...(waited && { waited }),
        ...(query.error && { error: query.error }),
      };
    });
  }
}
