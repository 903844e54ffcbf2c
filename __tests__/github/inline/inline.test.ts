import { describe, expect, test } from '@jest/globals';
import { BAD_GATEWAY, doneBut, first, instead, type Interceptor, on } from '../../stand-in/interceptors.ts';
import { validationFailed } from '../../stand-in/answers.ts';
import { added, FILE, found, inline, reviewOf, startPull, textOf } from './conversation.ts';

const REVIEW = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const EDIT = 'POST /graphql updatePullRequestReviewComment';
const MAY_RESOLVE = { contents: 'write', 'pull-requests': 'write' } as const;

describe('what is found for the first time', () => {
  test('is posted as one review, a comment for each place', async () => {
    await using github = await startPull();
    const [one, other] = [found('one', 2), found('other', 5, { endLine: 9, severity: 'warning' })];
    const { shown, writes } = await inline(github, reviewOf([one, other]));
    expect(writes).toEqual([REVIEW]);
    expect(github.reviews).toMatchObject([{ body: expect.stringContaining('at 2 places of this change.') }]);
    expect(github.threads).toMatchObject([
      { path: FILE, line: 2, startLine: null },
      { path: FILE, line: 9, startLine: 5 },
    ]);
    expect(textOf(github.threads[0])).toMatch(
      /^🔴 \*\*one:\*\* The table is locked by one\.\n\n- \*\*Confirmed:/,
    );
    expect(shown).toEqual(new Set([one, other]));
  });

  test('says all that is found at one statement in one comment', async () => {
    await using github = await startPull();
    const milder = found('other', 2, { severity: 'warning' });
    await inline(github, { ...reviewOf([milder, found('one', 2)]), migrations: [] });
    expect(github.threads.map(textOf)).toEqual([expect.stringMatching(/🔴 \*\*one:[^]*🟡 \*\*other:/)]);
  });

  test.each([
    ['a notice', found('one', 2, { severity: 'notice' })],
    ['refuted', found('one', 2, { evidence: 'refuted' })],
    ['switched off', found('one', 2, { suppressed: { reason: 'Known', by: 'pgrehearse.yml:3' } })],
    ['in a file that the change leaves alone', found('one', 2, { file: 'db/migrations/0006.sql' })],
    ['on a line that the diff does not show', found('one', 41)],
  ])('is not posted when it is %s', async (_, finding) => {
    await using github = await startPull();
    const { shown, writes } = await inline(github, reviewOf([finding]));
    expect({ shown: shown.size, writes }).toEqual({ shown: 0, writes: [] });
  });

  test('is not posted in a file whose diff GitHub does not give', async () => {
    await using github = await startPull({ files: [{ filename: FILE, status: 'added' }] });
    expect((await inline(github, reviewOf([found('one', 2)]))).writes).toEqual([]);
  });

  test('stands in the project’s folder of the repository', async () => {
    await using github = await startPull({ files: [added(`services/shop/${FILE}`, 3)] });
    await inline(github, reviewOf([found('one', 2)]), { folder: 'services/shop' });
    expect(github.threads).toMatchObject([{ path: `services/shop/${FILE}`, line: 2 }]);
  });
});

describe('what was posted before', () => {
  test('is not posted again, wherever its lines have moved', async () => {
    await using github = await startPull();
    await inline(github, reviewOf([found('one', 2)]));
    for (const thread of github.threads) thread.line = null;
    const { shown, writes } = await inline(github, reviewOf([found('one', 12)]));
    expect({ shown: shown.size, writes }).toEqual({ shown: 1, writes: [] });
  });

  test('is edited when it says something else, and not when only a measurement differs', async () => {
    await using github = await startPull();
    const say = (message: string) => inline(github, reviewOf([found('one', 2, { message })]));
    await say('Locked for 340 ms.');
    expect((await say('Locked for 2.1 s.')).writes).toEqual([]);
    expect((await say('Locked, and rewritten.')).writes).toEqual([EDIT]);
    expect(github.threads.map(textOf)).toEqual([expect.stringContaining('Locked, and rewritten.')]);
    expect((await say('Locked, and rewritten.')).writes).toEqual([]);
  });

  test('takes in what is found at the same statement later', async () => {
    await using github = await startPull();
    await inline(github, { ...reviewOf([found('one', 2)]), migrations: [] });
    await inline(github, { ...reviewOf([found('one', 2), found('other', 2)]), migrations: [] });
    expect(github.threads.map(textOf)).toEqual([expect.stringMatching(/one[^]*other/)]);
  });

  test('stays deleted where a person deleted it', async () => {
    await using github = await startPull();
    await inline(github, reviewOf([found('one', 2), found('other', 5)]));
    github.threads.splice(0, 1);
    const { shown, writes } = await inline(github, reviewOf([found('one', 2), found('other', 5)]));
    expect({ shown: [...shown].map(({ rule }) => rule), writes }).toEqual({ shown: ['other'], writes: [] });
  });
});

