import { ok, refusal, validationFailed } from '../answers.ts';
import { commit } from '../objects.ts';
import { resolveAt, treeAt } from '../origin.ts';
import type { Answer, Call, Routes } from '../state.ts';

/** Git's objects, from the clone that a test names. */
export const GIT: Routes = {
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': { needs: [['contents', 'read']], answer: tree },
  'GET /repos/{owner}/{repo}/commits/{ref}': { needs: [['contents', 'read']], answer: oneCommit },
};

function tree({ state, route, query }: Call): Answer {
  const sha = route.path['tree_sha'] ?? '';
  const found = state.origin && treeAt(state.origin, sha, query.has('recursive'));
  if (!found) return refusal(404, 'Not Found');
  const place = `${state.url}/repos/acme/shop/git/trees/${sha}`;
  return ok({ sha, url: place, tree: found.entries, truncated: found.truncated });
}

/** GitHub answers 422 for a commit that it does not have. */
function oneCommit({ state, route }: Call): Answer {
  const ref = route.path['ref'] ?? '';
  const sha = state.origin && resolveAt(state.origin, ref);
  if (!state.origin || sha === undefined) return validationFailed(`No commit found for SHA: ${ref}`);
  return ok(commit(state.url, sha, resolveAt(state.origin, sha, 'tree')));
}
