import type { ConstraintDefinition, Operation, TableConstraint } from '../model.ts';
import { quoteName } from '../sql/quote.ts';
import { columnList, replaceStatement } from './advice.ts';
import type { Draft, Rule, Step } from './rule.ts';

const BASE = 'CREATE TABLE events (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);';

export const partitionKeyNotInUnique: Rule = {
  id: 'partition-key-not-in-unique',
  category: 'lock-heavy',
  severity: 'error',
  title: 'PRIMARY KEY or UNIQUE without the partition key',
  why: `Each partition has an index of its own, which sees only its own rows: uniqueness over all of them can be kept only where equal values lie
in the same partition. So every column of the partition key has to be in the constraint, and the server refuses it otherwise (manual 18,
5.12.2.3).`,
  examples: [
    {
      kind: 'bad',
      title: 'The table is partitioned by another column',
      up: 'CREATE TABLE events (id bigint, day date NOT NULL, PRIMARY KEY (id)) PARTITION BY RANGE (day);',
    },
    {
      kind: 'bad',
      title: 'A unique index as well',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
CREATE UNIQUE INDEX events_id_key ON ONLY events (id);`,
    },
    {
      kind: 'bad',
      title: 'Or a constraint that is added',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE events ADD CONSTRAINT events_id_key UNIQUE (id);`,
    },
    {
      kind: 'good',
      title: 'With the partition key',
      up: 'CREATE TABLE events (id bigint, day date NOT NULL, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);',
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => step.operations.flatMap((operation) => inOperation(operation, step)),
  },
};

/** A set of columns that is to be unique. */
type Unique = Pick<ConstraintDefinition, 'columns'> & { readonly kind: TableConstraint['kind'] };

function inOperation(operation: Operation, step: Step): Draft[] {
  const place = placeOf(operation, step);
  if (!place) return [];
  return place.uniques.flatMap((unique) => {
    const missing = place.key.filter((column) => !unique.columns.includes(column));
    return missing.length > 0 ? [draft(step, place.relation, unique, missing)] : [];
  });
}

interface Place {
  readonly relation: string;
  readonly key: readonly string[];
  readonly uniques: readonly Unique[];
}

function placeOf(operation: Operation, { catalog }: Step): Place | undefined {
  const known = 'relation' in operation ? catalog.relations.get(operation.relation ?? '') : undefined;
  const key = known?.partitionKey ?? [];
  switch (operation.kind) {
    case 'create-table': {
      const { relation, partitionBy, columns, constraints, partitionOf, ifNotExists } = operation;
      if (!partitionBy || (ifNotExists && known)) return undefined;
      const inherited = catalog.relations.get(partitionOf ?? '')?.constraints ?? [];
      const all = [...constraints, ...columns.flatMap((column) => column.constraints), ...inherited];
      return { relation, key: partitionBy.columns, uniques: all.filter(isUnique) };
    }
    case 'add-column':
      return { relation: operation.relation, key, uniques: operation.column.constraints.filter(isUnique) };
    case 'add-constraint':
      return {
        relation: operation.relation,
        key,
        uniques: [operation.constraint].filter((one) => isUnique(one) && !one.usingIndex),
      };
    case 'create-index':
      return {
        relation: operation.relation,
        key,
        uniques: operation.unique ? [{ kind: 'unique', columns: operation.keys }] : [],
      };
    default:
      return undefined;
  }
}

function isUnique({ kind }: Unique): boolean {
  return kind === 'primary-key' || kind === 'unique';
}

function draft(step: Step, relation: string, unique: Unique, missing: readonly string[]): Draft {
  const kind = unique.kind === 'primary-key' ? 'PRIMARY KEY' : 'UNIQUE';
  const [is, columns] = [missing.length === 1 ? 'is' : 'are', missing.join(', ')];
  const whole = `${kind} (${columnList([...unique.columns, ...missing])})`;
  const sql = withColumns(step.statement.sql, unique.columns, missing);
  return {
    relation,
    message: `The server refuses ${kind} (${unique.columns.join(', ')}) on ${relation}: ${columns} ${is} in its partition key, and not in there.`,
    instead: sql ? `${sql};` : `-- ${whole}, or an index that is not unique`,
    suggestion: sql ? replaceStatement(step, sql) : undefined,
    claim: { fails: ['0A000'] },
  };
}

/** The author's CREATE TABLE with the columns in its list; a key on another line of it, or behind its column, is the author's to mend. */
function withColumns(
  sql: string,
  columns: readonly string[],
  missing: readonly string[],
): string | undefined {
  const names = columns.map((name) => `"?${name.replace(/[^\w]/g, '\\$&')}"?`).join('\\s*,\\s*');
  const list = new RegExp(
    `^(create\\s+table\\b[^]*?\\b(?:primary\\s+key|unique)\\s*\\(\\s*${names})(\\s*\\))`,
    'i',
  );
  if (!list.test(sql)) return undefined;
  return sql.replace(
    list,
    (_, head: string, tail: string) => `${head}, ${missing.map(quoteName).join(', ')}${tail}`,
  );
}
