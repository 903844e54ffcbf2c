import { describe, expect, test } from '@jest/globals';
import { FORMATS } from '../../src/report/index.ts';
import { blockingIndex, safePass } from './reviews.ts';

describe('the formats of the command line', () => {
  test.each(Object.entries(FORMATS))(
    '%s is a text that ends its last line and tells verdicts apart',
    (_, render) => {
      const text = render(blockingIndex, { color: false });
      expect(text).toMatch(/[^\n]\n$/);
      expect(render(safePass, { color: false })).not.toBe(text);
    },
  );

  test('markdown holds every finding of a review that no comment could hold', () => {
    const findings = blockingIndex.findings.flatMap((one) =>
      Array.from({ length: 300 }, (_, line) => ({ ...one, line: line + 100 })),
    );
    const page = FORMATS.markdown({ ...blockingIndex, findings });
    expect(page.length).toBeGreaterThan(65_536);
    expect(page.match(/^<details.*?><summary>🔴 /gm)).toHaveLength(300);
  });
});
