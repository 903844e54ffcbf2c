import { onAdditions } from './design.ts';
import type { Rule } from './rule.ts';

const CONFIG = `limits:
  indexes: 3`;
const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, status text, total numeric);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`;

export const tooManyIndexes: Rule = {
  id: 'too-many-indexes',
  category: 'schema-design',
  severity: 'notice',
  title: 'One index more than a table should have',
  why: `Every INSERT writes to all of a table’s indexes, and so does every UPDATE that changes an indexed column, since it then cannot be
heap-only (manual 18, 66.7, "Heap-Only Tuples"). \`limits.indexes\` says how many are enough; it is 10 unless told.`,
  examples: [
    {
      kind: 'bad',
      title: 'Three are enough here',
      config: CONFIG,
      base: BASE,
      up: `CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);`,
    },
    {
      kind: 'good',
      title: 'One goes when the other comes',
      config: CONFIG,
      base: BASE,
      up: `DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;`,
    },
  ],
  check: onAdditions(({ relation, table, created, indexes }) => {
    const step = indexes.at(-1)?.step ?? created?.step;
    const most = step?.options.limits.indexes ?? Infinity;
    const { length } = table.indexes;
    if (!step || length <= most) return undefined;
    return {
      step,
      message: `${relation} has ${length} indexes now; the limit is ${most}. Each of them is written with every row.`,
      seen: `After the run it has ${length}.`,
    };
  }),
};
