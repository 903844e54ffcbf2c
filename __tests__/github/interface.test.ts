import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { INPUT_NAMES } from '../../src/github/inputs.ts';
import { OUTPUTS } from '../../src/github/outputs.ts';

const action = parse(readFileSync('action.yml', 'utf8'));
/** Without the padding of its tables. */
const page = readFileSync('docs/action.md', 'utf8').replaceAll(/ +\|/g, ' |');

/** First cells of the table below a heading of docs/action.md. */
function documented(heading: string): string[] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name ?? '');
}

test('action.yml, its page and the code have the same inputs', () => {
  expect(Object.keys(action.inputs)).toEqual(INPUT_NAMES);
  expect(documented('Inputs')).toEqual(INPUT_NAMES);
});

test('action.yml, its page and the code have the same outputs', () => {
  expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS));
  expect(documented('Outputs')).toEqual(Object.keys(OUTPUTS));
});

test('the defaults on the page are those of action.yml', () => {
  for (const [name, input] of Object.entries<{ default?: string }>(action.inputs)) {
    if (input.default) expect(page).toContain(`| \`${name}\` | \`${input.default}\` |`);
  }
});
