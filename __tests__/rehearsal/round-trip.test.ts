import { beforeAll, describe, expect, test } from '@jest/globals';
import type {
  DataDifference,
  MigrationRehearsal,
  Run,
  RoundTrip,
  RoundTripStatus,
  SchemaDifference,
} from '../../src/model.ts';
import { decideBySet, roundTrip, skipped, type RoundTripFacts } from '../../src/rehearsal/round-trip.ts';
import { loadParser } from '../../src/sql/script.ts';
import { migrationOf, observationOf } from '../support/scripts.ts';

beforeAll(loadParser);

const OK: Run = { status: 'ok', durationMs: 1, statements: [] };
const FAILED: Run = { ...OK, status: 'failed' };
const REAL: SchemaDifference = { object: 'public.a', kind: 'table', benign: false };
const BENIGN: SchemaDifference = { ...REAL, benign: true };
const row = (change: DataDifference['change']): DataDifference => ({ table: 'public.a', rows: 1, change });

const GOOD: RoundTripFacts = {
  forward: OK,
  rollback: OK,
  again: OK,
  hasRollback: true,
  schemaDiff: [],
  dataDiff: [],
  againDiff: [],
};

describe('a round trip is', () => {
  test.each<[string, RoundTripStatus, Partial<RoundTripFacts>]>([
    ['restored when nothing differs', 'restored', {}],
    ['restored when what differs is benign', 'restored', { schemaDiff: [BENIGN], againDiff: [BENIGN] }],
    ['restored when rows were only added', 'restored', { dataDiff: [row('added')] }],
    ['not run when the way forward failed', 'not-run', { forward: FAILED, hasRollback: false }],
    ['without rollback when there is none', 'no-rollback', { hasRollback: false, rollback: skipped('none') }],
    ['not run when the rollback was skipped', 'not-run', { rollback: skipped('why') }],
    ['failed when the rollback failed', 'failed', { rollback: FAILED, dataDiff: [row('lost')] }],
    ['failed when the second way forward failed', 'failed', { again: FAILED, schemaDiff: [REAL] }],
    [
      'lossy when rows were lost, whatever the schema',
      'data-lost',
      { dataDiff: [row('lost')], schemaDiff: [REAL] },
    ],
    ['lossy when values changed', 'data-lost', { dataDiff: [row('changed')] }],
    ['different when the schema is', 'schema-differs', { schemaDiff: [REAL] }],
    ['different when the second way forward leads elsewhere', 'schema-differs', { againDiff: [REAL] }],
  ])('%s', (_, status, facts) => {
    expect(roundTrip({ ...GOOD, ...facts }).status).toBe(status);
  });
});

function rehearsed(id: string, status: RoundTripStatus): MigrationRehearsal {
  const migration = migrationOf(id, 'SELECT 1', 'SELECT 2');
  return { migration, forward: OK, rollback: OK, again: OK, roundTrip: tripOf(status), catalogs: [] };
}

function setOf(status: RoundTripStatus, rollback: Run = OK) {
  return { rollback, roundTrip: tripOf(status) };
}

function tripOf(status: RoundTripStatus): RoundTrip {
  return { status, schemaDiff: [], dataDiff: [], againDiff: [] };
}

function statuses(rehearsals: readonly MigrationRehearsal[]): string[] {
  return rehearsals.map(
    ({ roundTrip: { status, decidedBySet } }) => `${status}${decidedBySet ? ' by the set' : ''}`,
  );
}

describe('the rollback of all migrations together decides', () => {
  test.each<[string, RoundTripStatus[], RoundTripStatus | undefined, string[]]>([
    ['nothing without a set', ['failed', 'restored'], undefined, ['failed', 'restored']],
    [
      'that a step alone was no fault',
      ['failed', 'restored'],
      'restored',
      ['restored by the set', 'restored'],
    ],
    [
      'nothing where a step is at fault already',
      ['schema-differs', 'restored'],
      'data-lost',
      ['schema-differs', 'restored'],
    ],
    [
      'against the last step where no single one is at fault',
      ['restored', 'restored'],
      'schema-differs',
      ['restored', 'schema-differs by the set'],
    ],
    ['nothing where all agree', ['restored', 'restored'], 'restored', ['restored', 'restored']],
  ])('%s', (_, own, together, expected) => {
    const rehearsals = own.map((status, at) => rehearsed(`000${at + 1}_x`, status));
    expect(statuses(decideBySet(rehearsals, together && setOf(together)))).toEqual(expected);
  });

  test('against the step whose rollback failed there', () => {
    const rehearsals = [rehearsed('0001_x', 'restored'), rehearsed('0002_x', 'restored')];
    const [statement] = rehearsals[0]?.migration.down?.statements ?? [];
    if (!statement) throw new Error('no statement');
    const failed = observationOf(statement, { error: { code: '2BP01', message: 'others depend on it' } });
    const set = setOf('failed', { ...FAILED, statements: [failed] });
    const decided = decideBySet(rehearsals, set);
    expect(statuses(decided)).toEqual(['failed by the set', 'restored']);
    expect(decided[0]?.rollback).toBe(set.rollback);
  });
});
