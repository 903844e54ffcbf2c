import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  commit,
  diffEntry,
  issueComment,
  profile,
  type PullFile,
  type StoredComment,
} from './github-objects.ts';
import { findRoute, requestFaults, responseFaults, type Route } from './github-description.ts';

/** GitHub's API over HTTP, as far as the Action uses it: stateful, and held to GitHub's published description. */
export interface GitHubStandIn extends AsyncDisposable {
  readonly url: string;
  /** Every request, as `GET /repos/{owner}/{repo}/pulls/{pull_number}/files`. */
  readonly requests: string[];
  readonly comments: StoredComment[];
  /** Where a request or a response of the stand-in's own was not as GitHub describes it. */
  readonly faults: string[];
  /** The pull request's files; a test changes them between runs. */
  files: readonly PullFile[];
}

export interface StandInOptions {
  readonly files?: readonly PullFile[];
  readonly comments?: readonly Omit<StoredComment, 'id'>[];
  /** Files by `commit:path`. */
  readonly contents?: Readonly<Record<string, string | Uint8Array>>;
  readonly mergeBase?: string;
  /** Whose token it is. A `[bot]` may not ask `GET /user`. */
  readonly login?: string;
  /** As in a workflow's `permissions`. */
  readonly permissions?: Readonly<Partial<Record<'contents' | 'pull-requests', 'read' | 'write'>>>;
}

export const TOKEN = 'ghs_standIn';

interface Call {
  readonly state: State;
  readonly route: Route;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly link?: string;
}

interface State
  extends
    Required<Omit<StandInOptions, 'files' | 'comments'>>,
    Omit<GitHubStandIn, 'url' | keyof AsyncDisposable> {
  url: string;
}

