import type { Rule } from './rule.ts';

export const replayFails: Rule = {
  id: 'replay-fails',
  category: 'rollback',
  severity: 'error',
  title: 'The history cannot be replayed from an empty database',
  why: `Whoever sets up a new environment runs every migration from the first on: a developer, the tests, a restore after a loss. A
merged migration that fails there was edited later, or leans on something made by hand, and nothing after it can be
rehearsed.`,
  examples: [
    {
      kind: 'bad',
      title: 'A merged migration alters a table that none creates',
      base: 'ALTER TABLE orders ADD COLUMN note text;',
      up: 'CREATE TABLE notes (id bigint PRIMARY KEY);',
    },
    {
      kind: 'good',
      title: 'The table comes from the history',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE orders ADD COLUMN note text;`,
      up: 'CREATE TABLE notes (id bigint PRIMARY KEY);',
    },
  ],
  check: {
    scope: 'set',
    find: ({ replayFailure: failure }) => {
      if (!failure) return [];
      const { error, file, line, endLine, migration } = failure;
      const message = error.message.replace(/\.$/, '');
      return [
        {
          message: `From an empty database, this merged migration fails: ${message}. Nothing after it could be rehearsed.`,
          relation: error.relation,
          instead: `-- mend this migration where nobody has applied it yet; where it is applied everywhere, keep it, and in\n-- pgrehearse.yml stand a dump of the schema in its place: baseline: <file>`,
          claim: { seen: `Seen in the run, SQLSTATE ${error.code}.` },
          place: { file, line, endLine, migration },
        },
      ];
    },
  },
};
