import { expect, test } from '@jest/globals';
import type { ChangedFile, Finding } from '../../src/model.ts';
import { withAdded } from '../../src/review/added.ts';
import { memoryTree } from '../tree/memory.ts';

const COMMENT = '-- pgrehearse: ignore drop-table -- archived\n';
const FILE = '-- pgrehearse: ignore-file drop-table -- archived\n';
const DROP = 'DROP TABLE a;\n';
const path = 'db/2.sql';

interface Given {
  readonly before?: string;
  readonly now: string;
  readonly change?: ChangedFile;
  /** Lines of the comment and of the statement. */
  readonly comment: number;
  readonly line: number;
  readonly by?: string;
}

async function isAdded({
  before,
  now,
  change,
  comment,
  line,
  by = path,
}: Given): Promise<boolean | undefined> {
  const finding: Finding = {
    rule: 'drop-table',
    category: 'destructive',
    severity: 'error',
    evidence: 'predicted',
    migration: '2',
    file: path,
    line,
    endLine: line,
    message: '',
    why: '',
    suppressed: { reason: 'archived', by: `${by}:${comment}` },
  };
  const old = change?.previousPath ?? path;
  const [found] = await withAdded([finding], {
    changes: [change ?? { path, change: before === undefined ? 'added' : 'modified' }],
    head: memoryTree({ [path]: now }),
    base: memoryTree(before === undefined ? {} : { [old]: before }),
  });
  return found?.suppressed?.added;
}

test.each<[string, boolean, Given]>([
  ['a comment of a new file', true, { now: COMMENT + DROP, comment: 1, line: 2 }],
  ['a comment that an edit brings', true, { before: DROP, now: COMMENT + DROP, comment: 1, line: 2 }],
  [
    'one that was there before',
    false,
    { before: COMMENT + DROP, now: `SELECT 1;\n${COMMENT}${DROP}`, comment: 2, line: 3 },
  ],
  [
    'one that was there before, in a file of another name',
    false,
    {
      before: COMMENT + DROP,
      now: COMMENT + DROP,
      change: { path, change: 'renamed', previousPath: 'db/1.sql' },
      comment: 1,
      line: 2,
    },
  ],
  [
    'one that now stands above another statement',
    true,
    { before: COMMENT + DROP, now: `${COMMENT}DROP TABLE users;\n${DROP}`, comment: 1, line: 2 },
  ],
  [
    'one with another reason',
    true,
    { before: COMMENT.replace('archived', 'x') + DROP, now: COMMENT + DROP, comment: 1, line: 2 },
  ],
  [
    'one for the whole of a file that has more now',
    true,
    { before: FILE + DROP, now: `${FILE}${DROP}DROP TABLE b;\n`, comment: 1, line: 3 },
  ],
  [
    'one for the whole of a file, of what it had',
    false,
    { before: FILE + DROP, now: `${FILE}SELECT 1;\n${DROP}`, comment: 1, line: 3 },
  ],
  ['one that comes for the whole of a file', true, { before: DROP, now: FILE + DROP, comment: 1, line: 2 }],
  ['an entry of the configuration', false, { now: DROP, comment: 3, line: 1, by: 'pgrehearse.yml' }],
])('%s: %s', async (_, expected, given) => {
  expect(await isAdded(given)).toBe(expected);
});
