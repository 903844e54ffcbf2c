import { describe, expect, test } from '@jest/globals';
import { harmless } from '../../src/github/log.ts';
import { annotations } from '../../src/report/annotations.ts';
import { LIMITS } from '../../src/report/limits.ts';
import { renderText } from '../../src/report/text.ts';
import { CORPUS, endless } from './corpus.ts';
import { everywhere } from './everywhere.ts';

const KINDS = Object.entries(CORPUS);

/** What the runner's comparison sees of a line: it passes over marks and whatever has no form of its own. */
function seen(line: string): string {
  return line.replace(/(?!\s)[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '').trimStart();
}

/** As actions/runner reads a line, ActionCommand.cs, whatever the command is called. */
function isCommand(line: string): boolean {
  const text = seen(line);
  return /^::[^:]*(?::[^:]+)*::/.test(text) || /##\[[^\]]*\]/.test(text);
}

function commands(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r]/).filter(isCommand);
}

describe("in the job's log, text from a pull request", () => {
  test.each([
    '::error::x',
    '  ::set-output name=a::b',
    'a ##[error]b',
    '\u034F::\u0301error::x',
    '\u2003:\uFE00:error::x',
  ])('would be a command: %j', (line) => {
    expect(commands(line)).toEqual([line]);
  });

  test.each(KINDS)('is no command and hides nothing: %s', (_, text) => {
    const review = everywhere(() => text);
    const log = harmless(renderText(review, { color: false }));
    expect(commands(log)).toEqual([]);
    expect(log.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(commands(harmless(text))).toEqual([]);
  });

  test.each(KINDS)('is no command in an annotation: %s', (_, text) => {
    for (const { title, message } of annotations(everywhere(() => text))) {
      expect(commands(harmless(message))).toEqual([]);
      expect(`${title}${message}`.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }
  });

  test('is no longer in an annotation than GitHub takes it', () => {
    const text = endless(10_000_000);
    const all = annotations(everywhere(() => text));
    expect(all.length).toBeGreaterThan(3);
    for (const { title, message } of all) {
      expect(title.length).toBeLessThanOrEqual(LIMITS.annotationTitle.limit);
      expect(Buffer.byteLength(message)).toBeLessThanOrEqual(LIMITS.annotationMessage.limit);
    }
  });
});
