import { page } from '../answers.ts';
import { simplePull, type StoredPull } from '../pulls.ts';
import type { Answer, Call, Routes } from '../state.ts';

export const PULLS: Routes = {
  'GET /repos/{owner}/{repo}/pulls': { needs: [['pull-requests', 'read']], answer: list },
};

/** A `head` without an owner is no filter at all: GitHub lists every pull request then. */
function list(call: Call): Answer {
  const { state, query } = call;
  const wanted = query.get('state') ?? 'open';
  const head = query.get('head') ?? '';
  const found = state.pulls.filter(
    (pull) => (wanted === 'all' || pull.state === wanted) && (!head.includes(':') || head === headOf(pull)),
  );
  return page(
    call,
    found.map((pull) => simplePull(state.url, pull)),
  );
}

function headOf({ from, branch }: StoredPull): string {
  return `${from?.split('/')[0] ?? ''}:${branch}`;
}
