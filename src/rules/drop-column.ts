import { columnOf } from '../catalog/static.ts';
import { quoteName, quoteRelation } from '../sql/quote.ts';
import { agreed, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import { rowsWords } from './drop-table.ts';
import { columnInstead, lossOf } from './replaced.ts';
import { through } from './through.ts';
import { unnamedLosses } from './unnamed.ts';
import type { Draft, Rule, Step } from './rule.ts';

export const dropColumn: Rule = {
  id: 'drop-column',
  category: 'destructive',
  severity: 'error',
  title: 'DROP COLUMN',
  why: `The column's values are gone when the transaction commits; a rollback script can only bring back an empty column. Running
code that names the column fails at once, and an ORM names every column it knows. Stop reading and writing it first.`,
  examples: [
    {
      kind: 'bad',
      title: 'A column with values',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY, phone text);
INSERT INTO customers SELECT g, '+44 ' || g FROM generate_series(1, 1000) g;`,
      up: 'ALTER TABLE customers DROP COLUMN phone;',
    },
    {
      kind: 'good',
      title: 'A column of the same migration',
      base: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN scratch text;
ALTER TABLE customers DROP COLUMN scratch;`,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => [...named.find(step), ...unnamed(step)],
  },
};

const named = onOperations(['drop-column'], ({ relation, column, ifExists }, step) => {
  const known = columnOf(step.catalog, relation, column);
  if (!isInUse(step, relation) || (ifExists && step.catalog.complete && !known)) return undefined;
  const before = step.steps[0]?.catalog;
  if (
    before?.complete &&
    before.relations.has(relation) &&
    !columnOf(before, relation, column) &&
    !renamedHere(relation, column, step.steps)
  )
    return undefined;
  const replacement = columnInstead(step, relation, column);
  return {
    relation,
    message: replacement
      ? `${relation}.${column} ${lossOf(replacement)}`
      : `The values of ${relation}.${column}, in ${rowsWords(step, relation)}, are gone for good once this commits.`,
    ...(replacement?.isComplete && { severity: 'warning' as const }),
    ...(!replacement?.isComplete && { instead: instead(relation, column, known?.notNull ?? true) }),
    claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }] },
  };
});

function unnamed(step: Step): Draft[] {
  return unnamedLosses(step).columns.map(({ relation, column }) => ({
    relation,
    message: `The values of ${relation}.${column}, in ${rowsWords(step, relation)}, are gone for good once this commits: it is dropped${through(step)}.`,
    claim: { seen: 'Seen in the run: it was there before the statement, and not after it.' },
  }));
}

function instead(relation: string, column: string, isNotNull: boolean): string {
  const [table, name] = [quoteRelation(relation), quoteName(column)];
  const release = 'first release: the application neither reads nor writes the column';
  const relaxed = agreed(
    'drop-not-null',
    `ALTER TABLE ${table} ALTER COLUMN ${name} DROP NOT NULL;`,
    'nothing reads it any more',
  );
  return sequence(
    isNotNull
      ? [`${release}, and new rows need no value in it`, relaxed]
      : [release, '-- nothing to migrate yet'],
    [
      'a later release, with a backup at hand',
      agreed('drop-column', `ALTER TABLE ${table} DROP COLUMN ${name};`),
    ],
  );
}

/** Under its old name the column was there before the migration. */
function renamedHere(relation: string, column: string, steps: readonly Step[]): boolean {
  return steps
    .flatMap((step) => step.operations)
    .some((one) => one.kind === 'rename-column' && one.relation === relation && one.to === column);
}
