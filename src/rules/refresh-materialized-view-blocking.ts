import { replaceStatement, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE MATERIALIZED VIEW totals AS SELECT id % 10 AS bucket, sum(total) AS total FROM orders GROUP BY 1;
CREATE UNIQUE INDEX totals_bucket_key ON totals (bucket);`;

export const refreshMaterializedViewBlocking: Rule = {
  id: 'refresh-materialized-view-blocking',
  category: 'lock-heavy',
  severity: 'error',
  title: 'REFRESH MATERIALIZED VIEW without CONCURRENTLY',
  why: `The view is filled anew under ACCESS EXCLUSIVE: nobody can read it until the query is done. With CONCURRENTLY, which needs
a unique index on the view, readers go on with the old rows (manual 18, REFRESH MATERIALIZED VIEW).`,
  examples: [
    {
      kind: 'bad',
      title: 'Readers wait for the whole query',
      base: BASE,
      up: 'REFRESH MATERIALIZED VIEW totals;',
    },
    {
      kind: 'good',
      title: 'Readers keep the old rows',
      base: BASE,
      up: 'REFRESH MATERIALIZED VIEW CONCURRENTLY totals;',
    },
  ],
  check: onOperations(['refresh-materialized-view'], ({ relation, concurrently, withData }, step) => {
    if (concurrently || !withData || !isInUse(step, relation)) return undefined;
    const sql = step.statement.sql.replace(/\bview\b/i, (word) => `${word} CONCURRENTLY`);
    const hasKey = step.catalog.relations
      .get(relation)
      ?.indexes.some((index) => index.unique && index.predicate === undefined);
    return {
      relation,
      message: `Nobody can read ${relation} until its query is done.`,
      instead: hasKey
        ? sequence(['this migration', `${sql};`])
        : `-- first a unique index over all of its rows, and from then on\n-- ${sql.replaceAll('\n', '\n-- ')};`,
      suggestion: hasKey ? replaceStatement(step, sql) : undefined,
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], rewrite: relation },
    };
  }),
};
