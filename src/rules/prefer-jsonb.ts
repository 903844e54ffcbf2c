import { list } from '../numbers.ts';
import { onAdditions } from './design.ts';
import { retyped, typesSeen } from './retype.ts';
import type { Rule } from './rule.ts';

export const preferJsonb: Rule = {
  id: 'prefer-jsonb',
  category: 'schema-design',
  severity: 'notice',
  title: 'A column of type json in a new table',
  why: `json is text that is parsed again each time it is read; it has no equality, so that DISTINCT and GROUP BY fail on it, and no
index finds anything in it. jsonb has all of these; json is right only where white space and order must be kept (manual 18, 8.14).`,
  examples: [
    {
      kind: 'bad',
      title: 'Parsed at every reading',
      up: `CREATE TABLE events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payload json NOT NULL
);`,
    },
    {
      kind: 'good',
      title: 'jsonb, and json for a document as it came',
      up: `CREATE TABLE events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payload jsonb NOT NULL,
  raw_payload json NOT NULL
);`,
    },
  ],
  check: onAdditions(({ relation, created, columns }) => {
    const documents = columns.filter(
      ({ name, column }) => /^json(\[\])*$/.test(column.type) && !/raw|original|verbatim/i.test(name),
    );
    const edit = retyped(documents, ({ column }) => column.type.replace('json', 'jsonb'));
    // Where the table is in use, add-column-json says what stops working.
    if (!created || !edit) return undefined;
    return {
      step: edit.step,
      message: `${list(documents.map(({ name }) => name))} of ${relation} cannot be compared or indexed as json: jsonb can.`,
      suggestion: edit.suggestion,
      seen: typesSeen(relation, documents),
    };
  }),
};
