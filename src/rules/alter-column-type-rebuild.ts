import { columnOf, withDescendants } from '../catalog/static.ts';
import type { OperationOf } from '../model.ts';
import { quoteName, quoteRelation, bareName } from '../sql/quote.ts';
import { briefly, sequence } from './advice.ts';
import { columnBeside } from './change-type-advice.ts';
import { isInUse, onOperations } from './define.ts';
import { keepsIndexes, rebuiltIndexes, recheckedConstraints } from './index-reuse.ts';
import type { Rule, Step } from './rule.ts';
import { typeChange } from '../sql/type-change.ts';

export const alterColumnTypeRebuild: Rule = {
  id: 'alter-column-type-rebuild',
  category: 'lock-heavy',
  severity: 'error',
  title: 'A change of type that keeps the rows and still reads all of them',
  why: `The rows stay as they are, but an index whose order changes, and every index with an expression or a WHERE that names the
column, is built anew, and every CHECK that names it is checked again: all under ACCESS EXCLUSIVE, so nobody can read the
table meanwhile (manual 18, ALTER TABLE, Notes: indexes must be rebuilt unless the system can verify that the new one would
be equivalent).`,
  examples: [
    {
      kind: 'bad',
      title: 'Another collation sorts the index anew',
      base: `CREATE TABLE people (id integer PRIMARY KEY, name text);
INSERT INTO people SELECT g, 'name ' || g FROM generate_series(1, 1000) g;
CREATE INDEX people_name_idx ON people (name);`,
      up: 'ALTER TABLE people ALTER COLUMN name TYPE text COLLATE "POSIX";',
    },
    {
      kind: 'bad',
      title: 'A wider varchar under an index on an expression',
      base: `CREATE TABLE people (id integer PRIMARY KEY, name varchar(20));
INSERT INTO people SELECT g, 'name ' || g FROM generate_series(1, 1000) g;
CREATE INDEX people_lower_name_idx ON people (lower(name));`,
      up: 'ALTER TABLE people ALTER COLUMN name TYPE varchar(200);',
    },
    {
      kind: 'bad',
      title: 'A wider varchar under a CHECK',
      base: `CREATE TABLE people (id integer PRIMARY KEY, name varchar(20), CONSTRAINT named CHECK (name <> ''));
INSERT INTO people SELECT g, 'name ' || g FROM generate_series(1, 1000) g;`,
      up: 'ALTER TABLE people ALTER COLUMN name TYPE varchar(200);',
    },
    {
      kind: 'good',
      title: 'A plain index is kept',
      base: `CREATE TABLE people (id integer PRIMARY KEY, name varchar(20));
INSERT INTO people SELECT g, 'name ' || g FROM generate_series(1, 1000) g;
CREATE INDEX people_name_idx ON people (name);`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE people ALTER COLUMN name TYPE varchar(200);`,
    },
    {
      kind: 'good',
      title: 'The CHECK comes back NOT VALID, to be validated in a migration of its own',
      base: `CREATE TABLE people (id integer PRIMARY KEY, name varchar(20), CONSTRAINT named CHECK (name <> ''));
INSERT INTO people SELECT g, 'name ' || g FROM generate_series(1, 1000) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE people DROP CONSTRAINT named;
ALTER TABLE people ALTER COLUMN name TYPE varchar(200);
ALTER TABLE people ADD CONSTRAINT named CHECK (name <> '') NOT VALID;`,
    },
  ],
  check: onOperations(['alter-column-type'], (operation, step) => {
    const { relation, column, type } = operation;
    if (!isInUse(step, relation)) return undefined;
    const work = workOf(operation, step);
    if (work.indexes.length === 0 && work.checks.length === 0) return undefined;
    return {
      relation,
      message: `Changing ${column} to ${type} leaves the rows of ${relation} as they are, but ${saidOf(work)} while nobody can read or write it.`,
      instead:
        work.indexes.length > 0 ? columnBeside(operation, step) : notValid(operation, step, work.checks),
      claim: {
        locks: [{ relation, mode: 'AccessExclusiveLock' }],
        scan: relation,
        ...(work.indexes.length > 0 && { rebuilds: work.indexes }),
      },
    };
  }),
};

interface Work {
  readonly indexes: readonly string[];
  readonly checks: ReturnType<typeof recheckedConstraints>;
}

const NOTHING: Work = { indexes: [], checks: [] };

/** What the run showed, and otherwise what is known of the indexes and constraints. A rewrite is another rule's. */
function workOf(operation: OperationOf<'alter-column-type'>, step: Step): Work {
  const { relation, column, type, using, collation } = operation;
  const { catalog, observation } = step;
  const family = withDescendants(catalog, relation);
  if (observation?.rewrites.some((one) => family.includes(one))) return NOTHING;
  const old = columnOf(catalog, relation, column);
  const change = typeChange(old?.type, type, column, using, catalog);
  if (!old || (change !== 'none' && !observation?.ok)) return NOTHING;
  const keeps = keepsIndexes(old.type, type, catalog) && collationName(collation) === old.collation;
  const checks = recheckedConstraints(catalog, { relation, column });
  if (!observation?.ok)
    return { checks, indexes: rebuiltIndexes(catalog, { relation, column, keepsIndexes: keeps }) };
  const ofFamily = (index: string) => family.includes(catalog.relations.get(index)?.table ?? '');
  const isScanned = observation.scans.some((scan) => family.includes(scan.relation));
  return { checks: isScanned ? checks : [], indexes: (observation.rebuilds ?? []).filter(ofFamily) };
}

/** As the catalogue has it: absent where it is the type's own. */
function collationName(collation: string | undefined): string | undefined {
  const name = collation && bareName(collation);
  return name === 'default' ? undefined : name;
}

function saidOf({ indexes, checks }: Work): string {
  const names = [...new Set(checks.map(({ name }) => name))];
  return [
    ...(indexes.length > 0
      ? [`${indexes.join(', ')} ${indexes.length === 1 ? 'is' : 'are'} built anew`]
      : []),
    ...(names.length > 0 ? [`every row is checked again for ${names.join(', ')}`] : []),
  ].join(' and ');
}

function notValid(
  { relation }: OperationOf<'alter-column-type'>,
  step: Step,
  checks: Work['checks'],
): string {
  const table = quoteRelation(relation);
  const own = checks.filter((check) => check.relation === relation);
  const dropped = own.map(({ name }) => `ALTER TABLE ${table} DROP CONSTRAINT ${quoteName(name)};`);
  const added = own.map(
    ({ name, expression }) =>
      `ALTER TABLE ${table} ADD CONSTRAINT ${quoteName(name)} CHECK (${expression}) NOT VALID;`,
  );
  const validated = own.map(({ name }) => `ALTER TABLE ${table} VALIDATE CONSTRAINT ${quoteName(name)};`);
  return sequence(
    ['this migration', briefly([...dropped, `${step.statement.sql};`, ...added].join('\n'))],
    ['next migration: reads and writes go on while it scans', validated.join('\n')],
  );
}
