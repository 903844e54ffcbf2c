import type { Statement } from '../model.ts';
import { bareName, quoteLiteral } from '../sql/quote.ts';
import { sequence } from './advice.ts';
import { deedsOf, placeOf, type Deed } from './per-script.ts';
import type { Draft, Rule, Step } from './rule.ts';

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
  return deedsOf(step, 'add-enum-value')
    .filter((deed) => isBefore(deed, step) && !isMadeBefore(deed.operation.name, step))
    .map(({ operation, step: { statement } }) => ({
      type: operation.name,
      value: operation.value,
      statement,
    }));
}

function isMadeBefore(type: string, step: Step): boolean {
  return deedsOf(step, 'create-enum').some(
    (deed) => bareName(deed.operation.name) === bareName(type) && isBefore(deed, step),
  );
}

function isBefore({ at, step: { transaction, inBlock } }: Pick<Deed, 'at' | 'step'>, step: Step): boolean {
  return inBlock && transaction === step.transaction && at < placeOf(step);
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