describe('what is fixed', () => {
  test('says so in one line, with what stood there folded, where the token may not resolve', async () => {
    await using github = await startPull();
    await inline(github, reviewOf([found('one', 2)]));
    expect((await inline(github, reviewOf([]))).writes).toEqual([EDIT]);
    expect(github.threads.map(textOf)).toEqual([
      expect.stringMatching(
        /^✅ \*\*Fixed:\*\* .*\n\n<details><summary>What stood here<\/summary>\n\n🔴 \*\*one:/,
      ),
    ]);
    expect((await inline(github, reviewOf([]))).writes).toEqual([]);
  });

  test('is resolved where the token may, and comes back as it was', async () => {
    await using github = await startPull({ permissions: MAY_RESOLVE });
    await inline(github, reviewOf([found('one', 2)]));
    const before = textOf(github.threads[0]);
    await inline(github, reviewOf([]));
    expect(github.threads).toMatchObject([{ isResolved: true }]);
    await inline(github, reviewOf([found('one', 4)]));
    expect(github.threads).toMatchObject([{ isResolved: false }]);
    expect(github.threads.map(textOf)).toEqual([before]);
  });

  test('stays resolved where a person resolved it, also when it comes back', async () => {
    await using github = await startPull({ permissions: MAY_RESOLVE });
    await inline(github, reviewOf([found('one', 2)]));
    for (const thread of github.threads) Object.assign(thread, { isResolved: true, resolvedBy: 'ann' });
    const { writes } = await inline(github, reviewOf([found('one', 2)]));
    expect(writes).toEqual([]);
    await inline(github, reviewOf([]));
    await inline(github, reviewOf([found('one', 2)]));
    expect(github.threads).toMatchObject([{ isResolved: true, resolvedBy: 'ann' }]);
  });

  test.each([
    [
      'switched off',
      { suppressed: { reason: 'It is empty', by: `${FILE}:1` } },
      /^⚪ \*\*Switched off:\*\* It is empty/,
    ],
    [
      'refuted',
      { evidence: 'refuted', proof: 'Nothing waited.' } as const,
      /^✅ \*\*Refuted:\*\* Nothing waited\./,
    ],
    ['only a notice', { severity: 'notice' } as const, /^🔵 \*\*Only a notice now/],
  ])('says when it is %s', async (_, parts, words) => {
    await using github = await startPull();
    await inline(github, reviewOf([found('one', 2)]));
    await inline(github, reviewOf([found('one', 2, parts)]));
    expect(textOf(github.threads[0])).toMatch(words);
  });

  test('is not known where the review could not be completed', async () => {
    await using github = await startPull();
    await inline(github, reviewOf([found('one', 2)]));
    const { writes } = await inline(github, reviewOf([], { problems: [{ message: 'No server.' }] }));
    expect(writes).toEqual([]);
  });
});

describe('what is not ours', () => {
  test('a person’s reply is left alone', async () => {
    await using github = await startPull();
    await inline(github, reviewOf([found('one', 2)]));
    github.threads[0]?.comments.push({ id: 'reply', login: 'ann', body: 'Really?' });
    await inline(github, reviewOf([]));
    expect(github.threads[0]?.comments[1]?.body).toBe('Really?');
  });

  test('a person’s comment with our mark is left alone, and hides nothing', async () => {
    await using github = await startPull();
    await inline(github, reviewOf([found('one', 2)]));
    for (const thread of github.threads)
      for (const comment of thread.comments) Object.assign(comment, { login: 'mallory' });
    for (const review of github.reviews) Object.assign(review, { login: 'mallory' });
    expect((await inline(github, reviewOf([found('one', 2)]))).writes).toEqual([REVIEW]);
    expect((await inline(github, reviewOf([]))).writes).toEqual([EDIT]);
    expect(github.threads.map(textOf)).toEqual([expect.stringMatching(/^🔴/), expect.stringMatching(/^✅/)]);
  });

  test('another project’s comments are left alone', async () => {
    await using github = await startPull();
    await inline(github, reviewOf([found('one', 2)]), { key: 'shop' });
    expect((await inline(github, reviewOf([]), { key: 'mail' })).writes).toEqual([]);
    expect((await inline(github, reviewOf([found('one', 2)]), { key: 'mail' })).writes).toEqual([REVIEW]);
    expect(github.threads).toHaveLength(2);
  });

  test('what the run for a newer commit did is left alone', async () => {
    await using github = await startPull();
    await inline(github, reviewOf([found('one', 2)]));
    github.head = 'c'.repeat(40);
    const { shown, writes, said } = await inline(github, reviewOf([]));
    expect({ shown: shown.size, writes, said }).toEqual({
      shown: 0,
      writes: [],
      said: 'left to the run for the newer commit',
    });
  });
});

