import { ask, type GitHub, GitHubError, type Octokit } from './client.ts';

type Comment = Awaited<ReturnType<Octokit['rest']['issues']['listComments']>>['data'][number];

/** What became of the comment. `none`: there was none, and nothing to say. */
export type Posted = 'created' | 'updated' | 'unchanged' | 'none';

/** The hidden first line by which a later run finds the comment. `project` tells several reviews of one pull request apart. */
export function commentMarker(project: string): string {
  return `<!-- pgrehearse:${project.replaceAll(/[<>\s]+/g, '-')} -->`;
}

/**
 * Creates the one comment of this project on the pull request, or edits it in place.
 * @param write the comment's body, which begins with `marker`; given the body that stands there now, if any
 * @throws GitHubError
 */
export async function postComment(
  github: GitHub,
  pull: number,
  marker: string,
  write: (earlier: string | undefined) => string | undefined,
): Promise<Posted> {
  const { octokit, owner, repo } = github;
  const earlier = await findComment(github, pull, marker);
  const body = write(earlier?.body);
  if (body === undefined) return 'none';
  if (!earlier) {
    await ask(`commenting on pull request #${pull}`, 'pull-requests: write', () =>
      octokit.rest.issues.createComment({ owner, repo, issue_number: pull, body }),
    );
    return 'created';
  }
  if (sameText(earlier.body, body)) return 'unchanged';
  await ask(`editing the comment on pull request #${pull}`, 'pull-requests: write', () =>
    octokit.rest.issues.updateComment({ owner, repo, comment_id: earlier.id, body }),
  );
  return 'updated';
}

async function findComment(github: GitHub, pull: number, marker: string): Promise<Comment | undefined> {
  const { octokit, owner, repo } = github;
  const comments = await ask(`looking for the comment on pull request #${pull}`, 'pull-requests: write', () =>
    octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: pull, per_page: 100 }),
  );
  const marked = comments.filter((comment) => comment.body?.startsWith(marker));
  if (marked.length === 0) return undefined;
  const isOwn = await ownership(github);
  return marked.find(isOwn);
}

/**
 * Anyone can write our marker into a comment, and a token with write permission could edit theirs. A workflow's own token
 * and other app tokens may not ask who they are; they write as a bot, which a stranger cannot.
 */
async function ownership(github: GitHub): Promise<(comment: Comment) => boolean> {
  try {
    const { data } = await ask('asking whose token this is', 'pull-requests: write', () =>
      github.octokit.rest.users.getAuthenticated(),
    );
    return (comment) => comment.user?.id === data.id;
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 403)) throw error;
    return (comment) => comment.user?.type === 'Bot';
  }
}

function sameText(left: string | undefined, right: string): boolean {
  return left !== undefined && plain(left) === plain(right);
}

/** GitHub may hand back other line ends and trailing space than it was given. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}
