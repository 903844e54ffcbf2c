import { expect, test } from '@jest/globals';
import { startGitHub, TOKEN } from './server.ts';

const comments = '/repos/acme/shop/issues/7/comments';

test.each([
  ['a path that GitHub does not have', 'GET', '/repos/acme/shop/pull/7/files', undefined, /is not described/],
  [
    'a query parameter that it does not have',
    'GET',
    `${comments}?size=3`,
    undefined,
    /size is no query parameter/,
  ],
  [
    'a query parameter of another type',
    'GET',
    `${comments}?page=one`,
    undefined,
    /page=one : must be integer/,
  ],
  [
    'a path parameter of another type',
    'GET',
    '/repos/acme/shop/pulls/x/files',
    undefined,
    /pull_number=x : must be integer/,
  ],
  ['a body without what is required', 'POST', comments, {}, /must have required property 'body'/],
  [
    'a body with more than is described',
    'POST',
    comments,
    { body: 'x', text: 'y' },
    /text is not in the body/,
  ],
  ['a body of another type', 'POST', comments, { body: 1 }, /\/body: must be string/],
  [
    'a request that it does not act on',
    'GET',
    '/repos/acme/shop',
    undefined,
    /is not one that the stand-in knows/,
  ],
])('%s is a fault', async (_, method, path, body, fault) => {
  await using github = await startGitHub();
  await fetch(github.url + path, {
    method,
    headers: { authorization: `token ${TOKEN}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(github.faults.join('\n')).toMatch(fault);
});

test('a response that GitHub would not give is a fault', async () => {
  await using github = await startGitHub();
  Object.assign(github, { files: [{ filename: 'a', status: 'gone' }] });
  await fetch(`${github.url}/repos/acme/shop/pulls/7/files`, {
    headers: { authorization: `token ${TOKEN}` },
  });
  expect(github.faults.join('\n')).toMatch(
    /response 200 \/0\/status: must be equal to one of the allowed values/,
  );
});
