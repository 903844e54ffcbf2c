import { describe, expect, test } from '@jest/globals';
import { ask, connect, type GitHub } from '../../../src/github/api/client.ts';
import {
  BAD_GATEWAY,
  doneBut,
  everyNth,
  first,
  instead,
  on,
  primaryLimit,
  secondaryLimit,
} from '../../stand-in/interceptors.ts';
import { type StandInOptions, startGitHub, TOKEN } from '../../stand-in/server.ts';

const comments = [{ login: 'ann', body: 'Hello' }];

/** One request, with a second that lasts a millisecond. */
async function answerTo<T>(options: StandInOptions, request: (github: GitHub) => Promise<T>) {
  await using standIn = await startGitHub({ comments, ...options });
  const said: string[] = [];
  const github = connect(TOKEN, 'acme/shop', standIn.url, { second: 1, say: (line) => said.push(line) });
  const answer = await ask('asking', 'pull-requests: write', () => request(github)).catch(
    (error: unknown) => error,
  );
  expect(standIn.faults).toEqual([]);
  return { answer, said, standIn };
}

function list({ octokit, owner, repo }: GitHub) {
  return octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: 7, per_page: 100 });
}

function create({ octokit, owner, repo }: GitHub) {
  return octokit.rest.issues.createComment({ owner, repo, issue_number: 7, body: 'New' });
}

function whoAmI({ octokit }: GitHub) {
  return octokit.graphql('query { viewer { login } }');
}

const bad = instead(BAD_GATEWAY);

describe('a read', () => {
  test('is repeated with growing pauses while GitHub is out of order', async () => {
    const { answer, said } = await answerTo({ interceptors: [first(3, bad)] }, list);
    expect(answer).toMatchObject([{ body: 'Hello' }]);
    expect(said.map((line) => /in (\d+) s/.exec(line)?.[1])).toEqual(['1', '4', '9']);
  });

  test('is given up after the third time', async () => {
    const { answer, standIn } = await answerTo({ interceptors: [bad] }, list);
    expect(answer).toMatchObject({ status: 502, wait: 1 });
    expect(standIn.requests).toHaveLength(4);
  });

  test('of GraphQL is repeated too', async () => {
    const { answer } = await answerTo({ interceptors: [first(1, bad)] }, whoAmI);
    expect(answer).toEqual({ viewer: { login: 'github-actions[bot]' } });
  });

  test('of a list that did not change costs nothing of the rate limit', async () => {
    const { answer, standIn } = await answerTo({}, async (github) => [
      await list(github),
      await list(github),
    ]);
    expect(answer).toMatchObject([[{ body: 'Hello' }], [{ body: 'Hello' }]]);
    expect(standIn.notModified).toHaveLength(1);
  });

  test('of a list that did change gives it as it is now', async () => {
    const { answer } = await answerTo({}, async (github) => {
      await list(github);
      await create(github);
      return list(github);
    });
    expect(answer).toMatchObject([{ body: 'Hello' }, { body: 'New' }]);
  });
});

describe('a write', () => {
  test('without an answer is not repeated: it may have been done', async () => {
    const { answer, standIn } = await answerTo({ interceptors: [on(/^POST/, doneBut(BAD_GATEWAY))] }, create);
    expect(answer).toMatchObject({ status: 502, wait: 1 });
    expect(standIn.comments).toHaveLength(2);
  });

  test.each([403, 429] as const)(
    'waits for a secondary rate limit (%i), as long as GitHub says',
    async (status) => {
      const { standIn, said } = await answerTo(
        { interceptors: [first(1, instead(secondaryLimit(7, status)))] },
        create,
      );
      expect(standIn.comments).toHaveLength(2);
      expect(said).toEqual(["GitHub's secondary rate limit is reached: asking again in 7 s."]);
    },
  );

  test('waits a minute where GitHub does not say how long', async () => {
    const { said } = await answerTo({ interceptors: [first(1, instead(secondaryLimit()))] }, create);
    expect(said).toEqual(["GitHub's secondary rate limit is reached: asking again in 60 s."]);
  });
});

describe('a rate limit', () => {
  test.each([403, 429] as const)('that ends soon is waited for (%i)', async (status) => {
    const { answer } = await answerTo({ interceptors: [first(1, instead(primaryLimit(5, status)))] }, list);
    expect(answer).toHaveLength(1);
  });

  test.each([
    [
      'resets in an hour',
      primaryLimit(3600),
      /GitHub's rate limit for this token is reached; run the job again in 6\d minutes/,
    ],
    [
      'lasts ten minutes',
      secondaryLimit(600),
      /GitHub's secondary rate limit is reached; run the job again in 10 minutes/,
    ],
  ])('that %s is an error in words, at once', async (_, answered, words) => {
    const { answer, said, standIn } = await answerTo({ interceptors: [instead(answered)] }, list);
    expect(answer).toMatchObject({ message: expect.stringMatching(words) });
    expect(standIn.requests).toHaveLength(1);
    expect(said).toEqual([]);
  });

  test('that comes back again and again does not hold the job for more than a minute and a half', async () => {
    const { answer, said } = await answerTo({ interceptors: [instead(secondaryLimit(40))] }, list);
    expect(answer).toMatchObject({ message: expect.stringContaining('run the job again in a minute') });
    expect(said).toHaveLength(2);
  });
});

test('every third request fails, and all is read', async () => {
  const many = Array.from({ length: 350 }, (_, index) => ({ login: 'ann', body: `${index}` }));
  const { answer } = await answerTo({ comments: many, interceptors: [everyNth(3, bad)] }, list);
  expect(answer).toHaveLength(350);
});

test.each([
  [
    'that the token lacks',
    /^The token lacks `pull-requests: write` \(while asking\)\. Add `pull-requests: write` to/,
    undefined,
  ],
  [
    'for another reason',
    /^GitHub refuses it: Unable to create comment because issue is locked\. \(while asking\)\.$/,
    { status: 403, body: { message: 'Unable to create comment because issue is locked.' } },
  ],
])('a permission %s is named', async (_, words, refused) => {
  const { answer } = await answerTo(
    { permissions: {}, interceptors: refused ? [instead(refused)] : [] },
    create,
  );
  expect(answer).toMatchObject({ message: expect.stringMatching(words), status: 403, wait: undefined });
});

test('GitHub knows better which permission it wants', async () => {
  const { answer } = await answerTo({ permissions: {} }, ({ octokit, owner, repo }) =>
    octokit.rest.repos.getContent({ owner, repo, path: 'a' }),
  );
  expect(answer).toMatchObject({ lacks: 'contents: read' });
});

test('a server that cannot be reached is said to be so', async () => {
  const github = connect(TOKEN, 'acme/shop', 'http://127.0.0.1:59', { second: 1, say: () => {} });
  await expect(ask('asking', 'contents: read', () => list(github))).rejects.toThrow(
    /GitHub did not answer as it should \(500, .+\); run the job again \(while asking\)/,
  );
});
