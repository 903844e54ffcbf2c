import { bareName, quoteName, quoteRelation } from '../sql/quote.ts';
import { agreed, sequence } from './advice.ts';
import { count } from '../numbers.ts';
import { isInUse, onOperations } from './define.ts';
import { knownRows } from './made-up.ts';
import { lossOf, tableInstead } from './replaced.ts';
import { through } from './through.ts';
import { unnamedLosses } from './unnamed.ts';
import type { Draft, Rule, Step } from './rule.ts';

export const dropTable: Rule = {
  id: 'drop-table',
  category: 'destructive',
  severity: 'error',
  title: 'DROP TABLE',
  why: `The rows are gone when the transaction commits, and a rollback script can only bring back an empty table. Code that still
names the table fails at once. Stop using it first, keep it renamed for a while, take a backup, then drop it.`,
  examples: [
    {
      kind: 'bad',
      title: 'A table with rows',
      base: `CREATE TABLE old_orders (id bigint PRIMARY KEY);
INSERT INTO old_orders SELECT generate_series(1, 1000);`,
      up: 'DROP TABLE old_orders;',
    },
    {
      kind: 'bad',
      title: 'A copy takes its place, and lacks what was written after it was made',
      base: `CREATE TABLE orders (id int PRIMARY KEY);
INSERT INTO orders SELECT generate_series(1, 1000);`,
      up: `CREATE TABLE wider_orders (id bigint PRIMARY KEY);
INSERT INTO wider_orders SELECT id FROM orders;
DROP TABLE orders;
ALTER TABLE wider_orders RENAME TO orders;`,
    },
    {
      kind: 'good',
      title: 'A table of the same migration',
      up: `CREATE TABLE scratch (id bigint PRIMARY KEY);
DROP TABLE scratch;`,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => [...named.find(step), ...unnamed(step)],
  },
};

const named = onOperations(['drop-table'], ({ relation }, step) => {
  if (!isInUse(step, relation)) return undefined;
  const instead = tableInstead(step, relation);
  return {
    relation,
    message: instead
      ? `${relation} ${lossOf(instead)}`
      : `${relation} and ${rowsWords(step, relation)} are gone for good once this commits.`,
    ...(instead?.isComplete && { severity: 'warning' as const }),
    instead: sequence(
      [
        'this migration: out of the way, and back in a moment if somebody misses it',
        agreed(
          'rename-table',
          `ALTER TABLE ${quoteRelation(relation)} RENAME TO ${quoteName(`${bareName(relation)}_dropped`)};`,
          'nothing uses it any more',
        ),
      ],
      [
        'weeks later, with a backup at hand',
        agreed('drop-table', `DROP TABLE ${quoteRelation(`${relation}_dropped`)};`),
      ],
    ),
    claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }] },
  };
});

function unnamed(step: Step): Draft[] {
  return unnamedLosses(step).tables.map((relation) => ({
    relation,
    message: `${relation} and ${rowsWords(step, relation)} are gone for good once this commits: it is dropped${through(step)}.`,
    claim: { seen: 'Seen in the run: it was there before the statement, and not after it.' },
  }));
}

/** `all its rows (1,000 in this rehearsal)`; how many were made up says nothing. */
export function rowsWords({ catalog, madeUp }: Step, relation: string): string {
  const rows = knownRows(catalog, relation, madeUp);
  if (typeof rows !== 'number' || rows === 0) return 'all its rows';
  return `all its rows (${count(rows)} in ${madeUp?.has(relation) ? 'production' : 'this rehearsal'})`;
}
