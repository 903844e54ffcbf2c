import type { CreateIndex } from '../model.ts';
import { childrenOf } from '../catalog/static.ts';
import { bareName, quoteName, quoteRelation, schemaOf } from '../sql/quote.ts';
import { briefly, inCaseOf, replaceStatement, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
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
    if (index.concurrently || !isInUse(step, relation) || isQuick(index, step)) return undefined;
    const sql = concurrentSql(step);
    const alone = step.steps.length === 1;
    return {
      relation,
      message: `Building ${index.name ? `index ${index.name}` : 'this index'} locks ${relation} against writes until the build is done and the transaction ends.`,
      instead: instead(index, step, sql),
      suggestion: alone && !isPartitioned(step, relation) ? replaceStatement(step, sql) : undefined,
      claim: { locks: [{ relation, mode: 'ShareLock' }], scan: relation },
    };
  }),
};

/** ON ONLY a partitioned table builds nothing; a materialised view has no writers. */
function isQuick({ relation, only }: CreateIndex, step: Step): boolean {
  const kind = step.catalog.relations.get(relation)?.kind;
  return kind === 'materialized-view' || (only && (kind === undefined || kind === 'partitioned-table'));
}

function isPartitioned(step: Step, relation: string): boolean {
  return step.catalog.relations.get(relation)?.kind === 'partitioned-table';
}

function concurrentSql(step: Step): string {
  const sql = step.statement.sql.replace(/\bif\s+not\s+exists\s+/i, '');
  const head = /^create\b[^]*?\bindex\b/i.exec(sql)?.[0] ?? '';
  return `${head} ${inCaseOf(head, 'CONCURRENTLY')}${sql.slice(head.length)};`;
}

function instead(index: CreateIndex, step: Step, sql: string): string {
  if (!isPartitioned(step, index.relation)) return sequence([outsideTransaction(step.migration), sql]);
  const { relation } = index;
  const name = index.name ?? `${bareName(relation)}_${index.keys.join('_')}_idx`;
  const body = bodyOf(step);
  const kind = index.unique ? 'UNIQUE INDEX' : 'INDEX';
  const parent = quoteRelation(`${schemaOf(relation)}.${name}`);
  return sequence(
    [
      'an empty, invalid index on the parent: no lock on the partitions',
      briefly(`CREATE ${kind} ${quoteName(name)} ON ONLY ${quoteRelation(relation)} ${body};`),
    ],
    ...partitionsToShow(step, relation).flatMap((partition): (readonly [string, string])[] => {
      const part = `${partition}_${index.keys.length > 0 ? index.keys.join('_').replace(/\W+/g, '_') : 'part'}_idx`;
      return [
        [
          `then for each partition, ${outsideTransaction(step.migration)}`,
          `CREATE ${kind} CONCURRENTLY ${quoteName(bareName(part))} ON ${quoteRelation(partition)} ${body};`,
        ],
        [
          'and attached; with the last one the parent becomes valid',
          briefly(`ALTER INDEX ${parent} ATTACH PARTITION ${quoteRelation(part)};`),
        ],
      ];
    }),
  );
}

/** One stands for all; a name for it where nobody knows them. */
function partitionsToShow({ catalog }: Step, relation: string): string[] {
  return [childrenOf(catalog, relation)[0] ?? `${relation}_partition`];
}

const NAME = '(?:"(?:[^"]|"")+"|[\\w$\\u0080-\\uffff]+)';
const UP_TO_TABLE = new RegExp(`^[^]*?\\son\\s+(?:only\\s+)?${NAME}(?:\\s*\\.\\s*${NAME})*\\s*`, 'i');

/** The author's words behind the table's name: method, keys, INCLUDE, WHERE. */
function bodyOf({ statement }: Step): string {
  return statement.sql.replace(UP_TO_TABLE, '');
}
