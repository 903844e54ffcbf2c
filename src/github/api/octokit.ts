import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { randomUUID } from 'node:crypto';
import { keepLists } from './etags.ts';
import { pace, UNPACED } from './pace.ts';
import type { Patience } from './patience.ts';
import { failure, refusalOf } from './refusal.ts';

export type Octokit = ReturnType<typeof getOctokit>;
type Hooked = Pick<Octokit, 'hook'>;

/** How often a read is asked again, after 1, 4 and 9 seconds. */
const REPEATS = 3;

/**
 * A client that waits when GitHub says so, and asks again what failed for a moment. Proxies are those of the
 * environment, as for every action.
 */
export function mannered(token: string, baseUrl: string, patience: Patience): Octokit {
  const onLimit = (limit: string) => (seconds: number, options: { readonly request: object }) =>
    !('decidesAgain' in options.request) && patience.spend(seconds, `GitHub's ${limit} is reached`);
  return getOctokit(
    token,
    {
      baseUrl,
      retry: { retries: 0, retryAfterBaseValue: patience.second },
      throttle: {
        write: pace(patience.second) as never,
        notifications: UNPACED as never,
        id: randomUUID(),
        retryAfterBaseValue: patience.second,
        onRateLimit: onLimit('rate limit'),
        onSecondaryRateLimit: onLimit('secondary rate limit'),
      },
    },
    // The first stands nearest to the request, and sees each attempt.
    (octokit: Hooked) => repeatReads(octokit, patience),
    keepLists,
    retry,
    throttling,
  );
}

/** For writers that read again and decide anew: after a wait, what they wanted to write may be out of date. */
export const DECIDES_AGAIN = { request: { decidesAgain: true } };

/** A write without an answer may have been done, so only reads are asked again blindly. */
function repeatReads(octokit: Hooked, patience: Patience): object {
  octokit.hook.error('request', (error, options) => {
    const refusal = refusalOf(error);
    const done = Number(options.request['retryCount'] ?? 0);
    const isRepeated =
      refusal !== undefined &&
      refusal.status >= 500 &&
      isRead(options) &&
      done < REPEATS &&
      patience.spend((done + 1) ** 2, `GitHub did not answer as it should (${failure(refusal)})`);
    options.request['retries'] = isRepeated ? REPEATS : 0;
    throw error;
  });
  return {};
}

function isRead({ method, query }: { readonly method: string; readonly query?: unknown }): boolean {
  return method === 'GET' || (typeof query === 'string' && /^\s*(query\b|\{)/.test(query));
}
