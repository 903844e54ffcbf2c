import { describe, expect, test } from '@jest/globals';
import { memoryTree } from '../../tree/memory.ts';
import { ownersIn, readCodeOwners } from '../../../src/github/approval/code-owners.ts';

/** The example of GitHub's page about code owners, and its words about what each line owns. */
const EXAMPLE = `# This is a comment.
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/*  docs@example.com
apps/ @octocat
/docs/ @doctocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
`;

describe('the owners of a path, by GitHub’s own example', () => {
  test.each([
    ['README.md', ['@global-owner1', '@global-owner2']],
    ['src/deep/index.js', ['@js-owner']],
    ['main.go', ['docs@example.com']],
    ['a/b.txt', ['@octo-org/octocats']],
    ['build/logs/a/b', ['@octocat']],
    ['lib/build/logs.md', ['@global-owner1', '@global-owner2']],
    ['lib/apps/main.c', ['@octocat']],
    ['docs/a/b.md', ['@doctocat']],
    ['scripts/release/run', ['@doctocat', '@octocat']],
    ['deeply/nested/logs/today', ['@octocat']],
    ['apps/main.c', ['@octocat']],
    ['apps/github/main.c', []],
    ['apps/githubs/main.c', ['@octocat']],
  ])('%s', (path, owners) => {
    expect(ownersIn(EXAMPLE)(path)).toEqual(owners);
  });
});

describe('a pattern', () => {
  test.each([
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/build/a.md', false],
    ['docs/*', 'more/docs/a.md', false],
    ['db/migrations', 'db/migrations/2026/1.sql', true],
    ['db/migrations', 'old/db/migrations/1.sql', false],
    ['migrations', 'db/migrations/1.sql', true],
    ['migrations/', 'db/migrations/1.sql', true],
    ['migrations/', 'db/migrations', false],
    ['db/**/migrations/*.sql', 'db/migrations/1.sql', true],
    ['db/**/migrations/*.sql', 'db/a/b/migrations/1.sql', true],
    ['db/**', 'db/a/b', true],
    ['**/db/*', 'a/db/1.sql', true],
    ['**/db/*', 'db/1.sql', true],
    ['**', 'a/b', true],
    ['V?__a.sql', 'db/V1__a.sql', true],
    ['a+b.sql', 'a+b.sql', true],
    ['a+b.sql', 'aab.sql', false],
    ['a.sql', 'axsql', false],
    [String.raw`two\ words.sql`, 'two words.sql', true],
    ['DB/*', 'db/1.sql', false],
    ['!db/*', '!db/1.sql', false],
    ['[ab].sql', 'a.sql', false],
    ['/', 'a.sql', false],
  ])('%s and %s: %s', (pattern, path, isOwned) => {
    expect(ownersIn(`${pattern} @ann`)(path)).toEqual(isOwned ? ['@ann'] : []);
  });
});

test('a line that GitHub cannot read is skipped', () => {
  expect(ownersIn('* @ann\n* bob\n')('a')).toEqual(['@ann']);
});

describe('the file', () => {
  test('is the first of GitHub’s places', async () => {
    const owners = await readCodeOwners(
      memoryTree({ 'docs/CODEOWNERS': '* @docs', CODEOWNERS: '* @root', '.github/CODEOWNERS': '* @hidden' }),
    );
    expect(owners?.('a')).toEqual(['@hidden']);
  });

  test('is none where there is none, or it is larger than GitHub loads', async () => {
    expect(await readCodeOwners(memoryTree({}))).toBeUndefined();
    expect(await readCodeOwners(memoryTree({ CODEOWNERS: '#'.repeat(3 * 1024 ** 2) }))).toBeUndefined();
  });
});
