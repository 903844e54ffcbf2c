import { describe, expect, test } from '@jest/globals';
import { connect } from '../../../src/github/api/client.ts';
import { type Comment, type Posted, postComment } from '../../../src/github/comment/index.ts';
import { readState, stateLine } from '../../../src/github/comment/state.ts';
import {
  BAD_GATEWAY,
  before,
  doneBut,
  everyNth,
  first,
  inOrder,
  instead,
  type Interceptor,
  on,
  secondaryLimit,
  type Seen,
  together,
} from '../../stand-in/interceptors.ts';
import { type GitHubStandIn, type StandInOptions, startGitHub, TOKEN } from '../../stand-in/server.ts';
import { failed, passed, unchanged } from './reviews.ts';

const bot = 'github-actions[bot]';
const marker = '<!-- pgrehearse:pgrehearse.yml -->';
const [older, newest] = ['a'.repeat(40), 'b'.repeat(40)];
const chatter = Array.from({ length: 230 }, (_, index) => ({ login: 'ann', body: `Comment ${index}` }));

/** A run's comment about the newest commit. */
function comment(run: number, given: Partial<Comment> = {}): Comment {
  return {
    review: failed(`said by run ${run}`),
    pull: 7,
    key: 'pgrehearse.yml',
    head: newest,
    run: { run, attempt: 1 },
    page: {},
    ...given,
  };
}

/** What an earlier run left behind. */
function left(run: number, login = bot) {
  return {
    login,
    body: `${marker}\n${stateLine({ run, attempt: 1, findings: 'open' })}\nsaid by run ${run}\n`,
  };
}

function post(github: GitHubStandIn, wanted: Comment): Promise<Posted> {
  return postComment(connect(TOKEN, 'acme/shop', github.url, { second: 1, say: () => {} }), wanted);
}

/** One run alone, with what is there after it. */
async function once(options: StandInOptions, wanted = comment(5)) {
  await using github = await startGitHub({ head: newest, ...options });
  const posted = await post(github, wanted);
  expect(github.faults).toEqual([]);
  const writes = github.requests.filter((request) => /^(POST \/repos|PATCH|DELETE)/.test(request));
  return { posted, bodies: bodies(github), writes, github };
}

function bodies(github: GitHubStandIn): string[] {
  return github.comments.map(({ body }) => body);
}

const create = /^POST .*comments$/;
const edit = /^PATCH .*comments/;

