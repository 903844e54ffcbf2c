import { describe, expect, test } from '@jest/globals';
import { type Comparison, readChanges } from '../../../src/github/changes/index.ts';
import { connect } from '../../../src/github/api/client.ts';
import type { Trigger } from '../../../src/github/trigger.ts';
import { emptyTree } from '../../../src/tree/tree.ts';
import type { PullFile } from '../../stand-in/objects.ts';
import { type GitHubStandIn, type StandInOptions, startGitHub, TOKEN } from '../../stand-in/server.ts';
import { repository, shallow } from '../../tree/repository.ts';

const FILES = {
  'db/0.sql': 'zero',
  'db/1.sql': 'one',
  'db/2.sql': 'two',
  'db/old/same.sql': 'same',
  'README.md': 'old',
};

/** A branch with every kind of change, while main has moved on. */
function branch() {
  const origin = repository(FILES);
  const fork = origin.git('rev-parse', 'HEAD');
  origin.git('switch', '--quiet', '--create', 'topic');
  origin.write('db/1.sql', 'one, changed');
  origin.remove('db/2.sql');
  origin.git('mv', 'db/0.sql', 'db/3.sql');
  origin.write('db/4.sql', 'four');
  const head = origin.commit();
  origin.git('switch', '--quiet', 'main');
  origin.write('db/5.sql', 'five');
  const main = origin.commit();
  return { origin, fork, head, main };
}

const everyChange = [
  { path: 'db/1.sql', change: 'modified' },
  { path: 'db/2.sql', change: 'deleted' },
  { path: 'db/3.sql', change: 'renamed', previousPath: 'db/0.sql' },
  { path: 'db/4.sql', change: 'added' },
];

async function read(
  workspace: string,
  trigger: Trigger,
  options: StandInOptions,
  use: (comparison: Comparison, github: GitHubStandIn) => Promise<void>,
): Promise<void> {
  await using github = await startGitHub(options);
  const client = connect(TOKEN, 'acme/shop', github.url);
  await use(await readChanges(workspace, trigger, client, () => {}), github);
  expect(github.faults).toEqual([]);
}

async function texts(tree: Comparison['base'] = emptyTree): Promise<Record<string, string>> {
  const paths = await tree.list('');
  const contents = await Promise.all(paths.map((path) => tree.read(path)));
  return Object.fromEntries(paths.map((path, index) => [path, new TextDecoder().decode(contents[index])]));
}

const commits = (ref: string, at: 'itself' | 'parted'): Trigger => ({
  kind: 'commits',
  base: { ref, at, name: `\`${ref}\`` },
  isDefaultBranch: false,
});

describe('without any history', () => {
  test('commits are compared with a commit itself', async () => {
    const { origin, fork, head } = branch();
    using from = origin;
    using folder = shallow(from, head);
    await read(
      folder.root,
      commits(fork, 'itself'),
      { origin: { root: from.root, mostEntries: 99 } },
      async (found) => {
        expect(found.changes).toEqual(everyChange);
        expect(await texts(found.base)).toEqual(FILES);
        expect(found.baseTip).toBe(found.base);
      },
    );
  });

  test('commits are compared with where they left a branch, and know what it is now', async () => {
    const { origin, head } = branch();
    using from = origin;
    using folder = shallow(from, head);
    await read(
      folder.root,
      commits('main', 'parted'),
      { origin: { root: from.root, mostEntries: 99 } },
      async (found) => {
        expect(found.changes).toEqual(everyChange);
        expect(await texts(found.base)).toEqual(FILES);
        expect(await texts(found.baseTip)).toEqual({ ...FILES, 'db/5.sql': 'five' });
      },
    );
  });

  test('what earlier steps of the job did to the files counts', async () => {
    const { origin, fork, head } = branch();
    using from = origin;
    using folder = shallow(from, head);
    folder.write('db/6.sql', 'six');
    folder.write('db/old/same.sql', 'other');
    await read(
      folder.root,
      commits(fork, 'itself'),
      { origin: { root: from.root, mostEntries: 99 } },
      async (found) => {
        expect(found.changes).toEqual([
          ...everyChange,
          { path: 'db/6.sql', change: 'added' },
          { path: 'db/old/same.sql', change: 'modified' },
        ]);
        expect(await texts(found.base)).toEqual(FILES);
      },
    );
  });

  test('folders are asked for one by one where GitHub cuts its list, and those that are the same are not', async () => {
    const { origin, fork, head } = branch();
    using from = origin;
    using folder = shallow(from, head);
    await read(
      folder.root,
      commits(fork, 'itself'),
      { origin: { root: from.root, mostEntries: 3 } },
      async (found, github) => {
        expect(found.changes).toEqual(everyChange);
        expect(await texts(found.base)).toEqual(FILES);
        // The root and db, each at once and then by itself; db/old is the same.
        expect(github.requests.filter((name) => name.includes('/trees/'))).toHaveLength(4);
      },
    );
  });

  test('a commit that is gone is said to be', async () => {
    const { origin, head } = branch();
    using from = origin;
    using folder = shallow(from, head);
    const reading = read(
      folder.root,
      commits('b'.repeat(40), 'itself'),
      { origin: { root: from.root, mostEntries: 99 } },
      async () => {},
    );
    await expect(reading).rejects.toThrow(
      /nothing to compare with: .* is not there any more, as after a forced push.*Nothing was reviewed/,
    );
  });

  test('what is checked out is not compared with itself', async () => {
    const { origin, head } = branch();
    using from = origin;
    using folder = shallow(from, head);
    const reading = read(
      folder.root,
      commits(head, 'itself'),
      { origin: { root: from.root, mostEntries: 99 } },
      async () => {},
    );
    await expect(reading).rejects.toThrow(/nothing to compare: all that is checked out is part of/);
  });
});

