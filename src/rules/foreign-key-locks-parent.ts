import type { LockMode } from '../model.ts';
import { quoteName, quoteRelation } from '../sql/quote.ts';
import { agreed, briefly, sequence } from './advice.ts';
import { changedKeys, type ChangedKey } from './changed-keys.ts';
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
      const parents = new Map<string, ChangedKey>();
      for (const key of changedKeys(step))
        if (!parents.has(key.parent) && isInUse(step, key.parent)) parents.set(key.parent, key);
      return [...parents.values()].map((key) => draft(step, key));
    },
  },
};

const MODES = {
  made: 'ShareRowExclusiveLock',
  dropped: 'AccessExclusiveLock',
  rebuilt: 'AccessExclusiveLock',
  detached: 'ShareRowExclusiveLock',
} satisfies Record<ChangedKey['change'], LockMode>;

function draft(step: Step, key: ChangedKey): Draft {
  const { child, parent, change } = key;
  const whose = MODES[change] === 'AccessExclusiveLock' ? 'readers and writers' : 'writers';
  return {
    relation: parent,
    message: `The foreign key of ${child} that is ${change} here also makes ${whose} of ${parent} wait, until the transaction ends.`,
    severity: step.lockTimeoutMs > 0 ? 'notice' : undefined,
    instead: change === 'made' ? shortly(step, child) : droppedFirst(step, key),
    claim: { locks: [{ relation: parent, mode: MODES[change] }] },
  };
}

function shortly(step: Step, child: string): string {
  const indexes = isInUse(step, child) ? [] : indexesFor(step, child);
  return sequence([
    'alone in its transaction, and it gives up instead of making everybody queue',
    briefly([`${step.statement.sql};`, ...indexes].join('\n')),
  ]);
}

/** Each lock for a moment, in a transaction of its own. */
function droppedFirst(step: Step, { child, name }: ChangedKey): string {
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
