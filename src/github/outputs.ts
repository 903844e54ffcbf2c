import * as core from '@actions/core';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Review } from '../model.ts';
import { renderHtml, renderJson } from '../report/index.ts';
import type { Links } from '../report/markdown/page.ts';
import { renderSarif } from '../report/sarif.ts';
import type { Job } from './job.ts';
import { harmless } from './log.ts';

/** A review, and the files that it was written to; '' where one was not asked for. */
interface Filed {
  readonly review: Review;
  readonly reportPath: string;
  readonly sarifPath: string;
  readonly htmlPath: string;
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
  'html-path': ({ htmlPath }) => htmlPath,
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
  /** The file for the HTML page, below `folder`; '' for none. */
  readonly html: string;
  readonly links: Links;
}

/** The outputs, and the files that they name. The report gets a folder of its own: a job may have several of these steps. */
export async function output(asked: Output): Promise<void> {
  const { review, job, folder, key, sarif, html, links } = asked;
  const reportPath = join(await mkdtemp(join(job.temporary, 'pgrehearse-')), 'pgrehearse-report.json');
  await writeFile(reportPath, renderJson(review));
  const sarifPath = await write(asked, 'SARIF', sarif, () =>
    renderSarif(review, { folder, category: `pgrehearse/${key}` }),
  );
  const htmlPath = await write(asked, 'HTML', html, () => renderHtml(review, { links }));
  for (const [name, value] of Object.entries(OUTPUTS))
    core.setOutput(name, value({ review, reportPath, sarifPath, htmlPath }));
}

/** @returns the path, or '' where none was asked for, or it cannot be written: the review is told elsewhere all the same */
async function write(
  { job, folder }: Output,
  format: string,
  file: string,
  render: () => string,
): Promise<string> {
  if (file === '') return '';
  const path = resolve(job.workspace, folder, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, render());
    return path;
  } catch (error) {
    core.warning(harmless(`The file for ${format}, ${path}, cannot be written: ${String(error)}.`));
    return '';
  }
}
