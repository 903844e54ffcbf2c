import { list } from '../numbers.ts';
import { bareName } from '../sql/quote.ts';
import type { Addition } from './additions.ts';
import { onAdditions } from './design.ts';
import type { Rule } from './rule.ts';

const CONFIG = `rules:
  missing-comment: notice`;

export const missingComment: Rule = {
  id: 'missing-comment',
  category: 'schema-design',
  severity: 'off',
  title: 'A new table or column without a COMMENT',
  why: `A comment is kept with the object, is shown by \\d+ and by every tool that draws the schema, and so is read where the migration is
not (manual 18, COMMENT). id, and the columns that every table has, need none.`,
  examples: [
    {
      kind: 'bad',
      title: 'What total is in, nobody wrote',
      config: CONFIG,
      up: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric NOT NULL);
COMMENT ON TABLE orders IS 'What a customer asked for';`,
    },
    {
      kind: 'good',
      title: 'Commented later in the same migration',
      config: CONFIG,
      up: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric NOT NULL);
COMMENT ON TABLE orders IS 'What a customer asked for';
COMMENT ON COLUMN orders.total IS 'In euro, tax included';`,
    },
  ],
  check: onAdditions((addition) => {
    const { relation, created, columns } = addition;
    const commented = commentedOn(addition);
    const bare = columns.filter(
      ({ name, step }) =>
        name !== 'id' &&
        !step.options.conventions.requiredColumns.some((required) => required.name === name) &&
        !commented.has(`column ${name}`),
    );
    const step = created?.step ?? bare[0]?.step;
    const missing = [
      ...(created && !commented.has('table') ? ['the table'] : []),
      ...bare.map(({ name }) => name),
    ];
    if (!step || missing.length === 0) return undefined;
    return { step, message: `${relation} has no comment on ${list(missing)}.` };
  }),
};

/** `table`, and `column total`: names in comments are as written, with or without the schema. */
function commentedOn({ relation, steps }: Addition): ReadonlySet<string> {
  const names = [relation, bareName(relation)];
  return new Set(
    steps
      .flatMap(({ operations }) => operations)
      .flatMap((one) => {
        if (one.kind !== 'comment') return [];
        if (one.objectType === 'table' && names.includes(one.name)) return ['table'];
        const dot = one.name.lastIndexOf('.');
        const isColumn = one.objectType === 'column' && names.includes(one.name.slice(0, dot));
        return isColumn ? [`column ${one.name.slice(dot + 1)}`] : [];
      }),
  );
}
