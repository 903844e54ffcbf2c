import type { Catalog, Index, Operation } from '../model.ts';
import { bareName, quoteName, quoteRelation, schemaOf } from '../sql/quote.ts';
import { sequence } from './advice.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

const PARTS = `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO events SELECT g, '2024-02-03' FROM generate_series(1, 1000) g;`;

export const invalidIndexLeft: Rule = {
  id: 'invalid-index-left',
  category: 'lock-heavy',
  severity: 'error',
  title: 'An INVALID index that stays behind, or is taken for a good one',
  why: `A concurrent build that fails leaves its index behind, marked INVALID: no query uses it, every write keeps it up to date, and its name is
taken, so that IF NOT EXISTS reports success. It has to be dropped before the build is tried again (manual 18, CREATE INDEX, "Building
Indexes Concurrently").`,
  examples: [
    {
      kind: 'bad',
      title: 'Two rows share what is to be unique: the build fails, the index stays',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers VALUES (1, 'a@example.org'), (2, 'a@example.org');`,
      up: 'CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);',
    },
    {
      kind: 'bad',
      title: 'There is one of that name, and it is not valid',
      base: `${PARTS}
CREATE INDEX events_id_idx ON ONLY events (id);`,
      up: 'CREATE INDEX IF NOT EXISTS events_id_idx ON events (id);',
    },
    {
      kind: 'good',
      title: 'What an earlier try may have left is dropped first',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers VALUES (1, 'a@example.org'), (2, 'b@example.org');`,
      up: `DROP INDEX CONCURRENTLY IF EXISTS customers_email_key;
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);`,
    },
    {
      kind: 'good',
      title: 'There is one of that name, and it is valid',
      base: `${PARTS}
CREATE INDEX events_id_idx ON events (id);`,
      up: 'CREATE INDEX IF NOT EXISTS events_id_idx ON events (id);',
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => [
      ...leftBehind(step),
      ...unnamed(step),
      ...(step.unseen?.kind === 'not-reached'
        ? []
        : step.operations.flatMap((operation) => [...taken(operation, step), ...refused(operation, step)])),
    ],
  },
};

/** Only the catalogue after the failure can tell. */
function leftBehind(step: Step): Draft[] {
  if (step.observation?.ok !== false || step.statement.transactional) return [];
  return step.operations.flatMap((operation) => {
    if (!('relation' in operation) || operation.relation === undefined) return [];
    const table = step.after.relations.get(
      step.after.relations.get(operation.relation)?.table ?? operation.relation,
    );
    const known = step.catalog.relations.get(table?.name ?? '')?.indexes ?? [];
    return (table?.indexes ?? [])
      .filter((index) => !index.valid && !known.some(({ name, valid }) => name === index.name && !valid))
      .map(({ name }) => ({
        relation: table?.name,
        message: `The build fails and leaves ${name} behind, INVALID: no query uses it, every write keeps it up to date, and its name is taken.`,
        instead: sequence(
          [outsideTransaction(step.migration), `DROP INDEX CONCURRENTLY IF EXISTS ${quoteRelation(name)};`],
          [
            'once what made it fail is mended, in the same way',
            `-- ${step.statement.sql.replaceAll('\n', '\n-- ')};`,
          ],
        ),
        claim: { seen: `Seen in the catalogue after the failure: ${name} is not valid.` },
      }));
  });
}

/** Without a name the second try builds another one beside what the first one left. REINDEX has no other way. */
function unnamed({ operations, interrupted, migration, statement }: Step): Draft[] {
  if (!interrupted || interrupted.recovered || interrupted.failure) return [];
  const build = operations.find((operation) => operation.kind === 'create-index');
  if (!build || build.name !== undefined) return [];
  return interrupted.left.flatMap(({ object, invalid }) =>
    invalid
      ? [
          {
            relation: build.relation,
            severity: 'warning' as const,
            message: `Interrupted half-way and run again, it builds another index and leaves ${object} behind, INVALID: no query uses it, and every write keeps it up to date.`,
            instead: sequence(
              [outsideTransaction(migration), `DROP INDEX CONCURRENTLY IF EXISTS ${quoteRelation(object)};`],
              [
                'in the same way, with that name so that the line above finds it',
                `${statement.sql.replace(/\bon\b/i, (word) => `${quoteName(bareName(object))} ${word}`)};`,
              ],
            ),
            claim: { seen: 'Its session was ended while it was building, and the script run again.' },
          },
        ]
      : [],
  );
}

/** IF NOT EXISTS, and what exists is no use. */
function taken(operation: Operation, step: Step): Draft[] {
  if (operation.kind !== 'create-index' || !operation.ifNotExists || operation.name === undefined) return [];
  const index = invalidIndex(step.catalog, `${schemaOf(operation.relation)}.${operation.name}`);
  if (!index || (step.observation && !isStillInvalid(step, index))) return [];
  return [
    {
      relation: operation.relation,
      message: `${index.name} exists and is INVALID: IF NOT EXISTS reports success over it, and no query can use it.`,
      instead: rebuilt(step, operation.relation, index),
      claim: step.observation
        ? { seen: `Seen in the catalogue after the statement: ${index.name} is not valid.` }
        : {},
    },
  ];
}

function isStillInvalid({ observation, after }: Step, { name }: Index): boolean {
  return observation?.ok === true && invalidIndex(after, name) !== undefined;
}

/** ADD CONSTRAINT … USING INDEX takes none that is not valid. */
function refused(operation: Operation, step: Step): Draft[] {
  if (operation.kind !== 'add-constraint' || operation.constraint.usingIndex === undefined) return [];
  const name = `${schemaOf(operation.relation)}.${operation.constraint.usingIndex}`;
  const index = invalidIndex(step.catalog, name);
  if (!index) return [];
  return [
    {
      relation: operation.relation,
      message: `The server refuses USING INDEX ${name}: it is INVALID.`,
      instead: rebuilt(step, operation.relation, index),
      claim: { fails: ['55000'] },
    },
  ];
}

function invalidIndex({ relations }: Catalog, name: string): Index | undefined {
  const table = relations.get(relations.get(name)?.table ?? '');
  return table?.indexes.find((one) => one.name === name && !one.valid);
}

/** An index on the parent becomes valid with its last part; any other is built again. */
function rebuilt(step: Step, relation: string, { name }: Index): string {
  if (step.catalog.relations.get(relation)?.kind === 'partitioned-table')
    return `-- for each partition whose index is missing: CREATE INDEX CONCURRENTLY …, then\n-- ALTER INDEX ${quoteRelation(name)} ATTACH PARTITION …;`;
  return sequence([outsideTransaction(step.migration), `REINDEX INDEX CONCURRENTLY ${quoteRelation(name)};`]);
}
