import type { OperationOf, Options } from '../model.ts';
import { quoteRelation } from '../sql/quote.ts';
import { sequence } from './advice.ts';
import { onOperations } from './define.ts';
import type { Rule, Step } from './rule.ts';

const BASE = 'CREATE TABLE events (id bigint PRIMARY KEY, note text);';

export const disableAutovacuum: Rule = {
  id: 'disable-autovacuum',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'Autovacuum switched off for a table',
  why: `Dead rows are not cleared away, so the table and its indexes grow and get slower; its statistics are not kept up to date, so plans get worse;
and when transaction IDs run short the server vacuums it all the same, at the worst moment (manual 18, 24.1.5, 24.1.6 and CREATE TABLE,
autovacuum_enabled). A threshold of its own is what a busy table needs.`,
  examples: [
    {
      kind: 'bad',
      title: 'Of a table that is there',
      base: BASE,
      up: 'ALTER TABLE events SET (autovacuum_enabled = false);',
    },
    {
      kind: 'bad',
      title: 'Of the large values of a table alone',
      base: BASE,
      up: 'ALTER TABLE events SET (toast.autovacuum_enabled = off);',
    },
    {
      kind: 'bad',
      title: 'Of a new table',
      up: 'CREATE TABLE events (id bigint PRIMARY KEY) WITH (autovacuum_enabled = false);',
    },
    {
      kind: 'good',
      title: 'More often instead of never',
      base: BASE,
      up: 'ALTER TABLE events SET (autovacuum_vacuum_scale_factor = 0.01);',
    },
    {
      kind: 'good',
      title: 'Off for a load, and on again with it',
      base: BASE,
      up: `ALTER TABLE events SET (autovacuum_enabled = false);
INSERT INTO events SELECT g, 'loaded' FROM generate_series(1, 1000) g;
ALTER TABLE events RESET (autovacuum_enabled);`,
    },
  ],
  check: onOperations(['set-options', 'create-table'], (operation, step) => {
    const { relation, options = {} } = operation;
    if (operation.kind === 'set-options' && operation.reset) return [];
    if (isTemporary(operation, step)) return [];
    return SWITCHES.filter((name) => isOff(options, name) && !isOnAgain(step, relation, name)).map(
      (name) => ({
        relation,
        message: `Autovacuum does not look after ${name.startsWith('toast.') ? `the large values of ${relation}` : relation} any more.`,
        instead:
          operation.kind === 'set-options'
            ? sequence([
                'sooner and in smaller portions instead',
                `ALTER TABLE ${quoteRelation(relation)} SET (${name.replace('enabled', 'vacuum_scale_factor')} = 0.01);`,
              ])
            : `-- leave ${name} out; a busy table needs autovacuum_vacuum_scale_factor = 0.01 instead`,
        claim: step.observation?.ok
          ? { seen: `Seen in the catalogue after the statement: ${name} of ${relation} is off.` }
          : {},
      }),
    );
  }),
};

/** Autovacuum looks at no temporary table; other sessions' catalogues do not show one. */
function isTemporary(
  operation: OperationOf<'set-options'> | OperationOf<'create-table'>,
  { catalog }: Step,
): boolean {
  if (operation.kind === 'create-table') return operation.persistence === 'temporary';
  const known = catalog.relations.get(operation.relation);
  return known ? known.persistence === 'temporary' : catalog.complete;
}

const SWITCHES = ['autovacuum_enabled', 'toast.autovacuum_enabled'];

/** Any beginning of `false`, `off` and `no` will do (parse_bool() in src/backend/utils/adt/bool.c). */
function isOff(options: Options, name: string): boolean {
  const value = options[name]?.toLowerCase() ?? '';
  return (
    value === '0' ||
    (value !== '' && value !== 'o' && ['false', 'off', 'no'].some((word) => word.startsWith(value)))
  );
}

/** In the end it is on: the same script resets it, or the server had it otherwise. */
function isOnAgain(step: Step, relation: string, name: string): boolean {
  const last = step.steps.at(-1)?.after.relations.get(relation);
  return last !== undefined && !isOff(last.options ?? {}, name);
}
