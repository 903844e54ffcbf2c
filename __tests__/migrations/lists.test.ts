import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { discover } from '../../src/migrations/discover.ts';
import type { ChangedFile } from '../../src/model.ts';
import { memoryTree } from '../tree/memory.ts';
import { journal } from './detection-repository.ts';

type Files = Readonly<Record<string, string>>;
const T = 'CREATE TABLE t (id bigint);\n';
const JOURNAL = 'db/drizzle/meta/_journal.json';

/** One line for each project, changed migration and problem of a pull request in which only `path` changed. */
async function lines(files: Files, path: string, text: string | undefined): Promise<readonly string[]> {
  const { [path]: former, ...rest } = files;
  const change: ChangedFile['change'] =
    former === undefined ? 'added' : text === undefined ? 'deleted' : 'modified';
  const { projects, problems } = await discover(
    {
      changes: [{ path, change }],
      base: memoryTree(files),
      head: memoryTree(text === undefined ? rest : { ...rest, [path]: text }),
    },
    { migrations: [], fixtures: [] },
  );
  return [
    ...projects.flatMap(({ tool, folder, base, changed }) => [
      `${tool} in ${folder} on [${base.map(({ name }) => name).join(' ')}]`,
      ...changed.map((one) => `${one.change} ${one.name}`),
    ]),
    ...problems.map(({ file, message }) => `${file}: ${message}`),
  ];
}

describe('a change of nothing but the journal of Drizzle', () => {
  const files = {
    [JOURNAL]: journal('postgresql', '0000_a', '0001_b'),
    'db/drizzle/0000_a.sql': T,
    'db/drizzle/0001_b.sql': T,
    'db/drizzle/0002_c.sql': T,
  };

  test('that lists a file which was there adds a migration', async () => {
    const head = journal('postgresql', '0000_a', '0001_b', '0002_c');
    expect(await lines(files, JOURNAL, head)).toEqual(['drizzle in db/drizzle on [a b]', 'added c']);
  });

  test('that lists one no more takes it away', async () => {
    expect(await lines(files, JOURNAL, journal('postgresql', '0000_a'))).toEqual([
      'drizzle in db/drizzle on [a b]',
      'deleted b',
    ]);
  });

  test('that dates one otherwise is a change of it', async () => {
    const head = files[JOURNAL].replace('"when":2', '"when":9');
    expect(await lines(files, JOURNAL, head)).toEqual(['drizzle in db/drizzle on [a]', 'modified b']);
  });

  test('that names a file which is not there is a problem', async () => {
    const head = journal('postgresql', '0000_a', '0001_x');
    expect(await lines(files, JOURNAL, head)).toEqual([
      `${JOURNAL}: drizzle-orm runs nothing, because 0001_x.sql is listed here and not there: add it, or drop its entry.`,
    ]);
  });

  test('that only lays it out otherwise changes nothing', async () => {
    const head = JSON.stringify(JSON.parse(files[JOURNAL]), undefined, 2);
    expect(await lines(files, JOURNAL, head)).toEqual([]);
  });
});

describe('a change of nothing but atlas.sum', () => {
  const hash = createHash('sha256').update(`1_a.sql${T}`).digest('base64');
  const files = { 'db/migrations/atlas.sum': `h1:x\n1_a.sql h1:${hash}\n`, 'db/migrations/1_a.sql': T };

  test('to what the files are not is a problem, since Atlas runs nothing then', async () => {
    expect(await lines(files, 'db/migrations/atlas.sum', 'h1:x\n1_a.sql h1:other\n')).toEqual([
      'db/migrations/1_a.sql: atlas.sum has another hash for it, so Atlas would run nothing: run `atlas migrate hash`.',
    ]);
  });

  test('to what they are is none', async () => {
    const stale = { ...files, 'db/migrations/atlas.sum': 'h1:x\n1_a.sql h1:other\n' };
    expect(await lines(stale, 'db/migrations/atlas.sum', files['db/migrations/atlas.sum'])).toEqual([]);
  });
});

test('a list in a copy of another project counts for nothing', async () => {
  const files = {
    'vendor/x/meta/_journal.json': journal('postgresql', '0000_a'),
    'vendor/x/0000_a.sql': T,
  };
  expect(await lines(files, 'vendor/x/meta/_journal.json', journal('postgresql', '0000_b'))).toEqual([]);
});
