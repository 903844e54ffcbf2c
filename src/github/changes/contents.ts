import { ask, type GitHub } from '../api/client.ts';

/**
 * Bytes of a file at a commit, up to 100 MB. They are taken raw: as JSON, GitHub gives content up to 1 MB only, and the
 * client would decode them as text, after which invalid UTF-8 is no longer to be seen.
 * @throws GitHubError with status 404 when the file is not there, or the token may not see it
 */
export async function readContent(github: GitHub, path: string, commit: string): Promise<Uint8Array> {
  const { octokit, owner, repo } = github;
  const { data } = await ask(`reading ${path} at ${commit}`, 'contents: read', () =>
    octokit.rest.repos.getContent({
      owner,
      repo,
      path,
      ref: commit,
      headers: { accept: 'application/vnd.github.raw+json' },
      request: { parseSuccessResponseBody: false },
    }),
  );
  // With parsing off the body is handed on as the stream it is, which the route's type does not know.
  return new Response(data as unknown as ReadableStream).bytes();
}
