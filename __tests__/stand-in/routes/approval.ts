import { ok, page, refusal } from '../answers.ts';
import { labelEvent } from '../objects.ts';
import type { Answer, Call, Routes } from '../state.ts';

/** Who set which label, and who belongs to which team. */
export const APPROVAL: Routes = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/events': {
    needs: [
      ['pull-requests', 'read'],
      ['issues', 'read'],
    ],
    answer: (call) =>
      page(
        call,
        call.state.labelEvents.map((event, at) => labelEvent(call.state.url, event, at + 1)),
      ),
  },
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': {
    needs: [['members', 'read']],
    answer: membership,
  },
};

function membership({ state, route }: Call): Answer {
  const { org = '', team_slug: slug = '', username = '' } = route.path;
  const members = state.teams[`${org}/${slug}`];
  if (!members?.includes(username)) return refusal(404, 'Not Found');
  const url = `${state.url}/orgs/${org}/teams/${slug}/memberships/${username}`;
  return ok({ url, role: 'member', state: 'active' });
}
