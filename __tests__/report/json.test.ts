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

function fieldsOf(shape: unknown): readonly string[] {
  if (typeof shape !== 'object' || shape === null) return [];
  return Object.entries(shape).flatMap(([field, inner]) => [field, ...fieldsOf(inner)]);
}
