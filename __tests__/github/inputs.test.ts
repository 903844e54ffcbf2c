import { expect, test } from '@jest/globals';
import { type Inputs, projectKey, readFolder, readInputs, readSwitch } from '../../src/github/inputs.ts';

function inputs(given: Partial<Inputs>): Inputs {
  return { ...readInputs(() => ''), ...given };
}

test.each([
  ['', ''],
  ['.', ''],
  ['./services/shop/', 'services/shop'],
  ['services\\shop', 'services/shop'],
])('working-directory %j is the folder %j', (given, expected) => {
  expect(readFolder(inputs({ 'working-directory': given }))).toBe(expected);
});

test.each(['/etc', '../other', 'a/../../b', 'C:\\x', '\\\\host'])(
  'working-directory %s is refused',
  (given) => {
    expect(() => readFolder(inputs({ 'working-directory': given }))).toThrow(/inside the repository/);
  },
);

test('a switch that is neither on nor off is refused', () => {
  expect(readSwitch(inputs({ comment: 'false' }), 'comment')).toBe(false);
  expect(readSwitch(inputs({}), 'superuser')).toBeUndefined();
  expect(() => readSwitch(inputs({ comment: 'yes' }), 'comment')).toThrow(
    /must be `true` or `false`, but is `yes`/,
  );
});

test('each project, and each name, has a comment of its own', () => {
  const keys = [{}, { 'working-directory': 'a' }, { config: 'b.yml' }, { name: '17' }].map((given) =>
    projectKey(inputs(given)),
  );
  expect(new Set(keys).size).toBe(4);
  expect(projectKey(inputs({ config: 'pgrehearse.yml' }))).toBe(projectKey(inputs({})));
});
