import { list } from '../numbers.ts';
import { bareName } from '../sql/quote.ts';
import type { Addition } from './additions.ts';
import { onAdditions } from './design.ts';
import type { Conventions } from './options.ts';
import type { Rule } from './rule.ts';

export const namingStyle: Rule = {
  id: 'naming-style',
  category: 'schema-design',
  severity: 'notice',
  title: 'A new table or column that is not named as the others',
  why: `A name with a capital letter has to be quoted wherever it is used, and without the quotes it is another name: the server folds it to
lower case (manual 18, 4.1.1). \`conventions.naming\` says how a project names things; it is snake_case unless told.`,
  examples: [
    {
      kind: 'bad',
      title: 'To be quoted for ever',
      up: `CREATE TABLE "OrderLines" (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "unitPrice" numeric NOT NULL
);`,
    },
    {
      kind: 'bad',
      title: 'Where the project writes camelCase',
      config: `conventions:
  naming: camelCase`,
      up: `CREATE TABLE lines (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_price numeric NOT NULL
);`,
    },
    {
      kind: 'good',
      title: 'snake_case',
      up: `CREATE TABLE order_lines (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_price numeric NOT NULL
);`,
    },
  ],
  check: onAdditions((addition) => {
    const { created, columns, relation } = addition;
    const step = created?.step ?? columns[0]?.step;
    if (!step) return undefined;
    const { naming } = step.options.conventions;
    const odd = namesIn(addition).filter(({ name }) => !STYLES[naming].test(name));
    const [first] = odd;
    if (!first) return undefined;
    const names = list(odd.map(({ name }) => name));
    const where = created ? '' : ` of ${relation}`;
    return {
      step: first.step,
      message: `${names}${where} ${odd.length === 1 ? 'is' : 'are'} not ${naming}, as names are here.`,
    };
  }),
};

/**
 * What may be told from the name alone: letters of any script, no capitals and nothing that needs quotes; one word of
 * small letters is fine in camelCase too. A table of one that the tool keeps may begin with underscores.
 */
const STYLES: Readonly<Record<Conventions['naming'], RegExp>> = {
  snake_case: /^[\p{Ll}\p{Lo}_][\p{Ll}\p{Lo}\p{N}_$]*$/u,
  camelCase: /^_*[\p{Ll}\p{Lo}][\p{L}\p{N}$]*$/u,
  PascalCase: /^_*[\p{Lu}\p{Lo}][\p{L}\p{N}$]*$/u,
};

/** The new table, and its new columns. Indexes and constraints mostly get their names from these. */
function namesIn({ created, relation, columns }: Addition) {
  const table = created ? [{ name: bareName(relation), step: created.step }] : [];
  return [...table, ...columns.map(({ name, step }) => ({ name, step }))];
}
