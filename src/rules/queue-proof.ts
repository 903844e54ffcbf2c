import type { MigrationRehearsal } from '../model.ts';
import { list } from '../numbers.ts';
import { duration } from '../report/units.ts';

/** What came of the migration where a transaction stayed open and no timeout ended its wait; empty where that was not seen. */
export function seenToQueue(rehearsal: MigrationRehearsal | undefined): string {
  const queue = rehearsal?.traffic?.queue;
  if (queue?.status !== 'waited' || queue.lockTimeoutMs !== 0) return '';
  const { relation = '', holder = 'read', stayedMs = 0, reads, writes } = queue;
  const behind = [
    ...(reads ? [`reads up to ${duration(reads.longestMs)}`] : []),
    ...(writes ? [`writes up to ${duration(writes.longestMs)}`] : []),
  ];
  const done = holder === 'read' ? 'read' : 'written to';
  const queued = behind.length > 0 ? `, and behind it waited ${list(behind)}` : '';
  return ` A transaction that had ${done} ${relation} stayed open for ${duration(stayedMs)}: the migration waited until it was gone${queued}.`;
}
