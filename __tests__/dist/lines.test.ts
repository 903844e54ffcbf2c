import { expect, test } from '@jest/globals';
import { type GitHubStandIn, startGitHub } from '../stand-in/server.ts';
import { pushedPull } from './pull-request.ts';
import { runAction, type Step } from './run-action.ts';

const base = {
  'db/migrations/000001_orders.up.sql':
    'CREATE TABLE orders (id bigint PRIMARY KEY, email text NOT NULL, total integer NOT NULL);\n',
  'db/migrations/000001_orders.down.sql': 'DROP TABLE orders;\n',
};
const UP = 'db/migrations/000002_change.up.sql';
const DOWN = 'db/migrations/000002_change.down.sql';

const INDEX = 'CREATE INDEX orders_email_idx ON orders (email);\n';
const RENAME = 'ALTER TABLE orders RENAME COLUMN total TO amount;\n';
const HARMLESS = "SET lock_timeout = '1s';\nALTER TABLE orders ADD COLUMN note text;\n";
const AWAY = "SET lock_timeout = '1s';\nALTER TABLE orders DROP COLUMN note;\n";
const BACK = 'DROP INDEX orders_email_idx;\nALTER TABLE orders RENAME COLUMN amount TO total;\n';

/** One push to the pull request, which may be left without a migration, and the Action's run for it. */
async function push(github: GitHubStandIn, up?: string, down?: string): Promise<Step> {
  const changes = up === undefined ? { 'README.md': 'A shop' } : { [UP]: up, [DOWN]: down };
  using pull = pushedPull(base, changes);
  Object.assign(github, { files: pull.files, contents: pull.contents, head: pull.head });
  const { workspace, event } = pull;
  const step = await runAction(github, { workspace, event, inputs: { engine: 'local' } });
  expect(github.faults).toEqual([]);
  expect(step.log).not.toMatch(/^::warning::/m);
  return step;
}

/** Where each of our comments stands, what it is about, and whether its thread is resolved. */
function comments({ threads }: GitHubStandIn): string[] {
  return threads.map(({ line, isResolved, comments: [first] }) => {
    const said = /\n(🔴|🟡|✅) \*\*([\w-]+)/.exec(first?.body ?? '');
    return `${line} ${said?.[1]} ${said?.[2]}${isResolved ? ' resolved' : ''}`;
  });
}

function lastCheck({ checks }: GitHubStandIn): object | undefined {
  return checks.at(-1);
}

test('from push to push each finding has one comment, wherever it moves, and one check says how it stands', async () => {
  const permissions = { contents: 'write', 'pull-requests': 'write', checks: 'write' } as const;
  await using github = await startGitHub({ permissions });

  const first = await push(github, INDEX + RENAME, BACK);
  expect(first.code).toBe(1);
  expect(comments(github)).toEqual(['1 🔴 create-index-blocking', '2 🔴 rename-column']);
  expect(lastCheck(github)).toMatchObject({ name: 'pgrehearse', status: 'completed', conclusion: 'failure' });
  expect(first.log).not.toMatch(/^::(error|warning) .*file=/m);

  // Lines move; a person resolves one of them, and deletes the other.
  for (const thread of github.threads) thread.line = null;
  Object.assign(github.threads[1] ?? {}, { isResolved: true, resolvedBy: 'ann' });
  await push(github, `-- Sales wants it.\n\n${INDEX}${RENAME}`, BACK);
  expect(comments(github)).toEqual(['null 🔴 create-index-blocking', 'null 🔴 rename-column resolved']);

  // The index is made another way, and the column's name stays.
  const third = await push(github, HARMLESS, AWAY);
  expect(third.code).toBe(0);
  expect(comments(github)).toEqual(['null ✅ Fixed resolved', 'null ✅ Fixed resolved']);
  expect(lastCheck(github)).toMatchObject({ status: 'completed', conclusion: 'success' });

  // Both come back, but one of the comments is gone.
  github.threads.splice(1, 1);
  await push(github, INDEX + RENAME, BACK);
  expect(comments(github)).toEqual(['null 🔴 create-index-blocking']);
  expect(lastCheck(github)).toMatchObject({
    conclusion: 'failure',
    annotations: expect.arrayContaining([
      expect.objectContaining({ title: expect.stringContaining('rename-column') }),
    ]),
  });

  await push(github);
  expect(comments(github)).toEqual(['null ✅ Fixed resolved']);
  expect(github.reviews).toHaveLength(1);
  expect(new Set(github.checks.map(({ head }) => head)).size).toBe(5);
});

test('of a review of 800 findings each line is marked once at most: by a comment, the check, or the log', async () => {
  const up = Array.from(
    { length: 800 },
    (_, index) => `-- pgrehearse: ignore drop-table\nSELECT ${index};\n`,
  );
  await using github = await startGitHub({
    permissions: { contents: 'read', 'pull-requests': 'write', checks: 'write' },
  });
  const step = await push(github, up.join(''), 'SELECT 1;\n');
  // With the rollback that takes nothing back.
  expect(step.outputs).toMatchObject({ verdict: 'warn', warnings: '801' });
  expect(github.threads).toHaveLength(30);
  expect(github.reviews).toMatchObject([
    { body: expect.stringContaining('771 more places have no comment here') },
  ]);
  expect(github.checks).toMatchObject([{ conclusion: 'success', annotations: { length: 300 } }]);
  const marked = [
    ...linesOf(github.threads),
    ...linesOf(github.checks[0]?.annotations ?? []),
    ...[...step.log.matchAll(/^::warning .*file=(.*?),line=(\d+)/gm)].map(
      ([, path, line]) => `${path}:${line}`,
    ),
  ];
  expect([new Set(marked).size, marked.length]).toEqual([340, 340]);
  expect(step.log).toMatch(/And 461 more places of this level: see the job summary/);
});

function linesOf(
  places: readonly { readonly path: string; readonly line?: number | null; readonly end_line?: number }[],
): string[] {
  return places.map(({ path, line, end_line: end }) => `${path}:${line ?? end}`);
}
