import { expect, test } from '@jest/globals';
import { environmentOf } from '../../src/command/environment.ts';
import { lastWords } from '../../src/command/process.ts';

const LOGIN = { host: '127.0.0.1', port: 5433, user: 'mig rator', password: 'p@ss/word', database: 'base 1' };

test('a command gets what programs need, what it was given, and the database, and nothing else', () => {
  const ours = {
    PATH: '/bin',
    HOME: '/root',
    LC_ALL: 'C',
    VIRTUAL_ENV: '/venv',
    GITHUB_TOKEN: 'secret',
    INPUT_TOKEN: 'secret',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    AWS_SECRET_ACCESS_KEY: 'secret',
    DATABASE_URL: 'postgres://production',
    PGPASSFILE: '/root/.pgpass',
    BUNDLE_RUBYGEMS__EXAMPLE__ORG: 'secret',
    NPM_TOKEN: 'wanted',
  };
  const env = environmentOf(ours, { env: { APP_ENV: 'test' }, pass: ['NPM_TOKEN'] }, LOGIN);
  expect(env).toEqual({
    PATH: '/bin',
    HOME: '/root',
    LC_ALL: 'C',
    VIRTUAL_ENV: '/venv',
    NPM_TOKEN: 'wanted',
    APP_ENV: 'test',
    DATABASE_URL: 'postgresql://mig%20rator:p%40ss%2Fword@127.0.0.1:5433/base%201',
    PGHOST: '127.0.0.1',
    PGPORT: '5433',
    PGUSER: 'mig rator',
    PGPASSWORD: 'p@ss/word',
    PGDATABASE: 'base 1',
    PGSSLMODE: 'disable',
  });
});

test.each([
  [
    'a stack trace',
    'Error: no such table\n    at a (file.js:1:2)\n    at b (c.js)\n\nNode.js v24.1.0\n',
    'Error: no such table',
  ],
  [
    'Python',
    'Traceback:\n  File "a.py", line 1\n    x()\nOperationalError: refused\n[SQL: SELECT]\n',
    'OperationalError: refused / [SQL: SELECT]',
  ],
  ['no complaint', 'one\ntwo\nthree\nfour\n', 'two / three / four'],
  ['nothing', '', ''],
])('the last words of %s', (_, output, words) => {
  expect(lastWords({ output })).toBe(words);
});
