import type {
  DataDifference,
  NotCompared,
  Observation,
  ReportedMigration,
  ReportedRun,
  Review,
  RoundTrip,
  SchemaDifference,
} from '../model.ts';
import { stopped } from './facts.ts';
import { clip, name } from './inert.ts';
import { plural } from './units.ts';
import { ROUND_TRIPS } from './words.ts';

/** The answer for one migration, or for the whole set, in sentences. Names stand between backticks. */
export interface Answer {
  readonly icon: string;
  readonly colour: 'green' | 'yellow' | 'red';
  /** The migration's name between backticks, or words for the set. */
  readonly title: string;
  readonly words: string;
  readonly details: readonly string[];
}

const RUN_NAMES = {
  forward: 'The forward run',
  rollback: 'The rollback',
  again: 'The second forward run',
} as const;
const MOST_DIFFERENCES = 8;
const LONGEST_DEFINITION = 160;
const LONGEST_MESSAGE = 400;

/** One answer per migration, then the set's where there are several. */
export function roundTrips(review: Review): readonly Answer[] {
  const each = review.migrations.map((migration) =>
    answer(name(migration.id), migration.roundTrip, migration),
  );
  if (!review.set) return each;
  return [
    ...each,
    answer('All of them together, in reverse', review.set.roundTrip, { rollback: review.set.rollback }),
  ];
}

type Runs = Partial<Pick<ReportedMigration, keyof typeof RUN_NAMES>>;

function answer(title: string, trip: RoundTrip, runs: Runs): Answer {
  const { icon, colour, words } = ROUND_TRIPS[trip.status];
  return {
    icon,
    colour,
    title,
    words,
    details: [
      ...(trip.decidedBySet ? ['Not by itself, only together with the other migrations.'] : []),
      // Where the set restores everything, what failed on its own is no trouble.
      ...(trip.status === 'restored' ? [] : troubles(trip, runs)),
      ...some(trip.dataDiff.map(dataWords)),
      ...some((trip.notCompared ?? []).map(notComparedWords)),
      ...some(telling(trip.schemaDiff).map((one) => schemaWords(one, 'the rollback'))),
      ...some(telling(trip.againDiff).map((one) => schemaWords(one, 'the second forward run'))),
    ],
  };
}

function troubles(trip: RoundTrip, runs: Runs): readonly string[] {
  const said = (['forward', 'rollback', 'again'] as const).flatMap((key) => trouble(key, trip, runs[key]));
  return said.slice(0, 1);
}

function trouble(key: keyof Runs, trip: RoundTrip, run: ReportedRun | undefined): readonly string[] {
  // What the server said of the forward run stands with the finding about it.
  if (run?.status === 'failed') return [failureWords(RUN_NAMES[key], run, key !== 'forward')];
  if (run?.status === 'skipped' && trip.status === 'not-run' && run.reason) return [sentence(run.reason)];
  return [];
}

function failureWords(which: string, run: ReportedRun, isTold: boolean): string {
  const failed = run.statements.find((statement) => statement.error !== undefined);
  if (!failed?.error) return `${which} failed.${run.reason ? ` ${sentence(run.reason)}` : ''}`;
  const message = isTold ? `: ${clip(failed.error.message, LONGEST_MESSAGE)}` : '';
  return `${which} failed at ${place(failed)}${message} (SQLSTATE ${failed.error.code}).`;
}

function place(statement: Observation): string {
  return name(`${statement.file}:${statement.line}`);
}

function notComparedWords({ table, reason }: NotCompared): string {
  return stopped(`The rows of ${name(table)} were not compared: ${clip(reason, LONGEST_MESSAGE)}`);
}

function dataWords({ table, column, rows, change, atLeast }: DataDifference): string {
  const what = `${atLeast ? 'At least ' : ''}${plural(rows, column === undefined ? 'row' : 'value')}`;
  const where = name(column === undefined ? table : `${table}.${column}`);
  const verb = rows === 1 ? 'is' : 'are';
  const words = {
    lost: `${what} of ${where} ${verb} gone after the rollback.`,
    changed: `${what} of ${where} ${verb} different after the rollback.`,
    added: `${what} in ${where} ${rows === 1 ? 'was' : 'were'} not there before.`,
    touched: `${what} of ${where} ${verb} newer after the rollback: only a trigger can have set ${rows === 1 ? 'it' : 'them'}, which is no loss.`,
  } as const satisfies Record<DataDifference['change'], string>;
  return words[change];
}

function telling(differences: readonly SchemaDifference[]): readonly SchemaDifference[] {
  return differences.filter((difference) => !difference.benign);
}

function schemaWords({ object, kind, before, after, mild }: SchemaDifference, run: string): string {
  const subject = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name(object)}`;
  if (before === undefined && after === undefined) return `${subject} differs after ${run}.`;
  if (after === undefined) return `${subject} is missing after ${run}; it was ${definition(before)}.`;
  if (before === undefined)
    return `${subject} is left behind by ${run}${mild ? ', harmless' : ''}${after === kind ? '' : `: ${definition(after)}`}.`;
  return `${subject} differs after ${run}: ${definition(before)} → ${definition(after)}.`;
}

function definition(text: string | undefined): string {
  return name(clip(text ?? '', LONGEST_DEFINITION));
}

function some(sentences: readonly string[]): readonly string[] {
  const rest = sentences.length - MOST_DIFFERENCES;
  if (rest <= 1) return sentences;
  return [...sentences.slice(0, MOST_DIFFERENCES), `And ${plural(rest, 'more difference')}.`];
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return stopped(`${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}`);
}
