import { bareName, isReserved } from '../sql/quote.ts';
import { onAdditions } from './design.ts';
import type { Rule } from './rule.ts';
import { ABBREVIATIONS, PREFIXES, SUFFIXES } from './unclear-words.ts';

export const namingUnclear: Rule = {
  id: 'naming-unclear',
  category: 'schema-design',
  severity: 'notice',
  title: 'A name that is abbreviated, reserved, or says only what kind of thing it is',
  why: `A reserved word has to be quoted in every query, and user without the quotes is no error but the name of the session’s role (manual
18, appendix C and 9.27.1). Abbreviations and prefixes such as tbl_ are read more often than they are typed.`,
  examples: [
    {
      kind: 'bad',
      title: 'A table called user',
      up: `CREATE TABLE "user" (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL
);`,
    },
    {
      kind: 'bad',
      title: 'Written fast, read slowly',
      up: `CREATE TABLE tbl_cust (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cust_nm text NOT NULL,
  "order" integer NOT NULL
);`,
    },
    {
      kind: 'good',
      title: 'Whole words',
      up: `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  position integer NOT NULL,
  user_agent text NOT NULL
);`,
    },
  ],
  check: onAdditions(({ relation, created, columns }) => {
    const table = created ? [{ name: bareName(relation), step: created.step }] : [];
    const unclear = [...table, ...columns].flatMap(({ name, step }) => {
      const why = fault(name);
      return why === undefined ? [] : [{ step, words: `${name} ${why}` }];
    });
    const [first] = unclear;
    if (!first) return undefined;
    const words = [...new Set(unclear.map((one) => one.words))];
    return { step: first.step, message: `In ${relation} ${words.join('; ')}.` };
  }),
};

/** What is wrong with a name, as what follows it in a sentence. */
function fault(name: string): string | undefined {
  if (isReserved(name)) return 'is a reserved word, to be quoted in every query';
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_')
    .filter((word) => word !== '');
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const rest = words.filter(
    (word, at) => !(at === 0 && PREFIXES.has(word)) && !(at === words.length - 1 && SUFFIXES.has(word)),
  );
  const spelled = rest.map((word) => ABBREVIATIONS.get(word) ?? word).join('_');
  const isPadded = words.length > 1 && (PREFIXES.has(first) || SUFFIXES.has(last));
  return isPadded || rest.some((word) => ABBREVIATIONS.has(word))
    ? `is ${spelled} in whole words`
    : undefined;
}
