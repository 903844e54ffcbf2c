import type { InterruptedRun, MigrationRehearsal, Observation, Run } from '../model.ts';
import { list, plural } from '../numbers.ts';
import { briefly, sequence } from './advice.ts';
import { placeOf } from './migration-fails.ts';
import { listed } from './rollback-schema-differs.ts';
import type { Draft, Step } from './rule.ts';

/**
 * What a migration does that was ended between two of its transactions and run again: one draft for each statement that
 * then fails, or is done twice. What a concurrent build leaves half-way is told by the rules about those.
 */
export function interrupted(
  { forward, interruption }: MigrationRehearsal,
  steps: readonly Step[],
): readonly Draft[] {
  const unrecovered = (interruption?.tried ?? []).filter(
    ({ when, recovered }) => when === 'between' && !recovered,
  );
  return [...grouped(unrecovered, forward)].flatMap(([at, runs]) => {
    const [first] = runs;
    const observation = forward.statements[at];
    return first && observation ? [draft(steps, { at, observation }, first, runs)] : [];
  });
}

/** By the index of the statement that is at fault. */
function grouped(
  runs: readonly InterruptedRun[],
  forward: Run,
): ReadonlyMap<number, readonly InterruptedRun[]> {
  const groups = new Map<number, InterruptedRun[]>();
  for (const run of runs) {
    const at = run.failure?.statement ?? culprit(run, forward);
    groups.set(at, [...(groups.get(at) ?? []), run]);
  }
  return groups;
}

/** Of those that were done twice, the last that wrote to the table; else where it was ended. */
function culprit({ statement, rows, values }: InterruptedRun, { statements }: Run): number {
  const [first] = [...rows, ...values];
  if (!first) return statement;
  const writes = ({ writes: all }: Observation): boolean =>
    all.some(({ relation }) => relation === first.table);
  const at = statements.slice(0, statement + 1).findLastIndex(writes);
  return at < 0 ? statement : at;
}

interface Fault {
  readonly at: number;
  readonly observation: Observation;
}

function draft(
  steps: readonly Step[],
  { at, observation }: Fault,
  first: InterruptedRun,
  runs: readonly InterruptedRun[],
): Draft {
  const lines = [...new Set(runs.map(({ line }) => String(line)))];
  const code = first.failure ? `, SQLSTATE ${first.failure.error.code}` : '';
  return {
    message: `Interrupted after line${lines.length === 1 ? '' : 's'} ${list(lines)}, the migration cannot be run again: ${fault(first)}.`,
    relation: first.failure?.error.relation ?? first.rows[0]?.table ?? first.values[0]?.table,
    instead: ownMigration(steps, at),
    claim: { seen: `Its session was ended there, and the script run again${code}.` },
    place: placeOf(observation),
  };
}

function fault({ failure, rows, values, differs }: InterruptedRun): string {
  if (failure) return `this statement then fails, ${failure.error.message.replace(/\.$/, '')}`;
  const counted = rows.map(
    ({ table, rows: found, expected }) => `${table} then holds ${found} rows instead of ${expected}`,
  );
  const changed = values.map(
    ({ table, column, rows: some }) => `${table}.${column} then holds other values in ${plural(some, 'row')}`,
  );
  if (changed.length > 0) return list(changed);
  return counted.length > 0 ? list(counted) : `it then ends in another schema, ${listed(differs)}`;
}

/** What is committed together goes into a migration of its own, so that it is never run twice. */
export function ownMigration(steps: readonly Step[], at: number): string {
  const own = steps.filter(
    ({ transaction, operations }) =>
      transaction === steps[at]?.transaction &&
      !operations.every(({ kind }) => ['set', 'reset', 'transaction'].includes(kind)),
  );
  return sequence(
    [
      'a migration of its own, which is done when a later one fails',
      briefly(own.map(({ statement }) => `${statement.sql};`).join('\n')),
    ],
    ['the next one', '-- what follows; or IF EXISTS and IF NOT EXISTS in both'],
  );
}