const MANY = Array.from({ length: 800 }, (_, index) => found(`rule-${index}`, 1 + (index % 40)));

test('two runs at once leave one comment each, but for one that a person has answered', async () => {
  await using github = await startPull();
  const said = reviewOf([found('one', 2), found('other', 3)]);
  const meanwhile: Interceptor = async (_, act) => {
    await inline(github, said);
    const answer = await act();
    github.threads[2]?.comments.push({ id: 'reply', login: 'ann', body: 'Really?' });
    return answer;
  };
  github.interceptors = [on(/reviews$/, first(1, meanwhile))];
  await inline(github, said);
  expect(github.reviews).toHaveLength(2);
  expect(github.threads.map(({ line, comments }) => [line, comments.length])).toEqual([
    [2, 1],
    [3, 1],
    [2, 2],
  ]);
});

describe('many', () => {
  test('are posted as far as anybody reads them, worst first, and the rest is counted', async () => {
    await using github = await startPull();
    const worst = found('worst', 3);
    const mild = MANY.map((finding) => ({ ...finding, severity: 'warning' as const }));
    const said = { ...reviewOf([...mild, worst]), migrations: [] };
    await inline(github, said);
    expect(github.threads).toHaveLength(30);
    expect(textOf(github.threads[0])).toContain('worst');
    expect(github.reviews).toMatchObject([
      { body: expect.stringMatching(/at 30 places .* 10 more places have no comment here/) },
    ]);
    expect((await inline(github, said)).writes).toEqual([]);
  });

  test('are read on all pages of what stands there', async () => {
    await using github = await startPull();
    await inline(github, reviewOf([found('one', 2)]));
    const chatter = Array.from({ length: 230 }, (_, index) => ({
      id: `T${index}`,
      path: FILE,
      line: 1,
      startLine: null,
      isResolved: false,
      resolvedBy: null,
      comments: [{ id: `C${index}`, login: 'ann', body: 'Hm.' }],
    }));
    github.threads.unshift(...chatter);
    const reviews = Array.from({ length: 130 }, (_, id) => ({ id, login: 'ann', body: 'Hm.', commit: '' }));
    github.reviews.unshift(...reviews);
    expect((await inline(github, reviewOf([found('one', 2)]))).writes).toEqual([]);
  });

  test('are edited and resolved few requests at a time', async () => {
    await using github = await startPull({ permissions: MAY_RESOLVE });
    await inline(github, { ...reviewOf(MANY), migrations: [] });
    const { writes } = await inline(github, reviewOf([]));
    expect(github.threads.filter(({ isResolved }) => isResolved)).toHaveLength(30);
    expect(writes).toHaveLength(4);
  });
});

describe('when GitHub refuses', () => {
  test('one place, the others are posted, none of them twice', async () => {
    await using github = await startPull();
    const isBad = on(
      ({ name, body }) => name === REVIEW && JSON.stringify(body).includes('bad'),
      instead(validationFailed('Pull request review thread line must be part of the diff')),
    );
    github.interceptors = [isBad];
    const findings = ['a', 'b', 'bad', 'c', 'd', 'e', 'f'].map((name, index) => found(name, index + 1));
    const { shown } = await inline(github, reviewOf(findings));
    expect(github.threads.map(({ line }) => line)).toEqual([1, 2, 4, 5, 6, 7]);
    expect([...shown].map(({ rule }) => rule)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    github.interceptors = [];
    await inline(github, reviewOf(findings));
    expect(github.threads.map(({ line }) => line)).toEqual([1, 2, 4, 5, 6, 7, 3]);
  });

  test('to answer although it did what was asked, nothing is posted twice', async () => {
    await using github = await startPull();
    github.interceptors = [on(/reviews$/, first(1, doneBut(BAD_GATEWAY)))];
    const { shown } = await inline(github, reviewOf([found('one', 2), found('other', 3)]));
    expect({ threads: github.threads.length, shown: shown.size }).toEqual({ threads: 2, shown: 2 });
  });

  test('to write at all, the sentence names the permission', async () => {
    await using github = await startPull({ permissions: { 'pull-requests': 'read' } });
    await expect(inline(github, reviewOf([found('one', 2)]))).rejects.toThrow(/lacks `pull-requests: write`/);
  });

  test('to edit a comment that a person deleted meanwhile, the rest is done', async () => {
    await using github = await startPull();
    await inline(github, reviewOf([found('one', 2), found('other', 3)]));
    github.interceptors = [
      on(/updatePullRequestReviewComment/, async (_, act) => {
        github.threads.shift();
        return act();
      }),
    ];
    await inline(github, reviewOf([]));
    expect(github.threads.map(textOf)).toEqual([expect.stringMatching(/^✅[^]*other/)]);
  });
});
