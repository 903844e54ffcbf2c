import { refusal } from './answers.ts';
import type { Answer } from './state.ts';

/** A request as an interceptor sees it. */
export interface Seen {
  /** As in `requests`. */
  readonly name: string;
  /** Of all requests, from 1. */
  readonly number: number;
  readonly token: string;
  readonly body: unknown;
}

/** Stands between a request and what the stand-in makes of it: answers in its place, before it, or after it was done. */
export type Interceptor = (request: Seen, act: () => Promise<Answer>) => Promise<Answer>;

type Which = RegExp | ((request: Seen) => boolean);

/** Only for requests whose name matches. */
export function on(which: Which, interceptor: Interceptor): Interceptor {
  const matches = which instanceof RegExp ? ({ name }: Seen) => which.test(name) : which;
  return (request, act) => (matches(request) ? interceptor(request, act) : act());
}

/** Only for the first `count` of the requests that come to it. */
export function first(count: number, interceptor: Interceptor): Interceptor {
  let seen = 0;
  return (request, act) => {
    seen += 1;
    return seen <= count ? interceptor(request, act) : act();
  };
}

/** For every n-th of the requests that come to it. */
export function everyNth(n: number, interceptor: Interceptor): Interceptor {
  let seen = 0;
  return (request, act) => {
    seen += 1;
    return seen % n === 0 ? interceptor(request, act) : act();
  };
}

/** Answers so, and does nothing. */
export function instead(answer: Answer): Interceptor {
  return async () => answer;
}

/** Does what was asked, and answers as if it had failed: the nasty one. */
export function doneBut(answer: Answer): Interceptor {
  return async (_, act) => {
    await act();
    return answer;
  };
}

/** Something that happens before the request is carried out: a person's click, another run's request. */
export function before(hook: () => Promise<void> | void): Interceptor {
  return async (_, act) => {
    await hook();
    return act();
  };
}

/** Holds the requests that come to it until there are so many. */
export function together(count: number): Interceptor {
  const [all, open] = gate();
  let waiting = 0;
  return before(() => {
    waiting += 1;
    if (waiting === count) open();
    return all;
  });
}

/** Holds those that `second` matches until one that `one` matches was answered. */
export function inOrder(one: Which, second: Which): Interceptor {
  const [answered, open] = gate();
  const ahead = on(one, async (_, act) => act().finally(open));
  const behind = on(
    second,
    before(() => answered),
  );
  return (request, act) => ahead(request, () => behind(request, act));
}

function gate(): [Promise<void>, () => void] {
  const opening = new AbortController();
  const opened = new Promise<void>((resolve) => {
    opening.signal.addEventListener('abort', () => resolve());
  });
  return [opened, () => opening.abort()];
}

/** As GitHub's load balancer answers: a page, and no JSON. */
export const BAD_GATEWAY: Answer = {
  status: 502,
  body: new TextEncoder().encode('<html><head><title>502 Bad Gateway</title></head></html>'),
  headers: { 'content-type': 'text/html' },
};

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api: 403 or 429, with `x-ratelimit-remaining: 0`. */
export function primaryLimit(resetInSeconds: number, status: 403 | 429 = 403): Answer {
  const reset = Math.floor(Date.now() / 1000) + resetInSeconds;
  const message =
    'API rate limit exceeded for installation ID 1. If you reach out to GitHub Support for help, please include the request ID.';
  return {
    ...refusal(status, message),
    headers: {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-used': '1000',
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': 'core',
    },
  };
}

/** 403 or 429 with `retry-after`, which GitHub may leave out. */
export function secondaryLimit(retryAfterSeconds?: number, status: 403 | 429 = 403): Answer {
  const message =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.';
  return {
    ...refusal(status, message),
    headers: {
      'x-ratelimit-remaining': '900',
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    },
  };
}
