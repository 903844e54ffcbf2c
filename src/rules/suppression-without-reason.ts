import type { Rule } from './rule.ts';

export const suppressionWithoutReason: Rule = {
  id: 'suppression-without-reason',
  category: 'review',
  severity: 'warning',
  title: 'A suppression without a reason',
  why: `Whoever reads the review, or the file in a year, has to know why a finding was set aside. Without a reason the comment
silences nothing: \`-- pgrehearse: ignore <rule> -- <reason>\`.`,
  examples: [
    {
      kind: 'bad',
      title: 'No reason',
      base: 'CREATE TABLE scratch (id bigint);',
      up: `-- pgrehearse: ignore drop-table
DROP TABLE scratch;`,
    },
    {
      kind: 'good',
      title: 'With a reason',
      base: 'CREATE TABLE scratch (id bigint);',
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May, backed up
DROP TABLE scratch;`,
    },
  ],
  check: {
    scope: 'outcome',
    find: ({ directives }) =>
      directives.suppressions
        .filter(({ reason }) => reason === '')
        .map(({ at: { file, line }, rules }) => ({
          message: `This comment is to silence ${rules.join(', ')}, but gives no reason, so it silences nothing.`,
          place: { file, line, endLine: line },
        })),
  },
};
