import { z } from 'zod';
import { validationFailed } from '../answers.ts';
import { pullReview } from '../objects.ts';
import type { Answer, Call, Routes, State } from '../state.ts';

export const REVIEWS: Routes = {
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': {
    needs: [['pull-requests', 'write']],
    answer: add,
  },
};

const LONGEST = 65_536;

const asked = z.object({
  body: z.string().default(''),
  event: z.string().default('PENDING'),
  commit_id: z.string().optional(),
  comments: z
    .array(
      z.object({
        path: z.string(),
        body: z.string(),
        line: z.number(),
        start_line: z.number().optional(),
        side: z.literal('RIGHT'),
        start_side: z.literal('RIGHT').optional(),
      }),
    )
    .default([]),
});

type Comment = z.infer<typeof asked>['comments'][number];

/** All of it or nothing, as GitHub does. */
function add({ state, body, holder }: Call): Answer {
  const review = asked.parse(body);
  const fault = [
    ...(review.event === 'COMMENT' && review.body === '' ? ['Body can not be blank'] : []),
    ...(review.commit_id === undefined || review.commit_id === state.head
      ? []
      : ['The commit is not part of the pull request']),
    ...[review, ...review.comments]
      .filter(({ body }) => body.length > LONGEST)
      .map(() => `Body is too long (maximum is ${LONGEST} characters)`),
    ...review.comments.flatMap((comment) => misplaced(state, comment)),
  ][0];
  if (fault) return validationFailed(fault);
  const id = state.reviews.length + 1;
  const stored = { id, login: holder.login, body: review.body, commit: review.commit_id ?? state.head };
  state.reviews.push(stored);
  for (const comment of review.comments) addThread(state, comment, holder.login);
  return { status: 200, body: pullReview(state.url, stored) };
}

let last = 0;

function addThread(state: State, { path, line, start_line, body }: Comment, login: string): void {
  last += 1;
  state.threads.push({
    id: `PRRT_${last}`,
    path,
    line,
    startLine: start_line ?? null,
    isResolved: false,
    resolvedBy: null,
    comments: [{ id: `PRRC_${last}`, login, body }],
  });
}

/** The words are GitHub's. */
function misplaced({ files }: State, { path, line, start_line: start }: Comment): string[] {
  const hunks = rightSides(files.find(({ filename }) => filename === path)?.patch ?? '');
  const hunk = hunks.find((lines) => lines.has(line));
  if (!hunk) return ['Pull request review thread line must be part of the diff'];
  if (start === undefined) return [];
  if (start >= line) return ['Pull request review thread start line must precede the end line.'];
  return hunk.has(start)
    ? []
    : ['Pull request review thread start line must be part of the same hunk as the line.'];
}

/** The numbers of the lines that each hunk's header promises for the new side. */
function rightSides(patch: string): Set<number>[] {
  return [...patch.matchAll(/^@@ \S+ \+(\d+)(?:,(\d+))? @@/gm)].map(
    ([, start, count = '1']) =>
      new Set(Array.from({ length: Number(count) }, (_, index) => Number(start) + index)),
  );
}
