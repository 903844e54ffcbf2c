import { user } from './objects.ts';

/** A pull request as far as a test is concerned with it. */
export interface StoredPull {
  readonly number: number;
  readonly state: 'open' | 'closed';
  /** `owner/name` of the repository that it comes from; null once that is deleted. */
  readonly from: string | null;
  readonly branch: string;
  headSha: string;
  readonly labels?: readonly string[];
}

const TIMES = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' };

/** As lists of pull requests give it, with all that GitHub's description requires. */
export function simplePull(url: string, pull: StoredPull): object {
  const place = `${url}/repos/acme/shop/pulls/${pull.number}`;
  const [login = ''] = (pull.from ?? 'ghost/gone').split('/');
  return {
    ...urls(place, 'url html_url diff_url patch_url issue_url commits_url comments_url statuses_url'),
    ...urls(place, 'review_comments_url review_comment_url'),
    ...TIMES,
    _links: links(place),
    id: pull.number,
    node_id: `PR_${pull.number}`,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: 'A change',
    user: user(url, login),
    body: null,
    labels: (pull.labels ?? []).map((name, id) => label(url, name, id)),
    milestone: null,
    closed_at: null,
    merged_at: null,
    merge_commit_sha: null,
    assignee: null,
    head: side(url, pull.from, pull.branch, pull.headSha),
    base: side(url, 'acme/shop', 'main', 'b'.repeat(40)),
    author_association: 'NONE',
    auto_merge: null,
  };
}

function links(place: string): object {
  const names = 'comments commits statuses html issue review_comments review_comment self'.split(' ');
  return Object.fromEntries(names.map((name) => [name, { href: place }]));
}

function urls(place: string, names: string): object {
  return Object.fromEntries(names.split(' ').map((name) => [name, place]));
}

function label(url: string, name: string, id: number): object {
  const place = `${url}/repos/acme/shop/labels/${encodeURIComponent(name)}`;
  return { id, node_id: `LA_${id}`, url: place, name, description: '', color: 'ededed', default: false };
}

function side(url: string, from: string | null, ref: string, sha: string): object {
  const owner = user(url, from?.split('/')[0] ?? 'ghost');
  return {
    label: `${from?.split('/')[0] ?? 'unknown'}:${ref}`,
    ref,
    sha,
    user: owner,
    repo: from && repository(url, from, owner),
  };
}

const REPOSITORY_URLS =
  'archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads events ' +
  'forks git_commits git_refs git_tags hooks html issue_comment issue_events issues keys labels languages merges milestones ' +
  'notifications pulls releases stargazers statuses subscribers subscription tags teams trees clone git ssh svn';

function repository(url: string, fullName: string, owner: object): object {
  const place = `${url}/repos/${fullName}`;
  const flags = 'private archived disabled has_downloads has_issues has_projects has_wiki has_pages'.split(
    ' ',
  );
  const counts =
    'forks forks_count open_issues open_issues_count size stargazers_count watchers watchers_count';
  return {
    ...Object.fromEntries(REPOSITORY_URLS.split(' ').map((name) => [`${name}_url`, place])),
    ...Object.fromEntries(flags.map((name) => [name, false])),
    ...Object.fromEntries(counts.split(' ').map((name) => [name, 0])),
    ...TIMES,
    id: 1,
    node_id: 'R_1',
    url: place,
    name: fullName.split('/')[1],
    full_name: fullName,
    owner,
    fork: fullName !== 'acme/shop',
    description: null,
    default_branch: 'main',
    homepage: null,
    language: null,
    license: null,
    mirror_url: null,
    pushed_at: TIMES.created_at,
  };
}
