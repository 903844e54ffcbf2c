import type { Catalog, OperationOf, Relation } from '../model.ts';
import { bareName, quoteName, quoteRelation } from '../sql/quote.ts';
import { briefly, sequence } from './advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Claim, Rule, Step } from './rule.ts';
import { domainNamed } from '../sql/type-change.ts';

export const domainConstraintScan: Rule = {
  id: 'domain-constraint-scan',
  category: 'lock-heavy',
  severity: 'error',
  title: 'A new constraint of a domain that every table which uses it has to be read for',
  why: `ALTER DOMAIN … ADD CONSTRAINT, SET NOT NULL and VALIDATE CONSTRAINT take a SHARE lock on every table and materialised view
with a column of the domain, and read all of them before any is let go: writes wait everywhere (PostgreSQL 14 to 18;
get_rels_with_domain() in src/backend/commands/typecmds.c). NOT VALID reads nothing, and holds for new values at once (manual
18, ALTER DOMAIN).`,
  examples: [
    {
      kind: 'bad',
      title: 'A CHECK that all old rows are held against',
      base: `CREATE DOMAIN amount AS numeric;
CREATE TABLE orders (id bigint PRIMARY KEY, total amount);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'ALTER DOMAIN amount ADD CONSTRAINT positive CHECK (VALUE > 0);',
    },
    {
      kind: 'bad',
      title: 'NOT NULL',
      base: `CREATE DOMAIN amount AS numeric;
CREATE TABLE orders (id bigint PRIMARY KEY, total amount);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'ALTER DOMAIN amount SET NOT NULL;',
    },
    {
      kind: 'bad',
      title: 'VALIDATE locks as strongly',
      base: `CREATE DOMAIN amount AS numeric;
CREATE TABLE orders (id bigint PRIMARY KEY, total amount);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;
ALTER DOMAIN amount ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;`,
      up: 'ALTER DOMAIN amount VALIDATE CONSTRAINT positive;',
    },
    {
      kind: 'good',
      title: 'NOT VALID: only new values are checked',
      base: `CREATE DOMAIN amount AS numeric;
CREATE TABLE orders (id bigint PRIMARY KEY, total amount);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'ALTER DOMAIN amount ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;',
    },
  ],
  check: onOperations(['alter-domain'], (operation, step) => {
    if (!reads(operation)) return undefined;
    const { name } = operation;
    const uses = usesOf(step.catalog, name);
    const locked = uses
      .map(({ table }) => table)
      .filter((table) => isInUse(step, table.name) && hasRows(table));
    if (locked.length === 0 && !isUnknown(step, name)) return undefined;
    const names = [...new Set(locked.map((table) => table.name))];
    return {
      relation: names[0],
      message:
        names.length === 0
          ? `Every table that uses the domain ${bareName(name)} is read while nobody can write it.`
          : `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} read for the domain ${bareName(name)} while nobody can write ${names.length === 1 ? 'it' : 'them'}.`,
      instead: instead(operation, step, uses),
      claim: claimOf(names),
    };
  }),
};

function claimOf(names: readonly string[]): Claim {
  if (names.length === 0)
    return { unknown: 'Which tables use the domain is not known here: give the base schema.' };
  return { locks: names.map((relation) => ({ relation, mode: 'ShareLock' })), scan: names[0] };
}

function reads({ action, definition }: OperationOf<'alter-domain'>): boolean {
  return (
    action === 'set-not-null' ||
    action === 'validate-constraint' ||
    (action === 'add-constraint' && definition?.notValid === false)
  );
}

/** Nothing has described the domain, nor all tables. */
function isUnknown({ catalog }: Step, domain: string): boolean {
  return !catalog.complete && !catalog.domains.has(domain);
}

function hasRows({ kind }: Relation): boolean {
  return kind === 'table' || kind === 'materialized-view';
}

interface Use {
  readonly table: Relation;
  readonly column: string;
}

/** Columns of the domain, or of a domain that is made of it. */
function usesOf(catalog: Catalog, domain: string): Use[] {
  return [...catalog.relations.values()].flatMap((table) =>
    table.columns
      .filter(({ type }) => isMadeOf(catalog, type, domain))
      .map(({ name }) => ({ table, column: name })),
  );
}

function isMadeOf(catalog: Catalog, type: string, domain: string): boolean {
  const found = domainNamed(type, catalog);
  return found !== undefined && (found.name === domain || isMadeOf(catalog, found.type, domain));
}

/** The old rows are proven table by table, under locks that let others write. */
function instead(operation: OperationOf<'alter-domain'>, { catalog }: Step, uses: readonly Use[]): string {
  const domain = quoteRelation(operation.name);
  const { name, expression } = wanted(operation, catalog);
  const parents = uses.filter(
    ({ table }) =>
      (table.kind === 'table' || table.kind === 'partitioned-table') && table.partitionOf === undefined,
  );
  const checks = parents.map(({ table, column }) => ({
    table: quoteRelation(table.name),
    check: quoteName(`${bareName(table.name)}_${column}_${name}`),
    condition: expression.replace(/\bvalue\b/gi, quoteName(column)),
  }));
  const added = checks.map(
    ({ table, check, condition }) =>
      `ALTER TABLE ${table} ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID;`,
  );
  const isThere = operation.action === 'validate-constraint';
  return sequence(
    [
      'first migration: new values are checked from here on, and nothing is read',
      briefly(
        [
          ...(isThere
            ? []
            : [`ALTER DOMAIN ${domain} ADD CONSTRAINT ${quoteName(name)} CHECK (${expression}) NOT VALID;`]),
          ...added,
        ].join('\n'),
      ),
    ],
    [
      "next migration: reads and writes go on while it scans; the domain's own constraint stays as it is",
      checks.map(({ table, check }) => `ALTER TABLE ${table} VALIDATE CONSTRAINT ${check};`).join('\n'),
    ],
  );
}

function wanted(
  { name, action, constraint, definition }: OperationOf<'alter-domain'>,
  catalog: Catalog,
): { readonly name: string; readonly expression: string } {
  if (action === 'validate-constraint') {
    const known = catalog.domains.get(name)?.checks.find((check) => check.name === constraint);
    return known ?? { name: constraint ?? 'check', expression: 'VALUE IS NOT NULL' };
  }
  if (definition?.expression === undefined) return { name: 'not_null', expression: 'VALUE IS NOT NULL' };
  return { name: definition.name ?? 'check', expression: definition.expression };
}
