import { list } from '../numbers.ts';
import type { AddedColumn } from './additions.ts';
import { onAdditions } from './design.ts';
import { withIndexes, rewritten } from './new-table-advice.ts';
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
    const amounts = columns.filter(isInexact);
    const edit = retyped(amounts, ({ column }) =>
      column.type === 'money' ? 'numeric(19, 2)' : 'numeric(19, 4)',
    );
    if (!edit) return undefined;
    const isNew = edit.step === created?.step;
    return {
      step: edit.step,
      message: `${list(amounts.map(({ name, column }) => `${name} (${column.type})`))} of ${relation} cannot be relied on for money: numeric can.`,
      instead: isNew ? withIndexes(addition, edit.step, edit.sql) : rewritten(edit.step, edit.sql),
      suggestion: edit.suggestion,
      seen: typesSeen(relation, amounts),
    };
  }),
};

function isInexact({ name, column }: AddedColumn): boolean {
  if (column.type === 'money') return true;
  return (column.type === 'real' || column.type === 'double precision') && isAmount(name);
}

/** Money by itself, whatever stands beside them. */
const MONEY = new Set(
  `price prices fee fees salary salaries wage wages revenue payment payout refund deposit budget tax vat subtotal
  discount surcharge commission`.split(/\s+/),
);
/** Money when nothing beside them says otherwise: `total_weight` and `reverse_cost` are none. */
const MAYBE = new Set('amount amounts total totals balance cost costs credit debit'.split(' '));
const NEUTRAL = new Set(
  `unit net gross due paid open grand order orders invoice line item account shipping handling list sales usd eur gbp
  chf jpy currency in of`.split(/\s+/),
);
/** Not an amount of it: a share, a factor, a duration. */
const MEASURE = new Set(
  `rate rates ratio percent percentage pct factor share score index count weight change elasticity volatility ms
  seconds hours days`.split(/\s+/),
);

function isAmount(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (words.some((word) => MEASURE.has(word))) return false;
  if (words.some((word) => MONEY.has(word))) return true;
  return words.some((word) => MAYBE.has(word)) && words.every((word) => MAYBE.has(word) || NEUTRAL.has(word));
}
