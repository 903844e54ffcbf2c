import { describe, expect, test } from '@jest/globals';
import { connect } from '../../src/github/client.ts';
import { commentMarker, postComment } from '../../src/github/comment.ts';
import { type StandInOptions, startGitHub, TOKEN } from '../stand-in/server.ts';

const marker = commentMarker('pgrehearse.yml');
const earlier = `${marker}\nOne error`;
const chatter = Array.from({ length: 230 }, (_, index) => ({ login: 'ann', body: `Comment ${index}` }));

async function post(options: StandInOptions, write: (earlier: string | undefined) => string | undefined) {
  await using github = await startGitHub(options);
  const posted = await postComment(connect(TOKEN, 'acme/shop', github.url), 7, marker, write);
  expect(github.faults).toEqual([]);
  return { posted, comments: github.comments, requests: github.requests };
}

describe('postComment', () => {
  test('creates the comment when there is none', async () => {
    const { posted, comments } = await post({ comments: chatter.slice(0, 2) }, () => `${marker}\nFine`);
    expect(posted).toBe('created');
    expect(comments.at(-1)).toEqual({ id: 3, login: 'github-actions[bot]', body: `${marker}\nFine` });
  });

  test('edits its own comment in place, however many pages of others are before it', async () => {
    const comments = [...chatter, { login: 'github-actions[bot]', body: earlier }];
    const { posted, comments: after } = await post({ comments }, (body) => `${body} less`);
    expect(posted).toBe('updated');
    expect(after).toHaveLength(231);
    expect(after.at(-1)?.body).toBe(`${earlier} less`);
  });

  test.each([
    ['as it stands', earlier],
    ['with other line ends', earlier.replaceAll('\n', '\r\n')],
  ])('leaves a comment alone that already says so, %s', async (_, body) => {
    const comments = [{ login: 'github-actions[bot]', body }];
    const { posted, requests } = await post({ comments }, () => earlier);
    expect(posted).toBe('unchanged');
    expect(requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
  });

  test('writes nothing when there is nothing to say', async () => {
    const { posted, comments } = await post({}, () => undefined);
    expect(posted).toBe('none');
    expect(comments).toEqual([]);
  });

  test.each([
    ['a person, found by an app', 'mallory', 'github-actions[bot]'],
    ['another person, found by a person', 'mallory', 'ann'],
    ['a bot, found by a person', 'github-actions[bot]', 'ann'],
  ])('never edits the marked comment of %s', async (_, author, login) => {
    const { posted, comments } = await post(
      { comments: [{ login: author, body: earlier }], login },
      () => marker,
    );
    expect(posted).toBe('created');
    expect(comments.map((comment) => comment.body)).toEqual([earlier, marker]);
  });

  test('finds the comment that a person wrote with the same token before', async () => {
    const { posted } = await post(
      { comments: [{ login: 'ann', body: earlier }], login: 'ann' },
      () => marker,
    );
    expect(posted).toBe('updated');
  });

  test('leaves a comment alone that only quotes the marker', async () => {
    const comments = [{ login: 'github-actions[bot]', body: `> ${earlier}` }];
    expect((await post({ comments }, () => marker)).posted).toBe('created');
  });

  test('names the missing permission', async () => {
    const permissions = { contents: 'read', 'pull-requests': 'read' } as const;
    await expect(post({ permissions }, () => marker)).rejects.toThrow(
      /^The token lacks `pull-requests: write` \(while commenting on pull request #7\)\. Add `pull-requests: write` to/,
    );
  });
});

describe('commentMarker', () => {
  test.each([
    ['pgrehearse.yml', '<!-- pgrehearse:pgrehearse.yml -->'],
    ['services/shop', '<!-- pgrehearse:services/shop -->'],
    ['a --> b', '<!-- pgrehearse:a----b -->'],
    ['--!>\n<b>', '<!-- pgrehearse:--!-b- -->'],
  ])('of %s cannot end the HTML comment early', (project, expected) => {
    expect(commentMarker(project)).toBe(expected);
  });
});
