import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { REVIEW } from '../../src/report/contract.ts';
import { renderJson } from '../../src/report/json.ts';
import { failingMigration, leftBehind, lossyRollback, nothingChanged, safePass } from './reviews.ts';

describe('the JSON report', () => {
  test.each(Object.entries({ failingMigration, leftBehind, lossyRollback, nothingChanged }))(
    'loses nothing of a review: %s',
    (_, review) => {
      const text = renderJson(review);
      expect(text.endsWith('}\n')).toBe(true);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(review)));
    },
  );

  test('is the same text however the review was put together', () => {
    const shuffled = Object.fromEntries(Object.entries(safePass).toReversed());
    expect(renderJson({ ...shuffled, ...safePass })).toBe(renderJson(safePass));
  });

  test('starts with its version, tool and verdict', () => {
    expect(Object.keys(JSON.parse(renderJson(safePass)) as object).slice(0, 3)).toEqual([
      'schemaVersion',
      'tool',
      'verdict',
    ]);
  });

  test('holds nothing that the contract does not name', () => {
    const more = { ...safePass, secret: 1, tool: { ...safePass.tool, secret: 1 } };
    expect(renderJson(more)).toBe(renderJson(safePass));
  });

  test('has every field explained in its page', async () => {
    const page = await readFile(new URL('../../docs/report.md', import.meta.url), 'utf8');
    const missing = [...new Set(fieldsOf(REVIEW))].filter((field) => !page.includes(`\`${field}\``));
    expect(missing).toEqual([]);
  });
});

/** The stable contract of schemaVersion 1. Fields may be added to the report, but none of these may go or be renamed. */
const RUN = 'status durationMs statements';
const CONTRACT: Readonly<Record<string, string>> = {
  '': 'schemaVersion tool verdict summary postgres fixtures migrations findings timings',
  tool: 'name version',
  summary: 'error warning notice suppressed refuted',
  postgres: 'version source image',
  'fixtures.tables': 'table rows productionRows seeded reason',
  migrations: 'id version tool file rollbackFile change transaction forward rollback again roundTrip',
  'migrations.forward': RUN,
  'migrations.rollback': RUN,
  'migrations.again': RUN,
  'migrations.forward.statements':
    'file line sql durationMs ok error locks rewrites scans rowsWritten walBytes sizeDeltaBytes blocked',
  'migrations.forward.statements.error': 'code message',
  'migrations.forward.statements.locks': 'relation mode isNew heldMs',
  'migrations.forward.statements.scans': 'relation tuples',
  'migrations.forward.statements.blocked': 'relation reads writes',
  'migrations.roundTrip': 'status schemaDiff dataDiff',
  'migrations.roundTrip.schemaDiff': 'object kind before after benign',
  'migrations.roundTrip.dataDiff': 'table column rows change',
  findings:
    'rule category severity evidence migration file line endLine relation message why instead suggestion estimate suppressed',
  'findings.suggestion': 'startLine endLine sql',
  'findings.estimate': 'rows lowMs highMs basis',
  'findings.suppressed': 'reason until by',
};

test.each(Object.entries(CONTRACT))('the fields of "%s" are those of the contract', (place, fields) => {
  const shape = place.split('.').filter(Boolean).reduce<unknown>(inside, REVIEW);
  expect(Object.keys(shape as object)).toEqual(expect.arrayContaining(fields.split(' ')));
});

function inside(shape: unknown, field: string): unknown {
  return new Map(Object.entries(shape as object)).get(field);
}

function fieldsOf(shape: unknown): readonly string[] {
  if (typeof shape !== 'object' || shape === null) return [];
  return Object.entries(shape).flatMap(([field, inner]) => [field, ...fieldsOf(inner)]);
}
