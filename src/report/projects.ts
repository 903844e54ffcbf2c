import type { ReportedProject, Review } from '../model.ts';
import { name } from './inert.ts';
import { counts } from './verdict.ts';
import { VERDICTS } from './words.ts';

/** A project's own part of a review that is about several: as if it had been reviewed alone. */
export interface ProjectReview {
  readonly project: ReportedProject;
  readonly review: Review;
}

/** One for each project, worst first; none where there is only one, whose review is the whole. */
export function projectReviews(review: Review): readonly ProjectReview[] {
  if (review.projects.length < 2) return [];
  const each = review.projects.map((project, at): ProjectReview => {
    const { verdict, summary, fixtures, set, migrations } = project;
    const ids = new Set(migrations);
    return {
      project,
      review: {
        ...review,
        verdict,
        summary,
        fixtures,
        set,
        migrations: review.migrations.filter(({ id }) => ids.has(id)),
        findings: review.findings.filter((finding) => finding.project === at),
        projects: [project],
        problems: [],
        notes: [],
        ignored: [],
        unreviewed: [],
      },
    };
  });
  return each.toSorted((a, b) => VERDICTS[a.project.verdict].rank - VERDICTS[b.project.verdict].rank);
}

/** What is nobody's: of the configuration. */
export function restOf(review: Review): Review {
  const findings = review.findings.filter(({ project }) => project === undefined);
  const fixtures = { tables: [], leftOut: [] };
  return { ...review, findings, fixtures, migrations: [], projects: [], set: undefined };
}

/** `a/migrations` (goose), then `b/migrations` (dbmate): 1 error. Names stand between backticks. */
export function titleOf({ project, review }: ProjectReview): string {
  const folders = project.folders.map(({ folder, tool }) =>
    tool === 'command' && folder === ''
      ? "The project's own tool"
      : `${name(folder === '' ? '.' : folder)} (${tool === 'command' ? 'its own tool' : tool})`,
  );
  const found = counts(review);
  return `${folders.join(', then ')}: ${found === '' ? VERDICTS[review.verdict].sentence.toLowerCase() : found}`;
}
