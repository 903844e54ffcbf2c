import { ok, page, refusal } from '../answers.ts';
import { commit, diffEntry, profile } from '../objects.ts';
import { mergeBaseAt, resolveAt, showAt } from '../origin.ts';
import type { Answer, Call, Routes, State } from '../state.ts';

export const REPOSITORY: Routes = {
  'GET /user': { answer: whoAmI },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': {
    needs: [['pull-requests', 'read']],
    answer: (call) =>
      page(
        call,
        call.state.files.map((file) => diffEntry(call.state.url, file)),
      ),
  },
  'GET /repos/{owner}/{repo}/contents/{path}': { needs: [['contents', 'read']], answer: content },
  'GET /repos/{owner}/{repo}/compare/{basehead}': { needs: [['contents', 'read']], answer: comparison },
};

function whoAmI({ state, holder }: Call): Answer {
  if (holder.login.endsWith('[bot]')) return refusal(403, 'Resource not accessible by integration');
  return ok(profile(state.url, holder.login));
}

function content({ state, route, query }: Call): Answer {
  const [ref, path = ''] = [query.get('ref') ?? '', route.path['path']];
  const stored = state.contents[`${ref}:${path}`] ?? (state.origin && showAt(state.origin, ref, path));
  if (stored === undefined) return refusal(404, 'Not Found');
  return ok(typeof stored === 'string' ? new TextEncoder().encode(stored) : stored);
}

function comparison({ state, route }: Call): Answer {
  const [base = '', head = ''] = route.path['basehead']?.split('...') ?? [];
  const place = `${state.url}/repos/acme/shop/compare/${base}...${head}`;
  const urls = { url: place, html_url: place, permalink_url: place, diff_url: place, patch_url: place };
  const counts = { status: 'ahead', ahead_by: 0, behind_by: 0, total_commits: 0, commits: [], files: [] };
  const parted = state.origin ? mergeBaseAt(state.origin, base, head) : state.mergeBase;
  if (parted === undefined) return refusal(404, 'Not Found');
  return ok({
    ...urls,
    ...counts,
    base_commit: known(state, base),
    merge_base_commit: known(state, parted),
  });
}

function known({ url, origin }: State, ref: string): object {
  const sha = origin && resolveAt(origin, ref);
  return sha === undefined ? commit(url, ref) : commit(url, sha, origin && resolveAt(origin, sha, 'tree'));
}