test('git alone is asked where it has the history', async () => {
  const { origin, head } = branch();
  using from = origin;
  from.git('switch', '--quiet', '--detach', head);
  await read(from.root, commits('main', 'parted'), {}, async (found, github) => {
    expect(found.changes).toEqual(everyChange);
    expect(await texts(found.baseTip)).toEqual({ ...FILES, 'db/5.sql': 'five' });
    expect(github.requests).toEqual([]);
  });
});

test('a forced push of a commit that was left is compared as it stands, also where it parted from it', async () => {
  const { origin, head, main } = branch();
  using from = origin;
  from.git('switch', '--quiet', '--detach', head);
  await read(from.root, commits(main, 'itself'), {}, async (found) => {
    expect(found.changes).toEqual([...everyChange, { path: 'db/5.sql', change: 'deleted' }]);
  });
});

test('a pull request of more files than GitHub lists is compared by its trees', async () => {
  const { origin, head, main } = branch();
  using from = origin;
  const many = Object.fromEntries(Array.from({ length: 3001 }, (_, at) => [`docs/${at}.md`, `${at}`]));
  from.git('switch', '--quiet', 'topic');
  for (const [path, text] of Object.entries(many)) from.write(path, text);
  const headSha = from.commit();
  from.git('switch', '--quiet', 'main');
  from.git('merge', '--quiet', '--no-ff', '--message', 'test merge', 'topic');
  using folder = shallow(from, from.git('rev-parse', 'HEAD'));
  const files = Object.keys(many).map((filename): PullFile => ({ filename, status: 'added' }));
  const pull = { number: 7, baseSha: head, headSha, fork: false, author: 'ann', labels: [] };
  const options = { files: files.slice(0, 3000), origin: { root: from.root, mostEntries: 99_999 } };
  await read(folder.root, { kind: 'pull-request', ...pull }, options, async ({ changes, base }) => {
    expect(changes.filter(({ path }) => path.startsWith('db/'))).toEqual(everyChange);
    expect(changes).toHaveLength(3001 + everyChange.length);
    expect(await texts(base)).toEqual({ ...FILES, 'db/5.sql': 'five' });
  });
  expect(main).toMatch(/^[0-9a-f]{40}$/);
});

test('a pull request whose files GitHub does not list to the token is compared by its trees, without any history', async () => {
  const { origin, head, main } = branch();
  using from = origin;
  from.git('merge', '--quiet', '--no-ff', '--message', 'test merge', 'topic');
  using folder = shallow(from, from.git('rev-parse', 'HEAD'));
  const pull = { number: 7, baseSha: main, headSha: head, fork: false, author: 'ann', labels: [] };
  const options: StandInOptions = {
    origin: { root: from.root, mostEntries: 99 },
    permissions: { contents: 'read' },
  };
  await read(folder.root, { kind: 'pull-request', ...pull }, options, async ({ changes, base }) => {
    expect(changes).toEqual(everyChange);
    expect(await texts(base)).toEqual({ ...FILES, 'db/5.sql': 'five' });
  });
});
