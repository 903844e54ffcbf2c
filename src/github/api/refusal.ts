import { z } from 'zod';

/** What GitHub said when it did not do what it was asked, by REST or by GraphQL. */
export interface Refusal {
  /** 500 when it could not be reached. */
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

const headers = z.record(z.string(), z.coerce.string()).catch({});
const rest = z.object({
  status: z.number(),
  message: z.string(),
  response: z.object({ headers }).catch({ headers: {} }),
});
const errors = z.array(z.object({ type: z.string().optional() })).min(1);
const graphql = z.union([
  z.object({ message: z.string(), headers, errors }),
  // as the throttling throws it
  z
    .object({ message: z.string(), response: z.object({ headers }), data: z.object({ errors }) })
    .transform(({ message, response, data }) => ({
      message,
      headers: response.headers,
      errors: data.errors,
    })),
]);

/** GraphQL answers with 200, and says in the errors what REST says in the status. */
const GRAPHQL_STATUS = new Map([
  ['FORBIDDEN', 403],
  ['INSUFFICIENT_SCOPES', 403],
  ['NOT_FOUND', 404],
  ['UNPROCESSABLE', 422],
  ['RATE_LIMITED', 429],
]);

/** Undefined for an error of our own. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const byRest = rest.safeParse(error);
  if (byRest.success) {
    const { status, message, response } = byRest.data;
    return { status, message, headers: response.headers };
  }
  const byGraphql = graphql.safeParse(error);
  if (!byGraphql.success) return undefined;
  const { errors: all, message, headers } = byGraphql.data;
  const status = all.flatMap(({ type }) => GRAPHQL_STATUS.get(type ?? '') ?? []).at(0) ?? 422;
  return { status, message, headers };
}

/** Seconds after which asking again may help; undefined when it will not. */
export function secondsToWait(refusal: Refusal, now: number): number | undefined {
  if (refusal.status >= 500) return 1;
  if (isSecondary(refusal)) return Number(refusal.headers['retry-after'] ?? 60);
  if (!isPrimary(refusal)) return undefined;
  return Math.max(1, Math.ceil(Number(refusal.headers['x-ratelimit-reset'] ?? 0) - now / 1000) + 1);
}

function isSecondary({ status, message }: Refusal): boolean {
  return [403, 429].includes(status) && /secondary rate limit/i.test(message);
}

function isPrimary({ status, message, headers }: Refusal): boolean {
  return (
    [403, 429].includes(status) && (headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message))
  );
}

/** What GitHub's answer means. */
export interface Meaning {
  /** The beginning of a sentence, which may go on with `advice`. */
  readonly said: string;
  readonly advice?: string;
  /** What the token may not do, as a line of the workflow's `permissions`. */
  readonly lacks?: string;
}

/** @param permission what the request needs, as far as we know */
export function meaning(refusal: Refusal, permission: string, now: number): Meaning {
  const { status, message } = refusal;
  const words = message.replace(/ - https:\/\/docs\.github\.com\S*$/, '');
  if (status < 500 && secondsToWait(refusal, now) !== undefined) return limited(refusal, now);
  switch (status) {
    case 401:
      return {
        said: 'GitHub does not know the token: give the action a valid one as `token`, or leave that input out',
      };
    case 403: {
      // Other reasons are a locked conversation, an archived repository, an organisation's sign-on.
      if (!/not accessible by|insufficient|must have/i.test(words))
        return { said: `GitHub refuses it: ${words}` };
      const lacks = accepted(refusal.headers['x-accepted-github-permissions'] ?? '', permission);
      return { said: `The token lacks \`${lacks}\``, lacks };
    }
    case 404:
      return {
        said: `GitHub finds nothing there that the token may see, which takes \`${permission}\``,
        lacks: permission,
      };
    case 422:
      return { said: `GitHub does not accept the request: ${words}` };
    default:
      return {
        said: `GitHub did not answer as it should (${failure(refusal)})`,
        advice: 'run the job again',
      };
  }
}

/** What is known of an answer that was none; a load balancer's is a page. */
export function failure({ status, message }: Pick<Refusal, 'status' | 'message'>): string {
  return message.trimStart().startsWith('<') ? String(status) : `${status}, ${message}`;
}

function limited(refusal: Refusal, now: number): Meaning {
  const limit = isSecondary(refusal) ? 'secondary rate limit' : 'rate limit for this token';
  const minutes = Math.ceil((secondsToWait(refusal, now) ?? 0) / 60);
  const time = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return { said: `GitHub's ${limit} is reached`, advice: `run the job again in ${time}` };
}

/**
 * GitHub lists what would do: `pull_requests=write; issues=write`, alternatives between semicolons
 * (https://github.blog/changelog/2023-08-10-x-accepted-github-permissions-header-for-fine-grained-permission-actors/).
 */
function accepted(header: string, permission: string): string {
  const sets = header.split(';').map((set) => set.trim().replaceAll('_', '-').replaceAll('=', ': '));
  return sets.includes(permission) ? permission : sets[0] || permission;
}
