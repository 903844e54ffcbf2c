import { count, isInUse } from './define.ts';
import type { Rule, Step } from './rule.ts';

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
CREATE FUNCTION widen() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'ALTER TABLE orders ALTER COLUMN quantity TYPE bigint';
END $$;`,
      up: `SET LOCAL lock_timeout = '5s';
SELECT widen();`,
    },
    {
      kind: 'good',
      title: 'A function that only changes the catalogue',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20));
INSERT INTO orders SELECT g, 'x' FROM generate_series(1, 1000) g;
CREATE FUNCTION widen() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(200)';
END $$;`,
      up: `SET LOCAL lock_timeout = '5s';
SELECT widen();`,
    },
  ],
  check: {
    scope: 'residue',
    find: (step, named) =>
      (step.observation?.rewrites ?? [])
        .filter(
          (relation) => isInUse(step, relation) && !named.some((draft) => draft.claim?.rewrite === relation),
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

function rowsOf(step: Step, relation: string): string {
  const rows = step.catalog.relations.get(relation)?.rows;
  return typeof rows === 'number' && rows > 0 ? ` (${count(rows)} rows)` : '';
}

/** ` through widen()`, where the statement itself does not name the table. */
export function through(step: Step): string {
  const calls = step.operations.flatMap((one) => {
    if (one.kind === 'select') return one.functions.map((name) => `${name}()`);
    if (one.kind === 'call') return [`${one.procedure}()`];
    return one.kind === 'run-block' ? ['this DO block'] : [];
  });
  return calls.length > 0 ? ` through ${calls.join(', ')}` : '';
}
