import { list } from '../numbers.ts';
import type { Addition } from './additions.ts';
import { onAdditions } from './design.ts';
import type { Rule } from './rule.ts';

export const repeatingColumns: Rule = {
  id: 'repeating-columns',
  category: 'schema-design',
  severity: 'notice',
  title: 'The same column several times, with numbers',
  why: `A list spread over columns is not in first normal form: a search has to name each of them, none can be unique across them, and
the next entry needs a migration. Rows of a table of their own, or an array, take any number (manual 18, 8.15 and 5.5.5).`,
  examples: [
    {
      kind: 'bad',
      title: 'Room for three, and never for four',
      up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  phone1 text,
  phone2 text,
  phone3 text
);`,
    },
    {
      kind: 'good',
      title: 'A table of their own; and numbers that are no list',
      up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  address_line1 text NOT NULL,
  address_line2 text,
  address_line3 text
);
CREATE TABLE customer_phones (
  customer_id bigint NOT NULL REFERENCES customers (id),
  position integer NOT NULL,
  phone text NOT NULL,
  PRIMARY KEY (customer_id, position)
);`,
    },
  ],
  check: onAdditions((addition) => {
    const groups = groupsOf(addition);
    const [first] = groups.flatMap(({ names }) =>
      addition.columns.filter(({ name }) => names.includes(name)),
    );
    if (!first) return undefined;
    return {
      step: first.step,
      message: `${list(groups.map(({ names }) => names.join(', ')))} of ${addition.relation} ${groups.length === 1 ? 'is a list' : 'are lists'} spread over columns.`,
    };
  }),
};

interface Group {
  readonly names: readonly string[];
  readonly numbers: readonly number[];
}

/** Parts of an address, quarters, coordinates: their number says which one it is, and there are no more. */
const FIXED = /^(.*line|.*addr(ess)?|.*street|.{1,2})$/i;

/** At least three of one type that count on, one of them new. */
function groupsOf({ table, columns }: Addition): readonly Group[] {
  const groups = new Map<string, { names: string[]; numbers: number[] }>();
  for (const { name, type } of table.columns) {
    const [, base = '', digits = ''] = /^(.*?)_?(\d{1,2})$/.exec(name) ?? [];
    if (digits === '' || FIXED.test(base)) continue;
    const key = `${base} ${type}`;
    const group = groups.get(key) ?? { names: [], numbers: [] };
    group.names.push(name);
    group.numbers.push(Number(digits));
    groups.set(key, group);
  }
  return [...groups.values()].filter(
    ({ names, numbers }) =>
      names.length >= 3 &&
      Math.max(...numbers) - Math.min(...numbers) === numbers.length - 1 &&
      Math.min(...numbers) <= 1 &&
      columns.some(({ name }) => names.includes(name)),
  );
}
