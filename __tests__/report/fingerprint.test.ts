import { describe, expect, test } from '@jest/globals';
import { fingerprint } from '../../src/report/fingerprint.ts';

describe('a fingerprint', () => {
  test('is the same for the same text and has fourteen digits', () => {
    expect(fingerprint('CREATE INDEX')).toBe(fingerprint('CREATE INDEX'));
    expect(fingerprint('')).toMatch(/^[0-9a-f]{14}$/);
  });

  test('tells ten thousand similar texts apart', () => {
    const all = new Set(Array.from({ length: 10_000 }, (_, index) => fingerprint(`table_${index}`)));
    expect(all.size).toBe(10_000);
  });
});
