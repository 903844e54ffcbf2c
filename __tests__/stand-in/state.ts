import type { Route } from './description.ts';
import type { PullFile, StoredComment } from './objects.ts';

/** `permissions` of a workflow's job, as far as the Action is concerned with them. */
export type Scope = 'contents' | 'pull-requests' | 'checks' | 'issues' | 'actions';
export type Permissions = Readonly<Partial<Record<Scope, 'read' | 'write'>>>;

/** What GitHub holds. A test may change it between two runs, as people do. */
export interface State {
  url: string;
  /** Every request, as `GET /repos/{owner}/{repo}/pulls/{pull_number}/files`. */
  readonly requests: string[];
  /** Where a request or a response of the stand-in's own was not as GitHub describes it. */
  readonly faults: string[];
  /** The pull request's files. */
  files: readonly PullFile[];
  readonly comments: StoredComment[];
  /** Files by `commit:path`. */
  contents: Readonly<Record<string, string | Uint8Array>>;
  mergeBase: string;
  /** Whose token it is. A `[bot]` may not ask `GET /user`. */
  login: string;
  permissions: Permissions;
}

export interface Call {
  readonly state: State;
  readonly route: Route;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly link?: string;
}

/** What the stand-in does on one route. `needs`: one of them is enough. */
export interface Handler {
  readonly needs?: readonly (readonly [Scope, 'read' | 'write'])[];
  answer(call: Call): Answer;
}

/** By the route's name, as `GET /user`. */
export type Routes = Readonly<Record<string, Handler>>;