describe('a run alone', () => {
  test('creates the comment when there is none', async () => {
    const { posted, bodies } = await once({ comments: chatter.slice(0, 2) });
    expect(posted).toBe('created');
    expect(bodies).toHaveLength(3);
    expect(bodies[2]).toMatch(new RegExp(`^${marker}\n.*\n[^]*said by run 5`));
  });

  test('edits its own comment in place, however many pages of others are before it', async () => {
    const { posted, bodies } = await once({ comments: [...chatter, left(3)] });
    expect(posted).toBe('updated');
    expect(bodies).toHaveLength(231);
    expect(bodies[230]).toContain('said by run 5');
  });

  test('leaves a comment alone that already says so, though another run wrote it', async () => {
    await using github = await startGitHub({ head: newest });
    await post(github, comment(3, { review: failed('the same') }));
    const before = bodies(github);
    expect(await post(github, comment(5, { review: failed('the same') }))).toBe('unchanged');
    expect(bodies(github)).toEqual(before);
  });

  test('names the new commit, though the review is the same', async () => {
    await using github = await startGitHub({ head: older });
    await post(github, comment(3, { head: older, review: passed }));
    github.head = newest;
    expect(await post(github, comment(5, { review: passed }))).toBe('updated');
    expect(bodies(github)).toEqual([expect.stringContaining('commit `bbbbbbb`')]);
  });

  test('writes nothing when there is nothing to say', async () => {
    expect(await once({}, comment(5, { review: unchanged }))).toMatchObject({ posted: 'none', bodies: [] });
  });

  test.each([
    ['a person', 'mallory', bot],
    ['another bot', 'renovate[bot]', bot],
    ['a person who is called like the bot', 'github-actions', bot],
    ['another person, as a person', 'mallory', 'ann'],
    ['a bot, as a person', bot, 'ann'],
    ['a bot, as a person of its name', 'ann[bot]', 'ann'],
  ])('never edits the marked comment of %s', async (_, author, login) => {
    const { posted, bodies } = await once({ comments: [left(3, author)], login });
    expect(posted).toBe('created');
    expect(bodies[0]).toBe(left(3).body);
  });

  test('finds the comment that a person wrote with the same token before', async () => {
    expect((await once({ comments: [left(3, 'ann')], login: 'ann' })).posted).toBe('updated');
  });

  test('leaves a comment alone that only quotes the marker', async () => {
    const comments = [{ login: bot, body: `> ${left(3).body}` }];
    expect((await once({ comments })).posted).toBe('created');
  });

  test('does not believe a state that somebody else wrote into its comment, and writes it anew', async () => {
    await using github = await startGitHub({ head: newest, comments: [left(99)] });
    Object.assign(github.comments[0] ?? {}, { editor: 'mallory' });
    expect(await post(github, comment(5))).toBe('updated');
    expect(readState(bodies(github)[0]).run).toBe(5);
  });

  test('names the missing permission', async () => {
    const permissions = { contents: 'read', 'pull-requests': 'read' } as const;
    await expect(once({ permissions })).rejects.toThrow(
      /^The token lacks `pull-requests: write` \(while commenting on pull request #7\)\. Add `pull-requests: write` to/,
    );
  });
});

describe('an older run', () => {
  test('leaves the comment of a newer one alone', async () => {
    const { posted, writes } = await once({ comments: [left(9)] });
    expect(posted).toBe('newer');
    expect(writes).toEqual([]);
  });

  test('of the same number is the one of an earlier attempt', async () => {
    await using github = await startGitHub({ head: newest });
    await post(github, comment(5, { run: { run: 5, attempt: 2 } }));
    expect(await post(github, comment(5))).toBe('newer');
  });

  test.each([
    ['there is no comment', []],
    ['there is an even older one', [left(3)]],
  ])('about an earlier commit writes nothing, when %s', async (_, comments) => {
    const { posted, writes } = await once({ comments }, comment(5, { head: older }));
    expect(posted).toBe('outdated');
    expect(writes).toEqual([]);
  });
});

describe('a write that fails', () => {
  test.each<[string, Interceptor, string[]]>([
    ['before the comment is created', on(create, first(1, instead(BAD_GATEWAY))), []],
    ['after the comment was created', on(create, first(1, doneBut(BAD_GATEWAY))), []],
    ['before the comment is edited', on(edit, first(1, instead(BAD_GATEWAY))), ['3']],
    ['after the comment was edited', on(edit, first(1, doneBut(BAD_GATEWAY))), ['3']],
    ['by a secondary rate limit', on(create, first(2, instead(secondaryLimit(20)))), []],
    ['as every third call does', everyNth(3, instead(BAD_GATEWAY)), []],
    ['as every second call does, though it is done', everyNth(2, doneBut(BAD_GATEWAY)), []],
  ])('%s leaves one comment that says it', async (_, interceptor, there) => {
    const comments = there.map((run) => left(Number(run)));
    const { bodies } = await once({ comments, interceptors: [interceptor] });
    expect(bodies).toEqual([expect.stringContaining('said by run 5')]);
  });

  test('again and again is an error in the end', async () => {
    const interceptors = [on(create, instead(BAD_GATEWAY))];
    await expect(once({ interceptors })).rejects.toThrow(
      /GitHub did not answer as it should \(502\); run the job again/,
    );
  });
});

describe('a comment that a person deletes', () => {
  test('before it is edited is created anew', async () => {
    await using github = await startGitHub({ head: newest, comments: [left(3)] });
    const deleted = before(() => void github.comments.splice(0, 1));
    github.interceptors = [on(edit, first(1, deleted))];
    expect(await post(github, comment(5))).toBe('created');
    expect(bodies(github)).toEqual([expect.stringContaining('said by run 5')]);
  });
});

/** The creation of this run's comment. */
function creationBy(run: number) {
  return ({ name, body }: Seen) => create.test(name) && JSON.stringify(body).includes(`said by run ${run}`);
}

describe('two runs at once', () => {
  test.each([
    ['the older one first', 5, 6],
    ['the newer one first', 6, 5],
  ])('that both create, %s, leave one comment that says the newer', async (_, one, other) => {
    await using github = await startGitHub({ head: newest });
    github.interceptors = [on(create, together(2)), inOrder(creationBy(one), creationBy(other))];
    await Promise.all([post(github, comment(one)), post(github, comment(other))]);
    expect(bodies(github)).toEqual([expect.stringContaining('said by run 6')]);
    expect(github.comments[0]?.id).toBe(1);
    expect(github.faults).toEqual([]);
  });

  test('that both edit leave what the newer says', async () => {
    await using github = await startGitHub({ head: newest, comments: [left(3)] });
    github.interceptors = [on(edit, first(2, together(2)))];
    await Promise.all([post(github, comment(5)), post(github, comment(6))]);
    expect(bodies(github)).toEqual([expect.stringContaining('said by run 6')]);
  });

  test.each([
    ['about the same commit', newest],
    ['about an earlier commit', older],
  ])('of which the older, %s, writes over the newer, leave what the newer says', async (_, head) => {
    await using github = await startGitHub({ head, comments: [left(3)] });
    const late = before(async () => {
      github.interceptors = [];
      github.head = newest;
      expect(await post(github, comment(6))).toBe('updated');
    });
    github.interceptors = [on(edit, first(1, late))];
    expect(await post(github, comment(5, { head }))).toBe('newer');
    expect(bodies(github)).toEqual([expect.stringContaining('said by run 6')]);
    expect(readState(bodies(github)[0])).toMatchObject({ run: 6, head: newest });
    expect(github.faults).toEqual([]);
  });

  test('with two keys have a comment each', async () => {
    await using github = await startGitHub({ head: newest });
    github.interceptors = [on(create, first(2, together(2)))];
    const keys = ['shop', 'shop/pgrehearse.yml'];
    await Promise.all(
      keys.map((key, index) => post(github, comment(5, { key, review: failed(`${index}`) }))),
    );
    await Promise.all(keys.map((key) => post(github, comment(6, { key, review: failed(key) }))));
    const firstLines = github.comments.map(({ body }) => body.split('\n')[0]);
    expect(new Set(firstLines)).toEqual(new Set(keys.map((key) => `<!-- pgrehearse:${key} -->`)));
    expect(github.comments).toHaveLength(2);
  });
});

test('of two comments that an earlier race left, the older is kept and says the newer', async () => {
  const { posted, bodies } = await once({ comments: [left(3), ...chatter.slice(0, 3), left(9)] });
  expect(posted).toBe('newer');
  expect(bodies.filter((body) => body.startsWith(marker))).toEqual([left(9).body]);
  expect(bodies[0]).toBe(left(9).body);
});
