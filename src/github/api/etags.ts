import type { getOctokit } from '@actions/github';

type Octokit = Pick<ReturnType<typeof getOctokit>, 'hook' | 'request'>;
type Response = Awaited<ReturnType<Octokit['request']>>;

/**
 * A list that is read again is asked for with its ETag: where it did not change, the answer costs nothing of the rate
 * limit (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 */
export function keepLists(octokit: Octokit): object {
  const kept = new Map<string, Response>();
  octokit.hook.wrap('request', async (request, options) => {
    if (options.method !== 'GET') return request(options);
    const { url } = octokit.request.endpoint(options);
    const known = kept.get(url);
    if (known?.headers.etag !== undefined) options.headers['if-none-match'] = known.headers.etag;
    try {
      const response = await request(options);
      if (Array.isArray(response.data)) kept.set(url, response);
      return response;
    } catch (error) {
      const isUnchanged = error instanceof Error && 'status' in error && error.status === 304;
      if (known && isUnchanged) return known;
      throw error;
    }
  });
  return {};
}
