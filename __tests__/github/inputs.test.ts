import { expect, test } from '@jest/globals';
import { DEFAULTS, resolve } from '../../src/config/config.ts';
import {
  type Inputs,
  projectKey,
  readFolder,
  readInputs,
  readSettings,
  secretsIn,
} from '../../src/github/inputs.ts';

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

test('inputs that are left out set nothing', () => {
  const settings = readSettings(inputs({}));
  expect(resolve(settings)).toEqual(DEFAULTS);
});

test('inputs are settings, with one glob a line', () => {
  const settings = readSettings(
    inputs({
      migrations: 'db/a\n\n  db/b\n',
      postgres: '15',
      'fail-on': 'never',
      comment: 'false',
      'database-url': 'postgres://x',
    }),
  );
  expect(settings).toMatchObject({
    migrations: ['db/a', 'db/b'],
    postgres: 15,
    failOn: 'never',
    comment: false,
    databaseUrl: 'postgres://x',
  });
});

test.each<[Partial<Inputs>, string]>([
  [{ comment: 'yes' }, 'The input `comment` must be true or false, but is `yes`.'],
  [{ postgres: '9.6' }, 'The input `postgres` must be one of 14, 15, 16, 17, 18, but is `9.6`.'],
  [{ engine: 'podman' }, 'The input `engine` must be one of auto, container, local, url, but is `podman`.'],
  [
    { baseline: '/etc/passwd' },
    'The input `baseline` must be a path inside the repository, relative to its root, but is `/etc/passwd`.',
  ],
])('%j is refused with what is expected', (given, sentence) => {
  expect(() => readSettings(inputs(given))).toThrow(sentence);
});

test('each project, and each name, has a comment of its own', () => {
  const keys = [{}, { 'working-directory': 'a' }, { config: 'b.yml' }, { name: '17' }].map((given) =>
    projectKey(inputs(given)),
  );
  expect(new Set(keys).size).toBe(4);
  expect(projectKey(inputs({ config: 'pgrehearse.yml' }))).toBe(projectKey(inputs({})));
});

test.each([
  ['', []],
  ['host=db password=x', ['host=db password=x']],
  ['postgres://db/app', ['postgres://db/app']],
  ['postgres://me:a%40b@db/app', ['postgres://me:a%40b@db/app', 'a%40b', 'a@b']],
  ['postgres://me:100%@db/app', ['postgres://me:100%@db/app', '100%']],
])('the secrets in %j are %j', (url, secrets) => {
  expect(secretsIn(url)).toEqual(secrets);
});