export async function startGitHub(options: StandInOptions = {}): Promise<GitHubStandIn> {
  const state: State = {
    url: '',
    requests: [],
    faults: [],
    files: options.files ?? [],
    comments: (options.comments ?? []).map((comment, index) => ({ ...comment, id: index + 1 })),
    contents: options.contents ?? {},
    mergeBase: options.mergeBase ?? '',
    login: options.login ?? 'github-actions[bot]',
    permissions: options.permissions ?? { contents: 'read', 'pull-requests': 'write' },
  };
  const server = createServer((request, response) => void serve(state, request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  state.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`;
  return Object.assign(state, {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', state.url);
  const route = findRoute(request.method ?? '', url.pathname);
  if (!route) {
    state.faults.push(`${request.method} ${url.pathname} is not described`);
    return send(response, refusal(404, 'Not Found'));
  }
  state.requests.push(route.name);
  const body = await readJson(request);
  state.faults.push(...requestFaults(route, url.searchParams, body));
  const answer = refused(state, route, request) ?? answerTo({ state, route, query: url.searchParams, body });
  // The raw media type is described in words only: there is no schema to hold it to.
  if (!(answer.body instanceof Uint8Array))
    state.faults.push(...responseFaults(route, answer.status, answer.body));
  return send(response, answer);
}

const ROUTES: Readonly<
  Record<
    string,
    { readonly needs?: readonly [keyof State['permissions'], 'read' | 'write']; answer(call: Call): Answer }
  >
> = {
  'GET /user': { answer: whoAmI },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': {
    needs: ['pull-requests', 'read'],
    answer: (call) =>
      page(
        call,
        call.state.files.map((file) => diffEntry(call.state.url, file)),
      ),
  },
  'GET /repos/{owner}/{repo}/contents/{path}': { needs: ['contents', 'read'], answer: content },
  'GET /repos/{owner}/{repo}/compare/{basehead}': { needs: ['contents', 'read'], answer: comparison },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: ['pull-requests', 'read'],
    answer: (call) =>
      page(
        call,
        call.state.comments.map((comment) => issueComment(call.state.url, comment)),
      ),
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: ['pull-requests', 'write'],
    answer: addComment,
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: ['pull-requests', 'write'],
    answer: editComment,
  },
};

function refused(state: State, route: Route, request: IncomingMessage): Answer | undefined {
  if (request.headers.authorization !== `token ${TOKEN}`) return refusal(401, 'Bad credentials');
  const [scope, level] = ROUTES[route.name]?.needs ?? [];
  const granted = scope && state.permissions[scope];
  if (!scope || granted === 'write' || (granted === 'read' && level === 'read')) return undefined;
  return refusal(403, 'Resource not accessible by integration');
}

function answerTo(call: Call): Answer {
  const route = ROUTES[call.route.name];
  if (route) return route.answer(call);
  call.state.faults.push(`${call.route.name} is not one that the stand-in knows`);
  return refusal(404, 'Not Found');
}

function whoAmI({ state }: Call): Answer {
  if (state.login.endsWith('[bot]')) return refusal(403, 'Resource not accessible by integration');
  return { status: 200, body: profile(state.url, state.login) };
}

function content({ state, route, query }: Call): Answer {
  const stored = state.contents[`${query.get('ref')}:${route.path['path']}`];
  if (stored === undefined) return refusal(404, 'Not Found');
  return { status: 200, body: typeof stored === 'string' ? new TextEncoder().encode(stored) : stored };
}

function comparison({ state, route }: Call): Answer {
  const [base = '', head = ''] = route.path['basehead']?.split('...') ?? [];
  const place = `${state.url}/repos/acme/shop/compare/${base}...${head}`;
  const urls = { url: place, html_url: place, permalink_url: place, diff_url: place, patch_url: place };
  const counts = { status: 'ahead', ahead_by: 0, behind_by: 0, total_commits: 0, commits: [], files: [] };
  return {
    status: 200,
    body: {
      ...urls,
      ...counts,
      base_commit: commit(state.url, base),
      merge_base_commit: commit(state.url, state.mergeBase),
    },
  };
}

function addComment({ state, body }: Call): Answer {
  const comment = { id: state.comments.length + 1, login: state.login, body: textOf(body) };
  if (comment.body.length > 65_536) return validationFailed('body is too long (maximum is 65536 characters)');
  state.comments.push(comment);
  return { status: 201, body: issueComment(state.url, comment) };
}

function editComment({ state, route, body }: Call): Answer {
  const comment = state.comments.find(({ id }) => id === Number(route.path['comment_id']));
  if (!comment) return refusal(404, 'Not Found');
  comment.body = textOf(body);
  return { status: 200, body: issueComment(state.url, comment) };
}

function textOf(body: unknown): string {
  return typeof body === 'object' && body && 'body' in body ? String(body.body) : '';
}

/** One page of a list, with GitHub's Link header to the others. */
function page({ state, route, query }: Call, items: readonly unknown[]): Answer {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const number = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const path = route.name
    .replace(/^\w+ /, '')
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => route.path[name] ?? '');
  const to = (target: number, rel: string) =>
    `<${state.url}${path}?per_page=${size}&page=${target}>; rel="${rel}"`;
  const link = [
    ...(number > 1 ? [to(number - 1, 'prev'), to(1, 'first')] : []),
    ...(number < last ? [to(number + 1, 'next'), to(last, 'last')] : []),
  ].join(', ');
  return { status: 200, body: items.slice((number - 1) * size, number * size), ...(link && { link }) };
}

function refusal(status: number, message: string): Answer {
  return {
    status,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: `${status}` },
  };
}

function validationFailed(message: string): Answer {
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      documentation_url: 'https://docs.github.com/rest',
      errors: [{ code: 'unprocessable', message }],
    },
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await request.toArray()).join('');
  return text === '' ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, { status, body, link }: Answer): void {
  const raw = body instanceof Uint8Array;
  const type = raw ? 'application/vnd.github.raw+json' : 'application/json';
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...(link && { link }) });
  response.end(raw ? body : JSON.stringify(body));
}
