import type { ConstraintDefinition, Operation } from '../model.ts';
import { briefly, inCaseOf, replaceStatement } from './advice.ts';
import type { Draft, Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;

export const notEnforcedConstraint: Rule = {
  id: 'not-enforced-constraint',
  category: 'lock-heavy',
  severity: 'notice',
  title: 'A constraint that is NOT ENFORCED',
  why: `The server never looks at it: neither at the rows that are there, nor at those that are written from now on (18 and later; manual 18, CREATE
TABLE, ENFORCED). It documents a rule that nothing keeps. NOT VALID leaves the old rows alone and checks the new ones.`,
  examples: [
    {
      kind: 'bad',
      title: 'Rows that break it are written without a word',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT ENFORCED;`,
      since: 18,
    },
    {
      kind: 'good',
      title: 'New rows are checked, old ones are not',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;`,
      since: 18,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) =>
      step.major < 18
        ? []
        : step.operations.flatMap((operation) =>
            constraintsOf(operation)
              .filter(({ enforced }) => !enforced)
              .map((constraint) => draft(step, operation, constraint)),
          ),
  },
};

function constraintsOf(operation: Operation): readonly ConstraintDefinition[] {
  if (operation.kind === 'add-constraint') return [operation.constraint];
  if (operation.kind === 'add-column') return operation.column.constraints;
  if (operation.kind !== 'create-table') return [];
  return [...operation.constraints, ...operation.columns.flatMap((column) => column.constraints)];
}

function draft(step: Step, operation: Operation, constraint: ConstraintDefinition): Draft {
  const relation = 'relation' in operation ? operation.relation : undefined;
  const kind = constraint.kind === 'foreign-key' ? 'the foreign key' : 'the CHECK';
  const sql = step.statement.sql.replace(/\bnot\s+enforced\s*$/i, (words) => inCaseOf(words, 'NOT VALID'));
  const isReplaced =
    step.operations.length === 1 && operation.kind === 'add-constraint' && sql !== step.statement.sql;
  return {
    relation,
    message: `Nothing keeps ${constraint.name ?? kind} of ${relation}: rows that break it are written without a word.`,
    instead: isReplaced ? briefly(`${sql};`) : undefined,
    suggestion: isReplaced ? replaceStatement(step, sql) : undefined,
    claim: step.observation?.ok ? { seen: 'Seen in the run: the server took it, and read no row.' } : {},
  };
}
