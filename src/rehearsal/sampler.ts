import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import type { LockMode } from '../model.ts';

export interface SampledLock {
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
export function startSampler(observer: ClientBase, pid: number): Sampler {
  const seen = new Map<string, SampledLock>();
  const over = new AbortController();
  const sampling = sampleUntil(over.signal, async () => {
    const { rows } = await observer.query<SampledLock>({ text: HELD, values: [pid], name: 'held' });
    for (const lock of rows) seen.set(`${lock.oid} ${lock.mode}`, lock);
  });
  return {
    async stop() {
      over.abort();
      await sampling;
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
