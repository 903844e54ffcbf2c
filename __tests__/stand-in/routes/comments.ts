import { page, refusal, validationFailed } from '../answers.ts';
import { issueComment } from '../objects.ts';
import type { Answer, Call, Routes } from '../state.ts';

/** GitHub takes `issues` or `pull-requests` for what a pull request has in common with an issue. */
const READ = [
  ['pull-requests', 'read'],
  ['issues', 'read'],
] as const;
const WRITE = [
  ['pull-requests', 'write'],
  ['issues', 'write'],
] as const;

export const COMMENTS: Routes = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: READ,
    answer: (call) =>
      page(
        call,
        call.state.comments.map((comment) => issueComment(call.state.url, comment)),
      ),
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': { needs: WRITE, answer: add },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': { needs: WRITE, answer: edit },
};

const LONGEST = 65_536;

function add({ state, body, holder }: Call): Answer {
  const id = 1 + Math.max(0, ...state.comments.map((comment) => comment.id));
  const comment = { id, login: holder.login, body: textOf(body) };
  if (comment.body.length > LONGEST)
    return validationFailed(`body is too long (maximum is ${LONGEST} characters)`);
  state.comments.push(comment);
  return { status: 201, body: issueComment(state.url, comment) };
}

function edit({ state, route, body }: Call): Answer {
  const comment = state.comments.find(({ id }) => id === Number(route.path['comment_id']));
  if (!comment) return refusal(404, 'Not Found');
  if (textOf(body).length > LONGEST)
    return validationFailed(`body is too long (maximum is ${LONGEST} characters)`);
  comment.body = textOf(body);
  return { status: 200, body: issueComment(state.url, comment) };
}

function textOf(body: unknown): string {
  return typeof body === 'object' && body && 'body' in body ? String(body.body) : '';
}
