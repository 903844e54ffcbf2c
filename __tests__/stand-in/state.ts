import type { Route } from './description.ts';
import type { Interceptor } from './interceptors.ts';
import type {
  LabelEvent,
  PullFile,
  StoredCheck,
  StoredComment,
  StoredReview,
  StoredThread,
} from './objects.ts';
import type { Origin } from './origin.ts';
import type { StoredPull } from './pulls.ts';

/** `permissions` of a workflow's job, as far as the Action is concerned with them. */
export type Scope = 'contents' | 'pull-requests' | 'checks' | 'issues' | 'actions' | 'members';
export type Permissions = Readonly<Partial<Record<Scope, 'read' | 'write'>>>;

/** Whose a token is, and what it may do. */
export interface Holder {
  /** A `[bot]` may not ask `GET /user`. */
  readonly login: string;
  readonly permissions: Permissions;
}

/** What GitHub holds. A test may change it between two runs, as people do. */
export interface State {
  url: string;
  /** Every request, as `GET /repos/{owner}/{repo}/pulls/{pull_number}/files` or `POST /graphql viewer`. */
  readonly requests: string[];
  /** Those of them that were answered by 304, which costs nothing of the rate limit. */
  readonly notModified: string[];
  /** Where a request or a response of the stand-in's own was not as GitHub describes it. */
  readonly faults: string[];
  /** What comes between a request and its answer, the first outermost. */
  interceptors: readonly Interceptor[];
  /** The pull request's files. */
  files: readonly PullFile[];
  readonly comments: StoredComment[];
  /** Ids are not given twice, not even those of deleted comments. */
  lastComment: number;
  /** The pull request's newest commit. */
  head: string;
  readonly reviews: StoredReview[];
  readonly threads: StoredThread[];
  readonly checks: StoredCheck[];
  /** As lists of pull requests have them. */
  pulls: readonly StoredPull[];
  /** Files by `commit:path`. */
  contents: Readonly<Record<string, string | Uint8Array>>;
  mergeBase: string;
  /** The repository at GitHub, which knows what `contents` and `mergeBase` do not say. */
  origin?: Origin;
  /** Labels set on the pull request and taken away, the oldest first. */
  labelEvents: readonly LabelEvent[];
  /** Logins by `org/team`. */
  teams: Readonly<Record<string, readonly string[]>>;
  /** Of the token `TOKEN`. */
  login: string;
  permissions: Permissions;
  /** Other tokens. */
  tokens: Readonly<Record<string, Holder>>;
}

export interface Call {
  readonly state: State;
  readonly route: Route;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Whose token asks. */
  readonly holder: Holder;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly link?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Need = readonly [Scope, 'read' | 'write'];

/** What the stand-in does on one route. `needs`: one of them is enough. */
export interface Handler {
  readonly needs?: readonly Need[];
  answer(call: Call): Answer;
}

/** By the route's name, as `GET /user`. */
export type Routes = Readonly<Record<string, Handler>>;

export function mayDo({ permissions }: Holder, needs: readonly Need[] | undefined): boolean {
  return needs?.some(([scope, level]) => [level, 'write'].includes(permissions[scope] ?? '')) ?? true;
}
