import { columnOf } from '../catalog/static.ts';
import type { OperationOf } from '../model.ts';
import { quoteName, quoteRelation } from '../sql/quote.ts';
import { agreed, backfill, briefly, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import { deedsOf } from './per-script.ts';
import type { Rule, Step } from './rule.ts';

export const renameColumn: Rule = {
  id: 'rename-column',
  category: 'breaking',
  severity: 'error',
  title: 'RENAME COLUMN',
  why: `Code that runs while the migration is deployed still uses the old name, and every query with it fails with SQLSTATE 42703
the moment this commits. The old and the new code cannot both be right.`,
  examples: [
    {
      kind: 'bad',
      title: 'The running application still says fullname',
      base: 'CREATE TABLE customers (id bigint PRIMARY KEY, fullname text);',
      up: 'ALTER TABLE customers RENAME COLUMN fullname TO name;',
    },
    {
      kind: 'good',
      title: 'A new column beside the old one',
      base: 'CREATE TABLE customers (id bigint PRIMARY KEY, fullname text);',
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN name text;`,
    },
  ],
  check: onOperations(['rename-column'], (operation, step) => {
    const { relation, column, to } = operation;
    if (!isInUse(step, relation) || staysUsable(operation, step)) return undefined;
    const type = columnOf(step.catalog, relation, column)?.type ?? 'text';
    const table = quoteRelation(relation);
    return {
      relation,
      message: `Queries that use ${relation}.${column} fail as soon as it is called ${to}.`,
      instead: sequence(
        [
          'first release: a new column, which the application writes as well',
          briefly(`ALTER TABLE ${table} ADD COLUMN ${quoteName(to)} ${type};`),
        ],
        [
          'then, outside a transaction',
          backfill(
            relation,
            `${quoteName(to)} = ${quoteName(column)}`,
            `${quoteName(to)} IS DISTINCT FROM ${quoteName(column)}`,
          ),
        ],
        [
          'last release, when nothing uses the old one',
          agreed('drop-column', `ALTER TABLE ${table} DROP COLUMN ${quoteName(column)};`),
        ],
      ),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }] },
    };
  }),
};

/** A column of the old name comes back in the same script, or the column was not there before it. */
function staysUsable({ relation, column }: OperationOf<'rename-column'>, step: Step): boolean {
  const readded =
    deedsOf(step, 'add-column').some(
      ({ operation: one }) => one.relation === relation && one.column.name === column,
    ) ||
    deedsOf(step, 'rename-column').some(
      ({ operation: one }) => one.relation === relation && one.to === column,
    );
  const before = step.steps[0]?.catalog;
  const isOwn =
    before?.complete === true && before.relations.has(relation) && !columnOf(before, relation, column);
  return readded || isOwn;
}
