import { columnOf } from '../catalog/static.ts';
import type { OperationOf } from '../model.ts';
import { narrowing, type Narrowing } from '../sql/narrowing.ts';
import { bareName, quoteName, quoteRelation } from '../sql/quote.ts';
import { briefly, sequence } from './advice.ts';
import { columnBeside } from './change-type-advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Claim, Rule, Step } from './rule.ts';
import { baseType, isPlainCast } from '../sql/type-change.ts';

export const alterColumnTypeNarrowing: Rule = {
  id: 'alter-column-type-narrowing',
  category: 'lock-heavy',
  severity: 'error',
  title: 'A change of type to one that holds less',
  why: `A value that does not fit makes the statement fail: too long with SQLSTATE 22001, out of range with 22003. What only loses
digits, the time of day or, by a cast, its end is changed without a word, and no rollback brings it back (manual 18, 8.1.2,
8.3, 8.5 and 4.2.9).`,
  examples: [
    {
      kind: 'bad',
      title: 'A text is longer',
      base: `CREATE TABLE articles (id bigint PRIMARY KEY, title varchar(200));
INSERT INTO articles SELECT g, repeat('x', g) FROM generate_series(1, 100) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE articles ALTER COLUMN title TYPE varchar(50);`,
    },
    {
      kind: 'bad',
      title: 'A number is larger',
      base: `CREATE TABLE articles (id bigint PRIMARY KEY, views bigint);
INSERT INTO articles SELECT g, g * 100000000::bigint FROM generate_series(1, 100) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE articles ALTER COLUMN views TYPE integer;`,
    },
    {
      kind: 'bad',
      title: 'Decimals are rounded away',
      base: `CREATE TABLE articles (id bigint PRIMARY KEY, price numeric(12,4));
INSERT INTO articles SELECT g, g + 0.1234 FROM generate_series(1, 100) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE articles ALTER COLUMN price TYPE numeric(12,2);`,
    },
    {
      kind: 'bad',
      title: 'A cast cuts texts off',
      base: `CREATE TABLE articles (id bigint PRIMARY KEY, title text);
INSERT INTO articles SELECT g, repeat('x', g) FROM generate_series(1, 100) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE articles ALTER COLUMN title TYPE varchar(50) USING title::varchar(50);`,
    },
    {
      kind: 'good',
      title: 'The new type holds all that the old one held',
      base: `CREATE TABLE articles (id bigint PRIMARY KEY, title varchar(50), price numeric(10,2));
INSERT INTO articles SELECT g, 'x', g FROM generate_series(1, 100) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE articles ALTER COLUMN title TYPE text, ALTER COLUMN price TYPE numeric(12,2);`,
    },
  ],
  check: onOperations(['alter-column-type'], (operation, step) => {
    const { relation, column, type, using } = operation;
    const from = baseType(columnOf(step.catalog, relation, column)?.type ?? '', step.catalog);
    if (from === undefined || !isInUse(step, relation)) return undefined;
    if (using !== undefined && !isPlainCast(using, column)) return undefined;
    const narrower = narrowing(
      from,
      baseType(type, step.catalog) ?? type,
      using !== undefined && using.trim() !== column,
    );
    if (!narrower) return undefined;
    return {
      relation,
      message: messageOf(operation, from, narrower, step),
      instead: narrower.changes === undefined ? limited(operation, step) : columnBeside(operation, step),
      claim: claimOf(operation, narrower, step),
    };
  }),
};

function messageOf(
  { relation, column, type }: OperationOf<'alter-column-type'>,
  from: string,
  { fails, changes }: Narrowing,
  { observation }: Step,
): string {
  const misfits = `values of ${column} that do not fit make it fail`;
  const effects = [
    ...(changes === undefined ? [] : [`values of ${column} are ${changes}`]),
    ...(fails.length === 0 || observation?.ok ? [] : [misfits]),
  ];
  return `${type} holds less than ${from}: on ${relation}, ${effects.join(', and ')}.`;
}

/** Where it came through, only what it changed can show; where it did not, only what did not fit. */
function claimOf(
  { relation, column }: OperationOf<'alter-column-type'>,
  { fails, changes }: Narrowing,
  { observation }: Step,
): Claim {
  const isThrough = observation?.ok ?? fails.length === 0;
  if (!isThrough || changes === undefined) return { fails, needsRows: relation };
  const isKnown = observation?.altered?.some((one) => one.relation === relation && one.column === column);
  return observation && !isKnown
    ? { unknown: 'What became of the values could not be looked up here.' }
    : { alters: { relation, column }, needsRows: relation, dueToValues: { relation } };
}

/** The column as it is, with a limit: it holds for new values at once, and for old ones when they have been seen to. */
function limited(operation: OperationOf<'alter-column-type'>, step: Step): string {
  const { relation, column, type } = operation;
  const condition = conditionFor(type, quoteName(column));
  if (condition === undefined) return columnBeside(operation, step);
  const [table, name] = [quoteRelation(relation), quoteName(`${bareName(relation)}_${column}_fits`)];
  return sequence([
    'this migration: the type stays, and new values have to fit. Once the old ones do, VALIDATE the constraint',
    briefly(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${condition}) NOT VALID;`),
  ]);
}

const RANGES: Readonly<Record<string, string>> = {
  smallint: '-32768 AND 32767',
  integer: '-2147483648 AND 2147483647',
  bigint: '-9223372036854775808 AND 9223372036854775807',
};

function conditionFor(type: string, column: string): string | undefined {
  const length = /^(?:character varying|character|bit varying)\((\d+)\)$/.exec(type)?.[1];
  if (length !== undefined) return `length(${column}) <= ${length}`;
  const range = RANGES[type];
  if (range !== undefined) return `${column} BETWEEN ${range}`;
  const [, precision, scale = '0'] = /^numeric\((\d+)(?:,(-?\d+))?\)$/.exec(type) ?? [];
  return precision && `abs(${column}) < 1e${Number(precision) - Number(scale)}`;
}
