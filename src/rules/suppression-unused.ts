import type { Draft, OutcomeContext, Rule } from './rule.ts';
import { covers, isInForce } from './suppression.ts';

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
      kind: 'good',
      title: 'It silences what it names',
      base: 'CREATE TABLE notes (id bigint);',
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-table -- unused since May, backed up
DROP TABLE notes;`,
    },
  ],
  check: { scope: 'outcome', find: (context) => (ranThrough(context) ? unused(context) : []) },
};

/** A finding that only a run can give is not missing where there was none, or where it ended early. */
function ranThrough({ rehearsal }: OutcomeContext): boolean {
  if (rehearsal?.forward.status !== 'ok') return false;
  return rehearsal.rollback.status === 'ok' || rehearsal.roundTrip.status === 'no-rollback';
}

function unused({ directives, findings, knownRules, today }: OutcomeContext): Draft[] {
  return directives.suppressions
    .filter((one) => isInForce(one, today))
    .flatMap((one) =>
      one.rules
        .filter((rule) => knownRules.includes(rule))
        .filter((rule) => !findings.some((finding) => finding.rule === rule && covers(one, finding)))
        .map((rule) => ({
          message: `No finding of ${rule} is here to be silenced: take the comment out.`,
          place: { file: one.covers.file, line: one.line, endLine: one.line },
        })),
    );
}
