import * as core from '@actions/core';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Review } from '../model.ts';
import { renderJson } from '../report/index.ts';
import { renderSarif } from '../report/sarif.ts';
import type { Job } from './job.ts';
import { harmless } from './log.ts';

/** A review, and the files that it was written to; '' where one was not asked for. */
interface Filed {
  readonly review: Review;
  readonly reportPath: string;
  readonly sarifPath: string;
}

/** The Action's outputs, as action.yml names them. */
export const OUTPUTS = {
  verdict: ({ review }) => review.verdict,
  errors: ({ review }) => review.summary.error,
  warnings: ({ review }) => review.summary.warning,
  notices: ({ review }) => review.summary.notice,
  suppressed: ({ review }) => review.summary.suppressed,
  'approved-by': ({ review }) => review.approval?.by ?? '',
  'report-path': ({ reportPath }) => reportPath,
  'sarif-path': ({ sarifPath }) => sarifPath,
} satisfies Record<string, (filed: Filed) => string | number>;

export interface Output {
  readonly review: Review;
  readonly job: Pick<Job, 'temporary' | 'workspace'>;
  /** The project's, in the repository. */
  readonly folder: string;
  /** Tells the analyses of one commit apart. */
  readonly key: string;
  /** The file for SARIF, below `folder`; '' for none. */
  readonly sarif: string;
}

/** The outputs, and the files that they name. The report gets a folder of its own: a job may have several of these steps. */
export async function output({ review, job, folder, key, sarif }: Output): Promise<void> {
  const reportPath = join(await mkdtemp(join(job.temporary, 'pgrehearse-')), 'pgrehearse-report.json');
  await writeFile(reportPath, renderJson(review));
  const sarifPath = sarif === '' ? '' : resolve(job.workspace, folder, sarif);
  if (sarifPath !== '')
    await write(sarifPath, renderSarif(review, { folder, category: `pgrehearse/${key}` }));
  for (const [name, value] of Object.entries(OUTPUTS))
    core.setOutput(name, value({ review, reportPath, sarifPath }));
}

/** @returns the path, or '' where it cannot be written: the review is told elsewhere all the same */
async function write(path: string, text: string): Promise<string> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return path;
  } catch (error) {
    core.warning(harmless(`The file for SARIF, ${path}, cannot be written: ${String(error)}.`));
    return '';
  }
}
