import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { remedy } from '../../../src/github/api/remedy.ts';

const path = '.github/workflows/migrations.yml';
const workflow = 'jobs:\n  rehearse:\n    permissions:\n      contents: read\n';

function eventOf(from: string | null): string {
  const head = { repo: from === null ? null : { full_name: from } };
  return JSON.stringify({ pull_request: { base: { repo: { full_name: 'acme/shop' } }, head } });
}

/** What is said in a job with this environment. */
async function said(
  environment: NodeJS.ProcessEnv,
  from: string | null = 'acme/shop',
  permission = 'pull-requests: write',
) {
  const workspace = mkdtempSync(join(tmpdir(), 'pgrehearse-remedy-'));
  try {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), workflow);
    writeFileSync(join(workspace, 'event.json'), eventOf(from));
    return await remedy(permission, {
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(workspace, 'event.json'),
      GITHUB_WORKFLOW_REF: `acme/shop/${path}@refs/pull/7/merge`,
      GITHUB_JOB: 'rehearse',
      ...environment,
    });
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

const line = `In ${path}, below line 4, add \`pull-requests: write\` (the permissions of the job \`rehearse\`).`;
const general = 'Add `pull-requests: write` to the `permissions` of the job.';
const fork = 'A pull request from a fork gets a token that only reads, whatever the workflow says.';

describe('a token that may not write', () => {
  test("names the workflow's line", async () => {
    expect(await said({})).toBe(line);
  });

  test.each<[string, NodeJS.ProcessEnv]>([
    ['the workflow is not checked out', { GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/x.yml@main' }],
    ['it is the job of a reusable workflow', { GITHUB_JOB: 'inner' }],
    ['it is no job', { GITHUB_WORKFLOW_REF: undefined }],
  ])('gets general advice where %s', async (_, environment) => {
    expect(await said(environment)).toBe(general);
  });

  test('is told why no line helps a pull request from a fork', async () => {
    expect(await said({}, 'stranger/shop')).toBe(fork);
    expect(await said({}, null)).toBe(fork);
  });

  test('of a fork may have the rights of the base, which a line gives', async () => {
    expect(await said({ GITHUB_EVENT_NAME: 'pull_request_target' }, 'stranger/shop')).toBe(line);
  });

  test("of Dependabot's run is one that a line helps", async () => {
    expect(await said({ GITHUB_ACTOR: 'dependabot[bot]' })).toBe(
      `A run that Dependabot starts gets a token that only reads, unless the workflow says otherwise. ${line}`,
    );
  });
});

test('a token that may not read is told the line, whoever started the run', async () => {
  const missing = await said({ GITHUB_ACTOR: 'dependabot[bot]' }, 'stranger/shop', 'issues: read');
  expect(missing).toBe(line.replace('pull-requests: write', 'issues: read'));
});
