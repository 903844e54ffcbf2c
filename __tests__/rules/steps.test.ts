import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_OPTIONS } from '../../src/rules/options.ts';
import { EMPTY_CATALOG, UNKNOWN_CATALOG } from '../../src/catalog/static.ts';
import type { MigrationRehearsal, TransactionMode } from '../../src/model.ts';
import { stepsOf } from '../../src/rules/steps.ts';
import { loadParser } from '../../src/sql/script.ts';
import { catalogOf, migrationOf, observationOf } from '../support/scripts.ts';

beforeAll(loadParser);

function stepsIn(sql: string, transaction: TransactionMode = 'one', catalog = EMPTY_CATALOG) {
  return stepsOf({
    migration: migrationOf('0001_x', sql, undefined, transaction),
    catalog,
    major: 17,
    options: DEFAULT_OPTIONS,
  }).steps;
}

describe('statements that commit together have the same number', () => {
  test.each<[string, TransactionMode, string, string]>([
    ['all of them in one transaction of the tool', 'one', 'SELECT 1; SELECT 2', '1 1'],
    ['all of a batch', 'batch', 'SELECT 1; SELECT 2', '1 1'],
    ['a batch of one, which the server does not wrap', 'batch', 'SELECT 1', '1-'],
    ['each of them for itself', 'per-statement', 'SELECT 1; SELECT 2', '1- 2-'],
    [
      'those beside each other that can be in one',
      'stretches',
      'SELECT 1; SELECT 2; VACUUM; VACUUM; SELECT 3',
      '1 1 2- 3- 4',
    ],
    [
      "those between the file's own BEGIN and COMMIT",
      'none',
      'SELECT 1; BEGIN; SELECT 2; COMMIT; SELECT 3',
      '1- 3 3 3 4-',
    ],
    ['what follows a ROLLBACK begins anew', 'none', 'BEGIN; SELECT 1; ROLLBACK; SELECT 2', '2 2 2 3-'],
    ["a COMMIT that ends the tool's transaction", 'one', 'SELECT 1; COMMIT; SELECT 2', '1 1 2'],
    ['a savepoint does not end it', 'one', 'SAVEPOINT a; ROLLBACK TO a; SELECT 1', '1 1 1'],
  ])('%s', (_, transaction, sql, expected) => {
    const places = stepsIn(sql, transaction).map((step) => `${step.transaction}${step.inBlock ? '' : '-'}`);
    expect(places.join(' ')).toBe(expected);
  });
});

describe('the lock_timeout in force when a statement begins', () => {
  test.each<[string, TransactionMode, string, number[]]>([
    ['is none in the beginning', 'one', 'SELECT 1', [0]],
    ['holds from the next statement on', 'one', "SET lock_timeout = '5s'; SELECT 1", [0, 5000]],
    [
      'outlasts the transaction',
      'per-statement',
      "SET lock_timeout = '1min'; SELECT 1; SELECT 2",
      [0, 60_000, 60_000],
    ],
    [
      'ends with the transaction when it is LOCAL',
      'none',
      'BEGIN; SET LOCAL lock_timeout = 200; SELECT 1; COMMIT; SELECT 2',
      [0, 0, 200, 200, 0],
    ],
    ['may be set by a function', 'one', "SELECT set_config('lock_timeout', '3s', true); SELECT 1", [0, 3000]],
    ['is none after RESET', 'one', "SET lock_timeout = '5s'; RESET lock_timeout; SELECT 1", [0, 5000, 0]],
    ['is none after RESET ALL', 'one', "SET lock_timeout = '5s'; RESET ALL; SELECT 1", [0, 5000, 0]],
  ])('%s', (_, transaction, sql, expected) => {
    expect(stepsIn(sql, transaction).map((step) => step.lockTimeoutMs)).toEqual(expected);
  });
});

describe('a name', () => {
  test('is looked up in the catalogue as it is before its statement', () => {
    const catalog = catalogOf('CREATE SCHEMA app; CREATE TABLE app.orders (id int)');
    const steps = stepsIn(
      'SET search_path TO app, public; TRUNCATE orders; CREATE TABLE notes (id int); TRUNCATE notes, elsewhere',
      'one',
      catalog,
    );
    const relations = steps.flatMap(({ operations }) =>
      operations.flatMap((one) => ('relation' in one ? [one.relation] : [])),
    );
    expect(relations).toEqual(['app.orders', 'app.notes', 'app.notes', 'app.elsewhere']);
  });

  test('that nobody described belongs to a table that is there, and old', () => {
    const { after } = stepsOf({
      migration: migrationOf('0001_x', 'ALTER TABLE orders ADD COLUMN a int'),
      catalog: UNKNOWN_CATALOG,
      major: 17,
      options: DEFAULT_OPTIONS,
    });
    expect(after.relations.get('public.orders')).toMatchObject({ isNew: false, rows: 'unknown' });
  });
});

describe('a statement without an observation', () => {
  test('was not run, in static mode', () => {
    expect(stepsIn('SELECT 1')[0]?.unseen).toEqual({ kind: 'static', reason: 'Nothing was run.' });
  });

  test('was not reached when one before it failed', () => {
    const migration = migrationOf('0001_x', 'SELECT 1;\nSELECT 2;');
    const [first] = migration.up.statements;
    if (!first) throw new Error('no statement');
    const error = { code: '22012', message: 'division by zero' };
    const skipped = { status: 'skipped', durationMs: 0, statements: [] } as const;
    const rehearsal: MigrationRehearsal = {
      migration,
      forward: { status: 'failed', durationMs: 1, statements: [observationOf(first, { error })] },
      rollback: skipped,
      again: skipped,
      roundTrip: { status: 'not-run', schemaDiff: [], dataDiff: [], againDiff: [] },
      catalogs: [EMPTY_CATALOG],
    };
    const { steps } = stepsOf({
      migration,
      catalog: EMPTY_CATALOG,
      rehearsal,
      major: 17,
      options: DEFAULT_OPTIONS,
    });
    expect(steps.map((step) => step.unseen?.reason)).toEqual([
      undefined,
      'It was not reached: the run ended at line 1.',
    ]);
  });
});
