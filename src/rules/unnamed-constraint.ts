import { list } from '../numbers.ts';
import type { ConstraintDefinition } from '../model.ts';
import { onAdditions } from './design.ts';
import type { Rule } from './rule.ts';

const CONFIG = `rules:
  unnamed-constraint: notice`;

export const unnamedConstraint: Rule = {
  id: 'unnamed-constraint',
  category: 'schema-design',
  severity: 'off',
  title: 'A constraint or an index that is left to the server to name',
  why: `The server makes the name of the table’s and the columns’ and puts a number behind it where that is taken, so that the same
migration may give another name elsewhere, and a later one that drops it by name fails (manual 18, CREATE TABLE and CREATE INDEX).`,
  examples: [
    {
      kind: 'bad',
      title: 'Called orders_total_check here',
      config: CONFIG,
      up: `CREATE TABLE orders (
  id bigint PRIMARY KEY,
  total numeric NOT NULL CHECK (total >= 0)
);
CREATE INDEX ON orders (total);`,
    },
    {
      kind: 'good',
      title: 'Named; the primary key is called after its table in any case',
      config: CONFIG,
      up: `CREATE TABLE orders (
  id bigint PRIMARY KEY,
  total numeric NOT NULL CONSTRAINT orders_total_not_negative CHECK (total >= 0)
);
CREATE INDEX orders_total_idx ON orders (total);`,
    },
  ],
  check: onAdditions(({ relation, constraints, indexes }) => {
    const unnamed = [
      ...constraints
        .filter(({ definition }) => isUnnamed(definition))
        .map(({ definition, step }) => ({ step, words: wordsOf(definition) })),
      ...indexes
        .filter(({ step }) => step.operations.some((one) => one.kind === 'create-index' && !one.name))
        .map(({ index, step }) => ({ step, words: `an index on ${index.keys.join(', ')}` })),
    ];
    const [first] = unnamed;
    if (!first) return undefined;
    return {
      step: first.step,
      message: `${relation} has ${list(unnamed.map(({ words }) => words))} without a name of its own.`,
    };
  }),
};

function isUnnamed({ name, kind, usingIndex }: ConstraintDefinition): boolean {
  return name === undefined && usingIndex === undefined && kind !== 'primary-key' && kind !== 'not-null';
}

function wordsOf({ kind, columns }: ConstraintDefinition): string {
  const on = columns.length > 0 ? ` on ${columns.join(', ')}` : '';
  return `${ARTICLES[kind]}${on}`;
}

const ARTICLES = {
  'primary-key': 'a primary key',
  unique: 'a unique constraint',
  check: 'a CHECK',
  'foreign-key': 'a foreign key',
  exclusion: 'an exclusion constraint',
  'not-null': 'a NOT NULL',
} satisfies Record<ConstraintDefinition['kind'], string>;
