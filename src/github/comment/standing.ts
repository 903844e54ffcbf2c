import { type Actor, isActor, isOwn } from '../api/actor.ts';
import { ask, type GitHub } from '../api/client.ts';
import { type CommentState, readState } from './state.ts';

/** A comment of ours, as it stands on the pull request. */
export interface Standing {
  readonly id: number;
  /** As GraphQL knows it. */
  readonly node: string;
  readonly body: string;
  /** Empty where somebody else edited it: whoever may do that must not speak for us. */
  readonly state: CommentState;
}

/** What stands on the pull request. */
export interface Thread {
  /** The pull request's newest commit. */
  readonly head: string;
  /** Our comments with the marker, the oldest first. There is one, unless two runs were at it at once. */
  readonly ours: readonly Standing[];
}

interface Node {
  readonly id: string;
  readonly fullDatabaseId: string;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
  readonly author: Actor | null;
  readonly editor: Actor | null;
}

interface Page {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly pullRequest: {
      readonly headRefOid: string;
      readonly comments: {
        readonly nodes: readonly Node[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    };
  };
}

/** GraphQL knows whose a comment is: a workflow's token may not ask REST who it is. */
const COMMENTS = `
query ($owner: String!, $repo: String!, $pull: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $pull) {
      headRefOid
      comments(first: 100, after: $after) {
        nodes { id fullDatabaseId body viewerDidAuthor author { kind: __typename login } editor { kind: __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

/** @throws GitHubError */
export async function readThread(github: GitHub, pull: number, marker: string): Promise<Thread> {
  const pages = await readPages(github, pull);
  const ours = pages.flatMap(({ viewer, repository }) =>
    repository.pullRequest.comments.nodes
      .filter((node) => node.body.startsWith(marker) && isOwn(node, viewer.login))
      .map((node) => standing(node, viewer.login)),
  );
  const byAge = ours.toSorted((left, right) => left.id - right.id);
  return { head: pages.at(-1)?.repository.pullRequest.headRefOid ?? '', ours: byAge };
}

async function readPages({ octokit, owner, repo }: GitHub, pull: number): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await ask(
      `reading the comments of pull request #${pull}`,
      'pull-requests: write',
      () => octokit.graphql<Page>(COMMENTS, { owner, repo, pull, after }),
    );
    pages.push(page);
    const { hasNextPage, endCursor } = page.repository.pullRequest.comments.pageInfo;
    if (!hasNextPage) return pages;
    after = endCursor;
  }
}

function standing({ id, fullDatabaseId, body, editor }: Node, viewer: string): Standing {
  const isAsWritten = editor === null || isActor(editor, viewer);
  return { id: Number(fullDatabaseId), node: id, body, state: isAsWritten ? readState(body) : {} };
}

interface History {
  readonly viewer: { readonly login: string };
  /** null once it is deleted. */
  readonly node: {
    readonly userContentEdits?: {
      readonly nodes: readonly { readonly diff: string | null; readonly editor: Actor | null }[];
    };
  } | null;
}

/** The newest come first, and `diff` is the whole text as it was after the edit. */
const EDITS = `
query ($node: ID!) {
  viewer { login }
  node(id: $node) {
    ... on IssueComment {
      userContentEdits(first: 10) { nodes { diff editor { kind: __typename login } } }
    }
  }
}`;

/**
 * What we wrote into the comment before: GitHub has no way to edit only what still is as it was read, but it keeps what
 * was overwritten.
 * @throws GitHubError
 */
export async function readFormer(github: GitHub, comment: Standing): Promise<readonly Standing[]> {
  const { viewer, node } = await ask("reading the comment's history", 'pull-requests: write', () =>
    github.octokit.graphql<History>(EDITS, { node: comment.node }),
  );
  return (node?.userContentEdits?.nodes ?? []).flatMap(({ diff, editor }) =>
    diff !== null && isActor(editor, viewer.login) ? { ...comment, body: diff, state: readState(diff) } : [],
  );
}
