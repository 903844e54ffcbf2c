import { expect, test } from '@jest/globals';
import { below } from '../../../src/github/changes/below.ts';
import type { ChangedFile } from '../../../src/model.ts';

test.each<[string, ChangedFile, readonly ChangedFile[]]>([
  ['inside', { path: 'shop/a', change: 'modified' }, [{ path: 'a', change: 'modified' }]],
  ['elsewhere', { path: 'shopping/a', change: 'modified' }, []],
  [
    'moved inside',
    { path: 'shop/b', change: 'renamed', previousPath: 'shop/a' },
    [{ path: 'b', change: 'renamed', previousPath: 'a' }],
  ],
  ['moved in', { path: 'shop/b', change: 'renamed', previousPath: 'a' }, [{ path: 'b', change: 'added' }]],
  ['moved out', { path: 'b', change: 'renamed', previousPath: 'shop/a' }, [{ path: 'a', change: 'deleted' }]],
  ['moved elsewhere', { path: 'b', change: 'renamed', previousPath: 'a' }, []],
])('below a folder, of a file %s', (_, change, expected) => {
  expect(below('shop', [change])).toEqual(expected);
});
