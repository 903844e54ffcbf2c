import { sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import { replaceOutside } from './outside.ts';
import type { Rule } from './rule.ts';
import { outsideTransaction } from './tools.ts';

export const reindexBlocking: Rule = {
  id: 'reindex-blocking',
  category: 'lock-heavy',
  severity: 'error',
  title: 'REINDEX without CONCURRENTLY',
  why: `It takes SHARE on the table, so writes wait until every index is built anew, and ACCESS EXCLUSIVE on the index, so that queries
which would use it wait as well. With CONCURRENTLY both go on (12 and later; manual 18, REINDEX, Rebuilding Indexes Concurrently).`,
  examples: [
    {
      kind: 'bad',
      title: 'Writers wait for the whole rebuild',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'REINDEX TABLE orders;',
    },
    {
      kind: 'good',
      title: 'A concurrent rebuild, alone in its file',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'REINDEX TABLE CONCURRENTLY orders;',
    },
  ],
  check: onOperations(['reindex'], ({ relation, target, concurrently }, step) => {
    if (concurrently || (relation !== undefined && !isInUse(step, relation))) return undefined;
    const table =
      target === 'index' && relation ? (step.catalog.relations.get(relation)?.table ?? relation) : relation;
    const sql = `${step.statement.sql.replace(/\b(index|table|schema|database|system)\b/i, (word) => `${word} CONCURRENTLY`)};`;
    return {
      relation: table,
      message: `Rebuilding ${relation ?? `the whole ${target}`} makes writers wait until it is done.`,
      instead: sequence([outsideTransaction(step.migration), sql]),
      suggestion: replaceOutside(step, sql),
      claim: table ? { locks: [{ relation: table, mode: 'ShareLock' }], scan: table } : {},
    };
  }),
};
