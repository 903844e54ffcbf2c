import type { Relation } from '../model.ts';
import { bareName } from '../sql/quote.ts';
import { list } from '../numbers.ts';
import type { Addition } from './additions.ts';
import { columnList } from './advice.ts';
import { endOfElements, edited } from './author-text.ts';
import { onAdditions } from './design.ts';
import { isCopy } from './new-table.ts';
import { withIndexes } from './new-table-advice.ts';
import type { Rule, Step } from './rule.ts';

export const missingPrimaryKey: Rule = {
  id: 'missing-primary-key',
  category: 'schema-design',
  severity: 'warning',
  title: 'A new table without a primary key',
  why: `Without one nothing tells two equal rows apart, no foreign key can refer to the table, and logical replication refuses its
UPDATEs and DELETEs (manual 18, 5.5.4 and 29.1).`,
  examples: [
    {
      kind: 'bad',
      title: 'Rows that cannot be told apart',
      up: 'CREATE TABLE readings (sensor text NOT NULL, value numeric NOT NULL);',
    },
    {
      kind: 'bad',
      title: 'A join table takes the same pair twice',
      base: `CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE roles (id bigint PRIMARY KEY);`,
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE user_roles (
  user_id bigint NOT NULL REFERENCES users (id),
  role_id bigint NOT NULL REFERENCES roles (id)
);
CREATE INDEX user_roles_user_id_idx ON user_roles (user_id);
CREATE INDEX user_roles_role_id_idx ON user_roles (role_id);`,
    },
    {
      kind: 'bad',
      title: 'A join table whose key is not the pair takes it twice as well',
      base: `CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE roles (id bigint PRIMARY KEY);`,
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE user_roles (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id),
  role_id bigint NOT NULL REFERENCES roles (id)
);
CREATE INDEX user_roles_user_id_idx ON user_roles (user_id);
CREATE INDEX user_roles_role_id_idx ON user_roles (role_id);`,
    },
    {
      kind: 'good',
      title: 'The key comes with a later statement',
      up: `CREATE TABLE readings (id bigint GENERATED ALWAYS AS IDENTITY, sensor text NOT NULL, value numeric NOT NULL);
ALTER TABLE readings ADD PRIMARY KEY (id);`,
    },
    {
      kind: 'good',
      title: 'The pair is the key',
      base: `CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE roles (id bigint PRIMARY KEY);`,
      up: `CREATE TABLE user_roles (
  user_id bigint NOT NULL REFERENCES users (id),
  role_id bigint NOT NULL REFERENCES roles (id),
  PRIMARY KEY (user_id, role_id)
);
CREATE INDEX user_roles_role_id_idx ON user_roles (role_id);`,
    },
  ],
  check: onAdditions((addition) => {
    const { relation, table, created } = addition;
    if (!created || table.persistence === 'unlogged' || isCopy(created) || isHypertable(addition))
      return undefined;
    const pair = joined(table);
    const hasKey = table.constraints.some(({ kind }) => kind === 'primary-key');
    if (hasKey && !(pair && isNamedAfter(table, pair) && !isUnique(table, pair.columns))) return undefined;
    const unique = !hasKey && table.indexes.some((index) => index.unique);
    return {
      step: created.step,
      severity: unique ? 'notice' : undefined,
      message: hasKey
        ? `${relation} joins two tables and takes the same pair of ${list(pair?.columns ?? [])} twice: no key is over the pair.`
        : `${relation} has no primary key${unique ? ', only a unique index' : ''}.`,
      instead: instead(addition, created.step, hasKey, pair?.columns),
      seen: `After the run no ${hasKey ? 'unique index is over the pair' : 'primary key is on it'}.`,
    };
  }),
};

interface Pair {
  readonly columns: readonly string[];
  readonly parents: readonly string[];
}

/** The two foreign keys of a table that has hardly anything else. */
function joined({ columns, constraints }: Relation): Pair | undefined {
  const keys = constraints.filter((one) => one.kind === 'foreign-key');
  if (keys.length !== 2 || columns.length > 5) return undefined;
  const pair = keys.flatMap((key) => (key.columns.length === 1 ? key.columns : []));
  const others = columns.filter(({ name }) => !pair.includes(name));
  const isBare = others.every(({ name, type }) => name === 'id' || type.startsWith('timestamp'));
  return pair.length === 2 && isBare
    ? { columns: pair, parents: keys.map((key) => key.references?.relation ?? '') }
    : undefined;
}

/** `user_roles` of users and roles: it says that a user has a role, not that something happened to them. */
function isNamedAfter({ name }: Relation, { parents }: Pair): boolean {
  return parents.every((parent) => bareName(name).includes(bareName(parent).replace(/(ies|es|s)$/, '')));
}

function isUnique({ indexes }: Relation, pair: readonly string[]): boolean {
  return indexes.some(({ unique, keys }) => unique && keys.every((key) => pair.includes(key)));
}

/** TimescaleDB's tables of measurements usually have none, since the time has to be part of it. */
function isHypertable({ steps, relation }: Addition): boolean {
  return steps.some(
    ({ operations, statement }) =>
      operations.some(
        (one) => one.kind === 'select' && one.functions.some((name) => name.endsWith('create_hypertable')),
      ) && statement.sql.includes(bareName(relation)),
  );
}

function instead(
  addition: Addition,
  step: Step,
  hasKey: boolean,
  pair: readonly string[] | undefined,
): string | undefined {
  const { sql } = step.statement;
  const end = endOfElements(sql);
  if (end === undefined) return undefined;
  const key = hasKey ? `UNIQUE (${columnList(pair ?? [])})` : keyOf(addition, pair);
  return withIndexes(addition, step, edited(sql, [{ from: end, to: end, text: `,\n  ${key}` }]), pair);
}

/** The pair, the column that is one by its name, or a new one; a partitioned table's key needs what it is divided by. */
function keyOf({ table, created }: Addition, pair: readonly string[] | undefined): string {
  const id = table.columns.find(({ name }) => name.toLowerCase() === 'id')?.name;
  const partition = (created?.definition.partitionBy?.columns ?? []).filter((name) => name !== id);
  const columns = pair ?? [id ?? 'id', ...partition];
  const key = `PRIMARY KEY (${columnList(columns)})`;
  return pair || id !== undefined ? key : `id bigint GENERATED ALWAYS AS IDENTITY,\n  ${key}`;
}
