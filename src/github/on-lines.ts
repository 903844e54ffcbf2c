import * as core from '@actions/core';
import type { Finding } from '../model.ts';
import { type GitHub, GitHubError } from './api/client.ts';
import { postInline } from './inline/index.ts';
import { harmless } from './log.ts';
import type { Publication } from './publish.ts';
import type { PullRequest } from './trigger.ts';

/**
 * Says on the change's lines what was found there. Its failure is told: everything in it is in the summary too.
 * @returns findings that stand on their lines now
 */
export async function reviewLines(
  { review, folder, key, links, comment }: Publication,
  github: GitHub,
  pull: PullRequest,
): Promise<ReadonlySet<Finding>> {
  try {
    const { shown, said } = await postInline(github, pull, { review, folder, key, links });
    core.info(`Comments on lines: ${said}.`);
    return shown;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const text = harmless(`No comments on lines: ${error.message}`);
    // The comment says it, which needs the same permission.
    if (error.lacks !== undefined && comment) core.info(text);
    else core.warning(text);
    return new Set();
  }
}
