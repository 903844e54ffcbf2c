import { columnOf } from '../catalog/static.ts';
import { bareName } from '../sql/quote.ts';
import { briefly, provenNotNull, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';
import { isProvenNotNull } from './set-not-null-scan.ts';

const BASE = `CREATE TABLE orders (id bigint, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE UNIQUE INDEX orders_id_idx ON orders (id);`;

const UP = `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_idx;`;

export const primaryKeyNullableIndex: Rule = {
  id: 'primary-key-nullable-index',
  category: 'lock-heavy',
  severity: 'error',
  title: 'PRIMARY KEY USING INDEX over a column that may be NULL',
  why: `The index is there, but its columns become NOT NULL first: every row is read under ACCESS EXCLUSIVE, as with SET NOT NULL, while nobody
can read or write the table. Columns that are NOT NULL already, or proven so by a validated CHECK, are not read (manual 18,
ALTER TABLE, ADD table_constraint_using_index).`,
  examples: [
    { kind: 'bad', title: 'Every row is read after all', base: BASE, up: UP },
    {
      kind: 'good',
      title: 'The column is NOT NULL already',
      base: `${BASE}
ALTER TABLE orders ALTER COLUMN id SET NOT NULL;`,
      up: UP,
    },
    {
      kind: 'good',
      title: 'A validated CHECK proves it',
      base: `${BASE}
ALTER TABLE orders ADD CONSTRAINT orders_id_not_null CHECK (id IS NOT NULL);`,
      up: UP,
    },
  ],
  check: onOperations(['add-constraint'], ({ relation, constraint: { kind, usingIndex } }, step) => {
    const index = step.catalog.relations
      .get(relation)
      ?.indexes.find((one) => bareName(one.name) === usingIndex);
    if (kind !== 'primary-key' || !index || !isInUse(step, relation)) return undefined;
    const nullable = index.keys.filter(
      (column) => columnOf(step.catalog, relation, column) && !isProvenNotNull(step, relation, column),
    );
    if (nullable.length === 0) return undefined;
    return {
      relation,
      message: `${nullable.join(', ')} may be NULL, so making it the primary key reads all of ${relation} while nobody can read or write it.`,
      instead: sequence(...nullable.flatMap((column) => provenNotNull(relation, column, step.major)), [
        'at last: nothing is read',
        briefly(`${step.statement.sql};`),
      ]),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], scan: relation },
    };
  }),
};
