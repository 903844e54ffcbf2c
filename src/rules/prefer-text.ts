import { list } from '../numbers.ts';
import { quoteName } from '../sql/quote.ts';
import type { AddedColumn } from './additions.ts';
import { onAdditions } from './design.ts';
import { retyped, typesSeen } from './retype.ts';
import type { Rule } from './rule.ts';

export const preferText: Rule = {
  id: 'prefer-text',
  category: 'schema-design',
  severity: 'notice',
  title: 'A new column of type varchar(n) or char(n)',
  why: `All three are stored alike and none is faster than text; char(n) only adds blanks (manual 18, 8.3). A limit in the type cannot
be lowered without rewriting the table; one in a CHECK is added NOT VALID and validated while reads and writes go on.`,
  examples: [
    {
      kind: 'bad',
      title: 'A limit in the type',
      up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name varchar(80) NOT NULL,
  country char(2) NOT NULL
);`,
    },
    {
      kind: 'good',
      title: 'text, with a CHECK where the limit is meant',
      up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CHECK (char_length(name) <= 80),
  country text NOT NULL CHECK (char_length(country) = 2),
  nickname varchar
);`,
    },
  ],
  check: onAdditions((addition) => {
    const limited = addition.columns.filter(
      ({ definition, column, name }) =>
        LIMITED.test(column.type) && definition.type === column.type && !refers(addition.table, name),
    );
    const edit = retyped(limited, textFor);
    if (!edit) return undefined;
    const names = limited.map(({ name, column }) => `${name} ${short(column.type)}`);
    return {
      step: edit.step,
      message: `${addition.relation} limits ${list(names)} by type: text with a CHECK can be changed without a rewrite.`,
      // Where the table is in use, the CHECK would scan it.
      suggestion: addition.created ? edit.suggestion : undefined,
      seen: typesSeen(addition.relation, limited),
    };
  }),
};

const LIMITED = /^character(?: varying)?\((\d+)\)$/;

/** It has to be as its parent. */
function refers(
  {
    constraints,
  }: { readonly constraints: readonly { readonly kind: string; readonly columns: readonly string[] }[] },
  column: string,
): boolean {
  return constraints.some(({ kind, columns }) => kind === 'foreign-key' && columns.includes(column));
}

function textFor({ name, column }: AddedColumn): string {
  const limit = LIMITED.exec(column.type)?.[1] ?? '';
  return `text CHECK (char_length(${quoteName(name)}) <= ${limit})`;
}

function short(type: string): string {
  return type.replace('character varying', 'varchar').replace('character', 'char');
}
