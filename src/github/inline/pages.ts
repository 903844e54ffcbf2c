import type { Authored } from '../api/actor.ts';
import { ask, type GitHub } from '../api/client.ts';

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A conversation on lines of the change. */
export interface ThreadNode {
  readonly id: string;
  readonly path: string;
  readonly line: number | null;
  readonly startLine: number | null;
  readonly isResolved: boolean;
  readonly viewerCanResolve: boolean;
  readonly viewerCanUnresolve: boolean;
  /** A user by the schema, also where it was an app's bot. */
  readonly resolvedBy: { readonly login: string } | null;
  readonly comments: {
    readonly totalCount: number;
    readonly nodes: readonly ({
      readonly id: string;
      readonly fullDatabaseId: string;
      readonly body: string;
    } & Authored)[];
  };
}

export interface Answer {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly pullRequest: {
      readonly headRefOid: string;
      readonly reviewThreads?: Page<ThreadNode>;
      readonly reviews?: Page<{ readonly body: string } & Authored>;
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
          comments(first: 1) { totalCount nodes { id fullDatabaseId body viewerDidAuthor author { kind: __typename login } } }
        }
        pageInfo { hasNextPage endCursor }
      }
      reviews(first: 100, after: $reviewsAfter) @include(if: $reviews) {
        nodes { body viewerDidAuthor author { kind: __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

/** @throws GitHubError */
export async function readPages({ octokit, owner, repo }: GitHub, pull: number): Promise<readonly Answer[]> {
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
