import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const dropPrimaryKey: Rule = {
  id: 'drop-primary-key',
  category: 'lock-heavy',
  severity: 'error',
  title: 'DROP of a primary key',
  why: `Rows can be doubled from now on, and foreign keys to the table are refused or go with CASCADE. Logical replication then has no
replica identity: UPDATE and DELETE on a published table fail (manual 18, 29.1.1).`,
  examples: [
    {
      kind: 'bad',
      title: 'No key any more',
      base: 'CREATE TABLE orders (id bigint CONSTRAINT orders_pkey PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_pkey;`,
    },
    {
      kind: 'good',
      title: 'Another index takes its place in the same statement',
      base: `CREATE TABLE orders (id bigint NOT NULL, number bigint CONSTRAINT orders_pkey PRIMARY KEY);
CREATE UNIQUE INDEX orders_id_key ON orders (id);`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_key;`,
    },
  ],
  check: onOperations(['drop-constraint'], ({ relation, constraint }, step) => {
    const known = step.catalog.relations.get(relation)?.constraints.find((one) => one.name === constraint);
    const isReplaced = step.operations.some(
      (one) =>
        one.kind === 'add-constraint' && one.relation === relation && one.constraint.kind === 'primary-key',
    );
    if (known?.kind !== 'primary-key' || isReplaced || !isInUse(step, relation)) return undefined;
    return {
      relation,
      message: `${relation} has no primary key any more once this commits.`,
      instead: `-- in one statement, so that there is always one:\n-- ALTER TABLE … DROP CONSTRAINT ${constraint}, ADD CONSTRAINT ${constraint} PRIMARY KEY USING INDEX …;`,
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }] },
    };
  }),
};
