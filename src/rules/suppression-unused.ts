import type { Draft, OutcomeContext, Rule } from './rule.ts';
import { isInForce, type Suppression } from './suppression.ts';

export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  category: 'review',
  severity: 'warning',
  title: 'A suppression that silences nothing',
  why: `The finding that it was written for does not come any more. Left where it is, it would silence the next one of its kind,
which nobody has thought about.`,
  examples: [
    {
      kind: 'bad',
      title: 'Nothing is dropped here',
      base: 'CREATE TABLE notes (id bigint);',
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May
ALTER TABLE notes ADD COLUMN text text;`,
    },
    {
      kind: 'bad',
      title: 'Nor in the whole file',
      base: 'CREATE TABLE notes (id bigint);',
      up: `-- pgrehearse: ignore-file drop-table, drop-column -- unused since May
SET LOCAL lock_timeout = '5s';
DROP TABLE notes;`,
    },
    {
      kind: 'bad',
      title: 'An entry of the configuration whose only file has no such finding',
      config: `ignore:
  - rule: drop-table
    paths: migrations/0002*
    reason: unused since May`,
      base: 'CREATE TABLE notes (id bigint);',
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE notes ADD COLUMN text text;`,
    },
    {
      kind: 'good',
      title: 'An entry of the configuration that also speaks for files that are not reviewed here',
      config: `ignore:
  - rule: drop-table
    paths: migrations
    reason: unused since May`,
      base: 'CREATE TABLE notes (id bigint);',
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE notes ADD COLUMN text text;`,
    },
    {
      kind: 'good',
      title: 'It silences what it names',
      base: 'CREATE TABLE notes (id bigint);',
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May, backed up
DROP TABLE notes;`,
    },
  ],
  check: { scope: 'outcome', find: (context) => (context.isWhole ? unused(context) : []) },
};

function unused({ directives, findings, knownRules, today }: OutcomeContext): Draft[] {
  return directives.suppressions
    .filter((one) => isInForce(one, today))
    .flatMap((one) =>
      one.rules
        .filter((rule) => knownRules.includes(rule))
        .filter((rule) => !findings.some((finding) => finding.rule === rule && one.covers(finding)))
        .map((rule) => ({
          message: `No finding of ${rule} is here to be silenced: take the ${NOUNS[one.kind]} out.`,
          place: { file: one.at.file, line: one.at.line, endLine: one.at.line },
        })),
    );
}

const NOUNS = {
  statement: 'comment',
  file: 'comment',
  configuration: 'entry',
} satisfies Record<Suppression['kind'], string>;
