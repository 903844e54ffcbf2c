import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import type { Interval, LockMode } from '../model.ts';
import type { RunClock } from './clock.ts';

export interface SampledLock extends Row {
  /** From when it may have been there: the last look without it, to the first look without it again. */
  readonly held: Interval;
}

interface Row {
  readonly oid: number;
  readonly name: string;
  readonly kind: string;
  readonly mode: LockMode;
}

/** Watches the locks of a session from another one, for statements that commit by themselves. */
export interface Sampler {
  /** Everything seen since it started, the strongest picture that sampling can give. */
  stop(): Promise<readonly SampledLock[]>;
}

const INTERVAL_MS = 3;

const HELD = `
  SELECT l.relation::pg_catalog.int8::pg_catalog.float8 AS oid, n.nspname || '.' || c.relname AS name, c.relkind AS kind, l.mode
  FROM pg_catalog.pg_locks l
  JOIN pg_catalog.pg_class c ON c.oid = l.relation
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE l.pid = $1 AND l.locktype = 'relation' AND l.granted AND l.relation >= 16384 AND n.nspname !~ '^pg_'
    AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())`;

/** @param observer a connection of its own to the same database */
export function startSampler(observer: ClientBase, pid: number, clock: RunClock): Sampler {
  const seen = new Map<string, SampledLock>();
  const over = new AbortController();
  let present: ReadonlySet<string> = new Set();
  let looked = clock.now;
  const note = (rows: readonly Row[], from: number, untilMs: number): void => {
    const found = new Map(rows.map((row) => [`${row.oid} ${row.mode}`, row]));
    for (const [key, row] of found)
      seen.set(key, { ...row, held: { fromMs: seen.get(key)?.held.fromMs ?? from, untilMs } });
    for (const key of present) {
      const gone = found.has(key) ? undefined : seen.get(key);
      if (gone) seen.set(key, { ...gone, held: { ...gone.held, untilMs } });
    }
    present = new Set(found.keys());
  };
  const sampling = sampleUntil(over.signal, async () => {
    const asked = clock.now;
    const { rows } = await observer.query<Row>({ text: HELD, values: [pid], name: 'held' });
    note(rows, looked, clock.now);
    looked = asked;
  });
  return {
    async stop() {
      const end = clock.now;
      over.abort();
      await sampling;
      // What was there when it was last looked for went with the statement.
      note([], looked, end);
      return [...seen.values()];
    },
  };
}

async function sampleUntil(signal: AbortSignal, sample: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await sample();
    await sleep(INTERVAL_MS);
  }
}
