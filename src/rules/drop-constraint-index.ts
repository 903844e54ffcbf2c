import type { Catalog, Index, OperationOf, Relation } from '../model.ts';
import { quoteName, quoteRelation } from '../sql/quote.ts';
import { agreed, briefly, sequence } from './advice.ts';
import { onOperations } from './define.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY, email text CONSTRAINT customers_email_key UNIQUE);
INSERT INTO customers SELECT g, g || '@example.org' FROM generate_series(1, 1000) g;
CREATE INDEX customers_lower_idx ON customers (lower(email));`;

export const dropConstraintIndex: Rule = {
  id: 'drop-constraint-index',
  category: 'lock-heavy',
  severity: 'error',
  title: 'DROP INDEX of an index that a constraint stands on',
  why: `The index of a PRIMARY KEY, UNIQUE or EXCLUDE constraint belongs to the constraint and is refused, with CASCADE as well; so is a unique
index that a foreign key refers to, unless CASCADE drops the foreign key (manual 18, 5.15 and ALTER TABLE, DROP CONSTRAINT).`,
  examples: [
    {
      kind: 'bad',
      title: 'The constraint requires it',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
DROP INDEX customers_email_key;`,
    },
    {
      kind: 'bad',
      title: 'Another table’s foreign key requires it',
      base: `${BASE}
CREATE UNIQUE INDEX customers_id_email_idx ON customers (email, id);
CREATE TABLE letters (customer_id bigint, email text,
  CONSTRAINT letters_customer_fk FOREIGN KEY (customer_id, email) REFERENCES customers (id, email));`,
      up: `SET LOCAL lock_timeout = '5s';
DROP INDEX customers_id_email_idx;`,
    },
    {
      kind: 'bad',
      title: 'The index of a partition is part of the whole',
      base: `CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX events_id_idx ON events (id);`,
      up: `SET LOCAL lock_timeout = '5s';
DROP INDEX events_2024_id_idx;`,
    },
    {
      kind: 'good',
      title: 'An index that nothing stands on',
      base: BASE,
      up: 'DROP INDEX CONCURRENTLY customers_lower_idx;',
    },
  ],
  check: onOperations(['drop-index'], ({ relation, cascade, concurrently }, step) => {
    const whole = step.catalog.relations.get(relation)?.partOf;
    if (whole !== undefined) return partDraft(step, relation, whole);
    const user = userOf(step.catalog, relation, cascade);
    if (!user) return undefined;
    const drop = agreed(
      user.isPrimary ? 'drop-primary-key' : 'drop-constraint',
      `ALTER TABLE ${quoteRelation(user.table)} DROP CONSTRAINT ${quoteName(user.constraint)};`,
      'why nothing needs it any more',
    );
    return {
      relation: user.table,
      message: `The server refuses to drop ${relation}: constraint ${user.constraint} of ${user.table} needs it.`,
      instead: user.owns
        ? sequence(['the constraint takes its index along', drop])
        : sequence(
            ['the foreign key first', drop],
            [outsideTransaction(step.migration), `DROP INDEX CONCURRENTLY ${quoteRelation(relation)};`],
          ),
      claim: { fails: concurrently && step.inBlock ? ['2BP01', '25001'] : ['2BP01'] },
    };
  }),
};

/** Unless the same statement drops the whole. */
function partDraft({ operations, catalog }: Step, relation: string, whole: string): Draft[] {
  if (operations.some((one) => one.kind === 'drop-index' && one.relation === whole)) return [];
  return [
    {
      relation: catalog.relations.get(relation)?.table,
      message: `The server refuses to drop ${relation}: it is part of ${whole}.`,
      instead: sequence([
        'the whole, with its parts: every partition is locked for a moment',
        briefly(`DROP INDEX ${quoteRelation(whole)};`),
      ]),
      claim: { fails: ['2BP01'] },
    },
  ];
}

interface User {
  readonly table: string;
  readonly constraint: string;
  readonly owns: boolean;
  readonly isPrimary: boolean;
}

/** Whether the server refuses to drop it. */
export function isRefused(step: Step, { relation, cascade }: OperationOf<'drop-index'>): boolean {
  const part = step.catalog.relations.get(relation)?.partOf;
  return part !== undefined || userOf(step.catalog, relation, cascade) !== undefined;
}

/** The constraint that keeps an index from being dropped. */
function userOf(catalog: Catalog, name: string, cascade: boolean): User | undefined {
  const table = catalog.relations.get(catalog.relations.get(name)?.table ?? '');
  const index = table?.indexes.find((one) => one.name === name);
  if (!table || !index) return undefined;
  const own = table.constraints.find((one) => one.index === name);
  if (own)
    return {
      table: table.name,
      constraint: own.name,
      owns: true,
      isPrimary: own.kind === 'primary-key',
    };
  return cascade ? undefined : foreignKeyOn(catalog, table, index);
}

/** Where several indexes would do, only the server knows which one a foreign key chose. */
function foreignKeyOn(catalog: Catalog, table: Relation, index: Index): User | undefined {
  const fitting = table.indexes.filter((one) => canBeReferredTo(one) && isOn(one, index.keys));
  if (fitting.length !== 1 || fitting[0] !== index) return undefined;
  for (const child of catalog.relations.values())
    for (const { references, name } of child.constraints)
      if (references?.relation === table.name && isOn(index, references.columns))
        return { table: child.name, constraint: name, owns: false, isPrimary: false };
  return undefined;
}

function canBeReferredTo({ unique, predicate }: Index): boolean {
  return unique && predicate === undefined;
}

function isOn({ keys }: Index, columns: readonly string[]): boolean {
  return keys.toSorted().join('\n') === columns.toSorted().join('\n');
}
