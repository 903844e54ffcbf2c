import type { AddedColumn } from './additions.ts';

/** Money, in a type that cannot be relied on for it. */
export function isInexactAmount({ name, column }: AddedColumn): boolean {
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

/** The type to have instead. */
export function exactType({ column }: AddedColumn): string {
  return column.type === 'money' ? 'numeric(19, 2)' : 'numeric(19, 4)';
}
