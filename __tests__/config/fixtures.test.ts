import { expect, test } from '@jest/globals';
import { expandGlobs } from '../../src/config/fixtures.ts';
import { memoryTree } from '../tree/memory.ts';

const tree = memoryTree({
  'db/fixtures/10_c.sql': '',
  'db/fixtures/2_b.csv': '',
  'db/fixtures/1_a.sql': '',
  'db/fixtures/deep/x.sql': '',
  'db/fixtures/notes.md': '',
  'db/[odd].sql': '',
  'other.sql': '',
  'dumps/monday/toc.dat': '',
  'dumps/monday/3456.dat.gz': '',
  'dumps/tuesday.dump': '',
});

test.each<[string[], string[]]>([
  [['db/fixtures/*.{sql,csv}'], ['db/fixtures/1_a.sql', 'db/fixtures/2_b.csv', 'db/fixtures/10_c.sql']],
  [
    ['db/**/*.sql'],
    ['db/[odd].sql', 'db/fixtures/1_a.sql', 'db/fixtures/10_c.sql', 'db/fixtures/deep/x.sql'],
  ],
  [
    ['other.sql', 'db/fixtures/1*.sql'],
    ['other.sql', 'db/fixtures/1_a.sql', 'db/fixtures/10_c.sql'],
  ],
  [
    ['db/fixtures/10_c.sql', 'db/fixtures/*.sql'],
    ['db/fixtures/10_c.sql', 'db/fixtures/1_a.sql'],
  ],
  [['*.sql'], ['other.sql']],
  [['dumps/monday'], ['dumps/monday']],
  [['dumps/*'], ['dumps/monday', 'dumps/tuesday.dump']],
  [['dumps/**'], ['dumps/monday', 'dumps/tuesday.dump']],
  [[], []],
])('%j stands for %j', async (globs, files) => {
  expect(await expandGlobs(globs, tree)).toEqual(files);
});

test.each([
  ['db/fixture/*.sql', 'fixtures: no file matches "db/fixture/*.sql".'],
  ['gone.sql', 'fixtures: no file matches "gone.sql".'],
  [
    'db/fixtures/*',
    'fixtures: db/fixtures/notes.md is neither .sql nor .csv, nor an archive of pg_dump (.dump, .backup, .tar, or a folder). Narrow "db/fixtures/*".',
  ],
  ['../*.sql', 'fixtures: no file matches "../*.sql".'],
])('%s is refused', async (glob, message) => {
  await expect(expandGlobs([glob], tree)).rejects.toThrow(message);
});
