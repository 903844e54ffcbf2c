import { onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const renameSchema: Rule = {
  id: 'rename-schema',
  category: 'breaking',
  severity: 'error',
  title: 'ALTER SCHEMA … RENAME',
  why: `Every query that names the schema, and every search_path with it, fails the moment this commits: code that runs while the
migration is deployed still uses the old name.`,
  examples: [
    {
      kind: 'bad',
      title: 'The running application still says app',
      base: `CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint PRIMARY KEY);`,
      up: 'ALTER SCHEMA app RENAME TO shop;',
    },
    {
      kind: 'good',
      title: 'A schema of the same migration',
      up: `CREATE SCHEMA draft;
ALTER SCHEMA draft RENAME TO shop;`,
    },
  ],
  check: onOperations(['rename-object'], ({ objectType, name, to }, step) => {
    if (objectType !== 'schema') return undefined;
    const inside = [...step.catalog.relations.values()].filter((one) => one.name.startsWith(`${name}.`));
    if (step.catalog.complete && inside.every((one) => one.isNew)) return undefined;
    return {
      message: `Queries that use ${name} fail as soon as it is called ${to}.`,
      instead: `-- first release: a second schema with views of the old tables\nCREATE SCHEMA ${to};\n-- CREATE VIEW ${to}.… AS SELECT * FROM ${name}.…;\n-- and rename when nothing uses the old name`,
      claim: step.observation?.ok ? { seen: 'It was renamed in the run.' } : {},
    };
  }),
};
