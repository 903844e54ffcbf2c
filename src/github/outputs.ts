import type { Review } from '../model.ts';

/** The Action's outputs, as action.yml names them. */
export const OUTPUTS = {
  verdict: ({ verdict }) => verdict,
  errors: ({ summary }) => summary.error,
  warnings: ({ summary }) => summary.warning,
  notices: ({ summary }) => summary.notice,
  suppressed: ({ summary }) => summary.suppressed,
  'approved-by': ({ approval }) => approval?.by ?? '',
  'report-path': (_, reportPath) => reportPath,
} satisfies Record<string, (review: Review, reportPath: string) => string | number>;
