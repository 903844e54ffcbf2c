import type { Operation } from '../model.ts';
import { count } from '../numbers.ts';
import { isInUse } from './define.ts';
import type { Rule, Step } from './rule.ts';

const NAMES = ['orders', 'customers', 'invoices', 'carts'];
const BASE = NAMES.map((name) => `CREATE TABLE ${name} (id bigint PRIMARY KEY, total numeric);`).join('\n');

export const mixedConcerns: Rule = {
  id: 'mixed-concerns',
  category: 'transactions',
  severity: 'notice',
  title: 'One migration that changes many unrelated objects',
  why: `What is reviewed together, fails together and is rolled back together: the more a migration changes, the harder it is to say
which change went wrong, and the longer all of its locks are kept (manual 18, 13.3.1). Tables that foreign keys join count as
one, and so does one change made everywhere. The limit is \`limits.objects\`.`,
  examples: [
    {
      kind: 'bad',
      title: 'Four tables that have nothing to do with each other',
      config: 'limits:\n  objects: 3\n',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE customers ALTER COLUMN total SET DEFAULT 0;
ALTER TABLE invoices ADD COLUMN paid boolean;
ALTER TABLE carts ADD CONSTRAINT carts_total CHECK (total > 0) NOT VALID;`,
    },
    {
      kind: 'good',
      title: 'One change, made everywhere',
      config: 'limits:\n  objects: 3\n',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
${NAMES.map((name) => `ALTER TABLE ${name} ADD COLUMN tenant bigint;`).join('\n')}`,
    },
    {
      kind: 'good',
      title: 'Tables that belong together',
      config: 'limits:\n  objects: 3\n',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY);
${['orders', 'invoices', 'carts'].map((name) => `CREATE TABLE ${name} (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, total numeric);`).join('\n')}`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE customers ADD COLUMN limit_ numeric;
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE invoices ADD COLUMN paid boolean;
ALTER TABLE carts ALTER COLUMN total SET DEFAULT 0;`,
    },
  ],
  check: {
    scope: 'migration',
    find: ({ steps, options }) => {
      const changes = steps.flatMap(changesOf);
      const tables = [...new Set(changes.map(({ table }) => table))];
      const limit = options.limits.objects;
      if (tables.length <= limit || new Set(changes.map(({ what }) => what)).size === 1) return [];
      const groups = groupsOf(tables, steps);
      if (groups < 2) return [];
      return [
        {
          message: `${count(tables.length)} existing tables in ${count(groups)} unrelated groups are changed here, more than the limit of ${count(limit)}: ${tables.join(', ')}. A migration for each group is easier to review and to roll back.`,
        },
      ];
    },
  },
};

interface Change {
  readonly table: string;
  /** The same for one change that is made to several tables. */
  readonly what: string;
}

/** Changes of tables in use, and of what belongs to them. */
function changesOf(step: Step): Change[] {
  return step.operations.flatMap((one): Change[] => {
    if (READS.has(one.kind) || !('relation' in one) || one.relation === undefined) return [];
    const known = step.catalog.relations.get(one.relation);
    const table = known?.table ?? known?.partitionOf ?? one.relation;
    return isInUse(step, table) ? [{ table, what: whatOf(one) }] : [];
  });
}

const READS: ReadonlySet<Operation['kind']> = new Set<Operation['kind']>([
  'select',
  'copy',
  'comment',
  'lock-table',
  'vacuum',
]);

function whatOf(operation: Operation): string {
  if (!('column' in operation) || operation.column === undefined) return operation.kind;
  const { column } = operation;
  return `${operation.kind} ${typeof column === 'string' ? column : column.name}`;
}

/** How many groups the tables fall into when foreign keys join them, also through tables that are not changed. */
function groupsOf(tables: readonly string[], steps: readonly Step[]): number {
  const relations = steps.at(-1)?.after.relations ?? new Map<string, never>();
  const groups = new Map<string, string>();
  const find = (name: string): string => {
    const above = groups.get(name);
    return above === undefined ? name : find(above);
  };
  for (const { name, constraints } of relations.values())
    for (const { references } of constraints) {
      const [one, other] = [find(name), find(references?.relation ?? name)];
      if (one !== other) groups.set(one, other);
    }
  return new Set(tables.map(find)).size;
}
