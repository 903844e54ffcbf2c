import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/random.ts';
import { type CommentState, readState, stateLine } from '../../../src/github/comment/state.ts';

const state = {
  findings: 'open',
  run: 42,
  attempt: 2,
  head: 'a'.repeat(40),
  meaning: '0123456789abcd',
  approved: { label: 'migration-approved', by: 'ann', content: 'c0ffee' },
} satisfies CommentState;

function comment(line: string): string {
  return `<!-- pgrehearse:x -->\n${line}\n## Page\n`;
}

describe('the state of the comment', () => {
  test('reads as it was written, with other line ends too', () => {
    const body = comment(stateLine(state));
    expect(readState(body)).toEqual(state);
    expect(readState(body.replaceAll('\n', '\r\n'))).toEqual(state);
  });

  test('keeps what a later version has put there', () => {
    const later = readState(comment('<!-- pgrehearse-state:{"run":1,"colour":"blue"} -->'));
    expect(readState(comment(stateLine({ ...later, run: 2 })))).toEqual({ run: 2, colour: 'blue' });
  });

  test.each([
    ['no comment', undefined],
    ['no such line', comment('text')],
    ['no JSON', comment('<!-- pgrehearse-state:{"run":} -->')],
    ['a list', comment('<!-- pgrehearse-state:[1] -->')],
    ['a state further down, where the pull request speaks', comment(`text\n${stateLine(state)}`)],
  ])('is empty with %s', (_, body) => {
    expect(readState(body)).toEqual({});
  });

  test('leaves out the one field that is not what it should be', () => {
    const body = comment('<!-- pgrehearse-state:{"run":"new","attempt":3,"meaning":[1]} -->');
    expect(readState(body).attempt).toBe(3);
    expect(readState(body).run).toBeUndefined();
    expect(readState(body).meaning).toBeUndefined();
  });

  test('whatever it holds, it neither ends the HTML comment early nor loses a character', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-!<>\n"\\]*$/));
    fc.assert(
      fc.property(text, text, (by, content) => {
        const line = stateLine({ approved: { label: '-->', by, content } });
        expect(line.slice('<!--'.length, -'-->'.length)).not.toMatch(/--|[<>\n]/);
        expect(readState(comment(line)).approved).toEqual({ label: '-->', by, content });
      }),
    );
  });
});
