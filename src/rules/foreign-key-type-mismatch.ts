import { onAdditions } from './design.ts';
import { mismatches, parentType } from './foreign-keys.ts';
import { createdWell, rewritten } from './new-table-advice.ts';
import { retyped } from './retype.ts';
import type { Rule } from './rule.ts';

export const foreignKeyTypeMismatch: Rule = {
  id: 'foreign-key-type-mismatch',
  category: 'schema-design',
  severity: 'warning',
  title: 'A new column of another type than the key that it refers to',
  why: `The server accepts the foreign key as long as the two can be compared. An integer that refers to a bigint fails once the parent
counts past 2,147,483,647, and every check and join of the two converts one of them (manual 18, 5.5.5 and 8.1.1).`,
  examples: [
    {
      kind: 'bad',
      title: 'Too small for the keys to come',
      base: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id integer NOT NULL REFERENCES customers (id)
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`,
    },
    {
      kind: 'bad',
      title: 'The constraint comes in a later statement',
      base: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer NOT NULL);
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers;
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`,
    },
    {
      kind: 'good',
      title: 'The same type; varchar and text are the same',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE countries (code text PRIMARY KEY);`,
      up: `SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  country varchar(2) NOT NULL REFERENCES countries (code)
);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);`,
    },
  ],
  check: onAdditions((addition) => {
    const differing = mismatches(addition);
    const columns = addition.columns.filter(({ name }) => differing.some(({ child }) => child.name === name));
    const edit = retyped(columns, (column) => parentType(differing, column));
    if (!edit) return undefined;
    const { relation, created } = addition;
    const words = differing.map(
      ({ child, parent, parentName }) =>
        `${relation}.${child.name} is ${child.type}, but ${parentName}.${parent.name}, to which it refers, is ${parent.type}`,
    );
    const isNew = edit.step === created?.step;
    return {
      step: edit.step,
      message: `${words.join('; ')}.`,
      instead: isNew ? createdWell(addition) : rewritten(edit.step, edit.sql),
      suggestion: edit.suggestion,
      seen: 'So the catalogue says after the run.',
    };
  }),
};
