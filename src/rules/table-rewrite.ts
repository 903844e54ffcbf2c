import { withDescendants } from '../catalog/static.ts';
import { count } from '../numbers.ts';
import { isInUse } from './define.ts';
import { through } from './through.ts';
import type { Claim, Rule, Step } from './rule.ts';

export const tableRewrite: Rule = {
  id: 'table-rewrite',
  category: 'cost',
  severity: 'error',
  title: 'A rewrite that no other rule named',
  why: `The run showed that every row of the table was written anew, which happens under ACCESS EXCLUSIVE: through a function, a DO
block or a trigger nobody sees it coming in the SQL (manual 18, ALTER TABLE, Notes).`,
  examples: [
    {
      kind: 'bad',
      title: 'Hidden in a function',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, quantity integer);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
CREATE FUNCTION widen(what regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ALTER COLUMN quantity TYPE bigint', what);
END $$;`,
      up: `SET LOCAL lock_timeout = '5s';
SELECT widen('orders');`,
    },
    {
      kind: 'good',
      title: 'A function that only changes the catalogue',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20));
INSERT INTO orders SELECT g, 'x' FROM generate_series(1, 1000) g;
CREATE FUNCTION widen(what regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ALTER COLUMN note TYPE varchar(200)', what);
END $$;`,
      up: `SET LOCAL lock_timeout = '5s';
SELECT widen('orders');`,
    },
  ],
  check: {
    scope: 'residue',
    find: (step, named) =>
      (step.observation?.rewrites ?? [])
        .filter(
          (relation) => isInUse(step, relation) && !named.some(({ claim }) => covers(step, claim, relation)),
        )
        .map((relation) => ({
          relation,
          message: `${relation} is rewritten${through(step)} while nobody can read or write it.`,
          claim: {
            rewrite: relation,
            seen: `Seen in the run: ${relation}${rowsOf(step, relation)} got new data files.`,
          },
        })),
  },
};

/** The claim is about it, or about the table that it is a partition of. */
function covers({ catalog }: Step, claim: Claim | undefined, relation: string): boolean {
  return claim?.rewrite !== undefined && withDescendants(catalog, claim.rewrite).includes(relation);
}

function rowsOf(step: Step, relation: string): string {
  const rows = step.catalog.relations.get(relation)?.rows;
  const what = step.madeUp?.has(relation) ? 'made-up rows' : 'rows';
  return typeof rows === 'number' && rows > 0 ? ` (${count(rows)} ${what})` : '';
}
