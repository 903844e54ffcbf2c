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
  let running = true;
  const sample = async () => {
    const { rows } = await observer.query<SampledLock>({ text: HELD, values: [pid], name: 'held' });
    for (const lock of rows) seen.set(`${lock.oid} ${lock.mode}`, lock);
  };
  const loop = (async () => {
    while (running) {
      await sample();
      await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
    }
  })();
  return {
    async stop() {
      running = false;
      await loop;
      return [...seen.values()];
    },
  };
}
