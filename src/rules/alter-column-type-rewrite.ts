import { columnOf, withDescendants } from '../catalog/static.ts';
import { columnBeside } from './change-type-advice.ts';
import { isInUse, onOperations } from './define.ts';
import type { Claim, Rule, Step } from './rule.ts';
import { typeChange } from '../sql/type-change.ts';

export const alterColumnTypeRewrite: Rule = {
  id: 'alter-column-type-rewrite',
  category: 'lock-heavy',
  severity: 'error',
  title: 'A change of type that rewrites the table',
  why: `When the new type is stored differently, every row and every index is written anew under ACCESS EXCLUSIVE: nobody can
read the table meanwhile. A wider varchar or numeric, varchar to text and the like only change the catalogue (manual 18,
ALTER TABLE, Notes).`,
  examples: [
    {
      kind: 'bad',
      title: 'integer to bigint is stored differently',
      base: `CREATE TABLE payments (id integer PRIMARY KEY, amount integer);
INSERT INTO payments SELECT g, g FROM generate_series(1, 1000) g;`,
      up: 'ALTER TABLE payments ALTER COLUMN amount TYPE bigint;',
    },
    {
      kind: 'good',
      title: 'A wider varchar is a catalogue change',
      base: `CREATE TABLE payments (id integer PRIMARY KEY, note varchar(20));
INSERT INTO payments SELECT g, 'x' FROM generate_series(1, 1000) g;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE payments ALTER COLUMN note TYPE varchar(200);`,
    },
  ],
  check: onOperations(['alter-column-type'], (operation, step) => {
    const { relation, column, type, using } = operation;
    if (!isInUse(step, relation)) return undefined;
    const from = columnOf(step.catalog, relation, column)?.type;
    const change = typeChange(from, type, column, using, step.catalog);
    const family = withDescendants(step.catalog, relation);
    const rewritten = step.observation?.rewrites.some((one) => family.includes(one));
    if (change === 'none' && !rewritten) return undefined;
    if (change === 'unknown' && (step.observation?.ok ? !rewritten : isHarmlessTarget(type)))
      return undefined;
    return {
      relation,
      message: `Changing ${column} ${from ? `from ${from} ` : ''}to ${type} ${change === 'unknown' && !rewritten ? 'may rewrite' : 'rewrites'} ${relation} and its indexes while nobody can read or write it.`,
      instead: columnBeside(operation, step),
      claim: claimOf(change, relation, from, step),
    };
  }),
};

/** Without knowing the old type, a guess would mostly be wrong: text takes over most types without a rewrite. */
function isHarmlessTarget(type: string): boolean {
  return /^(text|citext|character varying|numeric|timestamp)/.test(type);
}

function claimOf(change: string, relation: string, from: string | undefined, step: Step): Claim {
  if (change === 'unknown' && !step.observation)
    return {
      unknown: from
        ? `Whether ${from} is rewritten could not be tried here.`
        : 'The old type is not known here: give the base schema.',
    };
  return { locks: [{ relation, mode: 'AccessExclusiveLock' }], rewrite: relation };
}
