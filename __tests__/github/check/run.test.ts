import { describe, expect, test } from '@jest/globals';
import { abandonCheck } from '../../../src/github/check/abandon.ts';
import { outcomeOf } from '../../../src/github/check/outcome.ts';
import { CheckRun } from '../../../src/github/check/run.ts';
import { saveCheck, type SavedCheck, unfinishedCheck } from '../../../src/github/check/saved.ts';
import { connect, type GitHub } from '../../../src/github/api/client.ts';
import { finding, review } from '../../report/builders.ts';
import { BAD_GATEWAY, doneBut, first, instead, on } from '../../stand-in/interceptors.ts';
import { type GitHubStandIn, startGitHub, type StandInOptions, TOKEN } from '../../stand-in/server.ts';

const HEAD = 'a'.repeat(40);
const GRANTED = { checks: 'write' } as const;

function client(github: GitHubStandIn): GitHub {
  return connect(TOKEN, 'acme/shop', github.url, { second: 1, say: () => undefined });
}

/** A check run on a stand-in, with what it said and saved for the post step. */
async function started(options: StandInOptions = { permissions: GRANTED }) {
  const github = await startGitHub(options);
  const said: string[] = [];
  const saved: SavedCheck[] = [];
  const check = new CheckRun(client(github), {
    name: 'pgrehearse',
    commit: HEAD,
    url: 'https://github.com/acme/shop/actions/runs/1',
    externalId: 'x',
    save: (one) => saved.push(one),
    say: (line) => said.push(line),
  });
  return { github, check, said, saved, [Symbol.asyncDispose]: () => github[Symbol.asyncDispose]() };
}

const MANY = Array.from({ length: 120 }, (_, index) =>
  finding({ rule: `rule-${index}`, message: 'It blocks.', line: index + 1, endLine: index + 1 }),
);
const outcome = outcomeOf(review({ findings: MANY }), 'services/shop', {}, new Set());

describe('a check run', () => {
  test('is under way at once, and ends with what was found on each line', async () => {
    await using run = await started();
    await run.check.begin();
    expect(run.github.checks).toMatchObject([
      {
        name: 'pgrehearse',
        head: HEAD,
        status: 'in_progress',
        detailsUrl: expect.stringContaining('/runs/1'),
      },
    ]);
    expect(await run.check.complete(outcome)).toBe(120);
    expect(run.github.checks).toMatchObject([
      { status: 'completed', conclusion: 'failure', title: 'Not ready to merge: 120 errors' },
    ]);
    expect(run.github.checks[0]?.summary).toContain('Not ready to merge');
    expect(run.github.checks[0]?.annotations.map((one) => one.start_line)).toEqual(
      MANY.map(({ line }) => line),
    );
    expect(run.github.checks[0]?.annotations[0]).toMatchObject({
      path: 'services/shop/db/migrations/0007_change.up.sql',
      annotation_level: 'failure',
      title: 'rule-0',
    });
    expect(run.saved.at(-1)).toEqual({ id: 1, isDone: true });
    expect(run.github.faults).toEqual([]);
  });

  test('is one that ended, where its beginning could not be shown', async () => {
    await using run = await started({ permissions: GRANTED, interceptors: [first(1, instead(BAD_GATEWAY))] });
    await run.check.begin();
    await run.check.complete(outcome);
    expect(run.github.checks).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  });

  test('ends although GitHub fails for a moment, without an annotation twice', async () => {
    await using run = await started();
    await run.check.begin();
    run.github.interceptors = [on(/^PATCH/, first(1, doneBut(BAD_GATEWAY)))];
    expect(await run.check.complete(outcome)).toBe(120);
    expect(run.github.checks[0]?.annotations).toHaveLength(120);
  });

  test('tells how many annotations stand where GitHub does not take the rest', async () => {
    await using run = await started();
    await run.check.begin();
    let updates = 0;
    run.github.interceptors = [
      async ({ name }, act) => (name.startsWith('PATCH') && (updates += 1) === 3 ? BAD_GATEWAY : act()),
    ];
    expect(await run.check.complete(outcome)).toBe(50);
    expect(run.github.checks).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  });

  test('is not made without the permission, which is said once and is no failure', async () => {
    await using run = await started({ permissions: { checks: 'read' } });
    await run.check.begin();
    expect(await run.check.complete(outcome)).toBe(0);
    expect(run.said).toEqual(["No check run without `checks: write`: the job's own status is the check."]);
    expect(run.github.requests).toHaveLength(1);
    expect(run.saved).toEqual([]);
  });

  test('that cannot be ended is left to the post step, with its conclusion', async () => {
    await using run = await started();
    await run.check.begin();
    run.github.interceptors = [on(/^PATCH/, instead(BAD_GATEWAY))];
    await expect(run.check.complete(outcome)).rejects.toThrow(/did not answer as it should/);
    run.github.interceptors = [];
    const left = run.saved.at(-1);
    expect(left && (await abandonCheck(client(run.github), left))).toBe(true);
    expect(run.github.checks).toMatchObject([
      { status: 'completed', conclusion: 'failure', title: 'Not ready to merge: 120 errors' },
    ]);
  });
});

describe('the post step', () => {
  test('ends what a killed job left under way, so that it blocks', async () => {
    await using run = await started();
    await run.check.begin();
    expect(await abandonCheck(client(run.github), { id: 1 })).toBe(true);
    expect(run.github.checks).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }]);
  });

  test('leaves alone what has ended', async () => {
    await using run = await started();
    await run.check.begin();
    await run.check.complete(outcomeOf(review(), '', {}, new Set()));
    expect(await abandonCheck(client(run.github), { id: 1 })).toBe(false);
    expect(run.github.checks).toMatchObject([{ conclusion: 'success' }]);
  });

  test.each<[string, SavedCheck | undefined, SavedCheck | undefined]>([
    ['nothing where there was no check', undefined, undefined],
    ['nothing where it has ended', { id: 3, isDone: true }, undefined],
    ['the check that is under way', { id: 3 }, { id: 3 }],
  ])('is handed %s', (_, given, expected) => {
    const state = new Map<string, string>();
    if (given) saveCheck((name, value) => state.set(name, value), given);
    expect(unfinishedCheck((name) => state.get(name) ?? '')).toEqual(expected);
  });
});
