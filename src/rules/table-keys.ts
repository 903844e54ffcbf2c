import type { Relation } from '../model.ts';
import { bareName } from '../sql/quote.ts';
import type { Addition } from './additions.ts';
import { columnList } from './advice.ts';
import { isCopy } from './new-table.ts';
import type { Step } from './rule.ts';

/** A key that a new table should have and has not. */
export interface MissingKey {
  readonly kind: 'primary' | 'pair';
  readonly columns: readonly string[];
  /** What to put behind its last column. */
  readonly sql: string;
}

export function missingKey(addition: Addition): MissingKey | undefined {
  const { table, created } = addition;
  if (!created || table.persistence === 'unlogged' || isCopy(created)) return undefined;
  const pair = joined(table);
  if (!table.constraints.some(({ kind }) => kind === 'primary-key'))
    return isHypertable(addition) ? undefined : primaryKey(addition, pair?.columns);
  if (!pair || !isNamedAfter(table, pair) || isUnique(table, pair.columns)) return undefined;
  return { kind: 'pair', columns: pair.columns, sql: `UNIQUE (${columnList(pair.columns)})` };
}

/** The pair, the column that is one by its name, or a new one; a partitioned table's key needs what it is divided by. */
function primaryKey({ table, created }: Addition, pair: readonly string[] | undefined): MissingKey {
  const id = table.columns.find(({ name }) => name.toLowerCase() === 'id')?.name;
  const partition = (created?.definition.partitionBy?.columns ?? []).filter((name) => name !== id);
  const columns = pair ?? [id ?? 'id', ...partition];
  const key = `PRIMARY KEY (${columnList(columns)})`;
  const isThere = pair !== undefined || id !== undefined;
  return {
    kind: 'primary',
    columns,
    sql: isThere ? key : `id bigint GENERATED ALWAYS AS IDENTITY,\n  ${key}`,
  };
}

interface Pair {
  readonly columns: readonly string[];
  readonly parents: readonly string[];
}

/** The two foreign keys of a table that has hardly anything else. */
function joined({ columns, constraints }: Relation): Pair | undefined {
  const keys = constraints.filter((one) => one.kind === 'foreign-key');
  if (keys.length !== 2 || columns.length > 5) return undefined;
  const pair = keys.flatMap((key) => (key.columns.length === 1 ? key.columns : []));
  const others = columns.filter(({ name }) => !pair.includes(name));
  const isBare = others.every(({ name, type }) => name === 'id' || type.startsWith('timestamp'));
  return pair.length === 2 && isBare
    ? { columns: pair, parents: keys.map((key) => key.references?.relation ?? '') }
    : undefined;
}

/** `user_roles` of users and roles: it says that a user has a role, not that something happened to them. */
function isNamedAfter({ name }: Relation, { parents }: Pair): boolean {
  return parents.every((parent) => bareName(name).includes(bareName(parent).replace(/(ies|es|s)$/, '')));
}

function isUnique({ indexes }: Relation, pair: readonly string[]): boolean {
  return indexes.some(({ unique, keys }) => unique && keys.every((key) => pair.includes(key)));
}

const HYPERTABLES = new WeakMap<Addition['steps'], readonly string[]>();

/** TimescaleDB's tables of measurements usually have none, since the time has to be part of it. */
function isHypertable({ steps, relation }: Addition): boolean {
  const made = HYPERTABLES.get(steps) ?? steps.filter(makesHypertable).map(({ statement }) => statement.sql);
  HYPERTABLES.set(steps, made);
  return made.some((sql) => sql.includes(bareName(relation)));
}

function makesHypertable({ operations }: Step): boolean {
  return operations.some(
    (one) => one.kind === 'select' && one.functions.some((name) => name.endsWith('create_hypertable')),
  );
}
