import type { CreateIndex } from '../model.ts';
import { inCaseOf, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import { replaceOutside } from './outside.ts';
import type { Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

export const createIndexBlocking: Rule = {
  id: 'create-index-blocking',
  category: 'lock-heavy',
  severity: 'error',
  title: 'CREATE INDEX without CONCURRENTLY on an existing table',
  why: `It takes a SHARE lock and keeps it while it reads and sorts the whole table: reads go on, every INSERT, UPDATE and
DELETE waits until the transaction ends (manual 18, 13.3.1 and CREATE INDEX, "Building Indexes Concurrently").`,
  examples: [
    {
      kind: 'bad',
      title: 'A plain build makes writers wait',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`,
      up: 'CREATE INDEX orders_customer_id_idx ON orders (customer_id);',
    },
    {
      kind: 'good',
      title: 'A concurrent build, alone in its file',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders SELECT g, g % 50 FROM generate_series(1, 1000) g;`,
      up: 'CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);',
    },
    {
      kind: 'good',
      title: 'The table is new: nobody can be waiting',
      up: `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`,
    },
  ],
  check: onOperations(['create-index'], (index, step) => {
    const { relation } = index;
    if (index.concurrently || !isInUse(step, relation) || isAnotherMatter(index, step)) return undefined;
    const sql = concurrentSql(step);
    return {
      relation,
      message: `Building ${index.name ? `index ${index.name}` : 'this index'} locks ${relation} against writes until the build is done and the transaction ends.`,
      instead: sequence([outsideTransaction(step.migration), sql]),
      suggestion: replaceOutside(step, sql),
      claim: { locks: [{ relation, mode: 'ShareLock' }], scan: relation },
    };
  }),
};

/** A materialised view has no writers; a partitioned table is another rule's, and its words ON ONLY build nothing. */
function isAnotherMatter({ relation, only }: CreateIndex, { catalog }: Step): boolean {
  const kind = catalog.relations.get(relation)?.kind;
  return kind === 'materialized-view' || kind === 'partitioned-table' || (only && kind === undefined);
}

function concurrentSql(step: Step): string {
  const sql = step.statement.sql.replace(/\bif\s+not\s+exists\s+/i, '');
  const head = /^create\b[^]*?\bindex\b/i.exec(sql)?.[0] ?? '';
  return `${head} ${inCaseOf(head, 'CONCURRENTLY')}${sql.slice(head.length)};`;
}
