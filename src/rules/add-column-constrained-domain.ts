import type { OperationOf } from '../model.ts';
import { bareName, quoteName, quoteRelation } from '../sql/quote.ts';
import { backfill, briefly, provenNotNull, sampleValue, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Claim, Rule, Step } from './rule.ts';
import { baseType, domainNamed, isConstrained } from '../sql/type-change.ts';

export const addColumnConstrainedDomain: Rule = {
  id: 'add-column-constrained-domain',
  category: 'lock-heavy',
  severity: 'error',
  title: 'ADD COLUMN of a domain with constraints',
  why: `The server checks the domain's constraints by writing every row anew, also where the column has no default: the table and
its indexes are rewritten under ACCESS EXCLUSIVE, so nobody can even read it (PostgreSQL 14 to 18; ATExecAddColumn() in
src/backend/commands/tablecmds.c). A domain without constraints, and an array of any domain, cost nothing.`,
  examples: [
    {
      kind: 'bad',
      title: 'A domain with a CHECK, even without a default',
      base: `CREATE DOMAIN country AS text CHECK (VALUE ~ '^[A-Z]{2}$');
CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN country country;`,
    },
    {
      kind: 'bad',
      title: 'A domain that takes no NULL, with a default',
      base: `CREATE DOMAIN country AS text NOT NULL;
CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN country country DEFAULT 'CH';`,
    },
    {
      kind: 'good',
      title: 'A domain that is only a name for a type',
      base: `CREATE DOMAIN country AS text;
CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN country country DEFAULT 'CH';`,
    },
  ],
  check: onOperations(['add-column'], (operation, step) => {
    const { relation, column } = operation;
    if (!isInUse(step, relation) || !isConstrained(column.type, step.catalog)) return undefined;
    const fails = isRefused(operation, step);
    return {
      relation,
      message: fails
        ? `${relation} cannot get the column ${column.name}: its type ${column.type} takes no NULL, and the rows that are there have no other value.`
        : `Adding ${column.name} rewrites ${relation} while nobody can read or write it, because its type ${column.type} is a domain with constraints.`,
      instead: instead(operation, step),
      claim: claimOf(relation, fails),
    };
  }),
};

function claimOf(relation: string, fails: boolean): Claim {
  return fails
    ? { fails: ['23502'], needsRows: relation }
    : { locks: [{ relation, mode: 'AccessExclusiveLock' }], rewrite: relation };
}

/** NULL for every row, where the domain takes none. */
function isRefused({ column }: OperationOf<'add-column'>, { catalog }: Step): boolean {
  const domain = domainNamed(column.type, catalog);
  return domain?.notNull === true && !column.default && domain.default === undefined;
}

/** The type below the domain, and a CHECK that asks the domain: that can be validated without keeping anybody waiting. */
function instead({ relation, column }: OperationOf<'add-column'>, step: Step): string {
  const base = baseType(column.type, step.catalog) ?? 'text';
  const domain = domainNamed(column.type, step.catalog);
  const [table, name] = [quoteRelation(relation), quoteName(column.name)];
  const fallback = column.default?.text ?? domain?.default;
  const check = quoteName(`${bareName(relation)}_${column.name}_check`);
  const takesNoNull = column.notNull || domain?.notNull === true;
  return sequence(
    [
      'first migration',
      briefly(
        `ALTER TABLE ${table} ADD COLUMN ${name} ${base}${fallback === undefined ? '' : ` DEFAULT ${fallback}`};
ALTER TABLE ${table} ADD CONSTRAINT ${check} CHECK (${name} IS NULL OR ${name}::${column.type} IS NOT NULL) NOT VALID;`,
      ),
    ],
    [
      'next migration: reads and writes go on while it scans',
      `ALTER TABLE ${table} VALIDATE CONSTRAINT ${check};`,
    ],
    ...(takesNoNull
      ? [
          ...(fallback === undefined
            ? [
                [
                  'then, with the value that is right for old rows',
                  backfill(relation, `${name} = ${sampleValue(base)}`, `${name} IS NULL`),
                ] as const,
              ]
            : []),
          ...provenNotNull(relation, column.name, step.major),
        ]
      : []),
  );
}
