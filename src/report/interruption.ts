import type { InterruptedRun, Interruption, LeftObject, ReportedMigration, Review } from '../model.ts';
import { listed } from '../rules/rollback-schema-differs.ts';
import { stopped } from './facts.ts';
import { clip, name } from './inert.ts';
import { count, list, plural } from './units.ts';

/** What ending a migration half-way shows, in sentences; in the details names stand between backticks. */
export interface InterruptionWords {
  /** The migration's name, as it is. */
  readonly id: string;
  readonly isRecovering: boolean;
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
    isTelling: isHalf || (status === 'tried' && reason !== undefined),
    words: answer(interruption, lost.length),
    details: [
      ...tried.map(sentence),
      ...(reason === undefined || status === 'skipped' ? [] : [stopped(capital(reason))]),
      ...(tool === undefined ? [] : [stopped(tool)]),
    ],
  };
}

function answer({ status, reason = '', tried }: Interruption, lost: number): string {
  if (status === 'skipped') return `not interrupted: ${reason}`;
  const places = `interrupted at ${plural(tried.length, 'place')} and run again`;
  if (lost === 0) return `${places}, it recovers${tried.length > 1 ? ' each time' : ''}`;
  return `${places}, it does not recover${tried.length > 1 ? ` from ${count(lost)} of them` : ''}`;
}

function sentence(run: InterruptedRun): string {
  const left =
    run.left.length === 0 ? 'nothing is left behind' : `left behind ${are(run.left)}: ${objects(run.left)}`;
  return `Interrupted ${where(run)}, ${left}. ${outcome(run)}`;
}

function are({ length }: readonly LeftObject[]): string {
  return length === 1 ? 'is' : 'are';
}

function where({ when, line }: InterruptedRun): string {
  const words = {
    between: `after line ${line}`,
    'before-commit': `after line ${line}, before the COMMIT`,
    within: `in the middle of line ${line}`,
  } as const satisfies Record<InterruptedRun['when'], string>;
  return words[when];
}

function objects(left: readonly LeftObject[]): string {
  const named = left.slice(0, MOST_LEFT).map(object);
  const rest = left.length - named.length;
  return list([...named, ...(rest > 0 ? [`${count(rest)} more`] : [])]);
}

const CHANGES = { new: '', changed: ', changed', gone: ', gone' } as const satisfies Record<
  LeftObject['change'],
  string
>;

function object({ kind, object: what, change, invalid }: LeftObject): string {
  return `${kind} ${name(what)}${invalid ? ', INVALID' : CHANGES[change]}`;
}

function outcome({ recovered, failure, rows, differs, when, left }: InterruptedRun): string {
  if (recovered)
    return when === 'before-commit' && left.length === 0
      ? 'The server undoes the whole transaction.'
      : 'Run again, it ends as if nothing had happened.';
  if (failure) {
    const message = clip(failure.error.message, LONGEST_MESSAGE);
    return `Run again, it fails at line ${failure.line}: ${message} (SQLSTATE ${failure.error.code}).`;
  }
  if (rows.length > 0)
    return `Run again, ${list(rows.map((one) => `${name(one.table)} holds ${count(one.rows)} rows instead of ${count(one.expected)}`))}.`;
  return `Run again, it reports success and ends in another schema: ${listed(differs)}.`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
