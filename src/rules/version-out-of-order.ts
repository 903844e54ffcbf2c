import type { History } from '../model.ts';
import type { Rule } from './rule.ts';

export const versionOutOfOrder: Rule = {
  id: 'version-out-of-order',
  category: 'rollback',
  severity: 'error',
  title: 'A new migration that sorts before a merged one',
  why: `Databases that are past that version skip it, or run it after migrations that it was written before, depending on the tool. It
happens when a branch waits while others are merged.`,
  examples: [
    {
      kind: 'bad',
      title: 'The base branch is at 0003',
      up: '',
      files: {
        base: {
          'migrations/0001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);',
          'migrations/0003_customers.up.sql': 'CREATE TABLE customers (id bigint PRIMARY KEY);',
        },
        head: {
          'migrations/0001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);',
          'migrations/0002_notes.up.sql': 'CREATE TABLE notes (id bigint PRIMARY KEY);',
          'migrations/0003_customers.up.sql': 'CREATE TABLE customers (id bigint PRIMARY KEY);',
        },
      },
    },
    {
      kind: 'good',
      title: 'It sorts last',
      up: '',
      files: {
        base: { 'migrations/0001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);' },
        head: {
          'migrations/0001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);',
          'migrations/0002_notes.up.sql': 'CREATE TABLE notes (id bigint PRIMARY KEY);',
          'migrations/0002_notes.down.sql': 'DROP TABLE notes;',
        },
      },
    },
  ],
  check: {
    scope: 'set',
    find: ({ changes }) =>
      changes.flatMap(({ version, file, id, history }) => {
        if (!history.outOfOrder) return [];
        const { newest, outcome } = history.outOfOrder;
        return [
          {
            message: `Version ${version} sorts before ${newest} of the base branch: ${OUTCOMES[outcome]}.`,
            place: { file, line: 1, endLine: 1, migration: id },
          },
        ];
      }),
  },
};

const OUTCOMES = {
  skipped: 'databases that are past it never run it',
  applied: 'databases that are past it run it after migrations that come later in a new one',
  refused: 'the tool refuses to migrate databases that are past it',
  unknown: 'databases that are past it skip it or run it late, depending on the tool',
} satisfies Record<NonNullable<History['outOfOrder']>['outcome'], string>;
