import type { Operation } from '../model.ts';
import { briefly } from './advice.ts';
import { isInUse } from './define.ts';
import type { Draft, Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;`;

export const createTriggerBlocking: Rule = {
  id: 'create-trigger-blocking',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'CREATE or DROP TRIGGER on an existing table',
  why: `CREATE, ENABLE and DISABLE TRIGGER take SHARE ROW EXCLUSIVE, so writers wait; DROP TRIGGER takes ACCESS EXCLUSIVE (manual 18,
13.3.1 and DROP TRIGGER). It is over in a moment once the lock is there, and with a lock_timeout it gives up: a notice.`,
  examples: [
    {
      kind: 'bad',
      title: 'Writers queue behind it',
      base: BASE,
      up: 'CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();',
    },
    {
      kind: 'good',
      title: 'On a table of the same migration',
      base: BASE,
      up: `CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE TRIGGER notes_touch BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION touch();`,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => step.operations.flatMap((operation) => inTrigger(operation, step)),
  },
};

function inTrigger(operation: Operation, step: Step): Draft[] {
  const relation = triggerTable(operation);
  if (relation === undefined || !isInUse(step, relation)) return [];
  const isDrop = operation.kind === 'drop-object';
  return [
    {
      relation,
      message: `It waits until nobody ${isDrop ? 'reads or writes' : 'writes'} ${relation}, and everybody who wants to waits behind it.`,
      severity: step.lockTimeoutMs > 0 ? 'notice' : undefined,
      instead: briefly(`${step.statement.sql};`),
      claim: { locks: [{ relation, mode: isDrop ? 'AccessExclusiveLock' : 'ShareRowExclusiveLock' }] },
    },
  ];
}

function triggerTable(operation: Operation): string | undefined {
  if (operation.kind === 'create-trigger') return operation.relation;
  if (operation.kind === 'drop-object' && operation.objectType === 'trigger') return operation.relation;
  const isSwitch =
    operation.kind === 'alter-table-other' && /^AT_(En|Dis)able.*Trig(User)?$/.test(operation.subtype);
  return isSwitch ? operation.relation : undefined;
}
