/** GitHub's objects with all that its description requires. `url` is where the stand-in listens. */

export interface StoredComment {
  readonly id: number;
  readonly login: string;
  body: string;
}

export interface PullFile {
  readonly filename: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  readonly previous_filename?: string;
}

const TIMES = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' };

export function diffEntry(url: string, file: PullFile): object {
  const place = `${url}/acme/shop/blob/head/${encodeURI(file.filename)}`;
  const urls = { blob_url: place, raw_url: place, contents_url: place };
  return { ...file, sha: 'f'.repeat(40), additions: 1, deletions: 0, changes: 1, ...urls };
}

export function issueComment(url: string, { id, login, body }: StoredComment): object {
  const place = `${url}/repos/acme/shop/issues/comments/${id}`;
  const urls = { url: place, html_url: place, issue_url: `${url}/repos/acme/shop/issues/7` };
  return {
    id,
    node_id: `IC_${id}`,
    ...urls,
    ...TIMES,
    user: user(url, login),
    body,
    author_association: 'NONE',
  };
}

export function commit(url: string, sha: string): object {
  const place = `${url}/repos/acme/shop/commits/${sha}`;
  const urls = { url: place, html_url: place, comments_url: place };
  const tree = { sha: 'e'.repeat(40), url: place };
  const details = { url: place, author: null, committer: null, message: '', comment_count: 0, tree };
  return { sha, node_id: 'C_1', ...urls, commit: details, author: null, committer: null, parents: [] };
}

/** A user as `GET /user` gives it. */
export function profile(url: string, login: string): object {
  const words = {
    name: null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
  };
  const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 };
  return { ...user(url, login), user_view_type: 'public', ...words, ...counts, ...TIMES };
}

const USER_LINKS =
  'url html_url avatar_url followers_url following_url gists_url starred_url subscriptions_url organizations_url ' +
  'repos_url events_url received_events_url';

function user(url: string, login: string): object {
  const links = USER_LINKS.split(' ').map((name) => [name, `${url}/users/${encodeURIComponent(login)}`]);
  const id = Buffer.from(login).reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7);
  const type = login.endsWith('[bot]') ? 'Bot' : 'User';
  return {
    login,
    id,
    node_id: `U_${id}`,
    gravatar_id: '',
    type,
    site_admin: false,
    ...Object.fromEntries(links),
  };
}
