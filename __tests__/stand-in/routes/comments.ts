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
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': { needs: WRITE, answer: remove },
};

const LONGEST = 65_536;

function add({ state, body, holder }: Call): Answer {
  const comment = { id: state.lastComment + 1, login: holder.login, body: textOf(body) };
  if (comment.body.length > LONGEST)
    return validationFailed(`body is too long (maximum is ${LONGEST} characters)`);
  state.lastComment = comment.id;
  state.comments.push(comment);
  return { status: 201, body: issueComment(state.url, comment) };
}

function edit({ state, route, body, holder }: Call): Answer {
  const comment = state.comments.find(({ id }) => id === Number(route.path['comment_id']));
  if (!comment) return refusal(404, 'Not Found');
  if (textOf(body).length > LONGEST)
    return validationFailed(`body is too long (maximum is ${LONGEST} characters)`);
  comment.edits ??= [{ editor: comment.editor ?? comment.login, body: comment.body }];
  comment.body = textOf(body);
  comment.editor = holder.login;
  comment.edits.unshift({ editor: holder.login, body: comment.body });
  return { status: 200, body: issueComment(state.url, comment) };
}

function remove({ state, route }: Call): Answer {
  const index = state.comments.findIndex(({ id }) => id === Number(route.path['comment_id']));
  if (index < 0) return refusal(404, 'Not Found');
  state.comments.splice(index, 1);
  return { status: 204, body: new Uint8Array() };
}

function textOf(body: unknown): string {
  return typeof body === 'object' && body && 'body' in body ? String(body.body) : '';
}
