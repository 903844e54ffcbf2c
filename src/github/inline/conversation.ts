import { ask, type GitHub } from '../client.ts';
import type { Lines } from './diff.ts';
import { type Mark, readMark, readPosted } from './mark.ts';

/** A comment of ours on lines of the pull request, with what people answered to it. */
export interface Thread {
  readonly id: string;
  /** GraphQL's id of our comment, which began it. */
  readonly comment: string;
  readonly body: string;
  readonly mark: Mark;
  readonly path: string;
  /** Where it stands now; absent once the change has moved away below it. */
  readonly lines?: Lines;
  readonly isResolved: boolean;
  /** Whoever resolved it was not us. */
  readonly byPerson: boolean;
  readonly canResolve: boolean;
  readonly canUnresolve: boolean;
  /** The older the lower. */
  readonly age: number;
  readonly isAnswered: boolean;
}

/** What stands on the pull request of this project. */
export interface Conversation {
  /** The pull request's newest commit. */
  readonly head: string;
  readonly threads: readonly Thread[];
  /** Identities of the findings of each place that was ever commented on. */
  readonly posted: readonly (readonly string[])[];
}

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface ThreadNode {
  readonly id: string;
  readonly path: string;
  readonly line: number | null;
  readonly startLine: number | null;
  readonly isResolved: boolean;
  readonly viewerCanResolve: boolean;
  readonly viewerCanUnresolve: boolean;
  readonly resolvedBy: { readonly login: string } | null;
  readonly comments: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly id: string;
      readonly fullDatabaseId: string;
      readonly body: string;
      readonly viewerDidAuthor: boolean;
    }[];
  };
}

interface Answer {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly pullRequest: {
      readonly headRefOid: string;
      readonly reviewThreads?: Page<ThreadNode>;
      readonly reviews?: Page<{ readonly body: string; readonly viewerDidAuthor: boolean }>;
    };
  };
}

const QUERY = `
query ($owner: String!, $repo: String!, $pull: Int!, $threadsAfter: String, $reviewsAfter: String, $threads: Boolean!, $reviews: Boolean!) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $pull) {
      headRefOid
      reviewThreads(first: 100, after: $threadsAfter) @include(if: $threads) {
        nodes {
          id path line startLine isResolved viewerCanResolve viewerCanUnresolve
          resolvedBy { login }
          comments(first: 1) { totalCount nodes { id fullDatabaseId body viewerDidAuthor } }
        }
        pageInfo { hasNextPage endCursor }
      }
      reviews(first: 100, after: $reviewsAfter) @include(if: $reviews) {
        nodes { body viewerDidAuthor }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

/**
 * All threads that we began, and what our reviews say they posted. Only GraphQL knows threads and who resolved them.
 * @param project its mark: other projects' threads are left out
 * @throws GitHubError
 */
export async function readConversation(github: GitHub, pull: number, project: string): Promise<Conversation> {
  const pages = await readPages(github, pull);
  const threads = pages.flatMap(({ viewer, repository }) =>
    (repository.pullRequest.reviewThreads?.nodes ?? []).flatMap((node) => ownThread(node, viewer.login)),
  );
  const reviews = pages.flatMap(({ repository }) => repository.pullRequest.reviews?.nodes ?? []);
  return {
    head: pages.at(-1)?.repository.pullRequest.headRefOid ?? '',
    threads: threads.filter(({ mark }) => mark.project === project),
    posted: reviews.flatMap(({ body, viewerDidAuthor }) =>
      viewerDidAuthor ? readPosted(body, project) : [],
    ),
  };
}

async function readPages({ octokit, owner, repo }: GitHub, pull: number): Promise<readonly Answer[]> {
  const pages: Answer[] = [];
  let next: object = { threads: true, reviews: true };
  for (;;) {
    const page = await ask(`reading the reviews of pull request #${pull}`, 'pull-requests: write', () =>
      octokit.graphql<Answer>(QUERY, { owner, repo, pull, ...next }),
    );
    pages.push(page);
    const threads = page.repository.pullRequest.reviewThreads?.pageInfo;
    const reviews = page.repository.pullRequest.reviews?.pageInfo;
    if (!threads?.hasNextPage && !reviews?.hasNextPage) return pages;
    next = {
      threads: threads?.hasNextPage ?? false,
      threadsAfter: threads?.endCursor,
      reviews: reviews?.hasNextPage ?? false,
      reviewsAfter: reviews?.endCursor,
    };
  }
}

/** None where we did not begin it: anybody can write our mark into a comment. */
function ownThread(thread: ThreadNode, viewer: string): Thread[] {
  const [first] = thread.comments.nodes;
  const mark = first?.viewerDidAuthor ? readMark(first.body) : undefined;
  if (!first || !mark) return [];
  return [
    {
      id: thread.id,
      comment: first.id,
      body: first.body,
      mark,
      path: thread.path,
      lines: linesOf(thread),
      isResolved: thread.isResolved,
      byPerson: thread.resolvedBy !== null && bare(thread.resolvedBy.login) !== bare(viewer),
      canResolve: thread.viewerCanResolve,
      canUnresolve: thread.viewerCanUnresolve,
      age: Number(first.fullDatabaseId),
      isAnswered: thread.comments.totalCount > 1,
    },
  ];
}

function linesOf({ line, startLine }: ThreadNode): Lines | undefined {
  return line === null ? undefined : { start: startLine ?? line, end: line };
}

/** GraphQL spells an app's bot both ways. */
function bare(login: string): string {
  return login.replace(/\[bot\]$/, '');
}
