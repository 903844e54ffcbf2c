import { quoteName } from '../sql/quote.ts';
import { agreed, sequence } from './advice.ts';
import { onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const dropSchema: Rule = {
  id: 'drop-schema',
  category: 'destructive',
  severity: 'error',
  title: 'DROP SCHEMA',
  why: `With CASCADE everything in it goes: tables with their rows, functions, types, and what depends on them elsewhere (manual 18,
DROP SCHEMA). A rollback script can bring back an empty schema at most.`,
  examples: [
    {
      kind: 'bad',
      title: 'With the tables in it',
      base: `CREATE SCHEMA archive;
CREATE TABLE archive.orders (id bigint PRIMARY KEY);`,
      up: 'DROP SCHEMA archive CASCADE;',
    },
    {
      kind: 'good',
      title: 'A schema of the same migration',
      up: `CREATE SCHEMA scratch;
DROP SCHEMA scratch;`,
    },
  ],
  check: onOperations(['drop-object'], ({ objectType, name, cascade }, step) => {
    if (objectType !== 'schema') return undefined;
    const before = step.steps[0]?.catalog;
    const inside = [...(step.catalog.relations.values() ?? [])].filter(
      (relation) => relation.name.startsWith(`${name}.`) && relation.kind !== 'index',
    );
    if (before?.complete && inside.every((relation) => relation.isNew)) return undefined;
    const tables = inside.map((relation) => relation.name);
    const lost =
      tables.length > 0
        ? `, and with it ${tables.slice(0, 5).join(', ')}${tables.length > 5 ? ` and ${tables.length - 5} more` : ''}`
        : '';
    return {
      message: `The schema ${name} is gone for good once this commits${cascade ? lost : ''}.`,
      instead: sequence([
        'this migration: out of the way, and back in a moment if somebody misses it',
        agreed(
          'rename-schema',
          `ALTER SCHEMA ${quoteName(name)} RENAME TO ${quoteName(`${name}_dropped`)};`,
          'nothing uses it any more',
        ),
      ]),
      claim: step.observation?.ok ? { seen: 'It was dropped in the run.' } : {},
    };
  }),
};
