import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Inputs, readInputs } from '../../../src/github/inputs.ts';
import { type Job, readJob } from '../../../src/github/job.ts';
import { type Outcome, publishReceived } from '../../../src/github/received/publish.ts';
import { finding, migration, review, run, statement } from '../../report/builders.ts';
import * as reviews from '../../report/reviews.ts';
import { type StandInOptions, startGitHub, TOKEN } from '../../stand-in/server.ts';
import { FORK, finished, PULL } from './workflow-run.ts';

const { HOSTILE, hostile, ...others } = reviews;
const REPORT = 'report.json';
const one = finding({ rule: 'rollback-fails', severity: 'error', evidence: 'confirmed', message: 'm' });
const failing = review({ verdict: 'fail', findings: [one] });

interface Publishing {
  /** Text of the report, by its path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly link?: string;
  readonly event?: unknown;
  readonly eventName?: string;
  readonly github?: StandInOptions;
  readonly inputs?: Partial<Inputs>;
}

interface Published extends Outcome {
  readonly comments: readonly string[];
}

async function publish(publishing: Publishing): Promise<Published> {
  const permissions = { actions: 'read', 'pull-requests': 'write' } as const;
  await using github = await startGitHub({ permissions, pulls: [PULL], ...publishing.github });
  const workspace = mkdtempSync(join(tmpdir(), 'pgrehearse-received-'));
  try {
    for (const [path, text] of Object.entries(publishing.files ?? {})) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), text);
    }
    if (publishing.link) symlinkSync(publishing.link, join(workspace, REPORT));
    const given: Partial<Inputs> = { token: TOKEN, publish: REPORT, ...publishing.inputs };
    const inputs = { ...readInputs(() => ''), ...given };
    const outcome = await publishReceived(inputs, await job(github.url, workspace, publishing));
    return { ...outcome, comments: github.comments.map(({ body }) => body) };
  } finally {
    expect(github.faults).toEqual([]);
    expect(github.requests.filter((name) => !/comments|pulls$|graphql viewer/.test(name))).toEqual([]);
    rmSync(workspace, { recursive: true });
  }
}

function job(url: string, workspace: string, { event = finished(), eventName }: Publishing): Promise<Job> {
  const path = join(workspace, 'event.json');
  writeFileSync(path, JSON.stringify(event));
  return readJob({
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: `${url}/graphql`,
    GITHUB_WORKSPACE: workspace,
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_RUN_ID: '42',
    GITHUB_EVENT_NAME: eventName ?? 'workflow_run',
    GITHUB_EVENT_PATH: path,
    RUNNER_TEMP: workspace,
  });
}

function report(changes: object = {}): Readonly<Record<string, string>> {
  return { [REPORT]: JSON.stringify({ ...failing, ...changes }) };
}

function endless(): Readonly<Record<string, string>> {
  const statements = Array.from({ length: 4000 }, () => statement({ sql: 'SELECT 1' }));
  const findings = Array.from({ length: 5001 }, () => one);
  return report({ findings, migrations: [migration('0007_change', { forward: run(...statements) })] });
}

describe('a report of the pull request’s own job', () => {
  test.each(Object.entries(others))('is posted as it is: %s', async (_, sound) => {
    const { isWrong, comments } = await publish({ files: { [REPORT]: JSON.stringify(sound) } });
    expect(isWrong).toBe(false);
    expect(comments.join('\n')).not.toContain('cannot be used');
  });

  test('may hold fields of a later version', async () => {
    const later = { ...one, advice: 'x', suppressed: undefined };
    const { isWrong, comments } = await publish({ files: report({ findings: [later], more: {} }) });
    expect({ isWrong, count: comments.length }).toEqual({ isWrong: false, count: 1 });
  });

  test('is one of several, each with a comment of its own', async () => {
    const text = JSON.stringify(failing);
    const files = { 'a/report.json': text, 'b/report.json': text };
    const { comments } = await publish({ files, inputs: { publish: 'a/report.json\nb/report.json\n' } });
    expect(new Set(comments.map((comment) => comment.split('\n')[0])).size).toBe(2);
  });

  test('has the key of the review that the same inputs would make', async () => {
    const { comments } = await publish({ files: report(), inputs: { name: 'Postgres 17' } });
    expect(comments[0]).toMatch(/^<!-- pgrehearse:pgrehearse\.yml\/Postgres%2017 -->/);
  });
});

describe('nothing that the report says decides', () => {
  test('what the verdict is', async () => {
    const summary = { error: 0, warning: 0, notice: 0, suppressed: 0, refuted: 0 };
    const { comments } = await publish({ files: report({ verdict: 'pass', summary }) });
    expect(comments[0]).toContain('❌ Not ready to merge: 1 error');
    expect(comments[0]).toContain('> The report calls itself `pass`, but what it holds makes it `fail`.');
  });

  test('who approved it', async () => {
    const approval = { label: 'migration-approved', by: 'the-owner' };
    const { comments } = await publish({ files: report({ verdict: 'warn', approval }) });
    expect(comments[0]).toContain('❌ Not ready to merge');
    expect(comments[0]).not.toContain('the-owner');
  });

  test('why a rule matters', async () => {
    const { comments } = await publish({ files: report({ findings: [{ ...one, why: 'Call 555' }] }) });
    expect(comments[0]).toContain('Why it matters');
    expect(comments[0]).not.toContain('555');
  });

  test('what anything links to, or what of it is markup', async () => {
    const findings = hostile.findings.map((each) => ({ ...each, rule: 'rollback-fails' }));
    const { comments } = await publish({ files: { [REPORT]: JSON.stringify({ ...hostile, findings }) } });
    expect(HOSTILE).toContain('<img');
    expect(comments[0]).toContain('**rollback-fails:**');
    const page = (comments[0] ?? '').replaceAll(/^(`{3,})\w+\n[^]*?\n\1$/gm, '');
    expect(page).not.toContain('<img');
    const targets = [...page.matchAll(/\]\(<([^>]*)>\)/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(1);
    expect(targets.filter((target) => !target?.startsWith('https://github.com/acme/shop/'))).toEqual([]);
  });
});

describe('a report that cannot be used is told so, in the job and on the pull request:', () => {
  test.each<[string, Publishing, string]>([
    [
      'too large',
      { files: { [REPORT]: ' '.repeat(21 * 1024 * 1024) } },
      'The report has 21 MB; it may have 20 MB at most.',
    ],
    ['empty', { files: { [REPORT]: '' } }, 'The report is not valid JSON in UTF-8.'],
    [
      'nested without end',
      { files: { [REPORT]: '['.repeat(1_000_000) } },
      'The report is not valid JSON in UTF-8: it is nested too deep.',
    ],
    ['something else', { files: { [REPORT]: '{"a":1}' } }, 'The report is none of pgrehearse: '],
    [
      'of a later version',
      { files: report({ schemaVersion: 2 }) },
      'The report is of schema version 2, and this pgrehearse reads version 1',
    ],
    [
      'about a path outside',
      { files: report({ findings: [{ ...one, file: 'a/../../../../evil/page' }] }) },
      '`findings.0.file`: expected a path inside the repository',
    ],
    [
      'of a type that there is not',
      { files: report({ findings: [{ ...one, line: '1' }] }) },
      '`findings.0.line`: expected number, received string',
    ],
    [
      'of a word that there is not',
      { files: report({ findings: [{ ...one, severity: 'constructor' }] }) },
      '`findings.0.severity`: expected one of error, warning, notice',
    ],
    [
      'of more findings than anybody reads',
      { files: report({ findings: Array.from({ length: 10_001 }, () => one) }) },
      '`findings`: ',
    ],
    [
      'about a rule that there is not',
      { files: report({ findings: [{ ...one, rule: 'click-here' }] }) },
      'The report names the rule `click-here`, which pgrehearse',
    ],
    [
      'about a project that it does not have',
      { files: report({ findings: [{ ...one, project: 3 }] }) },
      'The report has findings of a project that it does not have.',
    ],
    [
      'contradictory',
      { files: report({ mode: 'nothing-changed' }) },
      'The report says that no migration changed, and reviews some.',
    ],
    [
      'more than a page can be made of',
      { files: endless() },
      'The report has 5,001 findings and 4,000 statements',
    ],
    ['a link', { link: '/etc/passwd' }, 'The report is a symbolic link, which is not followed.'],
    ['a folder', { files: { [`${REPORT}/x`]: '' } }, 'The report is no file.'],
  ])('%s', async (_, publishing, sentence) => {
    const { isWrong, said, comments } = await publish(publishing);
    expect(isWrong).toBe(true);
    expect(said).toEqual([expect.stringContaining(`${REPORT}: `), 'Comment on pull request #7: created.']);
    expect(said[0]).toContain(sentence);
    expect(comments).toEqual([expect.stringContaining('🚧 The review could not be completed')]);
  });
});

describe('a run without a report', () => {
  test.each(['failure', 'timed_out', 'startup_failure'])(
    'that ended with %s is told on the pull request',
    async (conclusion) => {
      const { isWrong, comments } = await publish({ event: finished({ conclusion }) });
      expect(isWrong).toBe(false);
      expect(comments).toEqual([expect.stringContaining('and no report of it came here. See its log.')]);
    },
  );

  test.each(['success', 'cancelled', 'skipped', 'action_required'])(
    'that ended with %s is no news',
    async (conclusion) => {
      const { isWrong, said, comments } = await publish({ event: finished({ conclusion }) });
      expect({ isWrong, comments }).toEqual({ isWrong: false, comments: [] });
      expect(said).toEqual([
        `${REPORT}: There is no such report; the pull request's run ended with \`${conclusion}\`. Nothing is posted.`,
      ]);
    },
  );
});

describe('nothing is posted', () => {
  const newer = { ...PULL, headSha: 'c'.repeat(40) };
  test.each<[string, Publishing, RegExp]>([
    ['for an older commit', { github: { pulls: [newer] } }, /The pull request has newer commits than 7{7},/],
    [
      'where the pull request is closed',
      { github: { pulls: [{ ...PULL, state: 'closed' }] } },
      /No open pull request comes from `stranger\/shop`, branch `topic`/,
    ],
    [
      "from another repository of the same owner's",
      { github: { pulls: [{ ...PULL, from: `${FORK}-2` }] } },
      /No open pull request comes from/,
    ],
    [
      'where the fork is gone',
      { event: finished({ head_repository: null }) },
      /The repository that the pull request comes from is gone/,
    ],
    [
      'where several pull requests may be meant',
      { github: { pulls: [PULL, { ...PULL, number: 8 }] } },
      /Several open pull requests .* \(#7, #8\)/,
    ],
  ])('%s, and that is no failure', async (_, publishing, sentence) => {
    const { isWrong, said, comments } = await publish({ files: report(), ...publishing });
    expect({ isWrong, comments }).toEqual({ isWrong: false, comments: [] });
    expect(said).toEqual([expect.stringMatching(sentence)]);
  });

  test.each<[string, Publishing, RegExp]>([
    [
      "for another repository's run",
      { event: finished({ repository: { full_name: 'evil/shop' } }) },
      /only reports of the same repository/,
    ],
    ['on another event', { eventName: 'push' }, /This job runs on `push`, but publishing/],
    [
      'for a run of another event',
      { event: finished({ event: 'push' }) },
      /was started by `push`, not by `pull_request`/,
    ],
    [
      'for a run that has only begun',
      { event: finished({}, { action: 'requested' }) },
      /is `requested`, but publishing/,
    ],
    ['for what GitHub never sends', { event: {} }, /is not one of GitHub's/],
    ['without a token', { inputs: { token: '' } }, /There is no token/],
    [
      'with a token that may not',
      { github: { permissions: { actions: 'read' } } },
      /Add `pull-requests: read` to the `permissions`/,
    ],
  ])('%s, and the job fails', async (_, publishing, sentence) => {
    await expect(publish({ files: report(), ...publishing })).rejects.toThrow(sentence);
  });
});
