import { failureClaim, failureMessage, onOtherRows, placeOf } from './migration-fails.ts';
import { listed } from './rollback-schema-differs.ts';
import type { Draft, Rule } from './rule.ts';

export const reapplyFails: Rule = {
  id: 'reapply-fails',
  category: 'rollback',
  severity: 'error',
  title: 'Forward again after the rollback fails, or ends elsewhere',
  why: `After a rollback the migration is deployed a second time, often in the same night. What the rollback left behind is then in
the way, or hidden behind IF NOT EXISTS.`,
  examples: [
    {
      kind: 'bad',
      title: 'The rollback forgets the type',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: `CREATE TYPE note_kind AS ENUM ('public', 'private');
CREATE TABLE notes (id bigint PRIMARY KEY, kind note_kind);`,
      down: 'DROP TABLE notes;',
    },
    {
      kind: 'good',
      title: 'The rollback drops both',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: `CREATE TYPE note_kind AS ENUM ('public', 'private');
CREATE TABLE notes (id bigint PRIMARY KEY, kind note_kind);`,
      down: `DROP TABLE notes;
DROP TYPE note_kind;`,
    },
  ],
  check: {
    scope: 'migration',
    find: ({ rehearsal, migration, refused }) => {
      if (!rehearsal || rehearsal.roundTrip.decidedBySet) return [];
      const before = refused?.again ? [secondRun(onOtherRows(refused.again))] : [];
      if (refused?.again?.isForWantOfRows) return before;
      const failed = rehearsal.again.statements.find((statement) => !statement.ok);
      if (failed)
        return [
          ...before,
          secondRun({
            message: failureMessage(failed),
            claim: failureClaim(failed),
            place: placeOf(failed),
          }),
        ];
      const differing = rehearsal.roundTrip.againDiff.filter((difference) => !difference.benign);
      if (differing.length === 0) return before;
      return [
        ...before,
        {
          message: `The second forward run ends in another schema than the first: ${listed(differing)}.`,
          claim: { seen: 'The schema was read after both forward runs.' },
          place: { file: migration.up.file.path, line: 1, endLine: 1 },
        },
      ];
    },
  },
};

function secondRun(draft: Draft): Draft {
  return { ...draft, message: `The second forward run fails. ${draft.message}` };
}
