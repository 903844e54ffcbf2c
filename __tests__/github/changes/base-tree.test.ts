import { expect, test } from '@jest/globals';
import { withoutChanges } from '../../../src/github/changes/base-tree.ts';
import type { ChangedFile } from '../../../src/model.ts';
import { emptyTree, overlayTree } from '../../../src/tree/tree.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => content && new TextDecoder().decode(content);

const onHead = ['db/1.sql', 'db/2.sql', 'db/new.sql', 'db/renamed.sql', 'README.md'];
const head = overlayTree(emptyTree, new Map(onHead.map((path) => [path, bytes(`head ${path}`)])));

function base(changes: readonly ChangedFile[]) {
  const asked: string[] = [];
  const tree = withoutChanges(head, changes, async (path) => {
    asked.push(path);
    return bytes(`base ${path}`);
  });
  return { tree, asked };
}

const everyKind: readonly ChangedFile[] = [
  { path: 'db/new.sql', change: 'added' },
  { path: 'db/2.sql', change: 'modified' },
  { path: 'db/renamed.sql', change: 'renamed', previousPath: 'db/old.sql' },
  { path: 'db/sub/gone.sql', change: 'deleted' },
];

test('lists what was there before the changes', async () => {
  const { tree, asked } = base(everyKind);
  expect(await tree.list('db')).toEqual(['db/1.sql', 'db/2.sql', 'db/old.sql', 'db/sub/gone.sql']);
  expect(await tree.list('db', 1)).toEqual(['db/1.sql', 'db/2.sql', 'db/old.sql']);
  expect(asked).toEqual([]);
});

test.each([
  ['db/1.sql', 'head db/1.sql'],
  ['db/2.sql', 'base db/2.sql'],
  ['db/new.sql', undefined],
  ['db/renamed.sql', undefined],
  ['db/old.sql', 'base db/old.sql'],
  ['db/sub/gone.sql', 'base db/sub/gone.sql'],
])('reads %s as %s', async (path, expected) => {
  expect(text(await base(everyKind).tree.read(path))).toBe(expected);
});

test('a file that took the name of a renamed one is the renamed one on the base', async () => {
  const { tree } = base([
    { path: 'db/2.sql', change: 'renamed', previousPath: 'db/1.sql' },
    { path: 'db/1.sql', change: 'added' },
  ]);
  expect(text(await tree.read('db/1.sql'))).toBe('base db/1.sql');
  expect(await tree.list('db')).toEqual(['db/1.sql', 'db/new.sql', 'db/renamed.sql']);
});

test('fetches a file once', async () => {
  const { tree, asked } = base(everyKind);
  await Promise.all([tree.read('db/2.sql'), tree.read('db/2.sql')]);
  expect(asked).toEqual(['db/2.sql']);
});
