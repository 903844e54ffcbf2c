import type { Operation } from '../model.ts';
import { sequence } from './advice.ts';
import { onOperations } from './define.ts';
import type { Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

export const concurrentlyInTransaction: Rule = {
  id: 'concurrently-in-transaction',
  category: 'lock-heavy',
  severity: 'error',
  title: 'CONCURRENTLY inside a transaction',
  why: `The server refuses CREATE INDEX, DROP INDEX, REINDEX and DETACH PARTITION CONCURRENTLY in a transaction block, because
they commit by themselves several times (manual 18, CREATE INDEX, "Building Indexes Concurrently"). A file with several
statements sent as one query is such a block too (54.2.2.1).`,
  examples: [
    {
      kind: 'bad',
      title: 'Two statements of one file share a transaction',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
      up: `ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);`,
      down: 'ALTER TABLE orders DROP COLUMN note;',
    },
    {
      kind: 'good',
      title: 'Alone in its file',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
      up: 'CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);',
      down: 'DROP INDEX CONCURRENTLY orders_customer_id_idx;',
    },
  ],
  check: onOperations(['create-index', 'drop-index', 'reindex', 'detach-partition'], (operation, step) => {
    if (!operation.concurrently || !step.inBlock || isRefusedAnyway(operation, step)) return undefined;
    return {
      relation: operation.relation,
      message: 'CONCURRENTLY cannot run inside the transaction that this file runs in: the migration fails.',
      instead: sequence([outsideTransaction(step.migration), `${step.statement.sql};`]),
      claim: { fails: ['25001'] },
    };
  }),
};

/** On a partitioned table, or its index, it does not run outside of a transaction either. */
function isRefusedAnyway(
  { kind, relation = '' }: Operation & { readonly relation?: string },
  { catalog }: Step,
): boolean {
  const table = kind === 'drop-index' ? catalog.relations.get(relation)?.table : relation;
  return kind.endsWith('-index') && catalog.relations.get(table ?? '')?.kind === 'partitioned-table';
}
