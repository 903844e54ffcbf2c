import { expect, test } from '@jest/globals';
import { DEFAULTS } from '../../src/config/config.ts';
import { parseFile } from '../../src/config/file.ts';
import { UserError } from '../../src/errors.ts';
import { failed } from '../../src/review.ts';

test('each wrong line of the file is a problem of its own; a message of several lines is one', () => {
  expect(problemsOf(() => parseFile({ path: 'p.yml', text: 'tool: x\nsuperuser: 1' }, []))).toEqual([
    expect.stringMatching(/^p\.yml:1: tool must be one of /),
    'p.yml:2: superuser must be true or false, not 1.',
  ]);
  expect(problemsOf(refuse)).toEqual(['the server says:\nno']);
});

function refuse(): never {
  throw new UserError('the server says:\nno');
}

function problemsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return failed(DEFAULTS, error).problems.map(({ message }) => message);
  }
  return [];
}
