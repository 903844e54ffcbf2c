import type { Operation } from '../model.ts';
import { isInUse } from './define.ts';
import type { Draft, Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();`;

export const disableTrigger: Rule = {
  id: 'disable-trigger',
  category: 'lock-heavy',
  severity: 'error',
  title: 'Triggers switched off for a whole table or session',
  why: `Until they are on again, what the triggers keep true is not kept, for every session: audit rows, totals, and with ALL or
session_replication_role = replica foreign keys as well. Rows written meanwhile are never checked (manual 18, ALTER TABLE,
DISABLE TRIGGER; 19.11, session_replication_role).`,
  examples: [
    {
      kind: 'bad',
      title: 'All of a table’s triggers',
      base: BASE,
      up: 'ALTER TABLE orders DISABLE TRIGGER USER;',
    },
    {
      kind: 'good',
      title: 'The trigger decides for itself',
      base: BASE,
      up: `CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('app.backfill', true) = 'on' THEN RETURN NEW; END IF;
  RETURN NEW;
END $$;`,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => step.operations.flatMap((operation) => switchedOff(operation, step)),
  },
};

function switchedOff(operation: Operation, step: Step): Draft[] {
  const instead =
    '-- let the trigger decide: it returns at once where the backfill says so, in its own transaction only\n' +
    "SET LOCAL app.backfill = 'on';";
  if (
    operation.kind === 'set' &&
    operation.name === 'session_replication_role' &&
    operation.value !== 'origin'
  )
    return [
      {
        message: `With session_replication_role = ${operation.value} neither triggers nor foreign keys hold in this session.`,
        instead,
        claim: { seen: 'It was set in the run.' },
      },
    ];
  const isSwitch =
    operation.kind === 'alter-table-other' && /^AT_DisableTrig(All|User)$/.test(operation.subtype);
  if (!isSwitch || !isInUse(step, operation.relation)) return [];
  const { relation } = operation;
  return [
    {
      relation,
      message: `No trigger of ${relation} fires until they are switched on again, whoever writes to it.`,
      instead,
      claim: { locks: [{ relation, mode: 'ShareRowExclusiveLock' }] },
    },
  ];
}
