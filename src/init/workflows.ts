import { stringify } from 'yaml';

export const WORKFLOW = '.github/workflows/pgrehearse.yml';
export const COMMENT_WORKFLOW = '.github/workflows/pgrehearse-comment.yml';

const CONDITION =
  "github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.head_repository.full_name != github.repository";

/**
 * The workflow that reviews pull requests.
 * @param folder the project's, in the repository
 * @param forks keeps the report for the second workflow
 */
export function workflow(folder: string, forks: boolean): string {
  const action = {
    uses: 'pgrehearse/pgrehearse@v0',
    ...(forks && { id: 'rehearsal' }),
    ...(folder !== '' && { with: { 'working-directory': folder } }),
  };
  const upload = {
    uses: 'actions/upload-artifact@v6',
    if: "${{ !cancelled() && steps.rehearsal.outputs.report-path != '' }}",
    with: {
      name: 'pgrehearse-report',
      path: '${{ steps.rehearsal.outputs.report-path }}',
      'retention-days': 5,
    },
  };
  return text({
    name: 'pgrehearse',
    on: 'pull_request',
    permissions: {},
    concurrency: { group: 'pgrehearse-${{ github.ref }}', 'cancel-in-progress': true },
    jobs: {
      rehearse: {
        'runs-on': 'ubuntu-latest',
        'timeout-minutes': 30,
        permissions: { contents: 'read', 'pull-requests': 'write' },
        steps: [
          { uses: 'actions/checkout@v6', with: { 'persist-credentials': false } },
          action,
          ...(forks ? [upload] : []),
        ],
      },
    },
  });
}

/** The workflow that posts the report of a pull request from a fork. */
export function commentWorkflow(folder: string): string {
  return text({
    name: 'pgrehearse-comment',
    on: { workflow_run: { workflows: ['pgrehearse'], types: ['completed'] } },
    permissions: {},
    jobs: {
      comment: {
        if: CONDITION,
        'runs-on': 'ubuntu-latest',
        'timeout-minutes': 5,
        permissions: { actions: 'read', 'pull-requests': 'write' },
        steps: [
          {
            uses: 'actions/download-artifact@v7',
            'continue-on-error': true,
            with: {
              name: 'pgrehearse-report',
              path: '${{ runner.temp }}/rehearsal',
              'run-id': '${{ github.event.workflow_run.id }}',
              'github-token': '${{ github.token }}',
            },
          },
          {
            uses: 'pgrehearse/pgrehearse@v0',
            with: {
              ...(folder !== '' && { 'working-directory': folder }),
              publish: '${{ runner.temp }}/rehearsal/pgrehearse-report.json',
            },
          },
        ],
      },
    },
  });
}

/** With a line between the parts of the top level, as people write them. */
function text(content: object): string {
  return stringify(content, { lineWidth: 0 }).replaceAll(/^(?=(?:permissions|concurrency|jobs):)/gm, '\n');
}
