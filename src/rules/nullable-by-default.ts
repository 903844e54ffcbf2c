import { list } from '../numbers.ts';
import type { AddedColumn, Addition } from './additions.ts';
import { columnText, suggested } from './author-text.ts';
import { onAdditions } from './design.ts';
import { isCopy } from './new-table.ts';
import type { Rule } from './rule.ts';

export const nullableByDefault: Rule = {
  id: 'nullable-by-default',
  category: 'schema-design',
  severity: 'notice',
  title: 'A new table in which everything may be NULL, or a boolean that may',
  why: `A column takes NULL unless it says NOT NULL, and every reader then has to reckon with it: a nullable boolean has three values,
and WHERE NOT active leaves out the rows where it is NULL (manual 18, 5.5.2 and 9.1).`,
  examples: [
    {
      kind: 'bad',
      title: 'Nothing is required',
      up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text,
  email text,
  since date
);`,
    },
    {
      kind: 'bad',
      title: 'Yes, no, or neither',
      base: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN active boolean;`,
    },
    {
      kind: 'good',
      title: 'What is always there says so',
      up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  email text,
  since date,
  active boolean NOT NULL DEFAULT true
);`,
    },
  ],
  check: onAdditions((addition) => {
    const { relation, created } = addition;
    const booleans = addition.columns.filter(
      ({ column, definition }) => column.type === 'boolean' && !column.notNull && !definition.generated,
    );
    const said = [
      ...(isAllNullable(addition) ? [`Every column of ${relation} but its key may be NULL`] : []),
      ...(booleans.length > 0
        ? [`${list(booleans.map(({ name }) => name))} of ${relation} may be true, false or NULL`]
        : []),
    ];
    const step = said.length > 1 ? created?.step : (booleans[0]?.step ?? created?.step);
    if (!step || said.length === 0) return undefined;
    return {
      step,
      message: `${said.join('; ')}: NOT NULL keeps it out.`,
      suggestion: suggestion(booleans),
      seen: 'So the catalogue says after the run.',
    };
  }),
};

/** Of three columns or more beside the key: a short one may well be optional as a whole. */
function isAllNullable({ table, created, columns }: Addition): boolean {
  if (!created || isCopy(created) || table.persistence === 'unlogged') return false;
  const key = table.constraints.find(({ kind }) => kind === 'primary-key')?.columns ?? [];
  const others = columns.filter(({ name }) => !key.includes(name));
  return others.length >= 3 && others.every(({ column }) => !column.notNull && !column.generated);
}

function suggestion(booleans: readonly AddedColumn[]): ReturnType<typeof suggested> {
  const [first] = booleans;
  if (!first || booleans.some(({ step }) => step !== first.step)) return undefined;
  const edits = booleans.flatMap(({ name, definition, step }) => {
    const place = columnText(step.statement.sql, name);
    const words = definition.default ? ' NOT NULL' : ' NOT NULL DEFAULT false';
    return place ? [{ from: place.to, to: place.to, text: words }] : [];
  });
  return suggested(first.step, edits);
}
