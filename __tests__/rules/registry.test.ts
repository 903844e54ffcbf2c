import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { NOT_YET } from '../../scripts/rule-page.ts';
import { RULE_IDS, RULES } from '../../src/rules/registry.ts';

const folder = new URL('../../src/rules/', import.meta.url);

test('every rule has a file of its own that carries its id, and every rule file is registered', () => {
  const files = readdirSync(folder).filter((file) =>
    readFileSync(new URL(file, folder), 'utf8').includes(': Rule = {'),
  );
  expect(files.toSorted()).toEqual(RULES.map((rule) => `${rule.id}.ts`).toSorted());
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s says why, and shows a bad and a good example',
  (_, rule) => {
    expect(rule.why.length).toBeGreaterThan(80);
    expect(new Set(rule.examples.map(({ kind }) => kind))).toEqual(new Set(['bad', 'good']));
  },
);

test('no rule is both there and promised for later', () => {
  expect(NOT_YET.filter(([id]) => RULE_IDS.includes(id))).toEqual([]);
});
