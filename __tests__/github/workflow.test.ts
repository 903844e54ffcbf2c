import { describe, expect, test } from '@jest/globals';
import { whereToGrant } from '../../src/github/workflow.ts';

/** What is said of a job whose workflow holds these lines; the first is line 1. */
function where(permission: string, ...lines: readonly string[]): string | undefined {
  const path = '.github/workflows/migrations.yml';
  return whereToGrant({ path, text: lines.join('\n'), job: 'rehearse' }, permission);
}

const jobs = ['jobs:', '  rehearse:', '    runs-on: ubuntu-latest'];
const write = 'pull-requests: write';

describe('where to grant a permission', () => {
  test.each<[string, readonly string[], RegExp]>([
    [
      'the job lists others',
      [...jobs, '    permissions:', '      contents: read', '      checks: write # ours', '    steps: []'],
      /^In \.github\/workflows\/migrations\.yml, below line 6, add `pull-requests: write` \(the permissions of the job `rehearse`\)\.$/,
    ],
    [
      'the job grants less',
      [...jobs, '    permissions:', '      pull-requests: read', '      contents: read'],
      /line 5, write `pull-requests: write` for `pull-requests: read` \(the permissions of the job/,
    ],
    [
      'the job grants nothing',
      [...jobs, '    permissions: {}'],
      /line 4, write `permissions: \{ pull-requests: write \}`/,
    ],
    [
      'the job lists them in one line',
      [...jobs, '    permissions: { contents: read, pull-requests: none }'],
      /line 4, write `permissions: \{ contents: read, pull-requests: write \}`/,
    ],
    [
      'the job may read everything',
      [...jobs, '    permissions: read-all'],
      /line 4, write `permissions: \{ contents: read, pull-requests: write \}`/,
    ],
    [
      'only the workflow lists any',
      ['permissions:', '  contents: read', ...jobs],
      /below line 2, add `pull-requests: write` \(the permissions of the workflow\)/,
    ],
    [
      "the workflow's do not hold for this job",
      [`permissions: { ${write} }`, ...jobs, '    permissions:', '      contents: read'],
      /below line 6, add `pull-requests: write` \(the permissions of the job/,
    ],
    [
      'nobody lists any',
      ['on: pull_request', ...jobs],
      /below line 3 \(`rehearse:`\), add `permissions: \{ contents: read, pull-requests: write \}`/,
    ],
    [
      'it is granted already',
      [...jobs, '    permissions:', `      ${write}`],
      /migrations\.yml, line 4, grants it: a setting of the repository or its organisation does not/,
    ],
    ['all are granted', ['permissions: write-all', ...jobs], /line 1, grants it/],
  ])('%s', (_, lines, sentence) => {
    expect(where(write, ...lines)).toMatch(sentence);
  });

  test('a job that may write may read', () => {
    expect(where('contents: read', ...jobs, '    permissions: { contents: write }')).toMatch(/grants it/);
    expect(where('contents: read', ...jobs, '    permissions: read-all')).toMatch(/grants it/);
  });

  test.each([
    [
      'the job is one of a reusable workflow',
      ['jobs:', '  call:', '    uses: ./.github/workflows/other.yml'],
    ],
    ['it is no workflow', ['- a list']],
    ['it is no YAML', ['a: [']],
  ])('is not said when %s', (_, lines) => {
    expect(where(write, ...lines)).toBeUndefined();
  });
});
