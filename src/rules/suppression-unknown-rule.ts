import type { Rule } from './rule.ts';

export const suppressionUnknownRule: Rule = {
  id: 'suppression-unknown-rule',
  category: 'review',
  severity: 'warning',
  title: 'A suppression of a rule that does not exist',
  why: `A misspelt rule id silences nothing, and nobody notices until the finding is there again. The ids are on the list of rules.`,
  examples: [
    {
      kind: 'bad',
      title: 'A typing mistake',
      base: 'CREATE TABLE scratch (id bigint);',
      up: `-- pgrehearse: ignore drop-tabel -- unused since May
DROP TABLE scratch;`,
    },
    {
      kind: 'good',
      title: 'Spelt right',
      base: 'CREATE TABLE scratch (id bigint);',
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May, backed up
DROP TABLE scratch;`,
    },
  ],
  check: {
    scope: 'outcome',
    find: ({ directives, knownRules }) =>
      directives.suppressions.flatMap(({ at: { file, line }, rules }) =>
        rules
          .filter((rule) => !knownRules.includes(rule))
          .map((rule) => ({ message: `There is no rule ${rule}.`, place: { file, line, endLine: line } })),
      ),
  },
};
