import type { Known, OperationOf, Relation } from '../model.ts';
import { quoteName, quoteRelation } from '../sql/quote.ts';
import { sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Claim, Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;

export const setTablespace: Rule = {
  id: 'set-tablespace',
  category: 'lock-heavy',
  severity: 'error',
  title: 'SET TABLESPACE',
  why: `The table or index is copied to the other tablespace, all of it, under ACCESS EXCLUSIVE: nobody can read or write it meanwhile. Its indexes
stay where they are (manual 18, ALTER TABLE, SET TABLESPACE). An index can be built there anew beside running traffic instead (REINDEX,
TABLESPACE). The examples have a tablespace named fast.`,
  examples: [
    {
      kind: 'bad',
      title: 'Everybody waits until the table is copied',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders SET TABLESPACE fast;`,
    },
    {
      kind: 'bad',
      title: 'An index is copied in the same way',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER INDEX orders_pkey SET TABLESPACE fast;`,
    },
    {
      kind: 'good',
      title: 'It is there already',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders SET TABLESPACE pg_default;`,
    },
    {
      kind: 'good',
      title: 'The index is built there anew, beside running traffic',
      base: BASE,
      up: 'REINDEX (CONCURRENTLY, TABLESPACE fast) INDEX orders_pkey;',
    },
  ],
  check: onOperations(['set-tablespace'], (operation, step) => {
    const { relation, tablespace } = operation;
    const now = tablespaceOf(step, relation);
    if (!isInUse(step, relation) || now === tablespace || isOnlyForNewPartitions(operation, step))
      return undefined;
    return {
      relation,
      message: `All of ${relation} is copied to tablespace ${tablespace} while nobody can read or write it.`,
      instead:
        operation.objectType === 'index'
          ? sequence([
              outsideTransaction(step.migration),
              `REINDEX (CONCURRENTLY, TABLESPACE ${quoteName(tablespace)}) INDEX ${quoteRelation(relation)};`,
            ])
          : '-- a new table there, filled in batches beside the old one, and renamed into its place; or pg_repack --tablespace',
      claim: claimOf(operation, now),
    };
  }),
};

/** The database's own is taken to be the cluster's default one. */
function tablespaceOf({ catalog }: Step, relation: string): Known<string> {
  const known = catalog.relations.get(relation);
  return known ? (known.tablespace ?? 'pg_default') : 'unknown';
}

const WITHOUT_FILES: ReadonlySet<Relation['kind']> = new Set(['partitioned-table', 'view', 'foreign-table']);

/** A partitioned table, or its index, has nothing to copy. */
function isOnlyForNewPartitions({ relation }: OperationOf<'set-tablespace'>, { catalog }: Step): boolean {
  const known = catalog.relations.get(relation);
  const table = known?.kind === 'index' ? catalog.relations.get(known.table ?? '') : known;
  return table !== undefined && WITHOUT_FILES.has(table.kind);
}

function claimOf({ relation, objectType }: OperationOf<'set-tablespace'>, now: Known<string>): Claim {
  const locks = [{ relation, mode: 'AccessExclusiveLock' as const }];
  if (now === 'unknown') return { unknown: 'Which tablespace it is in is not known here.' };
  return objectType === 'index' ? { locks } : { locks, rewrite: relation };
}
