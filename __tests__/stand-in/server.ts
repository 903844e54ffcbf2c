import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { refusal } from './answers.ts';
import { findRoute, requestFaults, responseFaults, type Route } from './description.ts';
import type { StoredComment } from './objects.ts';
import { COMMENTS } from './routes/comments.ts';
import { REPOSITORY } from './routes/repository.ts';
import type { Answer, Call, Routes, State } from './state.ts';

/** GitHub's API over HTTP, as far as the Action uses it: stateful, and held to GitHub's published description. */
export interface GitHubStandIn extends State, AsyncDisposable {}

export interface StandInOptions extends Partial<Omit<State, 'url' | 'requests' | 'faults' | 'comments'>> {
  readonly comments?: readonly Omit<StoredComment, 'id'>[];
}

export const TOKEN = 'ghs_standIn';

const ROUTES: Routes = { ...REPOSITORY, ...COMMENTS };

export async function startGitHub(options: StandInOptions = {}): Promise<GitHubStandIn> {
  const state: State = {
    url: '',
    requests: [],
    faults: [],
    files: [],
    contents: {},
    mergeBase: '',
    login: 'github-actions[bot]',
    permissions: { contents: 'read', 'pull-requests': 'write' },
    ...options,
    comments: (options.comments ?? []).map((comment, index) => ({ ...comment, id: index + 1 })),
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

function refused(state: State, route: Route, request: IncomingMessage): Answer | undefined {
  if (request.headers.authorization !== `token ${TOKEN}`) return refusal(401, 'Bad credentials');
  const needs = ROUTES[route.name]?.needs;
  const isGranted = needs?.some(
    ([scope, level]) => state.permissions[scope] === 'write' || state.permissions[scope] === level,
  );
  return isGranted === false ? refusal(403, 'Resource not accessible by integration') : undefined;
}

function answerTo(call: Call): Answer {
  const route = ROUTES[call.route.name];
  if (route) return route.answer(call);
  call.state.faults.push(`${call.route.name} is not one that the stand-in knows`);
  return refusal(404, 'Not Found');
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
