import { failureClaim, failureMessage, onOtherRows, placeOf } from './migration-fails.ts';
import type { Rule } from './rule.ts';

export const rollbackFails: Rule = {
  id: 'rollback-fails',
  category: 'rollback',
  severity: 'error',
  title: 'The rollback fails',
  why: `It was run right after the forward script, on the same rows, and the server refused it. In production that is found out when
a deployment has to be undone.`,
  examples: [
    {
      kind: 'bad',
      title: 'It drops what is not there',
      base: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      up: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      down: 'DROP TABLE order_items;',
    },
    {
      kind: 'good',
      title: 'It drops what was made',
      base: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      up: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      down: 'DROP TABLE orders;',
    },
  ],
  check: {
    scope: 'migration',
    find: ({ rehearsal, migration, refused }) => {
      const before = refused?.rollback ? [onOtherRows(refused.rollback)] : [];
      if (rehearsal?.rollback.status !== 'failed' || rehearsal.roundTrip.status !== 'failed') return before;
      if (refused?.rollback?.isForWantOfRows) return before;
      const failed = rehearsal.rollback.statements.find((statement) => !statement.ok);
      const file = migration.down?.file.path ?? migration.up.file.path;
      if (!failed)
        return [
          ...before,
          {
            message: rehearsal.rollback.reason ?? 'It failed.',
            claim: { seen: 'Seen in the run.' },
            place: { file, line: 1, endLine: 1 },
          },
        ];
      return [
        ...before,
        { message: failureMessage(failed), claim: failureClaim(failed), place: placeOf(failed) },
      ];
    },
  },
};
