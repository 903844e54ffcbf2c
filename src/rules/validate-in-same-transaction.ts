import { quoteName, quoteRelation } from '../sql/quote.ts';
import { briefly, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Catalog } from '../model.ts';
import type { Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;

export const validateInSameTransaction: Rule = {
  id: 'validate-in-same-transaction',
  category: 'lock-heavy',
  severity: 'error',
  title: 'NOT VALID and VALIDATE in one transaction',
  why: `NOT VALID is there to let go of the strong lock before the rows are checked. In one transaction the lock of ADD CONSTRAINT
is kept until VALIDATE has read the whole table (manual 18, 13.3.1 and ALTER TABLE, Notes).`,
  examples: [
    {
      kind: 'bad',
      title: 'The lock of the first statement outlives the second',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;`,
    },
    {
      kind: 'good',
      title: 'Validated in a later migration',
      base: `${BASE}
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;`,
      up: 'ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;',
    },
  ],
  check: onOperations(['validate-constraint'], ({ relation, constraint }, step) => {
    if (!isInUse(step, relation)) return undefined;
    const added = step.steps.find(
      (other) =>
        other.transaction === step.transaction &&
        !hasConstraint(other.catalog, relation, constraint) &&
        (hasConstraint(other.after, relation, constraint) || namesConstraint(other, relation, constraint)),
    );
    if (!added) return undefined;
    return {
      relation,
      message: `The lock that line ${added.statement.span.start.line} took on ${relation} is kept while VALIDATE reads the whole table.`,
      instead: sequence(
        ...(added === step ? [] : [['this migration', briefly(`${added.statement.sql};`)] as const]),
        [
          'the next one, so that the lock is gone when the rows are checked',
          `ALTER TABLE ${quoteRelation(relation)} VALIDATE CONSTRAINT ${quoteName(constraint)};`,
        ],
      ),
      claim: { scan: relation },
    };
  }),
};

function hasConstraint(catalog: Catalog, relation: string, name: string): boolean {
  return (catalog.relations.get(relation)?.constraints ?? []).some((one) => one.name === name);
}

/** Also where the statement was not reached, or fails. */
function namesConstraint({ operations }: Step, relation: string, name: string): boolean {
  return operations.some(
    (one) => one.kind === 'add-constraint' && one.relation === relation && one.constraint.name === name,
  );
}
