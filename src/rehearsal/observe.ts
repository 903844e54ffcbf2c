import type { Lock, LockMode, Observation, ServerError, Statement } from '../model.ts';
import { isAtLeast } from '../sql/locks.ts';
import { isTelling, type Counters, type Reading } from './meter.ts';
import type { SampledLock } from './sampler.ts';

/** A lock whose end is not known yet, unless it was seen to go. */
export type HeldLock = Omit<Lock, 'heldMs'> & Partial<Pick<Lock, 'heldMs'>>;

export type Effects = Pick<
  Observation,
  'rewrites' | 'rebuilds' | 'scans' | 'rowsWritten' | 'writes' | 'walBytes' | 'sizeDeltaBytes'
>;

export const NO_EFFECTS: Effects = {
  rewrites: [],
  scans: [],
  rowsWritten: 0,
  writes: [],
  walBytes: 0,
  sizeDeltaBytes: 0,
};

/** What a statement did, from the counters on either side of it. */
export function effectsBetween(before: Reading, after: Reading, statement: Statement): Effects {
  return {
    rewrites: emptiesTables(statement) ? [] : rewrites(before, after),
    rebuilds: rebuilds(before, after, statement),
    scans: scans(before, after),
    rowsWritten: difference(before, after, 'written'),
    writes: writes(before, after),
    walBytes: Math.max(0, after.walBytes - before.walBytes),
    sizeDeltaBytes: difference(before, after, 'bytes') - droppedBytes(before, after),
  };
}

/** Locks that were not held before, by the names that the statement's author used, also where it renames them. */
export function newLocks(
  before: Reading,
  after: Reading,
  nameOf: (oid: number) => Counters | undefined,
  isNew: (oid: number) => boolean,
): HeldLock[] {
  return [...after.held]
    .filter((held) => !before.held.has(held))
    .flatMap((held) => {
      const { oid, mode } = parseHeld(held);
      const relation = before.relations.get(oid) ?? nameOf(oid);
      if (!relation || !isTelling(relation.kind, mode)) return [];
      return [{ relation: relation.name, mode, isNew: isNew(oid) }];
    })
    .toSorted(byRelation);
}

export function sampledLocks(sampled: readonly SampledLock[], isNew: (oid: number) => boolean): HeldLock[] {
  return sampled
    .filter((lock) => isTelling(lock.kind, lock.mode))
    .map(({ name, mode, oid, held }) => ({
      relation: name,
      mode,
      isNew: isNew(oid),
      heldMs: held.untilMs - held.fromMs,
      held,
    }))
    .toSorted(byRelation);
}

/** What a later statement does not touch keeps its counters. */
export function merged(before: Reading, after: Reading): Reading {
  return { ...after, relations: new Map([...before.relations, ...after.relations]) };
}

/** At the beginning of another transaction, which has counted nothing yet. */
export function uncounted(reading: Reading): Reading {
  const relations = [...reading.relations.values()].map(
    (relation) => [relation.oid, { ...relation, scans: 0, tuples: 0, written: 0 }] as const,
  );
  return { ...reading, relations: new Map(relations) };
}

/** Relations that are locked against changes by others, with the names that they had before. */
export function changeable(now: Reading, before: Reading): ReadonlyMap<number, string> {
  return new Map(
    [...now.held]
      .map(parseHeld)
      .filter(({ mode }) => isAtLeast(mode, 'ShareUpdateExclusiveLock'))
      .map(({ oid }) => [oid, (before.relations.get(oid) ?? now.relations.get(oid))?.name ?? '']),
  );
}

export function observation(
  { file, span, sql }: Statement,
  seen: Pick<
    Observation,
    'durationMs' | 'transaction' | 'lockTimeoutMs' | 'statementTimeoutMs' | 'warnings' | 'lockSource'
  > & {
    readonly error?: ServerError;
  },
  effects: Effects,
): Observation {
  const ok = seen.error === undefined;
  return { file, line: span.start.line, sql, ok, locks: [], blocked: [], ...effects, ...seen };
}

function parseHeld(held: string): { oid: number; mode: LockMode } {
  const [oid, mode] = held.split(' ');
  return { oid: Number(oid), mode: mode as LockMode };
}

function byRelation(a: HeldLock, b: HeldLock): number {
  return `${a.relation} ${a.mode}`.localeCompare(`${b.relation} ${b.mode}`, 'en');
}

/** TRUNCATE gives its tables new files as well: that is no rewrite. */
function emptiesTables({ operations }: Statement): boolean {
  return operations.some((operation) => operation.kind === 'truncate');
}

function rewrites(before: Reading, after: Reading): string[] {
  return [...after.relations.values()]
    .flatMap(({ oid, kind, filenode }) => {
      const old = before.relations.get(oid);
      return old && isTable(kind) && old.filenode !== filenode ? [old.name] : [];
    })
    .toSorted();
}

/** A change of type drops an index and makes it again under its name, with the same files where it still fits. */
function rebuilds(before: Reading, after: Reading, statement: Statement): string[] | undefined {
  if (emptiesTables(statement)) return undefined;
  const filenodes = new Map([...before.relations.values()].map(({ name, filenode }) => [name, filenode]));
  const rebuilt = [...after.relations.values()].filter(({ kind, name, filenode }) => {
    const old = filenodes.get(name);
    return kind === 'i' && old !== undefined && old !== filenode;
  });
  return rebuilt.length === 0 ? undefined : rebuilt.map(({ name }) => name).toSorted();
}

function scans(before: Reading, after: Reading): { relation: string; tuples: number }[] {
  return [...after.relations.values()]
    .flatMap((now) => {
      const old = before.relations.get(now.oid);
      if (!isTable(now.kind) || now.scans <= (old?.scans ?? 0)) return [];
      return [{ relation: old?.name ?? now.name, tuples: now.tuples - (old?.tuples ?? 0) }];
    })
    .toSorted((a, b) => a.relation.localeCompare(b.relation, 'en'));
}

function writes(before: Reading, after: Reading): { relation: string; rows: number }[] {
  return [...after.relations.values()]
    .map((now) => {
      const old = before.relations.get(now.oid);
      return { relation: old?.name ?? now.name, rows: now.written - (old?.written ?? 0) };
    })
    .filter(({ rows }) => rows > 0)
    .toSorted((a, b) => a.relation.localeCompare(b.relation, 'en'));
}

function isTable(kind: string): boolean {
  return kind === 'r' || kind === 'm';
}

function difference(before: Reading, after: Reading, key: 'written' | 'bytes'): number {
  return [...after.relations.values()].reduce(
    (total, now) => total + now[key] - (before.relations.get(now.oid)?.[key] ?? 0),
    0,
  );
}

/** A dropped relation is still locked, but no longer in pg_class. */
function droppedBytes(before: Reading, after: Reading): number {
  const locked = new Set([...after.held].map((held) => parseHeld(held).oid));
  const gone = [...locked].filter((oid) => !after.relations.has(oid));
  return gone.reduce((bytes, oid) => bytes + (before.relations.get(oid)?.bytes ?? 0), 0);
}
