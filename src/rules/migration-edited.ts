import type { Change } from '../model.ts';
import type { MigrationChange, Rule } from './rule.ts';

export const migrationEdited: Rule = {
  id: 'migration-edited',
  category: 'rollback',
  severity: 'error',
  title: 'A merged migration was changed, renamed or deleted',
  why: `Databases that ran it do not run it again, so they keep what the old text made, and new ones get what the new text makes.
Tools that keep a checksum refuse to go on. Correct it with a new migration.`,
  examples: [
    {
      kind: 'bad',
      title: 'The merged file gets another column',
      up: '',
      files: {
        base: { 'migrations/0001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);' },
        head: { 'migrations/0001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);' },
      },
    },
    {
      kind: 'good',
      title: 'A new migration adds it',
      up: '',
      files: {
        base: { 'migrations/0001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);' },
        head: {
          'migrations/0001_orders.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);',
          'migrations/0002_note.up.sql':
            "SET LOCAL lock_timeout = '5s';\nALTER TABLE orders ADD COLUMN note text;",
          'migrations/0002_note.down.sql': 'ALTER TABLE orders DROP COLUMN note;',
        },
      },
    },
  ],
  check: {
    scope: 'set',
    find: ({ changes }) =>
      changes
        .filter(({ change }) => change !== 'added')
        .map((change) => ({
          message: message(change),
          place: { file: change.file, line: 1, endLine: 1, migration: change.id },
        })),
  },
};

const WORDS = {
  added: 'is new.',
  modified:
    'is already on the base branch and was changed: databases that ran it will not run it again, so it was not rehearsed.',
  renamed: 'is already on the base branch under another name: the tool may take it for a new migration.',
  deleted: 'is already on the base branch and was deleted: databases that ran it still have what it made.',
} satisfies Record<Change, string>;

function message({ file, previousPath, change }: MigrationChange): string {
  const was = previousPath && previousPath !== file ? ` (it was ${previousPath})` : '';
  return `${file} ${WORDS[change]}${was}`;
}
