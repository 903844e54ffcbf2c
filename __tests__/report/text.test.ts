import { describe, expect, test } from '@jest/globals';
import { renderText } from '../../src/report/text.ts';
import { wrap } from '../../src/report/text/wrap.ts';
import { finding, migration, review, run, statement } from './builders.ts';
import * as reviews from './reviews.ts';

const { HOSTILE: _hostileText, crowded: _crowded, hostile, ...READABLE } = reviews;
const ESCAPE = '\u001B';
const FILE = 'db/migrations/0007_change.up.sql';

/** A failure at a column of a line, beside the text of the file. */
function failure(source: string, line: number, column: number): string {
  const failed = statement({
    sql: 'as it was run',
    ok: false,
    error: { code: '42601', message: 'syntax error', position: { offset: 0, line, column } },
  });
  const failing = review({
    migrations: [migration('0007_change', { forward: run(failed) })],
    findings: [finding({ rule: 'migration-fails', message: 'It fails.', endLine: 99 })],
  });
  return renderText(failing, { color: false, source: () => source });
}

describe('the text for a terminal', () => {
  test.each(Object.entries(READABLE))('reads well: %s', (_, review) => {
    expect(renderText(review, { color: false })).toMatchSnapshot();
  });

  test('ends with the verdict and the count', () => {
    const lines = renderText(reviews.blockingIndex, { color: false }).trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^Not ready to merge: 1 error and 1 warning\./);
  });

  test('ends with who approved it', () => {
    const approval = { label: 'migration-approved', by: 'ada-l' };
    const text = renderText({ ...reviews.blockingIndex, verdict: 'warn', approval }, { color: false });
    expect(text.trimEnd().split('\n').at(-1)).toMatch(
      /^Approved by @ada-l with the label migration-approved: 1 error and 1 warning\./,
    );
  });

  test('is coloured only when asked', () => {
    expect(renderText(reviews.blockingIndex, { color: false })).not.toContain(ESCAPE);
    expect(renderText(reviews.blockingIndex, { color: true })).toContain(
      `${ESCAPE}[31;1merror[create-index-blocking]:${ESCAPE}[0m Writes to`,
    );
  });

  test('says the same with colour as without', () => {
    const coloured = renderText(reviews.failingMigration, { color: true });
    expect(coloured.replaceAll(new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g'), '')).toBe(
      renderText(reviews.failingMigration, { color: false }),
    );
  });

  test('shows the lines of the file, with a caret where the server pointed', () => {
    expect(failure('SELECT 1;\n\tSELEC 2;\n', 2, 2)).toContain(
      ['    1 | SELECT 1;', '    2 |   SELEC 2;', '      |   ^', '    ERROR 42601: syntax error'].join('\n'),
    );
  });

  test('shows the line at which the server pointed even when it stands far below', () => {
    const source = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join('\r\n');
    const text = failure(source, 30, 6);
    expect(text).toContain('     6 | line 6\n    30 | line 30\n       |      ^\n');
    expect(text).not.toContain('line 7');
  });

  test('shows the statement as it was run where the file is not at hand', () => {
    expect(renderText(reviews.blockingIndex, { color: false })).toContain(
      '    3 | CREATE INDEX orders_customer_id_idx\n    4 |     ON orders (customer_id)\n',
    );
  });

  test.each([40, 80, 100])('keeps its sentences within %d columns', (width) => {
    const text = renderText(reviews.lossyRollback, { color: false, width });
    const sentences = text.split('\n').filter((line) => /^ {2}= /.test(line));
    expect(sentences.length).toBeGreaterThan(2);
    expect(sentences.filter((line) => line.length > width)).toEqual([]);
  });

  test('lets no control character of a pull request reach the terminal', () => {
    const text = renderText(hostile, { color: false, source: (file) => (file === FILE ? undefined : file) });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });
});

describe('breaking a sentence into lines', () => {
  test.each([
    ['a bb ccc', 4, ['a bb', 'ccc']],
    ['abcdefgh i', 4, ['abcdefgh', 'i']],
    ['', 4, ['']],
  ])('%j at %d columns', (text, width, lines) => expect(wrap(text, width)).toEqual(lines));
});
