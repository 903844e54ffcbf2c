import { isActor, isOwn } from '../api/actor.ts';
import type { GitHub } from '../api/client.ts';
import type { Lines } from './diff.ts';
import { type Mark, readMark, readPosted } from './mark.ts';
import { readPages, type ThreadNode } from './pages.ts';

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
  return {
    head: pages.at(-1)?.repository.pullRequest.headRefOid ?? '',
    threads: threads.filter(({ mark }) => mark.project === project),
    posted: pages.flatMap(({ viewer, repository }) =>
      (repository.pullRequest.reviews?.nodes ?? [])
        .filter((review) => isOwn(review, viewer.login))
        .flatMap(({ body }) => readPosted(body, project)),
    ),
  };
}

/** None where we did not begin it: anybody can write our mark into a comment. */
function ownThread(thread: ThreadNode, viewer: string): Thread[] {
  const [first] = thread.comments.nodes;
  const mark = first && isOwn(first, viewer) ? readMark(first.body) : undefined;
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
      byPerson: thread.resolvedBy !== null && !isAnyActor(thread.resolvedBy.login, viewer),
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

function isAnyActor(login: string, viewer: string): boolean {
  return ['Bot', 'User'].some((kind) => isActor({ kind, login }, viewer));
}
