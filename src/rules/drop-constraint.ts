import { columnOf } from '../catalog/static.ts';
import type { TableConstraint } from '../model.ts';
import { provesNotNull } from '../sql/expressions.ts';
import { agreed, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import { deedsOf } from './per-script.ts';
import type { Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total numeric,
  CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id),
  CONSTRAINT orders_total_not_null CHECK (total IS NOT NULL));`;

export const dropConstraint: Rule = {
  id: 'drop-constraint',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'DROP CONSTRAINT',
  why: `What the constraint kept true is not kept any more, and rows that break it are written from now on: bringing it back means
finding and mending them first. A foreign key’s parent is locked as well (manual 18, ALTER TABLE, DROP CONSTRAINT).`,
  examples: [
    {
      kind: 'bad',
      title: 'Orphans from now on',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_customer_fk;`,
    },
    {
      kind: 'good',
      title: 'What it checks is NOT NULL now',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN total SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_total_not_null;`,
    },
  ],
  check: onOperations(['drop-constraint'], ({ relation, constraint }, step) => {
    const known = step.catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint);
    if (!isInUse(step, relation) || known?.kind === 'primary-key' || comesBack(step, relation, constraint))
      return undefined;
    if ((step.catalog.complete && !known) || (known && isSuperseded(step, relation, known))) return undefined;
    return {
      relation,
      message: `${constraint} does not hold on ${relation} any more once this commits.`,
      instead: sequence([
        'this migration, with the reason',
        agreed('drop-constraint', `${step.statement.sql};`, 'why nothing needs it any more'),
      ]),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }] },
    };
  }),
};

/** The same transaction adds it again, in another form. */
function comesBack(step: Step, relation: string, constraint: string): boolean {
  return deedsOf(step, 'add-constraint').some(
    ({ operation, step: { transaction } }) =>
      transaction === step.transaction &&
      operation.relation === relation &&
      operation.constraint.name === constraint,
  );
}

/** The last step of the safe way to NOT NULL. */
function isSuperseded(step: Step, relation: string, { kind, expression, columns }: TableConstraint): boolean {
  if (kind !== 'check' || expression === undefined) return false;
  return columns.some(
    (column) =>
      provesNotNull(expression, column) && columnOf(step.catalog, relation, column)?.notNull === true,
  );
}
