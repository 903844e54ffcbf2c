import { expect, test } from '@jest/globals';
import { changesRead, contentHash } from '../../../src/github/approval/content.ts';
import { memoryTree } from '../../tree/memory.ts';
import type { ChangedFile } from '../../../src/model.ts';

const added = (path: string): ChangedFile => ({ path, change: 'added' });
const files = { 'a.sql': 'one', 'b.sql': 'two' };
const hash = contentHash([added('a.sql'), added('b.sql')], memoryTree(files));

test.each<[string, readonly ChangedFile[], Readonly<Record<string, string>>]>([
  ['in another order', [added('b.sql'), added('a.sql')], files],
  ['in a tree with more', [added('a.sql'), added('b.sql')], { ...files, 'README.md': 'new' }],
  ['as changes of what the base has by now', [{ path: 'a.sql', change: 'modified' }, added('b.sql')], files],
])('is the same for the same files %s', async (_, changes, content) => {
  expect(await contentHash(changes, memoryTree(content))).toBe(await hash);
});

test.each<[string, readonly ChangedFile[], Readonly<Record<string, string>>]>([
  ['a byte', [added('a.sql'), added('b.sql')], { ...files, 'b.sql': 'two\n' }],
  ['a file more', [added('a.sql'), added('b.sql'), added('c.sql')], { ...files, 'c.sql': '' }],
  ['a file less', [added('a.sql')], files],
  ['a name', [added('a.sql'), added('c.sql')], { 'a.sql': 'one', 'c.sql': 'two' }],
  ['contents in each other’s place', [added('a.sql'), added('b.sql')], { 'a.sql': 'two', 'b.sql': 'one' }],
  ['a file that is gone', [added('a.sql'), { path: 'b.sql', change: 'deleted' }], { 'a.sql': 'one' }],
  [
    'where a file came from',
    [added('a.sql'), { path: 'b.sql', change: 'renamed', previousPath: 'z.sql' }],
    files,
  ],
])('is another one for %s', async (_, changes, content) => {
  expect(await contentHash(changes, memoryTree(content))).not.toBe(await hash);
});

test('counts the changes that were read on either side', () => {
  const moved: ChangedFile = { path: 'new.sql', change: 'renamed', previousPath: 'old.sql' };
  const changes = [added('a.sql'), added('README.md'), moved];
  expect(changesRead(changes, new Set(['a.sql', 'untouched.sql']), new Set(['old.sql']))).toEqual([
    added('a.sql'),
    moved,
  ]);
});
