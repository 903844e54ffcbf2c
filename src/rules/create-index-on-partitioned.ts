import { childrenOf, withDescendants } from '../catalog/static.ts';
import type { CreateIndex } from '../model.ts';
import { bareName, quoteName, quoteRelation, schemaOf } from '../sql/quote.ts';
import { briefly, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Claim, Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

const BASE = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
INSERT INTO events SELECT g, date '2024-01-01' + g % 700 FROM generate_series(1, 1000) g;`;

export const createIndexOnPartitioned: Rule = {
  id: 'create-index-on-partitioned',
  category: 'lock-heavy',
  severity: 'error',
  title: 'CREATE INDEX on a partitioned table',
  why: `One statement builds the index of every partition, with a SHARE lock on the parent and on each of them until it ends: no partition
can be written. CONCURRENTLY is refused on the parent. What does not block is an invalid index ON ONLY the parent, an index built
CONCURRENTLY on each partition, and ALTER INDEX … ATTACH PARTITION (manual 18, 5.12.2.2 and CREATE INDEX).`,
  examples: [
    {
      kind: 'bad',
      title: 'Writers of every partition wait',
      base: BASE,
      up: 'CREATE INDEX events_id_idx ON events (id);',
    },
    {
      kind: 'bad',
      title: 'CONCURRENTLY is refused here',
      base: BASE,
      up: 'CREATE INDEX CONCURRENTLY events_id_idx ON events (id);',
    },
    {
      kind: 'good',
      title: 'On the parent alone, where nothing is built',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
CREATE INDEX events_id_idx ON ONLY events (id);`,
    },
    {
      kind: 'good',
      title: 'Every partition has its index already: they are attached',
      base: `${BASE}
CREATE INDEX events_2024_id_idx ON events_2024 (id);
CREATE INDEX events_2025_id_idx ON events_2025 (id);`,
      up: `SET LOCAL lock_timeout = '5s';
CREATE INDEX events_id_idx ON events (id);`,
    },
  ],
  check: onOperations(['create-index'], (index, step) => {
    const { relation, concurrently, only } = index;
    if (step.catalog.relations.get(relation)?.kind !== 'partitioned-table') return undefined;
    const label = index.name ? `index ${index.name}` : 'this index';
    if (concurrently)
      return {
        relation,
        message: `CONCURRENTLY is refused on ${relation}, because it is partitioned: the migration fails.`,
        instead: instead(index, step),
        claim: { fails: ['0A000', '25001'] },
      };
    if (only || !isInUse(step, relation) || isBuiltAlready(index, step)) return undefined;
    return {
      relation,
      message: `Building ${label} locks ${relation} and ${partitionWords(step, relation)} against writes until the build is done and the transaction ends.`,
      instead: instead(index, step),
      claim: claimOf(step, relation),
    };
  }),
};

function partitionWords(step: Step, relation: string): string {
  const partitions = withDescendants(step.catalog, relation).length - 1;
  return partitions === 1 ? 'its partition' : `its ${partitions > 0 ? `${partitions} ` : ''}partitions`;
}

function claimOf({ catalog }: Step, relation: string): Claim {
  if (childrenOf(catalog, relation).length === 0)
    return { unknown: 'It has no partition here. Production may have some.' };
  const locks = withDescendants(catalog, relation).map((one) => ({
    relation: one,
    mode: 'ShareLock' as const,
  }));
  return { locks, scan: relation };
}

/** The server attaches what fits instead of building anew; which index fits is for it to say. */
function isBuiltAlready({ relation, keys, method }: CreateIndex, { catalog, observation }: Step): boolean {
  const family = withDescendants(catalog, relation).slice(1);
  if (observation?.ok)
    return family.length > 0 && !observation.scans.some((scan) => family.includes(scan.relation));
  const leaves = family.filter((one) => catalog.relations.get(one)?.kind !== 'partitioned-table');
  return (
    leaves.length > 0 &&
    leaves.every((leaf) =>
      catalog.relations
        .get(leaf)
        ?.indexes.some(
          (one) => one.valid && one.method === method && one.keys.join('\n') === keys.join('\n'),
        ),
    )
  );
}

function instead(index: CreateIndex, step: Step): string {
  const { relation } = index;
  const name = index.name ?? nameOn(relation, index);
  const body = bodyOf(step);
  const kind = index.unique ? 'UNIQUE INDEX' : 'INDEX';
  const parent = quoteRelation(`${schemaOf(relation)}.${name}`);
  return sequence(
    [
      'an empty, invalid index on the parent: no lock on the partitions',
      briefly(`CREATE ${kind} ${quoteName(name)} ON ONLY ${quoteRelation(relation)} ${body};`),
    ],
    ...partitionsToShow(step, relation).flatMap((partition): (readonly [string, string])[] => {
      const part = `${schemaOf(partition)}.${nameOn(partition, index)}`;
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

function nameOn(relation: string, { keys }: CreateIndex): string {
  return `${bareName(relation)}_${keys.length > 0 ? keys.join('_').replace(/\W+/g, '_') : 'part'}_idx`;
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
