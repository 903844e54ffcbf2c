import type { QueryTraffic, QueueProof, RelationTraffic, RunStatus, Traffic, Waited } from '../../../model.ts';
import { EFFECTS } from '../../../report/locks.ts';
import { amount, line, list, name, oneOf, path, record, sql, text } from './parts.ts';

/** What sessions beside a migration went through, as a report may hold it. */

const waited = record<Waited>({ longestMs: amount, totalMs: amount, waits: amount, atOnce: amount });

const status = oneOf<RunStatus>({ ok: true, failed: true, skipped: true });

const relation = record<RelationTraffic>({
  relation: name,
  reads: waited.optional(),
  writes: waited.optional(),
  checks: waited.optional(),
  rows: waited.optional(),
  deadlocks: amount.optional(),
});

const query = record<QueryTraffic>({
  file: path,
  line,
  sql,
  runs: amount,
  waited: waited.optional(),
  error: record<NonNullable<QueryTraffic['error']>>({
    when: oneOf<NonNullable<QueryTraffic['error']>['when']>({ before: true, meanwhile: true, after: true }),
    code: name,
    message: text,
  }).optional(),
});

const queue = record<QueueProof>({
  status: oneOf<QueueProof['status']>({
    'gave-up': true,
    waited: true,
    passed: true,
    failed: true,
    skipped: true,
  }),
  reason: text.optional(),
  relation: name.optional(),
  mode: oneOf(EFFECTS).optional(),
  file: path.optional(),
  line: line.optional(),
  holder: oneOf<NonNullable<QueueProof['holder']>>({ read: true, write: true }).optional(),
  stayedMs: amount.optional(),
  lockTimeoutMs: amount.optional(),
  waitedMs: amount.optional(),
  reads: waited.optional(),
  writes: waited.optional(),
  again: record<NonNullable<QueueProof['again']>>({ status, reason: text.optional() }).optional(),
});

export const traffic = record<Traffic>({
  status,
  reason: text.optional(),
  durationMs: amount,
  sessions: amount,
  relations: list(relation),
  notUsed: list(record<Traffic['notUsed'][number]>({ relation: name, reason: text })),
  queries: list(query).optional(),
  queue: queue.optional(),
});
