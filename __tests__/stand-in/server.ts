import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import { refusal } from './answers.ts';
import { findRoute, requestFaults, responseFaults } from './description.ts';
import { answerQuery, nameOf } from './graphql.ts';
import type { StoredComment } from './objects.ts';
import { ROUTES } from './routes.ts';
import { type Answer, type Call, type Holder, mayDo, type Need, type State } from './state.ts';

/** GitHub's API over HTTP, as far as the Action uses it: stateful, and held to GitHub's published description. */
export interface GitHubStandIn extends State, AsyncDisposable {}

type Given = Omit<State, 'url' | 'requests' | 'notModified' | 'faults' | 'comments' | 'lastComment'>;

export interface StandInOptions extends Partial<Given> {
  readonly comments?: readonly Omit<StoredComment, 'id'>[];
}

export const TOKEN = 'ghs_standIn';

export async function startGitHub(options: StandInOptions = {}): Promise<GitHubStandIn> {
  const state: State = {
    url: '',
    requests: [],
    notModified: [],
    faults: [],
    interceptors: [],
    files: [],
    pulls: [],
    contents: {},
    mergeBase: '',
    head: '',
    reviews: [],
    threads: [],
    checks: [],
    labelEvents: [],
    teams: {},
    login: 'github-actions[bot]',
    permissions: { contents: 'read', 'pull-requests': 'write' },
    tokens: {},
    ...options,
    lastComment: options.comments?.length ?? 0,
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

/** A request that the stand-in knows, not yet carried out. */
interface Understood {
  readonly name: string;
  readonly act: (holder: Holder) => Answer | Promise<Answer>;
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // An Enterprise server has its APIs below its own pages.
  const path = (request.url ?? '').replace(/^\/api\/(v3\/|(?=graphql))/, '/');
  const url = new URL(path, state.url);
  const body = await readJson(request);
  const understood = understand(state, request.method ?? '', url, body);
  if (!understood) {
    state.faults.push(`${request.method} ${url.pathname} is not described`);
    return send(response, refusal(404, 'Not Found'));
  }
  state.requests.push(understood.name);
  const token = (request.headers.authorization ?? '').replace(/^(token|bearer) /i, '');
  const seen = { name: understood.name, number: state.requests.length, token, body };
  const act = async () => {
    const holder = holderOf(state, token);
    return holder ? understood.act(holder) : refusal(401, 'Bad credentials');
  };
  const chain = state.interceptors.reduceRight<() => Promise<Answer>>(
    (act, interceptor) => () => interceptor(seen, act),
    act,
  );
  return send(response, unlessKnown(state, request, understood.name, await chain()));
}

function understand(state: State, method: string, url: URL, body: unknown): Understood | undefined {
  if (method === 'POST' && url.pathname === '/graphql')
    return { name: nameOf(body), act: (holder) => answerQuery({ state, holder }, body) };
  const route = findRoute(method, url.pathname);
  if (!route) return undefined;
  return {
    name: route.name,
    act: (holder) => answerTo({ state, route, query: url.searchParams, body, holder }),
  };
}

function holderOf({ login, permissions, tokens }: State, token: string): Holder | undefined {
  return token === TOKEN ? { login, permissions } : tokens[token];
}

function answerTo(call: Call): Answer {
  const { state, route, query, body, holder } = call;
  state.faults.push(...requestFaults(route, query, body));
  const handler = ROUTES[route.name];
  if (!handler) state.faults.push(`${route.name} is not one that the stand-in knows`);
  const answer = handler
    ? mayDo(holder, handler.needs)
      ? handler.answer(call)
      : forbidden(handler.needs ?? [])
    : refusal(404, 'Not Found');
  // The raw media type is described in words only: there is no schema to hold it to.
  if (!(answer.body instanceof Uint8Array))
    state.faults.push(...responseFaults(route, answer.status, answer.body));
  return answer;
}

/** GitHub names what would do, alternatives between semicolons. */
function forbidden(needs: readonly Need[]): Answer {
  const accepted = needs.map(([scope, level]) => `${scope.replaceAll('-', '_')}=${level}`).join('; ');
  return {
    ...refusal(403, 'Resource not accessible by integration'),
    headers: { 'x-accepted-github-permissions': accepted },
  };
}

/** What the client has already is not sent again: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate */
function unlessKnown(state: State, request: IncomingMessage, name: string, answer: Answer): Answer {
  if (request.method !== 'GET' || answer.status !== 200) return answer;
  const etag = `W/"${createHash('sha256').update(bytesOf(answer)).digest('hex')}"`;
  const headers = { ...answer.headers, etag };
  if (request.headers['if-none-match'] !== etag) return { ...answer, headers };
  state.notModified.push(name);
  return { status: 304, body: new Uint8Array(), headers };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await request.toArray()).join('');
  return text === '' ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, answer: Answer): void {
  const { status, body, link, headers } = answer;
  const type = body instanceof Uint8Array ? 'application/vnd.github.raw+json' : 'application/json';
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    ...(link && { link }),
    ...headers,
  });
  response.end(bytesOf(answer));
}

function bytesOf({ body }: Answer): string | Uint8Array {
  if (body instanceof Uint8Array) return body;
  return body === undefined ? '' : JSON.stringify(body);
}
