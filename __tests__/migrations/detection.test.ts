import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { discover, type Discovery } from '../../src/migrations/discover.ts';
import type { Database } from '../../src/migrations/scope.ts';
import { changedFiles } from '../../src/tree/git-changes.ts';
import { gitTree } from '../../src/tree/git-tree.ts';
import { workTree } from '../../src/tree/work-tree.ts';
import { repository, type TemporaryFolder } from '../tree/repository.ts';
import { DECOYS, PROJECTS } from './detection-repository.ts';

const SITUATIONS = [...PROJECTS, ...DECOYS];

describe('in a repository with many projects and many decoys', () => {
  let folder: TemporaryFolder;
  let found: Discovery;

  beforeAll(async () => {
    folder = repository(Object.assign({}, ...SITUATIONS.map(({ base }) => base)));
    folder.git('switch', '--quiet', '--create', 'work');
    for (const { head } of SITUATIONS)
      for (const [path, text] of Object.entries(head)) folder.write(path, text);
    folder.commit();
    found = await discoverIn(folder.root);
  });

  afterAll(() => folder[Symbol.dispose]());

  test('every project is found, under the name of its tool, and nothing else is', () => {
    const named = found.projects.map((project) => `${project.tool} in ${project.folder}`);
    expect(named.toSorted()).toEqual(PROJECTS.map((project) => project.found).toSorted());
    expect(found.problems).toEqual([]);
  });

  test.each(PROJECTS)('$found: on what is merged, the new migration', (project) => {
    const one = found.projects.find(({ tool, folder: at }) => `${tool} in ${at}` === project.found);
    const merged = Object.keys(project.base).filter((path) => path.endsWith('.sql'));
    expect(one?.base.map(({ up }) => up.path)).toEqual(merged);
    expect(one?.changed.map(({ up }) => up.path)).toEqual(
      Object.keys(project.head).filter((path) => path.endsWith('.sql')),
    );
  });

  test.each(DECOYS.map(({ head, ...rest }) => ({ ...rest, files: Object.keys(head) })))(
    '$files: is no migration for Postgres, and the review says so',
    ({ files, told, isSilent }) => {
      const remark = found.unreviewed.find((one) => one.files.includes(files[0] ?? ''));
      if (told) expect(remark).toMatchObject({ files, message: expect.stringMatching(told) });
      else expect(remark).toBeUndefined();
      const ignored = files.filter((file) => found.ignored.includes(file));
      expect(ignored).toEqual(told || isSilent ? [] : files);
    },
  );

  test('what the configuration names is reviewed, whatever it looks like, and the others are found as ever', async () => {
    const databases = [{ migrations: ['store/migrations/mysql'] }, { migrations: ['legacy/crm/migrations'] }];
    const { projects, unreviewed } = await discoverIn(folder.root, databases);
    expect(projects.map((project) => project.folder)).toEqual(
      expect.arrayContaining([
        'store/migrations/mysql',
        'legacy/crm/migrations',
        'services/orders/migrations',
      ]),
    );
    expect(unreviewed).toHaveLength(found.unreviewed.length - 2);
  });

  test('nothing is told of a folder for another database that did not change', () => {
    expect(found.unreviewed).toHaveLength(DECOYS.filter(({ told }) => told).length);
  });
});

async function discoverIn(root: string, databases: readonly Database[] = []): Promise<Discovery> {
  const changes = await changedFiles(root, 'main');
  const pull = { changes, head: workTree(root), base: gitTree(root, 'main') };
  return discover(pull, { migrations: [], fixtures: [], databases });
}
