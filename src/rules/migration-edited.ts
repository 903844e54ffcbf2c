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
  modified: 'is on the base branch already and was changed: databases that ran it do not run it again.',
  renamed:
    'is on the base branch under another name: a tool may take it for a new migration and run it again.',
  deleted: 'is on the base branch and was deleted: databases that ran it keep what it made.',
} satisfies Record<Change, string>;

/** The tool has not run it yet anywhere, so the new text is the one that counts. */
function isRollbackOnly({ change, history }: MigrationChange): boolean {
  return change === 'modified' && history.edited.every((part) => part === 'down');
}

function message(edit: MigrationChange): string {
  const { file, previousPath, change, history } = edit;
  if (isRollbackOnly(edit)) return `${file} is on the base branch; only its rollback script was changed.`;
  const was = previousPath && previousPath !== file ? ` It was ${previousPath}.` : '';
  const unseen =
    history.inBase && change !== 'deleted'
      ? ' It was not rehearsed: its former text is part of the base.'
      : '';
  return `${file} ${WORDS[change]}${was}${unseen}`;
}
