import { GraphqlResponseError } from '@octokit/graphql';
import { ask, type GitHub } from '../api/client.ts';

export interface Mutation {
  readonly field: string;
  readonly type: string;
  readonly input: object;
}

/** GraphQL carries out one after the other within one request, where REST would ask for a second between two. */
const BATCH = 20;

/**
 * What a person deleted meanwhile, or what the token may not do, is left as it is.
 * @returns the indices of those
 * @throws GitHubError
 */
export async function mutate(
  github: GitHub,
  doing: string,
  calls: readonly Mutation[],
): Promise<ReadonlySet<number>> {
  const left = new Set<number>();
  for (let start = 0; start < calls.length; start += BATCH) {
    const refused = await request(github, doing, calls.slice(start, start + BATCH));
    for (const index of refused) left.add(start + index);
  }
  return left;
}

async function request(
  { octokit }: GitHub,
  doing: string,
  calls: readonly Mutation[],
): Promise<ReadonlySet<number>> {
  const variables = calls.map(({ type }, index) => `$i${index}: ${type}!`).join(', ');
  const fields = calls.map(
    ({ field }, index) => `m${index}: ${field}(input: $i${index}) { clientMutationId }`,
  );
  const inputs = Object.fromEntries(calls.map(({ input }, index) => [`i${index}`, input]));
  return ask(doing, 'pull-requests: write', async () => {
    try {
      await octokit.graphql(`mutation (${variables}) { ${fields.join(' ')} }`, inputs);
      return new Set<number>();
    } catch (error) {
      const refused = refusedOf(error);
      if (refused) return refused;
      throw error;
    }
  });
}

const LEFT = ['FORBIDDEN', 'NOT_FOUND'];

function refusedOf(error: unknown): ReadonlySet<number> | undefined {
  if (!(error instanceof GraphqlResponseError) || !error.errors) return undefined;
  if (!error.errors.every(({ type, path }) => LEFT.includes(type) && path)) return undefined;
  return new Set(error.errors.map(({ path }) => Number(path[0].slice(1))));
}
