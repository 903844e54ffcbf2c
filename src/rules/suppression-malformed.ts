import type { Rule } from './rule.ts';

const EXPECTED = 'Expected: pgrehearse: ignore <rule> -- <reason>.';

export const suppressionMalformed: Rule = {
  id: 'suppression-malformed',
  category: 'review',
  severity: 'warning',
  title: 'A comment to pgrehearse that cannot be understood',
  why: `A comment that is meant to silence a finding and has a slip in it silences nothing. It has to read \`-- pgrehearse: ignore
<rule>[, <rule>] [until <yyyy-mm-dd>] -- <reason>\`, directly above the statement, or with \`ignore-file\` above the first statement of
the file.`,
  examples: [
    {
      kind: 'bad',
      title: 'Another word for ignore',
      base: 'CREATE TABLE scratch (id bigint);',
      up: `-- pgrehearse: allow drop-table -- unused since May
DROP TABLE scratch;`,
    },
    {
      kind: 'bad',
      title: 'For the whole file, but not at its top',
      base: 'CREATE TABLE scratch (id bigint);',
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore-file drop-table -- unused since May
DROP TABLE scratch;`,
    },
    {
      kind: 'bad',
      title: 'Behind the statement',
      base: 'CREATE TABLE scratch (id bigint);',
      up: `SET LOCAL lock_timeout = '5s';
DROP TABLE scratch; -- pgrehearse: ignore drop-table -- unused since May`,
    },
    {
      kind: 'good',
      title: 'As it has to read',
      base: 'CREATE TABLE scratch (id bigint);',
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table until 2099-12-31 -- unused since May, backed up
DROP TABLE scratch;`,
    },
    {
      kind: 'good',
      title: 'For the whole file, at its top',
      base: 'CREATE TABLE scratch (id bigint); CREATE TABLE notes (id bigint);',
      up: `-- pgrehearse: ignore-file drop-table -- both unused since May, backed up
SET LOCAL lock_timeout = '5s';
DROP TABLE scratch;
DROP TABLE notes;`,
    },
  ],
  check: {
    scope: 'outcome',
    find: ({ directives }) =>
      directives.malformed.map(({ file, line, text, why = EXPECTED }) => ({
        message: `This comment silences nothing: "${text}". ${why}`,
        place: { file, line, endLine: line },
      })),
  },
};
