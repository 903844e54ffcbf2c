import type { Statement } from '../model.ts';
import { bareName, quoteLiteral } from '../sql/quote.ts';
import { sequence } from './advice.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { scriptHas } from './script-kinds.ts';

const BASE = `CREATE TYPE order_status AS ENUM ('open', 'shipped');
CREATE TABLE orders (id bigint PRIMARY KEY, status order_status);
INSERT INTO orders VALUES (1, 'open');`;

export const enumValueUsedInTransaction: Rule = {
  id: 'enum-value-used-in-transaction',
  category: 'transactions',
  severity: 'error',
  title: 'A new enum value used in the transaction that adds it',
  why: `The value cannot be used before the transaction that adds it has committed: the server refuses with SQLSTATE 55P04 (manual 18,
ALTER TYPE, Notes).`,
  examples: [
    {
      kind: 'bad',
      title: 'Added and used in one file',
      base: BASE,
      up: `ALTER TYPE order_status ADD VALUE 'lost';
UPDATE orders SET status = 'lost' WHERE id = 1;`,
    },
    {
      kind: 'good',
      title: 'Added alone, used by the next migration',
      base: BASE,
      up: `ALTER TYPE order_status ADD VALUE 'lost';`,
    },
  ],
  check: { scope: 'statement', find: (step) => addedBefore(step).flatMap((added) => useOf(added, step)) },
};

interface Added {
  readonly type: string;
  readonly value: string;
  readonly statement: Statement;
}

/** Values that earlier statements of the same transaction add to types that are older than it. */
function addedBefore(step: Step): Added[] {
  if (!scriptHas(step, 'add-enum-value')) return [];
  const earlier = step.steps
    .slice(0, step.steps.indexOf(step))
    .filter((one) => one.transaction === step.transaction && one.inBlock);
  return earlier.flatMap(({ operations, statement }) =>
    operations.flatMap((one) =>
      one.kind === 'add-enum-value' && !isMadeBy(earlier, one.name)
        ? [{ type: one.name, value: one.value, statement }]
        : [],
    ),
  );
}

function isMadeBy(steps: readonly Step[], type: string): boolean {
  return steps.some(({ operations }) =>
    operations.some((one) => one.kind === 'create-enum' && bareName(one.name) === bareName(type)),
  );
}

/** A text that merely looks like the value is no use of it; the run decides where there is one. */
function useOf({ type, value, statement }: Added, step: Step): Draft[] {
  if (!step.statement.sql.includes(quoteLiteral(value))) return [];
  const refused = step.observation?.error?.code === '55P04';
  if (step.observation && !refused) return [];
  return [
    {
      message: `'${value}' was added to ${type} at line ${statement.span.start.line} of the same transaction and cannot be used before that commits.`,
      instead: sequence(
        ['this migration', `${statement.sql};`],
        ['the next one, when the new value is committed', `${step.statement.sql};`],
      ),
      claim: { fails: ['55P04'] },
    },
  ];
}
