import { list } from '../numbers.ts';
import { bareName } from '../sql/quote.ts';
import { onAdditions } from './design.ts';
import type { Rule } from './rule.ts';

export const wideIndex: Rule = {
  id: 'wide-index',
  category: 'schema-design',
  severity: 'notice',
  title: 'A new b-tree of more than three key columns',
  why: `Only the leading columns that a query compares for equality narrow the search; the manual says that more than three columns are
unlikely to help (manual 18, 11.3). INCLUDE carries a column that is only read. \`limits.index-columns\` sets another number.`,
  examples: [
    {
      kind: 'bad',
      title: 'Four',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY, shop_id bigint, status text, placed_at timestamptz, total numeric);',
      up: 'CREATE INDEX CONCURRENTLY orders_list_idx ON orders (shop_id, status, placed_at, total);',
    },
    {
      kind: 'good',
      title: 'Three, and one that comes along',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY, shop_id bigint, status text, placed_at timestamptz, total numeric);',
      up: 'CREATE INDEX CONCURRENTLY orders_list_idx ON orders (shop_id, status, placed_at) INCLUDE (total);',
    },
  ],
  check: onAdditions(({ relation, indexes }) => {
    const wide = indexes.filter(
      ({ index, step }) =>
        index.method === 'btree' && !index.unique && index.keys.length > step.options.limits.indexColumns,
    );
    const [first] = wide;
    if (!first) return undefined;
    const words = wide.map(({ index }) => `${bareName(index.name)} has ${index.keys.length} key columns`);
    return {
      step: first.step,
      message: `${list(words)}; beyond ${first.step.options.limits.indexColumns} they seldom help a search.`,
      seen: `After the run ${relation} has it${wide.length > 1 ? ', and the others' : ''}.`,
    };
  }),
};
