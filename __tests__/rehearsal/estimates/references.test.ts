import { beforeAll, expect, test } from '@jest/globals';
import { referencesAmong } from '../../../src/rehearsal/estimates/references.ts';
import { loadParser } from '../../../src/sql/script.ts';
import { catalogOf, statementsOf } from '../../support/scripts.ts';

beforeAll(loadParser);

const BASE = `CREATE TABLE runs (dag int, run int, PRIMARY KEY (dag, run));
  CREATE TABLE tries (dag int, run int);`;

/** `child(columns) > parent(keys)` of each foreign key that is there or added. */
function told(added: string): readonly string[] {
  const tables = ['public.runs', 'public.tries'];
  return referencesAmong(tables, catalogOf(BASE), statementsOf(added)).map(
    ({ child, parent, columns, keys }) => `${child}(${columns.join(', ')}) > ${parent}(${keys.join(', ')})`,
  );
}

test('a foreign key that is added without the parent’s columns refers to its primary key', () => {
  expect(told('ALTER TABLE tries ADD FOREIGN KEY (dag, run) REFERENCES runs;')).toEqual([
    'public.tries(dag, run) > public.runs(dag, run)',
  ]);
});

test('of columns that come with the migration nothing is asked before it', () => {
  const script = `ALTER TABLE runs ADD COLUMN part int DEFAULT -1; ALTER TABLE tries ADD COLUMN part int DEFAULT -1;
    ALTER TABLE tries ADD FOREIGN KEY (dag, part, run) REFERENCES runs (dag, part, run);`;
  expect(told(script)).toEqual(['public.tries(dag, run) > public.runs(dag, run)']);
});
