import type { Finding, Review, Severity } from '../../model.ts';
import { clip, unmarked } from '../../report/inert.ts';
import { allAnnotations, LIMITS, renderMarkdown } from '../../report/index.ts';
import type { Links } from '../../report/markdown/page.ts';
import { verdictWords } from '../../report/verdict.ts';
import { joinPath } from '../../tree/paths.ts';

/** What a check run says. */
export interface Outcome {
  readonly conclusion: 'success' | 'failure';
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Findings behind each annotation; none for a problem. */
  readonly findings: readonly (readonly Finding[])[];
}

interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const satisfies Record<
  Severity,
  Annotation['annotation_level']
>;

/** A pull request's page no longer loads with several hundred (reviewdog, issue 1008); the summary has all of them. */
const MOST = 300;

/**
 * A required check lets a merge through when it is `success`, `skipped` or `neutral`, and blocks it when it is anything
 * else (GitHub's manual, troubleshooting required status checks): a review that could not be done is a `failure`.
 * @param folder the project's, in the repository
 * @param shown findings that stand on their lines already
 */
export function outcomeOf(
  review: Review,
  folder: string,
  links: Links,
  shown: ReadonlySet<Finding>,
): Outcome {
  const marks = allAnnotations(review, shown).slice(0, MOST);
  return {
    conclusion: review.verdict === 'pass' || review.verdict === 'warn' ? 'success' : 'failure',
    title: titleOf(review),
    summary: renderMarkdown(review, { ...LIMITS.checkSummary, links, charts: false }),
    annotations: marks.map(({ annotation: { level, file, line, endLine, title, message } }) => ({
      path: joinPath(folder, file),
      start_line: line,
      end_line: Math.max(line, endLine),
      annotation_level: LEVELS[level],
      title: clip(title, LIMITS.annotationTitle.limit),
      message,
    })),
    findings: marks.map(({ findings }) => findings),
  };
}

function titleOf(review: Review): string {
  if (review.mode === 'nothing-changed' && review.verdict === 'pass') return 'No migration changed';
  return unmarked(verdictWords(review));
}
