import { columnOf } from '../catalog/static.ts';
import type { TableConstraint } from '../model.ts';
import { provesNotNull } from '../sql/expressions.ts';
import { quoteName, quoteRelation } from '../sql/quote.ts';
import { provenNotNull, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Rule, Step } from './rule.ts';

export const setNotNullScan: Rule = {
  id: 'set-not-null-scan',
  category: 'lock-heavy',
  severity: 'error',
  title: 'SET NOT NULL that scans the table',
  why: `It reads every row under ACCESS EXCLUSIVE to be sure that none is NULL, while nobody can read or write the table. A
validated CHECK (column IS NOT NULL) proves it beforehand, and then nothing is scanned (12 and later; manual 18, ALTER
TABLE, SET NOT NULL).`,
  examples: [
    {
      kind: 'bad',
      title: 'Nothing proves it, so every row is read',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, status text);
INSERT INTO orders SELECT g, 'open' FROM generate_series(1, 1000) g;`,
      up: 'ALTER TABLE orders ALTER COLUMN status SET NOT NULL;',
    },
    {
      kind: 'good',
      title: 'A CHECK validated earlier proves it',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, status text);
INSERT INTO orders SELECT g, 'open' FROM generate_series(1, 1000) g;
ALTER TABLE orders ADD CONSTRAINT orders_status_not_null CHECK (status IS NOT NULL);`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_status_not_null;`,
    },
  ],
  check: onOperations(['set-not-null'], ({ relation, column }, step) => {
    if (!isInUse(step, relation) || isProvenNotNull(step, relation, column)) return undefined;
    return {
      relation,
      message: `SET NOT NULL on ${column} reads all of ${relation} while nobody can read or write it.`,
      instead: instead(step, relation, column),
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], scan: relation },
    };
  }),
};

/** A NOT NULL that is there already and NOT VALID (18 and later) wants to be validated, and no other beside it. */
function instead(step: Step, relation: string, column: string): string {
  const pending = pendingNotNull(step, relation, column);
  if (!pending) return sequence(...provenNotNull(relation, column, step.major));
  return sequence([
    'reads and writes go on while it scans',
    `ALTER TABLE ${quoteRelation(relation)} VALIDATE CONSTRAINT ${quoteName(pending.name)};`,
  ]);
}

function pendingNotNull({ catalog }: Step, relation: string, column: string): TableConstraint | undefined {
  return catalog.relations
    .get(relation)
    ?.constraints.find(
      ({ kind, validated, columns }) => kind === 'not-null' && !validated && columns.includes(column),
    );
}

/** By the catalogue, or by a CHECK that every row is known to pass. */
export function isProvenNotNull(step: Step, relation: string, column: string): boolean {
  if (pendingNotNull(step, relation, column)) return false;
  if (columnOf(step.catalog, relation, column)?.notNull) return true;
  const constraints = step.catalog.relations.get(relation)?.constraints ?? [];
  return constraints.some(
    ({ kind, validated, expression }) =>
      kind === 'check' && validated && expression !== undefined && provesNotNull(expression, column),
  );
}
