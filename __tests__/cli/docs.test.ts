import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseFile } from '../../src/config/file.ts';
import { keysOf } from '../../src/config/schema.ts';
import { FIXED_RULES, whatFixDoes } from '../../src/rules/fixes.ts';
import { RULE_IDS } from '../../src/rules/registry.ts';

/** The first cell of each row of the tables under a heading. */
function keysUnder(heading: string, text: string): string[] {
  const section = text.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([\w-]+)` *\|/gm)].map(([, key = '']) => key);
}

describe('docs/configuration.md', () => {
  const page = readFileSync('docs/configuration.md', 'utf8');

  test.each<[string, readonly string[]]>([
    ['Keys', []],
    ['Limits', ['limits']],
    ['Conventions', ['conventions']],
    ['Overrides', ['overrides', '0']],
    ['Database', ['database']],
    ['Databases', ['databases', '0']],
    ['Ignore', ['ignore', '0']],
  ])('names every key under %s, and no other', (heading, place) => {
    expect(keysUnder(heading, page).toSorted()).toEqual(keysOf(place, RULE_IDS).toSorted());
  });

  test('shows a file that is right', () => {
    const [, text = ''] = /^```yaml\n(.*?)^```/ms.exec(page) ?? [];
    expect(parseFile({ path: 'pgrehearse.yml', text }, RULE_IDS)).toMatchObject({ tool: 'golang-migrate' });
  });
});

test('docs/fix.md lists the rules that --fix fixes, and what it does', () => {
  const rows = [
    ...readFileSync('docs/fix.md', 'utf8').matchAll(/^\| \[`([\w-]+)`\]\(rules\/\1\.md\) *\| (.*?) *\|$/gm),
  ];
  expect(rows.map(([, rule, does]) => [rule, does])).toEqual(
    FIXED_RULES.map((rule) => [rule, whatFixDoes(rule)]),
  );
  expect(FIXED_RULES.filter((rule) => !RULE_IDS.includes(rule))).toEqual([]);
});
