import { list } from '../numbers.ts';
import { onAdditions } from './design.ts';
import { createdWell } from './new-table-advice.ts';
import type { Rule } from './rule.ts';
import { missingKey } from './table-keys.ts';

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
    const key = missingKey(addition);
    if (!created || !key) return undefined;
    const isPair = key.kind === 'pair';
    const unique = !isPair && table.indexes.some((index) => index.unique);
    return {
      step: created.step,
      severity: unique ? 'notice' : undefined,
      message: isPair
        ? `${relation} joins two tables and takes the same pair of ${list(key.columns)} twice: no key is over the pair.`
        : `${relation} has no primary key${unique ? ', only a unique index' : ''}.`,
      instead: createdWell(addition),
      seen: `After the run no ${isPair ? 'unique index is over the pair' : 'primary key is on it'}.`,
    };
  }),
};
