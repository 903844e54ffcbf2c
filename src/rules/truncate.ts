import { isInUse, onOperations } from './define.ts';
import { rowsWords } from './drop-table.ts';
import { operationsThrough } from './inner-steps.ts';
import { through } from './through.ts';
import type { Draft, Rule, Step } from './rule.ts';

export const truncate: Rule = {
  id: 'truncate',
  category: 'destructive',
  severity: 'error',
  title: 'TRUNCATE',
  why: `It removes every row under ACCESS EXCLUSIVE, fires no DELETE trigger, and no rollback script brings the rows back. CASCADE
empties every table with a foreign key to it as well (manual 18, TRUNCATE).`,
  examples: [
    {
      kind: 'bad',
      title: 'Every row is gone',
      base: `CREATE TABLE sessions (id bigint PRIMARY KEY);
INSERT INTO sessions SELECT generate_series(1, 1000);`,
      up: 'TRUNCATE sessions;',
    },
    {
      kind: 'good',
      title: 'A table of the same migration',
      up: `CREATE TABLE scratch (id bigint);
TRUNCATE scratch;`,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => [...named.find(step), ...unnamed(step)],
  },
};

const named = onOperations(['truncate'], ({ relation, cascade }, step) => {
  if (!isInUse(step, relation)) return undefined;
  const others = cascade ? ', and with CASCADE so are the rows of every table that references it' : '';
  return {
    relation,
    message: `${capital(rowsWords(step, relation))} of ${relation} are gone for good once this commits${others}.`,
    instead:
      '-- keep the rows under another name until nobody misses them, or delete the ones that are old in batches',
    claim: {
      locks: [{ relation, mode: 'AccessExclusiveLock' }],
      ...(step.within && { rewrite: relation }),
    },
  };
});

/** New, empty data files, although nothing read the old ones: no rewrite (manual 18, TRUNCATE). */
function unnamed(step: Step): Draft[] {
  const { rewrites = [], scans = [] } = step.observation ?? {};
  if (step.within || through(step) === '') return [];
  const told = operationsThrough(step).flatMap((one) => (one.kind === 'truncate' ? [one.relation] : []));
  return rewrites
    .filter(
      (relation) =>
        isInUse(step, relation) &&
        !told.includes(relation) &&
        !scans.some((scan) => scan.relation === relation && scan.tuples > 0),
    )
    .map((relation) => ({
      relation,
      message: `${capital(rowsWords(step, relation))} of ${relation} are gone for good once this commits: it is emptied${through(step)}.`,
      claim: {
        rewrite: relation,
        seen: 'Seen in the run: it got new data files, and nothing read the old ones.',
      },
    }));
}

function capital(words: string): string {
  return words.replace(/^a/, 'A').replace(' its ', ' ');
}
