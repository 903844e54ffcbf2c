import * as core from '@actions/core';
import type { Finding, Review, Severity } from '../model.ts';
import { annotations } from '../report/index.ts';
import { joinPath } from '../tree/paths.ts';
import { harmless } from './log.ts';

/**
 * Marks on the lines that findings are about, by the job's log.
 * @param folder the project's, in the repository
 * @param shown findings that stand on their lines already
 */
export function annotate(review: Review, folder: string, shown: ReadonlySet<Finding>): void {
  const marks = { error: core.error, warning: core.warning, notice: core.notice } satisfies Record<
    Severity,
    unknown
  >;
  for (const { level, file, line, endLine, title, message } of annotations(review, shown))
    marks[level](harmless(message), { file: joinPath(folder, file), startLine: line, endLine, title });
}
