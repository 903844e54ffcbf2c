import type {
  QueryTraffic,
  QueueProof,
  RelationTraffic,
  ReportedMigration,
  Review,
  Waited,
} from '../model.ts';
import { stopped } from './facts.ts';
import { clip, name } from './inert.ts';
import { duration, list } from './units.ts';

/** What became of the sessions beside one migration, in sentences. Names stand between backticks. */
export interface Beside {
  /** The migration's name between backticks. */
  readonly title: string;
  readonly sentences: readonly string[];
  /** Somebody had to wait, or something failed. */
  readonly isTelling: boolean;
  /** It was not run beside others at all. */
  readonly isSkipped: boolean;
}

/** A lock that is gone sooner is what a good migration takes. */
const WORTH_SAYING_MS = 100;
const LONGEST_MESSAGE = 400;

/** One entry for each migration of which there is something to say. */
export function besideOthers({ migrations }: Review): readonly Beside[] {
  return migrations.flatMap((migration) => {
    const said = saidOf(migration);
    if (said.length === 0) return [];
    return [
      {
        title: name(migration.id),
        sentences: said.map(({ words }) => words),
        isTelling: said.some(({ isTelling }) => isTelling),
        isSkipped: migration.traffic?.status === 'skipped',
      },
    ];
  });
}

interface Said {
  readonly words: string;
  readonly isTelling: boolean;
}

function telling(words: string): Said {
  return { words, isTelling: true };
}

function aside(words: string): Said {
  return { words, isTelling: false };
}

function saidOf({ traffic, forward }: ReportedMigration): readonly Said[] {
  if (!traffic) return [];
  const { status, reason = '', relations, notUsed, queries = [], queue } = traffic;
  // What failed by itself, or was not run, says so where it is told.
  if (status === 'skipped') return forward.status === 'ok' ? [aside(`Not tried: ${stopped(reason)}`)] : [];
  return [
    ...(status === 'failed'
      ? [
          telling(
            `With other sessions beside it the script failed: ${stopped(clip(reason, LONGEST_MESSAGE))}`,
          ),
        ]
      : []),
    ...relations.flatMap(relationWords),
    ...queries.flatMap(queryWords),
    ...(queue ? queueWords(queue) : []),
    ...notUsed.map((one) =>
      aside(`Not used meanwhile: ${name(one.relation)}, because ${stopped(one.reason)}`),
    ),
  ];
}

function relationWords({
  relation,
  reads,
  writes,
  checks,
  rows,
  deadlocks,
}: RelationTraffic): readonly Said[] {
  const kinds = [
    ...kind('reads', reads),
    ...kind('writes', writes),
    ...kind('foreign-key checks', checks),
    ...kind('writes of rows that it had changed', rows),
  ];
  const waited = kinds.length > 0 ? [telling(`Waits on ${name(relation)}: ${list(kinds)}.`)] : [];
  if (deadlocks === undefined) return waited;
  const times = deadlocks === 1 ? '' : ` ${deadlocks} times`;
  return [
    ...waited,
    telling(
      `A session that uses ${name(relation)} and the migration waited for each other${times}: a deadlock, for which the server ends one of the two.`,
    ),
  ];
}

/** `reads up to 1.2 s (2 at once)` */
function kind(what: string, waited: Waited | undefined): readonly string[] {
  if (!waited || waited.longestMs < WORTH_SAYING_MS) return [];
  return [`${what} up to ${duration(waited.longestMs)}${atOnce(waited)}`];
}

function atOnce({ atOnce: sessions }: Waited): string {
  return sessions > 1 ? ` (${sessions} at once)` : '';
}

function queryWords({ file, line, waited, error }: QueryTraffic): readonly Said[] {
  const place = name(`${file}:${line}`);
  const wait =
    waited && waited.longestMs >= WORTH_SAYING_MS
      ? [telling(`${place} waited up to ${duration(waited.longestMs)}.`)]
      : [];
  if (!error) return wait;
  const when = {
    before: 'fails also without the migration',
    meanwhile: 'failed while the migration ran',
    after: 'fails once the migration has run',
  } as const satisfies Record<typeof error.when, string>;
  const message = `${clip(error.message, LONGEST_MESSAGE)} (SQLSTATE ${error.code})`;
  return [...wait, telling(`${place} ${when[error.when]}: ${message}.`)];
}

function queueWords(queue: QueueProof): readonly Said[] {
  const { status, reason = '', relation = '', holder, line, again } = queue;
  if (status === 'passed') return [];
  if (status === 'skipped') return [aside(`A transaction in its way was not tried: ${stopped(reason)}`)];
  const used = holder === 'write' ? 'written to' : 'read';
  const who = line === undefined ? 'it' : `line ${line}`;
  const where = `Behind a transaction that has ${used} ${name(relation)} and stays open, ${who}`;
  if (status === 'failed') return [telling(`${where} fails: ${stopped(clip(reason, LONGEST_MESSAGE))}`)];
  if (status === 'waited') {
    const queued = behind(queue);
    // A concurrent build waits so that nobody else has to.
    const words = `${where} ${waitedOut(queue)}.${queued || ' Nobody waits behind it.'}`;
    return [{ words, isTelling: queued !== '' }];
  }
  const words = `${where} ${gaveUp(queue)}.${behind(queue)} ${onceMore(again)}`;
  return [{ words, isTelling: again?.status !== 'ok' }];
}

function waitedOut({ stayedMs = 0, lockTimeoutMs = 0 }: QueueProof): string {
  const timeout =
    lockTimeoutMs === 0 ? 'there is no lock_timeout' : `the lock_timeout is ${duration(lockTimeoutMs)}`;
  return `waits until that ends, ${duration(stayedMs)} here: ${timeout}`;
}

function gaveUp({ waitedMs = 0, lockTimeoutMs = 0, reason = '' }: QueueProof): string {
  const why =
    lockTimeoutMs > 0 && waitedMs >= lockTimeoutMs
      ? `as the lock_timeout of ${duration(lockTimeoutMs)} says`
      : clip(reason, LONGEST_MESSAGE);
  return `gives up after ${duration(waitedMs)}, ${why}`;
}

/** ` Reads wait behind it in turn, up to 2 s (2 at once).` */
function behind({ reads, writes }: QueueProof): string {
  const kinds = [...kind('reads', reads), ...kind('writes', writes)];
  return kinds.length === 0 ? '' : ` In the queue behind it: ${list(kinds)}.`;
}

function onceMore(again: QueueProof['again']): string {
  if (again?.status === 'ok') return 'Run again when that transaction is gone, it succeeds.';
  return `Run again when that transaction is gone, it fails: ${stopped(clip(again?.reason ?? 'no reason given', LONGEST_MESSAGE))}`;
}
