import type { LockMode, Operation, Relation, TableConstraint } from '../model.ts';
import { quoteName, quoteRelation } from '../sql/quote.ts';
import { agreed, briefly, sequence } from './advice.ts';
import { isInUse } from './define.ts';
import { indexesFor } from './key-index.ts';
import type { Draft, Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);`;

const CHILD = `${BASE}
CREATE TABLE visits (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT visits_customer_fk REFERENCES customers (id));
INSERT INTO visits SELECT g, g FROM generate_series(1, 1000) g;`;

export const foreignKeyLocksParent: Rule = {
  id: 'foreign-key-locks-parent',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'A foreign key that locks the table it refers to',
  why: `A foreign key has triggers on both tables. To make them, the server takes SHARE ROW EXCLUSIVE on the parent as well, so its writers
wait; to drop them, with the key, its column or its table, ACCESS EXCLUSIVE, so its readers wait too (manual 18, ALTER TABLE;
src/backend/commands/trigger.c). The statement does not name the parent, which is often the busier table. With a lock_timeout it is
short: a notice.`,
  examples: [
    {
      kind: 'bad',
      title: 'A new table, and writers of the old one wait',
      base: BASE,
      up: 'CREATE TABLE visits (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));',
    },
    {
      kind: 'bad',
      title: 'Dropping the key keeps readers of the parent waiting',
      base: CHILD,
      up: 'ALTER TABLE visits DROP CONSTRAINT visits_customer_fk;',
    },
    {
      kind: 'bad',
      title: 'So does dropping the table that has it',
      base: CHILD,
      up: 'DROP TABLE visits;',
    },
    {
      kind: 'good',
      title: 'Without the key',
      base: BASE,
      up: 'CREATE TABLE visits (id bigint PRIMARY KEY, customer_id bigint);',
    },
    {
      kind: 'good',
      title: 'The parent is new as well',
      up: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE visits (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));`,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => {
      const parents = new Map<string, Key>();
      for (const key of [...keysGone(step), ...keysMade(step)])
        if (!parents.has(key.parent) && isInUse(step, key.parent)) parents.set(key.parent, key);
      return [...parents.values()].map((key) => draft(step, key));
    },
  },
};

interface Key {
  readonly child: string;
  readonly parent: string;
  readonly name: string;
  readonly change: 'made' | 'dropped';
}

const MODES = { made: 'ShareRowExclusiveLock', dropped: 'AccessExclusiveLock' } satisfies Record<
  Key['change'],
  LockMode
>;

function draft(step: Step, key: Key): Draft {
  const { child, parent, change } = key;
  const whose = change === 'made' ? 'writers' : 'readers and writers';
  return {
    relation: parent,
    message: `The foreign key of ${child} that is ${change} here also makes ${whose} of ${parent} wait, until the transaction ends.`,
    severity: step.lockTimeoutMs > 0 ? 'notice' : undefined,
    instead: change === 'made' ? shortly(step, child) : droppedFirst(step, key),
    claim: { locks: [{ relation: parent, mode: MODES[change] }] },
  };
}

const MAKING: ReadonlySet<Operation['kind']> = new Set([
  'create-table',
  'add-constraint',
  'add-column',
  'attach-partition',
]);

/** Foreign keys that are there afterwards and were not before, unless another rule says that they lock the parent. */
function keysMade(step: Step): Key[] {
  const children = step.operations.flatMap((one) => {
    if (!MAKING.has(one.kind) || !('relation' in one) || one.relation === undefined) return [];
    if ((one.kind === 'add-constraint' && !one.constraint.notValid) || one.kind === 'add-column')
      return isInUse(step, one.relation) ? [] : [one.relation];
    return one.kind === 'attach-partition' ? [one.partition] : [one.relation];
  });
  return keysBetween(step.after, step.catalog, 'made').filter(({ child }) => children.includes(child));
}

function keysGone(step: Step): Key[] {
  if (!step.operations.some((one) => one.kind.startsWith('drop-'))) return [];
  return keysBetween(step.catalog, step.after, 'dropped').filter(({ parent }) =>
    step.after.relations.has(parent),
  );
}

/** Foreign keys of one catalogue that the other lacks. */
function keysBetween(there: Step['catalog'], lacking: Step['catalog'], change: Key['change']): Key[] {
  if (there === lacking) return [];
  return [...there.relations.values()].flatMap((table) => {
    const other = lacking.relations.get(table.name);
    if (table.constraints === other?.constraints || (change === 'dropped' && isInherited(table, there)))
      return [];
    return foreignKeys(table)
      .filter(({ name }) => !other || !foreignKeys(other).some((one) => one.name === name))
      .flatMap(({ name, references }) =>
        references && references.relation !== table.name
          ? { child: table.name, parent: references.relation, name, change }
          : [],
      );
  });
}

/** The triggers on the parent are the partitioned table's: its partitions have none to drop. */
function isInherited({ partitionOf }: Relation, { relations }: Step['catalog']): boolean {
  const parent = relations.get(partitionOf ?? '');
  return parent !== undefined && foreignKeys(parent).length > 0;
}

function foreignKeys({ constraints }: Relation): TableConstraint[] {
  return constraints.filter(({ kind }) => kind === 'foreign-key');
}

function shortly(step: Step, child: string): string {
  const indexes = isInUse(step, child) ? [] : indexesFor(step, child);
  return sequence([
    'alone in its transaction, and it gives up instead of making everybody queue',
    briefly([`${step.statement.sql};`, ...indexes].join('\n')),
  ]);
}

/** Each lock for a moment, in a transaction of its own. */
function droppedFirst(step: Step, { child, name }: Key): string {
  const kind = step.operations[0]?.kind;
  if (!isInUse(step, child)) return shortly(step, child);
  const drop = agreed(
    'drop-constraint',
    `ALTER TABLE ${quoteRelation(child)} DROP CONSTRAINT ${quoteName(name)};`,
    'why nothing needs it any more',
  );
  if (kind === 'drop-constraint') return sequence(['alone in its transaction', drop]);
  const rest = `${step.statement.sql};`;
  return sequence(
    ['this migration: the key, which locks both tables for a moment', drop],
    [
      'the next one: nobody waits on the parent any more',
      kind === 'drop-table' || kind === 'drop-column' ? agreed(kind, rest) : briefly(rest),
    ],
  );
}
