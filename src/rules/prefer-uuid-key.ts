import { onAdditions } from './design.ts';
import { isCounted } from './new-table.ts';
import { typesSeen } from './retype.ts';
import type { Rule } from './rule.ts';

const CONFIG = `conventions:
  keys: uuid
rules:
  prefer-uuid-key: notice`;

export const preferUuidKey: Rule = {
  id: 'prefer-uuid-key',
  category: 'schema-design',
  severity: 'off',
  title: 'A key that counts, where the project makes keys of uuid',
  why: `For systems that make rows in several places and merge them: numbers from a sequence are unique in one database only, a uuid is
unique without asking anybody (manual 18, 8.12). Only with \`conventions.keys: uuid\`, and once the rule is switched on.`,
  examples: [
    {
      kind: 'bad',
      title: 'Unique in this database only',
      config: CONFIG,
      up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total numeric NOT NULL
);`,
    },
    {
      kind: 'good',
      title: 'Unique everywhere',
      config: CONFIG,
      up: `CREATE TABLE orders (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  total numeric NOT NULL
);`,
    },
  ],
  check: onAdditions(({ relation, table, created, columns }) => {
    if (created?.step.options.conventions.keys !== 'uuid') return undefined;
    const key = table.constraints.find(({ kind }) => kind === 'primary-key');
    const counted = columns.filter((column) => key?.columns.includes(column.name) && isCounted(column));
    const [first] = counted;
    if (!first) return undefined;
    const value = created.step.major >= 18 ? 'uuidv7()' : 'gen_random_uuid()';
    return {
      step: first.step,
      message: `The key ${first.name} of ${relation} is counted: uuid with DEFAULT ${value} is what keys are made of here.`,
      seen: typesSeen(relation, counted),
    };
  }),
};
