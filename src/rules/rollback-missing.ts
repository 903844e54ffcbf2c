import type { Rule } from './rule.ts';
import { hasRollbacks } from './tools.ts';

export const rollbackMissing: Rule = {
  id: 'rollback-missing',
  category: 'rollback',
  severity: 'warning',
  title: 'No rollback script, or a blank one',
  why: `When a deployment has to be undone at night, somebody writes the missing script by hand. A blank script is worse: the tool
reports success and the schema stays as it was.`,
  examples: [
    {
      kind: 'bad',
      title: 'A rollback that does nothing',
      base: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      up: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      down: 'SELECT 1;',
    },
    {
      kind: 'good',
      title: 'A rollback that undoes it',
      base: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      up: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      down: 'DROP TABLE orders;',
    },
  ],
  check: {
    scope: 'migration',
    find: ({ migration }) => {
      if (!hasRollbacks(migration) || (migration.down && !migration.down.blank)) return [];
      return [
        {
          message: migration.down
            ? `The rollback script ${migration.down.file.path} changes nothing: the tool reports success and the schema stays.`
            : 'There is no rollback script.',
          ...(migration.down && { place: { file: migration.down.file.path, line: 1, endLine: 1 } }),
        },
      ];
    },
  },
};
