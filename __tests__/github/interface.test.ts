import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { DEFAULTS } from '../../src/config/config.ts';
import { INPUT_NAMES } from '../../src/github/inputs.ts';
import { OUTPUTS } from '../../src/github/outputs.ts';
import { TOOL_NAMES } from '../../src/model.ts';
import { withTables } from '../../scripts/action-page.ts';

interface Described {
  readonly description: string;
  readonly default?: string;
}

const text = readFileSync('action.yml', 'utf8');
const page = readFileSync('docs/action.md', 'utf8');
const action: Readonly<Record<'inputs' | 'outputs', Readonly<Record<string, Described>>>> = parse(text);

/** Without the padding of its tables. */
function squeezed(markdown: string): string {
  return markdown.replaceAll(/ +\|/g, ' |').replaceAll(/-+ \|/g, '--- |');
}

test('action.yml and the code have the same inputs, in the same order', () => {
  expect(Object.keys(action.inputs)).toEqual(INPUT_NAMES);
});

test('action.yml and the code have the same outputs, in the same order', () => {
  expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS));
});

test('the page has the tables that `npm run docs:action` makes of action.yml', () => {
  expect(squeezed(page)).toBe(squeezed(withTables(page, text)));
});

test.each(Object.entries({ ...action.inputs, ...action.outputs }))(
  '%s is described in sentences',
  (_, one) => {
    expect(one.description).toMatch(/^[A-Z`].*\.$/s);
  },
);

describe('a default in action.yml is that of the code', () => {
  test.each([
    ['fail-on', DEFAULTS.failOn],
    ['engine', DEFAULTS.engine],
    ['postgres', DEFAULTS.postgres],
    ['superuser', DEFAULTS.superuser],
    ['comment', DEFAULTS.comment],
    ['inline', DEFAULTS.inline],
    ['check', DEFAULTS.check],
    ['check-name', DEFAULTS.checkName],
  ])('%s', (name, value) => {
    expect(action.inputs[name]?.description).toContain(`Default: \`${value}\``);
  });

  test('and the tools are those that there are', () => {
    const told = action.inputs['tool']?.description;
    for (const tool of TOOL_NAMES) expect(told).toContain(`\`${tool}\``);
  });
});
