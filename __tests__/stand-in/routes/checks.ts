import { z } from 'zod';
import { ok, refusal, validationFailed } from '../answers.ts';
import { checkRun, type StoredCheck } from '../objects.ts';
import type { Answer, Call, Routes } from '../state.ts';

export const CHECKS: Routes = {
  'POST /repos/{owner}/{repo}/check-runs': { needs: [['checks', 'write']], answer: add },
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': { needs: [['checks', 'write']], answer: edit },
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}': { needs: [['checks', 'read']], answer: read },
};

const asked = z.object({
  name: z.string().optional(),
  head_sha: z.string().optional(),
  status: z.enum(['queued', 'in_progress', 'completed']).optional(),
  conclusion: z.string().optional(),
  details_url: z.string().optional(),
  external_id: z.string().optional(),
  output: z
    .object({
      title: z.string().optional(),
      summary: z.string(),
      annotations: z
        .array(
          z.object({
            path: z.string(),
            start_line: z.number(),
            end_line: z.number(),
            annotation_level: z.string(),
            title: z.string().optional(),
            message: z.string(),
          }),
        )
        .default([]),
    })
    .optional(),
});

type Asked = z.infer<typeof asked>;

function add({ state, body }: Call): Answer {
  const given = asked.parse(body);
  const fault = faultOf(given);
  if (fault) return validationFailed(fault);
  const check: StoredCheck = {
    id: state.checks.length + 1,
    name: given.name ?? '',
    head: given.head_sha ?? '',
    status: 'queued',
    annotations: [],
  };
  state.checks.push(check);
  apply(check, given);
  return { status: 201, body: checkRun(state.url, check) };
}

function edit(call: Call): Answer {
  const check = found(call);
  if (!check) return refusal(404, 'Not Found');
  const given = asked.parse(call.body);
  const fault = faultOf(given);
  if (fault) return validationFailed(fault);
  apply(check, given);
  return ok(checkRun(call.state.url, check));
}

function read(call: Call): Answer {
  const check = found(call);
  return check ? ok(checkRun(call.state.url, check)) : refusal(404, 'Not Found');
}

function found({ state, route }: Call): StoredCheck | undefined {
  return state.checks.find(({ id }) => id === Number(route.path['check_run_id']));
}

/** A conclusion completes the run; annotations are appended, whatever stands there. */
function apply(check: StoredCheck, { status, conclusion, output, details_url, external_id }: Asked): void {
  if (status) check.status = status;
  if (conclusion) Object.assign(check, { conclusion, status: 'completed' });
  if (details_url) check.detailsUrl = details_url;
  if (external_id) check.externalId = external_id;
  if (!output) return;
  check.title = output.title;
  check.summary = output.summary;
  check.annotations.push(...output.annotations);
}

/** What GitHub's description says in words only, or by a `maxLength` that means bytes. */
function faultOf({ status, conclusion, output }: Asked): string | undefined {
  if (status === 'completed' && conclusion === undefined) return 'conclusion is missing';
  if (!output) return undefined;
  if (Buffer.byteLength(output.summary) > 65_535) return 'summary exceeds a maximum bytesize of 65535';
  if (output.annotations.length > 50) return 'no more than 50 annotations';
  return output.annotations
    .map(({ start_line, end_line, title = '', message }) => {
      if (start_line < 1 || end_line < start_line) return 'end_line must not precede start_line';
      if (title.length > 255) return 'title is longer than 255 characters';
      return Buffer.byteLength(message) > 65_536 ? 'message is larger than 64 KB' : undefined;
    })
    .find((fault) => fault !== undefined);
}
