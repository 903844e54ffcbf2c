import type { Rule } from './rule.ts';

export const suppressionExpired: Rule = {
  id: 'suppression-expired',
  category: 'review',
  severity: 'warning',
  title: 'A suppression whose day has passed',
  why: `Its author wanted it to be looked at again after that day. Until somebody has, it silences nothing any more.`,
  examples: [
    {
      kind: 'bad',
      title: 'Long past',
      base: 'CREATE TABLE scratch (id bigint);',
      up: `-- pgrehearse: ignore drop-table until 2020-01-31 -- the import still runs
DROP TABLE scratch;`,
    },
    {
      kind: 'bad',
      title: 'Long past, in the configuration',
      config: `ignore:
  - rule: drop-table
    paths: migrations/0002*
    reason: the import still runs
    until: 2020-01-31`,
      base: 'CREATE TABLE scratch (id bigint);',
      up: 'DROP TABLE scratch;',
    },
    {
      kind: 'good',
      title: 'Still to come',
      base: 'CREATE TABLE scratch (id bigint);',
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table until 2099-12-31 -- unused since May, backed up
DROP TABLE scratch;`,
    },
  ],
  check: {
    scope: 'outcome',
    find: ({ directives, today }) =>
      directives.suppressions.flatMap(({ at: { file, line }, rules, until }) =>
        until !== undefined && until < today
          ? [
              {
                message: `${rules.join(', ')} ${rules.length === 1 ? 'was' : 'were'} set aside until ${until} only.`,
                place: { file, line, endLine: line },
              },
            ]
          : [],
      ),
  },
};
