import type { Index, Operation, Relation } from '../model.ts';
import { isCoveredBy } from './index-shape.ts';
import type { Draft, Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed date, status text);
INSERT INTO orders SELECT g, g % 50, date '2025-01-01' + g % 300, 'open' FROM generate_series(1, 1000) g;
CREATE INDEX orders_customer_placed_idx ON orders (customer_id, placed);`;

export const duplicateIndex: Rule = {
  id: 'duplicate-index',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'An index that repeats another one',
  why: `Every write keeps every index up to date, and each takes disk and cache. A b-tree serves conditions on its first keys as well, so an
index on those alone adds nothing; nor does a plain index on what a PRIMARY KEY or UNIQUE constraint indexes already (manual 18, 11.3
and 5.5.3). Another order, operator class, condition or uniqueness makes it another index.`,
  examples: [
    {
      kind: 'bad',
      title: 'The first key of a wider index',
      base: BASE,
      up: 'CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);',
    },
    {
      kind: 'bad',
      title: 'The primary key once more',
      base: BASE,
      up: 'CREATE UNIQUE INDEX CONCURRENTLY orders_id_idx ON orders (id);',
    },
    {
      kind: 'good',
      title: 'The other key alone, which the wider index does not serve',
      base: BASE,
      up: 'CREATE INDEX CONCURRENTLY orders_placed_idx ON orders (placed);',
    },
    {
      kind: 'good',
      title: 'The same keys, but they have to be unique',
      base: BASE,
      up: 'CREATE UNIQUE INDEX CONCURRENTLY orders_customer_placed_key ON orders (customer_id, placed, id);',
    },
    {
      kind: 'good',
      title: 'Of some rows only',
      base: BASE,
      up: "CREATE INDEX CONCURRENTLY orders_open_idx ON orders (customer_id) WHERE status = 'open';",
    },
    {
      kind: 'good',
      title: 'It takes the place of the other one',
      base: BASE,
      up: `DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_placed_idx;`,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => {
      if (step.observation?.ok === false) return [];
      const tables = new Set(step.operations.flatMap(indexedTable));
      return [...tables].flatMap((name) => {
        const table = step.after.relations.get(name);
        return table && table.persistence !== 'temporary' ? duplicates(step, table) : [];
      });
    },
  },
};

function indexedTable(operation: Operation): string[] {
  const makesIndex = ['create-index', 'add-constraint', 'add-column'].includes(operation.kind);
  return makesIndex && 'relation' in operation && operation.relation !== undefined
    ? [operation.relation]
    : [];
}

/** New indexes of a table that one of its older ones, which stays, makes superfluous. */
function duplicates(step: Step, table: Relation): Draft[] {
  const before = step.catalog.relations.get(table.name)?.indexes ?? [];
  const left = step.steps.at(-1)?.after.relations.get(table.name)?.indexes ?? table.indexes;
  const isLeft = (index: Index) => left.some((one) => one.name === index.name);
  const isOld = (index: Index) => before.some((one) => one.name === index.name);
  return table.indexes
    .filter((index) => !isOld(index) && isLeft(index) && !isNeeded(index, table))
    .flatMap((index) => {
      const other = table.indexes.find((one) => isOld(one) && isLeft(one) && isCoveredBy(index, one));
      return other ? [draft(step, table, index, other)] : [];
    });
}

/** It stands for a constraint of its own; a renamed one that was there before is not new. */
function isNeeded({ name, primary }: Index, { constraints }: Relation): boolean {
  return primary || constraints.some(({ index, kind }) => index === name && kind === 'exclusion');
}

function draft(step: Step, table: Relation, index: Index, other: Index): Draft {
  const [mine, others] = [index, other].map(({ keys }) => `(${keys.join(', ')})`);
  return {
    relation: table.name,
    message:
      mine === others
        ? `${index.name} repeats ${other.name}: both are on ${mine} of ${table.name}, and every write keeps both up to date.`
        : `${index.name} on ${mine} adds nothing to ${other.name} on ${others} of ${table.name}, and every write keeps both up to date.`,
    instead: `-- leave it out: ${other.name} serves the same queries`,
    claim: step.observation
      ? {
          seen: `Seen in the catalogue after the statement: ${index.name} on ${mine}, ${other.name} on ${others}.`,
        }
      : {},
  };
}
