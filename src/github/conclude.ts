import * as core from '@actions/core';
import type { Finding } from '../model.ts';
import { outcomeOf } from './check/outcome.ts';
import type { CheckRun } from './check/run.ts';
import { GitHubError } from './api/client.ts';
import { harmless } from './log.ts';
import type { Publication } from './publish.ts';

/**
 * Ends the check run, with what stands on no line yet as its annotations.
 * @returns findings that it shows on their lines
 */
export async function conclude(
  { review, folder, links }: Publication,
  check: CheckRun,
  shown: ReadonlySet<Finding>,
): Promise<ReadonlySet<Finding>> {
  const outcome = outcomeOf(review, folder, links, shown);
  try {
    const annotated = await check.complete(outcome);
    return new Set(outcome.findings.slice(0, annotated).flat());
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    core.warning(harmless(`The check run could not be ended: ${error.message}`));
    return new Set();
  }
}
