import { expect, test } from '@jest/globals';
import { ask, connect, type GitHub } from '../../src/github/api/client.ts';
import { startGitHub, TOKEN, type GitHubStandIn } from './server.ts';

function client(github: GitHubStandIn, token = TOKEN): GitHub {
  return connect(token, 'acme/shop', github.url);
}

test('answers a query, by the token that asks it', async () => {
  await using github = await startGitHub({ tokens: { other: { login: 'ann', permissions: {} } } });
  const query = 'query { viewer { login } }';
  expect(await client(github).octokit.graphql(query)).toEqual({ viewer: { login: 'github-actions[bot]' } });
  expect(await client(github, 'other').octokit.graphql(query)).toEqual({ viewer: { login: 'ann' } });
  expect(github.requests).toEqual(['POST /graphql viewer', 'POST /graphql viewer']);
  expect(github.faults).toEqual([]);
});

test.each([
  [
    'a field that GitHub does not have',
    '{ viewer { colour } }',
    /Cannot query field "colour" on type "User"/,
  ],
  ['an argument of another type', '{ node(id: 7.5) { id } }', /ID cannot represent/],
  [
    'a field that it does not act on',
    '{ rateLimit { cost } }',
    /Query\.rateLimit is not one that the stand-in knows/,
  ],
])('%s is a fault', async (_, query, fault) => {
  await using github = await startGitHub();
  await client(github).octokit.graphql(query).catch(String);
  expect(github.faults.join('\n')).toMatch(fault);
});

test('a refusal by GraphQL, whose status is 200, is one like any other', async () => {
  const refused = [
    { type: 'FORBIDDEN', message: 'Resource not accessible by integration', path: ['viewer'] },
  ];
  await using github = await startGitHub({
    interceptors: [async () => ({ status: 200, body: { data: null, errors: refused } })],
  });
  const asked = ask('asking', 'contents: read', () => client(github).octokit.graphql('{ viewer { login } }'));
  await expect(asked).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining('contents: read'),
  });
});
