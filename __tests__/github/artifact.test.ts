import { expect, test } from '@jest/globals';
import { artifactPage } from '../../src/github/artifact.ts';
import { repository } from '../tree/repository.ts';

const RUN = 'https://github.com/acme/shop/actions/runs/42';
const WORKFLOW = '.github/workflows/migrations.yml';

function workflow(steps: readonly string[], job = 'rehearse'): string {
  return [`jobs:`, `  ${job}:`, `    runs-on: ubuntu-latest`, `    steps:`, ...steps].join('\n');
}

const upload = [
  '      - uses: pgrehearse/pgrehearse@v0',
  '        id: rehearsal',
  '      - uses: actions/upload-artifact@v6',
  '        with:',
  '          path: ${{ steps.rehearsal.outputs.report-path }}',
];

async function page(text: string | undefined, branch = 'main'): Promise<string | undefined> {
  using folder = repository({ 'README.md': 'A shop', ...(text !== undefined && { [WORKFLOW]: text }) });
  return await artifactPage(RUN, {
    GITHUB_WORKSPACE: folder.root,
    GITHUB_WORKFLOW_REF: `acme/shop/${WORKFLOW}@refs/heads/${branch}`,
    GITHUB_JOB: 'rehearse',
  });
}

test('the report is among the artifacts where the job uploads it', async () => {
  expect(await page(workflow(upload))).toBe(`${RUN}#artifacts`);
});

test('a branch with an @ in its name is no part of the workflow’s path', async () => {
  expect(await page(workflow(upload), 'ann@work')).toBe(`${RUN}#artifacts`);
});

test.each([
  ['uploads nothing', workflow(upload.slice(0, 2))],
  ['uploads something else', workflow(upload.map((line) => line.replace('report-path', 'sarif-path')))],
  ['is not in the file', workflow(upload, 'test')],
  ['has no steps of its own', 'jobs: { rehearse: { uses: ./.github/workflows/other.yml } }'],
  ['is written in a file that is no YAML', 'jobs: [}'],
  ['is of a workflow that is not checked out', undefined],
])('no page is named where the job %s', async (_, text) => {
  expect(await page(text)).toBeUndefined();
});
