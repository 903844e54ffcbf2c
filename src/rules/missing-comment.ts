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
    const bare = columns.filter(
      ({ name, step }) =>
        name !== 'id' &&
        !step.options.conventions.requiredColumns.some((required) => required.name === name) &&
        !isCommented(addition, name),
    );
    const step = created?.step ?? bare[0]?.step;
    const missing = [
      ...(created && !isCommented(addition) ? ['the table'] : []),
      ...bare.map(({ name }) => name),
    ];
    if (!step || missing.length === 0) return undefined;
    return { step, message: `${relation} has no comment on ${list(missing)}.` };
  }),
};

/** What is commented on, with the names as written: `table orders`, `column public.orders.total`. */
const COMMENTS = new WeakMap<Addition['steps'], ReadonlySet<string>>();

function commentsIn(steps: Addition['steps']): ReadonlySet<string> {
  const comments =
    COMMENTS.get(steps) ??
    new Set(
      steps
        .flatMap(({ operations }) => operations)
        .flatMap((one) => (one.kind === 'comment' ? [`${one.objectType} ${one.name}`] : [])),
    );
  COMMENTS.set(steps, comments);
  return comments;
}

/** With the schema or without it. */
function isCommented({ relation, steps }: Addition, column?: string): boolean {
  const comments = commentsIn(steps);
  return [relation, bareName(relation)].some((name) =>
    comments.has(column === undefined ? `table ${name}` : `column ${name}.${column}`),
  );
}
