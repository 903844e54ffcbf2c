/** GitHub's objects with all that its description requires. `url` is where the stand-in listens. */

export interface StoredComment {
  readonly id: number;
  readonly login: string;
  body: string;
  /** Who edited it last, if anybody. */
  editor?: string;
  /** What was written into it, the newest first; of comments that were edited through the stand-in. */
  edits?: { readonly editor: string; readonly body: string }[];
}

export interface PullFile {
  readonly filename: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  readonly previous_filename?: string;
  /** Absent where it is large or binary. */
  readonly patch?: string;
}

export interface StoredReview {
  readonly id: number;
  readonly login: string;
  readonly body: string;
  readonly commit: string;
}

/** A conversation on lines of the change, which its first comment began. */
export interface StoredThread {
  readonly id: string;
  readonly path: string;
  /** null once the line is gone. */
  line: number | null;
  startLine: number | null;
  isResolved: boolean;
  resolvedBy: string | null;
  readonly comments: { readonly id: string; readonly login: string; body: string }[];
}

export interface StoredCheck {
  readonly id: number;
  readonly name: string;
  readonly head: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion?: string;
  detailsUrl?: string;
  externalId?: string;
  title?: string;
  summary?: string;
  readonly annotations: {
    readonly path: string;
    readonly start_line: number;
    readonly end_line: number;
    readonly annotation_level: string;
    readonly title?: string;
    readonly message: string;
  }[];
}

export interface LabelEvent {
  readonly event: 'labeled' | 'unlabeled';
  readonly label: string;
  readonly actor: string;
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

export function labelEvent(url: string, { event, label, actor }: LabelEvent, id: number): object {
  const place = `${url}/repos/acme/shop/issues/events/${id}`;
  const about = { commit_id: null, commit_url: null, performed_via_github_app: null };
  const words = { label: { name: label, color: 'ededed' }, created_at: TIMES.created_at };
  return { id, node_id: `LE_${id}`, url: place, actor: user(url, actor), event, ...about, ...words };
}

export function commit(url: string, sha: string, treeSha = 'e'.repeat(40)): object {
  const place = `${url}/repos/acme/shop/commits/${sha}`;
  const urls = { url: place, html_url: place, comments_url: place };
  const tree = { sha: treeSha, url: place };
  const details = { url: place, author: null, committer: null, message: '', comment_count: 0, tree };
  return { sha, node_id: 'C_1', ...urls, commit: details, author: null, committer: null, parents: [] };
}

export function pullReview(url: string, { id, login, body, commit }: StoredReview): object {
  const pull = `${url}/repos/acme/shop/pulls/7`;
  const place = `${pull}#pullrequestreview-${id}`;
  return {
    id,
    node_id: `PRR_${id}`,
    user: user(url, login),
    body,
    state: 'COMMENTED',
    commit_id: commit,
    html_url: place,
    pull_request_url: pull,
    _links: { html: { href: place }, pull_request: { href: pull } },
    author_association: 'NONE',
  };
}

export function checkRun(url: string, check: StoredCheck): object {
  const { id, name, head, status, conclusion, annotations } = check;
  const place = `${url}/repos/acme/shop/check-runs/${id}`;
  const output = { title: check.title ?? null, summary: check.summary ?? null, text: null };
  return {
    id,
    node_id: `CR_${id}`,
    name,
    head_sha: head,
    status,
    conclusion: conclusion ?? null,
    url: place,
    html_url: place,
    details_url: check.detailsUrl ?? null,
    external_id: check.externalId ?? '',
    started_at: TIMES.created_at,
    completed_at: status === 'completed' ? TIMES.updated_at : null,
    output: { ...output, annotations_count: annotations.length, annotations_url: `${place}/annotations` },
    check_suite: { id: 1 },
    app: null,
    pull_requests: [],
  };
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

export function user(url: string, login: string): object {
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
