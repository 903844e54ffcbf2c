import { isInUse, onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const setLogged: Rule = {
  id: 'set-logged',
  category: 'lock-heavy',
  severity: 'error',
  title: 'SET LOGGED or SET UNLOGGED',
  why: `The table is written anew under ACCESS EXCLUSIVE: nobody can read or write it meanwhile. An UNLOGGED table is empty after a
crash and does not exist on replicas (manual 18, ALTER TABLE, SET LOGGED and CREATE TABLE, UNLOGGED).`,
  examples: [
    {
      kind: 'bad',
      title: 'Everybody waits for the whole rewrite',
      base: `CREATE TABLE hits (id bigint PRIMARY KEY);
INSERT INTO hits SELECT generate_series(1, 1000);`,
      up: 'ALTER TABLE hits SET UNLOGGED;',
    },
    {
      kind: 'good',
      title: 'It is logged already',
      base: 'CREATE TABLE hits (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE hits SET LOGGED;`,
    },
  ],
  check: onOperations(['alter-table-other'], ({ relation, subtype }, step) => {
    if (subtype !== 'AT_SetLogged' && subtype !== 'AT_SetUnLogged') return undefined;
    const persistence = step.catalog.relations.get(relation)?.persistence;
    const wanted = subtype === 'AT_SetLogged' ? 'permanent' : 'unlogged';
    if (!isInUse(step, relation) || persistence === wanted) return undefined;
    return {
      relation,
      message: `${relation} is written anew while nobody can read or write it.`,
      instead:
        '-- a new table of that kind, filled in batches beside the old one, and renamed into its place',
      claim: { locks: [{ relation, mode: 'AccessExclusiveLock' }], rewrite: relation },
    };
  }),
};
