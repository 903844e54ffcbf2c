import type { Operation } from '../model.ts';
import { operationsThrough } from './inner-steps.ts';
import type { Draft, Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE VIEW all_customers AS SELECT id FROM customers;
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));`;

export const dropCascade: Rule = {
  id: 'drop-cascade',
  category: 'destructive',
  severity: 'error',
  title: 'DROP … CASCADE that takes other objects along',
  why: `CASCADE drops whatever depends on the object, and what depends on that, without asking: views, foreign keys of other tables,
columns of a type (manual 18, 5.15). What goes with it is seldom what its author had in mind.`,
  examples: [
    {
      kind: 'bad',
      title: 'A view and another table’s foreign key go along',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- the example is about CASCADE
DROP TABLE customers CASCADE;`,
    },
    {
      kind: 'good',
      title: 'Nothing depends on it',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- the example is about CASCADE
DROP TABLE orders CASCADE;`,
    },
  ],
  check: { scope: 'statement', find: (step) => (cascades(step) ? taken(step) : []) },
};

/** What went along is seen of a body as a whole. */
function cascades(step: Step): boolean {
  if (step.observation?.ok) return !step.within && operationsThrough(step).some(isCascade);
  return step.operations.some(isCascade);
}

function isCascade(operation: Operation): boolean {
  return operation.kind.startsWith('drop-') && 'cascade' in operation && operation.cascade;
}

/** What was there before and is not after, beside what the statement names. The run tells; without one nobody knows. */
function taken(step: Step): Draft[] {
  if (!step.observation?.ok) return step.observation || step.catalog.complete ? [] : [unknown()];
  const named = new Set(
    operationsThrough(step).flatMap((one) => ('relation' in one && one.relation ? [one.relation] : [])),
  );
  const gone = [...goneRelations(step, named), ...goneConstraints(step, named)];
  if (gone.length === 0) return [];
  return [
    {
      relation: [...named][0],
      message: `CASCADE takes ${gone.slice(0, 6).join(', ')}${gone.length > 6 ? ` and ${gone.length - 6} more` : ''} along.`,
      instead: '-- drop each of them by name, in the migration that means it, and leave CASCADE out',
      claim: { seen: `Seen in the run: ${gone.join(', ')} gone.` },
    },
  ];
}

function unknown(): Draft {
  return {
    message: 'CASCADE takes along whatever depends on it.',
    severity: 'warning',
    claim: { unknown: 'What depends on it is not known here: give the base schema, or let it run.' },
  };
}

function goneRelations({ catalog, after }: Step, named: ReadonlySet<string>): string[] {
  return [...catalog.relations.values()]
    .filter(
      ({ name, table, isNew }) =>
        !after.relations.has(name) && !named.has(name) && !isNew && !named.has(table ?? ''),
    )
    .map(({ kind, name }) => `${kind.replaceAll('-', ' ')} ${name}`);
}

function goneConstraints({ catalog, after }: Step, named: ReadonlySet<string>): string[] {
  return [...catalog.relations.values()].flatMap(({ name, constraints, isNew }) => {
    const left = after.relations.get(name);
    if (!left || named.has(name) || isNew) return [];
    const kept = new Set(left.constraints.map((constraint) => constraint.name));
    return constraints
      .filter((constraint) => !kept.has(constraint.name))
      .map((constraint) => `constraint ${constraint.name} of ${name}`);
  });
}
