import type { InterruptedRun, Interruption, LeftObject, ReportedMigration, Review } from '../model.ts';
import { groupBy } from '../groups.ts';
import { listed } from '../rules/rollback-schema-differs.ts';
import { stopped } from './facts.ts';
import { clip, name } from './inert.ts';
import { count, list, plural } from './units.ts';

/** What ending a migration half-way shows, in sentences; in the details names stand between backticks. */
export interface InterruptionWords {
  /** The migration's name, as it is. */
  readonly id: string;
  readonly isRecovering: boolean;
  /** Nothing could be tried. */
  readonly isSkipped: boolean;
  /** Whether a reader of the comment learns anything from it. */
  readonly isTelling: boolean;
  /** The answer, without a full stop. */
  readonly words: string;
  readonly details: readonly string[];
}

const MOST_LEFT = 4;
const LONGEST_MESSAGE = 300;

/** One for each migration for which it was to be tried. */
export function interruptions({ migrations }: Review): readonly InterruptionWords[] {
  return migrations.flatMap((migration) => {
    const { interruption } = migration;
    return interruption ? [wordsOf(migration, interruption)] : [];
  });
}

function wordsOf(migration: ReportedMigration, interruption: Interruption): InterruptionWords {
  const { tried, status, reason, tool } = interruption;
  const lost = tried.filter(({ recovered }) => !recovered);
  const isHalf = tried.some(({ when }) => when !== 'before-commit');
  return {
    id: migration.id,
    isRecovering: lost.length === 0,
    isSkipped: status === 'skipped',
    isTelling: isHalf || (status === 'tried' && reason !== undefined),
    words: answer(interruption, lost.length),
    details: [
      ...[...groupBy(tried, outcome)].map(([end, alike]) => sentence(alike, end)),
      ...(reason === undefined || status === 'skipped' ? [] : [stopped(capital(reason))]),
      ...(tool === undefined ? [] : [stopped(`It is not run again by itself: ${tool}`)]),
    ],
  };
}

function answer({ status, reason = '', tried }: Interruption, lost: number): string {
  if (status === 'skipped') return `not interrupted: ${reason}`;
  const places = `interrupted at ${plural(tried.length, 'place')} and run again`;
  if (tried.length === 1) return `${places}, it ${lost === 0 ? 'recovers' : 'does not recover'}`;
  if (lost === 0) return `${places}, it recovers each time`;
  const from = lost === tried.length ? 'any' : count(lost);
  return `${places}, it does not recover from ${from} of them`;
}

/** Places from which it goes on alike. */
function sentence(runs: readonly InterruptedRun[], end: string): string {
  const left = uniqueLeft(runs);
  const behind = left.length === 0 ? 'Nothing is left behind.' : `Left behind: ${objects(left)}.`;
  return `Interrupted ${where(runs)}: ${end} ${behind}`;
}

function where(runs: readonly InterruptedRun[]): string {
  return list(
    (Object.keys(PLACES) as InterruptedRun['when'][]).flatMap((when) => {
      const lines = [...new Set(runs.filter((run) => run.when === when).map(({ line }) => String(line)))];
      if (lines.length === 0) return [];
      return [`${PLACES[when]} line${lines.length === 1 ? '' : 's'} ${list(lines)}`];
    }),
  );
}

const PLACES = {
  between: 'after',
  'before-commit': 'before the COMMIT, after',
  within: 'in the middle of',
} as const satisfies Record<InterruptedRun['when'], string>;

/** Each object once; what is INVALID first, and as such where it is so after one of the runs. */
function uniqueLeft(runs: readonly InterruptedRun[]): readonly LeftObject[] {
  const all = runs.flatMap(({ left }) => left);
  const sorted = [...all.filter(({ invalid }) => invalid), ...all.filter(({ invalid }) => !invalid)];
  const groups = groupBy(sorted, ({ kind, object: what }) => `${kind} ${what}`);
  return [...groups.values()].flatMap(([first]) => first ?? []);
}

function objects(left: readonly LeftObject[]): string {
  const named = left.slice(0, MOST_LEFT).map(object);
  const rest = left.length - named.length;
  return [...named, ...(rest > 0 ? [`${count(rest)} more`] : [])].join('; ');
}

const CHANGES = { new: '', changed: ' (changed)', gone: ' (gone)' } as const satisfies Record<
  LeftObject['change'],
  string
>;

function object({ kind, object: what, change, invalid }: LeftObject): string {
  return `${kind} ${name(what)}${invalid ? ' (INVALID)' : CHANGES[change]}`;
}

function outcome({ recovered, failure, rows, values, differs, when, left }: InterruptedRun): string {
  if (recovered)
    return when === 'before-commit' && left.length === 0
      ? 'the server undoes the whole transaction.'
      : 'run again, it ends as if nothing had happened.';
  if (failure) {
    const message = clip(failure.error.message, LONGEST_MESSAGE);
    return `run again, it fails at line ${failure.line}, ${message} (SQLSTATE ${failure.error.code}).`;
  }
  if (rows.length > 0)
    return `run again, ${list(rows.map((one) => `${name(one.table)} holds ${count(one.rows)} rows instead of ${count(one.expected)}`))}.`;
  if (values.length > 0)
    return `run again, ${list(values.map((one) => `${name(`${one.table}.${one.column}`)} holds other values in ${plural(one.rows, 'row')}`))}.`;
  return `run again, it reports success and ends in another schema: ${listed(differs)}.`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
