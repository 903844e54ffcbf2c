import { describe, expect, test } from '@jest/globals';
import { refusalOf } from '../../../src/github/approval/approvers.ts';
import { connect } from '../../../src/github/api/client.ts';
import { emptyTree, overlayTree } from '../../../src/tree/tree.ts';
import { startGitHub } from '../../stand-in/server.ts';

const CODEOWNERS = 'db/ @bob @acme/dba\ndb/secret/ @carl\n';
const base = overlayTree(emptyTree, new Map([['CODEOWNERS', new TextEncoder().encode(CODEOWNERS)]]));
const READER = 'ghp_reader';

async function refusal(
  login: string,
  approvers: readonly string[],
  { files = ['db/1.sql'], token = '' }: { readonly files?: readonly string[]; readonly token?: string } = {},
): Promise<string | undefined> {
  await using github = await startGitHub({
    teams: { 'acme/dba': ['dora'] },
    tokens: {
      [READER]: { login: 'reader', permissions: { members: 'read' } },
      blind: { login: 'blind', permissions: {} },
    },
  });
  const teams = token === '' ? undefined : connect(token, 'acme/shop', github.url);
  const found = await refusalOf(login, { approvers, author: 'ann', base, files, ...(teams && { teams }) });
  expect(github.faults).toEqual([]);
  return found;
}

describe('may approve', () => {
  test.each<[string, string, readonly string[], { files?: readonly string[]; token?: string }?]>([
    ['anybody who may set labels, where nobody is named', 'ann', []],
    ['somebody who is named', 'bob', ['@carl', '@bob']],
    ['somebody who is named, in other case', 'Bob', ['@bob']],
    ['a member of a team', 'dora', ['@acme/dba'], { token: READER }],
    ['a code owner of every file', 'bob', ['code-owners'], { files: ['db/1.sql', 'db/a/2.sql'] }],
    ['a member of a team that owns the files', 'dora', ['code-owners'], { token: READER }],
    ['one of several that are asked about', 'carl', ['@acme/dba', '@carl']],
  ])('%s', async (...[, login, approvers, options]) => {
    expect(await refusal(login, approvers, options)).toBeUndefined();
  });
});

describe('may not approve', () => {
  test.each<[string, string, readonly string[], RegExp, { files?: readonly string[]; token?: string }?]>([
    ['who opened the pull request', 'ann', ['@ann'], /@ann opened the pull request/],
    ['who is not named', 'eve', ['@bob'], /@eve is none of the approvers \(@bob\)\.$/],
    ['who is in no such team', 'eve', ['@acme/dba'], /@eve is none of the approvers/, { token: READER }],
    ['a member of a team that cannot be asked', 'dora', ['@acme/dba'], /give the input `team-token`/],
    [
      'a member of a team that the token may not read',
      'dora',
      ['@acme/dba'],
      /could not be asked with the `team-token`: GitHub answered 403/,
      { token: 'blind' },
    ],
    [
      'a code owner of some of the files',
      'bob',
      ['code-owners'],
      /@bob is no code owner of db\/secret\/1\.sql/,
      { files: ['db/1.sql', 'db/secret/1.sql'] },
    ],
    [
      'a code owner of nothing that is owned',
      'bob',
      ['code-owners'],
      /no code owner of a\.sql/,
      { files: ['a.sql'] },
    ],
    ['anybody as a code owner of no file', 'bob', ['code-owners'], /none of the approvers/, { files: [] }],
  ])('%s', async (...[, login, approvers, why, options]) => {
    expect(await refusal(login, approvers, options)).toMatch(why);
  });

  test('anybody as a code owner where there are none', async () => {
    const files = ['a.sql'];
    const who = { approvers: ['code-owners'], author: 'ann', base: emptyTree, files };
    expect(await refusalOf('bob', who)).toMatch(/no CODEOWNERS file/);
  });
});
