import type { DataDifference, MigrationRehearsal } from '../model.ts';
import { count, plural } from '../numbers.ts';
import type { Draft, MigrationContext, Place, Rule, Step } from './rule.ts';

export const rollbackLosesData: Rule = {
  id: 'rollback-loses-data',
  category: 'rollback',
  severity: 'error',
  title: 'The rollback does not bring the data back',
  why: `The rows were compared before the forward script and after the rollback. A column that is dropped and added again comes back
empty, a table comes back without rows: the schema looks restored and the values are gone.`,
  examples: [
    {
      kind: 'bad',
      title: 'The column comes back, its values do not',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY, phone text);
INSERT INTO customers SELECT g, '+44 ' || g FROM generate_series(1, 1000) g;`,
      up: 'ALTER TABLE customers DROP COLUMN phone;',
      down: 'ALTER TABLE customers ADD COLUMN phone text;',
    },
    {
      kind: 'good',
      title: 'The values are kept aside',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY, phone text);
INSERT INTO customers SELECT g, '+44 ' || g FROM generate_series(1, 1000) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers RENAME COLUMN phone TO phone_unused;`,
      down: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers RENAME COLUMN phone_unused TO phone;`,
    },
  ],
  check: {
    scope: 'migration',
    find: (context) => {
      const { rehearsal } = context;
      if (!rehearsal) return [];
      return rehearsal.roundTrip.dataDiff
        .filter(({ change }) => change === 'lost' || change === 'changed')
        .map((difference) => draft(difference, rehearsal, context));
    },
  },
};

function draft(difference: DataDifference, rehearsal: MigrationRehearsal, context: MigrationContext): Draft {
  const { table, rows, column, atLeast } = difference;
  const found = cause(difference, context);
  return {
    relation: table,
    message: context.madeUp?.has(table) ? uncounted(difference) : message(difference),
    claim: {
      seen: `Compared in the run${atLeast ? ', by sums: at least' : ':'} ${count(rows)} ${column ? `values of ${table}.${column}` : `rows of ${table}`}.`,
      ...(!(found && takesAll(found, difference)) && { dueToValues: { relation: table } }),
    },
    place: (found && placeOf(found)) ?? downPlace(rehearsal),
  };
}

/** Whatever the rows hold: others than those that were there would be gone as well. */
function takesAll({ operations }: Step, { table, column }: DataDifference): boolean {
  return operations.some((one) => {
    if (one.kind === 'drop-table' || one.kind === 'truncate') return true;
    if (one.kind === 'drop-column') return one.relation === table && one.column === column;
    return (one.kind === 'delete' || one.kind === 'update') && one.where === 'none';
  });
}

function message({ table, column, rows, change, atLeast }: DataDifference): string {
  const least = atLeast ? 'at least ' : '';
  if (column === undefined)
    return `After the rollback ${least}${plural(rows, 'row')} of ${table} ${rows === 1 ? 'is' : 'are'} ${change === 'lost' ? 'gone' : 'different'}.`;
  if (change === 'lost')
    return `After the rollback ${least}${plural(rows, 'value')} of ${table}.${column} ${rows === 1 ? 'is' : 'are'} gone.`;
  return `After the rollback ${table}.${column} holds another value in ${least}${plural(rows, 'row')} than before.`;
}

/** How many of them were made up says nothing of production. */
function uncounted({ table, column, change }: DataDifference): string {
  if (column === undefined)
    return `After the rollback rows of ${table} are ${change === 'lost' ? 'gone' : 'different'}.`;
  return change === 'lost'
    ? `After the rollback the values of ${table}.${column} are gone.`
    : `After the rollback ${table}.${column} holds other values than before.`;
}

/** The forward statement that took the values away, where it can be named. */
function cause({ table, column }: DataDifference, { steps }: MigrationContext): Step | undefined {
  return steps.find((step) =>
    step.operations.some((one) => {
      if (one.kind === 'drop-column') return one.relation === table && one.column === column;
      if (one.kind === 'update')
        return one.relation === table && column !== undefined && one.columns.includes(column);
      if (one.kind === 'alter-column-type') return one.relation === table && one.column === column;
      return (
        ['drop-table', 'truncate', 'delete'].includes(one.kind) && 'relation' in one && one.relation === table
      );
    }),
  );
}

function placeOf({ statement: { file, span } }: Step): Place {
  return { file, line: span.start.line, endLine: span.end.line };
}

function downPlace({ migration }: MigrationRehearsal): Place {
  return { file: migration.down?.file.path ?? migration.up.file.path, line: 1, endLine: 1 };
}
