import { parse } from 'yaml';
import { z } from 'zod';
import { readWorkflow } from './workflow.ts';

const jobsSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          with: z.object({ path: z.string().optional() }).optional().catch(undefined),
        }),
      ),
    }),
  ),
});

/**
 * Where the JSON report will be to download: the run's artifacts, where a step of this job uploads what the output
 * `report-path` names. Undefined where none does, or the workflow's file is not checked out.
 * @param runUrl the run's page
 */
export async function artifactPage(
  runUrl: string,
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const workflow = await readWorkflow(environment);
  return workflow && uploadsReport(workflow) ? `${runUrl}#artifacts` : undefined;
}

function uploadsReport({ text, job }: { readonly text: string; readonly job: string }): boolean {
  const read = jobsSchema.safeParse(parsed(text));
  const steps = read.data?.jobs[job]?.steps ?? [];
  return steps.some(
    ({ uses, with: inputs }) =>
      uses?.startsWith('actions/upload-artifact@') && /\.outputs\.report-path\b/.test(inputs?.path ?? ''),
  );
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
