import type { DefaultExpression } from '../model.ts';
import { quoteName, quoteRelation } from '../sql/quote.ts';
import { backfill, bareColumn, briefly, provenNotNull, sampleValue, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const addColumnNotNullWithoutDefault: Rule = {
  id: 'add-column-not-null-without-default',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ADD COLUMN … NOT NULL without a default',
  why: `The existing rows would hold NULL in it, so the statement fails with SQLSTATE 23502 as soon as the table has a row
(manual 18, 5.7.1). On an empty development database it passes.`,
  examples: [
    {
      kind: 'bad',
      title: 'Fails on the first row',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers VALUES (1), (2);`,
      up: 'ALTER TABLE customers ADD COLUMN email text NOT NULL;',
    },
    {
      kind: 'good',
      title: 'With a constant default it is a catalogue change',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers VALUES (1), (2);`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN email text NOT NULL DEFAULT '';`,
    },
  ],
  check: onOperations(['add-column'], ({ relation, column }, step) => {
    const filled = isValue(column.default) || column.generated || column.identity || column.serial;
    const isKey = column.constraints.some((constraint) => constraint.kind === 'primary-key');
    if (!column.notNull || filled || isKey || !isInUse(step, relation)) return undefined;
    const name = quoteName(column.name);
    return {
      relation,
      message: `${relation} cannot get the column ${column.name} NOT NULL without a default: it fails as soon as the table holds a row.`,
      instead: sequence(
        [
          'this migration',
          briefly(`ALTER TABLE ${quoteRelation(relation)} ADD COLUMN ${bareColumn(column)};`),
        ],
        [
          'then, once the application writes the column, with the value that is right for old rows',
          backfill(relation, `${name} = ${sampleValue(column.type)}`, `${name} IS NULL`),
        ],
        ...provenNotNull(relation, column.name, step.major),
      ),
      claim: { fails: ['23502'], needsRows: relation },
    };
  }),
};

/** `DEFAULT NULL`, with or without a cast, is none. */
function isValue(expression: DefaultExpression | undefined): boolean {
  return expression !== undefined && !/^\(*null\b/i.test(expression.text);
}
