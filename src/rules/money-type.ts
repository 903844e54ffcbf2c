import { list } from '../numbers.ts';
import { exactType, isInexactAmount } from './amounts.ts';
import { onAdditions } from './design.ts';
import { createdWell, rewritten } from './new-table-advice.ts';
import { retyped, typesSeen } from './retype.ts';
import type { Rule } from './rule.ts';

export const moneyType: Rule = {
  id: 'money-type',
  category: 'schema-design',
  severity: 'warning',
  title: 'An amount of money as money, real or double precision',
  why: `real and double precision cannot hold 0.10 and their sums are off by cents; the manual says not to keep money in them. money
reads and writes by lc_monetary, so that the same value means another currency on another server (manual 18, 8.1.3 and 8.2).`,
  examples: [
    {
      kind: 'bad',
      title: 'Cents go missing',
      up: `CREATE TABLE invoices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total_amount double precision NOT NULL,
  tax real NOT NULL
);`,
    },
    {
      kind: 'bad',
      title: 'money depends on the server’s locale',
      base: 'CREATE TABLE products (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE products ADD COLUMN list_price money;`,
    },
    {
      kind: 'good',
      title: 'numeric; and a measurement may be a float',
      up: `CREATE TABLE invoices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total_amount numeric(19, 4) NOT NULL,
  tax_rate double precision NOT NULL,
  total_weight real NOT NULL
);`,
    },
  ],
  check: onAdditions((addition) => {
    const { relation, columns, created } = addition;
    const amounts = columns.filter(isInexactAmount);
    const edit = retyped(amounts, exactType);
    if (!edit) return undefined;
    const isNew = edit.step === created?.step;
    return {
      step: edit.step,
      message: `${list(amounts.map(({ name, column }) => `${name} (${column.type})`))} of ${relation} cannot be relied on for money: numeric can.`,
      instead: isNew ? createdWell(addition) : rewritten(edit.step, edit.sql),
      suggestion: edit.suggestion,
      seen: typesSeen(relation, amounts),
    };
  }),
};
