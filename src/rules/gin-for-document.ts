import { list } from '../numbers.ts';
import type { Relation } from '../model.ts';
import { bareName } from '../sql/quote.ts';
import { onAdditions } from './design.ts';
import type { Rule } from './rule.ts';

const BASE = 'CREATE TABLE orders (id bigint PRIMARY KEY, tags text[] NOT NULL, extra jsonb NOT NULL);';

export const ginForDocument: Rule = {
  id: 'gin-for-document',
  category: 'schema-design',
  severity: 'notice',
  title: 'A b-tree on a jsonb, array or tsvector column',
  why: `A b-tree compares whole values: it finds a document that equals another, never one that contains something (@>, &&, @@), and it
refuses values of more than a third of a page. GIN indexes what is inside (manual 18, 8.14.4, 11.2 and 12.9).`,
  examples: [
    {
      kind: 'bad',
      title: 'It finds only equal lists',
      base: BASE,
      up: 'CREATE INDEX CONCURRENTLY orders_tags_idx ON orders (tags);',
    },
    {
      kind: 'good',
      title: 'GIN, or a b-tree on one value of the document',
      base: BASE,
      up: `DROP INDEX CONCURRENTLY IF EXISTS orders_tags_idx;
CREATE INDEX CONCURRENTLY orders_tags_idx ON orders USING gin (tags);
DROP INDEX CONCURRENTLY IF EXISTS orders_city_idx;
CREATE INDEX CONCURRENTLY orders_city_idx ON orders ((extra ->> 'city'));`,
    },
  ],
  check: onAdditions(({ relation, table, indexes }) => {
    const found = indexes
      .filter(({ index }) => index.method === 'btree' && !index.unique)
      .flatMap(({ index, step }) => documentsIn(table, index.keys).map((key) => ({ index, key, step })));
    const [first] = found;
    if (!first) return undefined;
    const words = found.map(({ index, key }) => `${bareName(index.name)} on ${key.name} (${key.type})`);
    return {
      step: first.step,
      message: `${list(words)} of ${relation} ${found.length === 1 ? 'is a b-tree' : 'are b-trees'}: what a value contains only GIN finds.`,
      seen: 'So the catalogue says after the run.',
    };
  }),
};

function documentsIn({ columns }: Relation, keys: readonly string[]): Relation['columns'] {
  return columns.filter(({ name, type }) => keys.includes(name) && /^jsonb$|^tsvector$|\[\]$/.test(type));
}
