import type { Rule } from './rule.ts';

export const versionDuplicate: Rule = {
  id: 'version-duplicate',
  category: 'rollback',
  severity: 'error',
  title: 'Two migrations with one version',
  why: `A tool that keeps the version as the key of its history refuses to start, or runs one of the two and never the other. It
happens when two branches take the same next number.`,
  examples: [
    {
      kind: 'bad',
      title: 'The base branch has a 0002 already',
      up: '',
      files: {
        base: {
          'migrations/0001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);',
          'migrations/0002_customers.up.sql': 'CREATE TABLE customers (id bigint PRIMARY KEY);',
        },
        head: {
          'migrations/0001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);',
          'migrations/0002_customers.up.sql': 'CREATE TABLE customers (id bigint PRIMARY KEY);',
          'migrations/0002_notes.up.sql': 'CREATE TABLE notes (id bigint PRIMARY KEY);',
        },
      },
    },
    {
      kind: 'good',
      title: 'The next free number',
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
      changes
        .filter(({ history }) => history.sameVersion.length > 0)
        .map(({ version, file, id, history }) => ({
          message: `Version ${version} is also that of ${history.sameVersion.join(', ')}: give this migration the next free one.`,
          place: { file, line: 1, endLine: 1, migration: id },
        })),
  },
};
