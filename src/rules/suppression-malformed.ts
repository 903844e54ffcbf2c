import type { Rule } from './rule.ts';

export const suppressionMalformed: Rule = {
  id: 'suppression-malformed',
  category: 'review',
  severity: 'warning',
  title: 'A comment to pgrehearse that cannot be understood',
  why: `A comment that is meant to silence a finding and has a slip in it silences nothing. It has to read \`-- pgrehearse: ignore
<rule>[, <rule>] [until <yyyy-mm-dd>] -- <reason>\`, directly above the statement.`,
  examples: [
    {
      kind: 'bad',
      title: 'Another word for ignore',
      base: 'CREATE TABLE scratch (id bigint);',
      up: `-- pgrehearse: allow drop-table -- unused since May
DROP TABLE scratch;`,
    },
    {
      kind: 'good',
      title: 'As it has to read',
      base: 'CREATE TABLE scratch (id bigint);',
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table until 2099-12-31 -- unused since May, backed up
DROP TABLE scratch;`,
    },
  ],
  check: {
    scope: 'outcome',
    find: ({ directives }) =>
      directives.malformed.map(({ file, line, text }) => ({
        message: `This comment silences nothing: "${text}". Expected: pgrehearse: ignore <rule> -- <reason>.`,
        place: { file, line, endLine: line },
      })),
  },
};
