import { describe, expect, test } from '@jest/globals';
import { discover, type Discovery } from '../../src/migrations/discover.ts';
import type { WhereMigrationsAre } from '../../src/migrations/scope.ts';
import type { ChangedFile } from '../../src/model.ts';
import type { FileTree } from '../../src/tree/tree.ts';
import { memoryTree } from '../tree/memory.ts';

type Files = Readonly<Record<string, string>>;

const DEFAULTS: WhereMigrationsAre = { migrations: [], fixtures: [] };

/** The files that differ, without renames: those are given. */
function changesBetween(base: Files, head: Files, renames: Files = {}): readonly ChangedFile[] {
  const from = new Set(Object.values(renames));
  return [...new Set([...Object.keys(base), ...Object.keys(head)])].flatMap((path): ChangedFile[] => {
    const previousPath = renames[path];
    if (previousPath !== undefined) return [{ path, change: 'renamed', previousPath }];
    if (from.has(path) || base[path] === head[path]) return [];
    if (base[path] === undefined) return [{ path, change: 'added' }];
    return [{ path, change: head[path] === undefined ? 'deleted' : 'modified' }];
  });
}

interface Situation {
  readonly base: Files;
  readonly head: Files;
  readonly tip?: Files;
  readonly renames?: Files;
  readonly settings?: Partial<WhereMigrationsAre>;
}

function discovered({ base, head, tip, renames, settings }: Situation): Promise<Discovery> {
  const pull = {
    changes: changesBetween(base, head, renames),
    head: memoryTree(head),
    base: memoryTree(base),
    ...(tip && { baseTip: memoryTree(tip) }),
  };
  return discover(pull, { ...DEFAULTS, ...settings });
}

/** One line for what was found: tool, folder, base, changes. */
async function lines(situation: Situation): Promise<readonly string[]> {
  const { projects, problems } = await discovered(situation);
  return [
    ...projects.flatMap(({ tool, folder, base, changed }) => [
      `${tool} in ${folder || '.'} on [${base.map(({ version }) => version).join(' ')}]`,
      ...changed.map(({ change, id, down }) => `${change} ${id}${down ? ' and back' : ''}`),
    ]),
    ...problems.map(({ message }) => message),
  ];
}

const SHOP: Files = {
  'db/migrations/001_init.up.sql': 'CREATE TABLE t ();',
  'db/migrations/001_init.down.sql': 'DROP TABLE t;',
  'db/migrations/002_more.up.sql': 'CREATE TABLE u ();',
  'db/migrations/002_more.down.sql': 'DROP TABLE u;',
};

describe('a pull request', () => {
  test('that adds a migration gets it, on top of everything the base has', async () => {
    const head = {
      ...SHOP,
      'db/migrations/003_x.up.sql': 'CREATE TABLE x ();',
      'db/migrations/003_x.down.sql': 'DROP TABLE x;',
    };
    const { projects } = await discovered({ base: SHOP, head });
    expect(projects).toMatchObject([
      {
        tool: 'golang-migrate',
        folder: 'db/migrations',
        base: [
          {
            tool: 'golang-migrate',
            id: 'db/migrations/001_init',
            version: '1',
            name: 'init',
            up: { path: 'db/migrations/001_init.up.sql', text: 'CREATE TABLE t ();' },
            down: { path: 'db/migrations/001_init.down.sql', text: 'DROP TABLE t;' },
          },
          { id: 'db/migrations/002_more' },
        ],
        changed: [
          {
            id: 'db/migrations/003_x',
            change: 'added',
            up: { text: 'CREATE TABLE x ();' },
            down: { text: 'DROP TABLE x;' },
            history: { sameVersion: [], edited: [], inBase: false },
          },
        ],
      },
    ]);
  });

  test('that adds several gets them in the order of their versions', async () => {
    const head = { ...SHOP, 'db/migrations/010_b.up.sql': '', 'db/migrations/9_a.up.sql': '' };
    expect(await lines({ base: SHOP, head })).toEqual([
      'golang-migrate in db/migrations on [1 2]',
      'added db/migrations/9_a',
      'added db/migrations/010_b',
    ]);
  });

  test('that changes no migration finds nothing', async () => {
    const head = { ...SHOP, 'src/main.go': 'package main', 'queries/top.sql': 'SELECT 1', 'README.md': '' };
    const { projects, problems, ignored } = await discovered({ base: SHOP, head });
    expect({ projects, problems, ignored }).toEqual({
      projects: [],
      problems: [],
      ignored: ['queries/top.sql'],
    });
  });

  test('that changes no SQL has no file looked at', async () => {
    const untouchable: FileTree = {
      list: () => Promise.reject(new Error('listed')),
      read: () => Promise.reject(new Error('read')),
    };
    const pull = {
      changes: [{ path: 'a.go', change: 'added' as const }],
      head: untouchable,
      base: untouchable,
    };
    expect(await discover(pull, DEFAULTS)).toEqual({
      projects: [],
      problems: [],
      ignored: [],
      unreviewed: [],
    });
  });

  test('on an empty base starts from nothing', async () => {
    expect(await lines({ base: {}, head: SHOP })).toEqual([
      'golang-migrate in db/migrations on []',
      'added db/migrations/001_init and back',
      'added db/migrations/002_more and back',
    ]);
  });

  test('with migrations in the root of the repository', async () => {
    expect(await lines({ base: {}, head: { '1_a.up.sql': '' } })).toEqual([
      'golang-migrate in . on []',
      'added 1_a',
    ]);
  });

  test('gets one project for each folder', async () => {
    const head = { 'a/migrations/1_x.up.sql': '', 'b/migrations/1_x/up.sql': '', 'c/migrations/x.sql': '' };
    expect(await lines({ base: {}, head })).toEqual([
      'golang-migrate in a/migrations on []',
      'added a/migrations/1_x',
      'diesel in b/migrations on []',
      'added b/migrations/1_x',
      'plain in c/migrations on []',
      'added c/migrations/x',
    ]);
  });

  test('with a baseline needs no migrations before its own', async () => {
    const head = { ...SHOP, 'db/migrations/003_x.up.sql': '' };
    const settings = { baseline: 'db/schema.sql' };
    expect(await lines({ base: SHOP, head, settings })).toEqual([
      'golang-migrate in db/migrations on []',
      'added db/migrations/003_x',
    ]);
  });
});

describe('an edited migration', () => {
  const edited = { ...SHOP, 'db/migrations/002_more.up.sql': 'CREATE TABLE u (id int);' };

  test('at the end of the base is rehearsed on what came before it', async () => {
    const { projects } = await discovered({ base: SHOP, head: edited });
    expect(projects).toMatchObject([
      {
        base: [{ version: '1' }],
        changed: [{ version: '2', change: 'modified', history: { edited: ['up'], inBase: false } }],
      },
    ]);
  });

  test('in the middle stays in the base with its former text, since others build on it', async () => {
    const head = { ...SHOP, 'db/migrations/001_init.up.sql': 'CREATE TABLE t (id int);' };
    const { projects } = await discovered({ base: SHOP, head });
    expect(projects).toMatchObject([
      {
        base: [{ version: '1', up: { text: 'CREATE TABLE t ();' } }, { version: '2' }],
        changed: [{ version: '1', change: 'modified', history: { edited: ['up'], inBase: true } }],
      },
    ]);
  });

  test('below a new one is taken off the base together', async () => {
    expect(await lines({ base: SHOP, head: { ...edited, 'db/migrations/003_x.up.sql': '' } })).toEqual([
      'golang-migrate in db/migrations on [1]',
      'modified db/migrations/002_more and back',
      'added db/migrations/003_x',
    ]);
  });

  test.each<[string, Files, string[]]>([
    ['its way back was changed', { ...SHOP, 'db/migrations/002_more.down.sql': 'SELECT 1;' }, ['down']],
    [
      'its way back was taken away',
      Object.fromEntries(Object.entries(SHOP).filter(([path]) => path !== 'db/migrations/002_more.down.sql')),
      ['down'],
    ],
    ['both were changed', { ...edited, 'db/migrations/002_more.down.sql': 'SELECT 1;' }, ['up', 'down']],
  ])('says that %s', async (_, head, parts) => {
    const { projects } = await discovered({ base: SHOP, head });
    expect(projects[0]?.changed).toMatchObject([{ change: 'modified', history: { edited: parts } }]);
  });

  test('counts as edited when it gets a way back later', async () => {
    const base = { 'migrations/1_a.up.sql': '' };
    const head = { ...base, 'migrations/1_a.down.sql': 'SELECT 2;' };
    const { projects } = await discovered({ base, head });
    expect(projects[0]?.changed).toMatchObject([{ change: 'modified', history: { edited: ['down'] } }]);
  });

  test('is not one when only its mode changed', async () => {
    const pull = {
      changes: [{ path: 'db/migrations/002_more.up.sql', change: 'modified' as const }],
      head: memoryTree(SHOP),
      base: memoryTree(SHOP),
    };
    expect(await discover(pull, DEFAULTS)).toEqual({
      projects: [],
      problems: [],
      ignored: [],
      unreviewed: [],
    });
  });

  test('is a renamed one when its file got another name', async () => {
    const {
      'db/migrations/002_more.up.sql': up = '',
      'db/migrations/002_more.down.sql': down = '',
      ...rest
    } = SHOP;
    const head = { ...rest, 'db/migrations/003_more.up.sql': up, 'db/migrations/003_more.down.sql': down };
    const renames = {
      'db/migrations/003_more.up.sql': 'db/migrations/002_more.up.sql',
      'db/migrations/003_more.down.sql': 'db/migrations/002_more.down.sql',
    };
    const { projects } = await discovered({ base: SHOP, head, renames });
    expect(projects).toMatchObject([
      {
        base: [{ version: '1' }],
        changed: [
          {
            id: 'db/migrations/003_more',
            change: 'renamed',
            previousPath: 'db/migrations/002_more.up.sql',
            history: { edited: [], inBase: false },
          },
        ],
      },
    ]);
  });

  test('is a renamed one too where git saw a deleted and an added file of one version', async () => {
    const { 'db/migrations/002_more.up.sql': _up, 'db/migrations/002_more.down.sql': _down, ...rest } = SHOP;
    const head = { ...rest, 'db/migrations/002_other.up.sql': 'CREATE TABLE v ();' };
    const { projects } = await discovered({ base: SHOP, head });
    expect(projects[0]?.changed).toMatchObject([
      {
        id: 'db/migrations/002_other',
        change: 'renamed',
        previousPath: 'db/migrations/002_more.up.sql',
        history: { edited: ['up', 'down'] },
      },
    ]);
  });

  test('is a new one when its file came from outside the migrations', async () => {
    const base = { ...SHOP, 'drafts/x.sql': 'CREATE TABLE x ();' };
    const head = { ...SHOP, 'db/migrations/003_x.up.sql': 'CREATE TABLE x ();' };
    expect(await lines({ base, head, renames: { 'db/migrations/003_x.up.sql': 'drafts/x.sql' } })).toEqual([
      'golang-migrate in db/migrations on [1 2]',
      'added db/migrations/003_x',
    ]);
  });
});

describe('a deleted migration', () => {
  const { 'db/migrations/002_more.up.sql': _up, 'db/migrations/002_more.down.sql': _down, ...head } = SHOP;

  test('is told with its former text, and stays in the base: production has it', async () => {
    const { projects } = await discovered({ base: SHOP, head });
    expect(projects).toMatchObject([
      {
        base: [{ version: '1' }, { version: '2' }],
        changed: [
          { version: '2', change: 'deleted', up: { text: 'CREATE TABLE u ();' }, history: { inBase: true } },
        ],
      },
    ]);
  });

  test('is found where the whole folder went', async () => {
    expect(await lines({ base: SHOP, head: {} })).toEqual([
      'golang-migrate in db/migrations on [1 2]',
      'deleted db/migrations/001_init and back',
      'deleted db/migrations/002_more and back',
    ]);
  });
});

describe('a folder that was moved', () => {
  const moved = Object.fromEntries(
    Object.entries(SHOP).map(([path, text]) => [path.replace('db/', 'sql/'), text]),
  );
  const renames = Object.fromEntries(Object.keys(moved).map((path) => [path, path.replace('sql/', 'db/')]));

  test('changes no migration', async () => {
    expect(await discovered({ base: SHOP, head: moved, renames })).toEqual({
      projects: [],
      problems: [],
      ignored: [],
      unreviewed: [],
    });
  });

  test('keeps its history for what is new and what was edited on the way', async () => {
    const head = {
      ...moved,
      'sql/migrations/002_more.up.sql': 'CREATE TABLE u (id int);',
      'sql/migrations/003_x.up.sql': '',
    };
    for (const settings of [{}, { migrations: ['sql/migrations'] }]) {
      expect(await lines({ base: SHOP, head, renames, settings })).toEqual([
        'golang-migrate in sql/migrations on [1]',
        'renamed sql/migrations/002_more and back',
        'added sql/migrations/003_x',
      ]);
    }
  });
});

describe('versions', () => {
  test('that exist twice in the pull request name each other', async () => {
    const head = { ...SHOP, 'db/migrations/003_a.up.sql': '', 'db/migrations/03_b.up.sql': '' };
    const { projects } = await discovered({ base: SHOP, head });
    expect(projects[0]?.changed).toMatchObject([
      { id: 'db/migrations/003_a', history: { sameVersion: ['db/migrations/03_b.up.sql'] } },
      { id: 'db/migrations/03_b', history: { sameVersion: ['db/migrations/003_a.up.sql'] } },
    ]);
  });

  test('that the base has, or got meanwhile, are named', async () => {
    const head = { ...SHOP, 'db/migrations/002_x.up.sql': '', 'db/migrations/003_y.up.sql': '' };
    const tip = { ...SHOP, 'db/migrations/003_z.up.sql': '' };
    const { projects } = await discovered({ base: SHOP, head, tip });
    expect(projects[0]?.changed).toMatchObject([
      { name: 'x', history: { sameVersion: ['db/migrations/002_more.up.sql'] } },
      { name: 'y', history: { sameVersion: ['db/migrations/003_z.up.sql'] } },
    ]);
  });

  test('that are the same file on the base branch by now do not collide', async () => {
    const head = { ...SHOP, 'db/migrations/003_y.up.sql': '' };
    const { projects } = await discovered({ base: SHOP, head, tip: head });
    expect(projects[0]?.changed[0]?.history).toEqual({ sameVersion: [], edited: [], inBase: false });
  });

  test('below the newest of the base branch are out of order, and say what the tool will do', async () => {
    const head = { ...SHOP, 'db/migrations/003_y.up.sql': '' };
    const tip = { ...SHOP, 'db/migrations/004_z.up.sql': '' };
    const { projects } = await discovered({ base: SHOP, head, tip });
    expect(projects[0]?.changed[0]?.history.outOfOrder).toEqual({
      newest: 'db/migrations/004_z.up.sql',
      outcome: 'skipped',
    });
  });

  test('are ordered by the tool: diesel compares texts', async () => {
    const base = { 'migrations/2023-01-01-000000_a/up.sql': '' };
    const early = { ...base, 'migrations/2022-01-01-000000_b/up.sql': '' };
    const late = { ...base, 'migrations/2024-01-01-000000_b/up.sql': '' };
    const orders = await Promise.all([early, late].map((head) => discovered({ base, head })));
    expect(orders.map(({ projects }) => projects[0]?.changed[0]?.history.outOfOrder)).toEqual([
      { newest: 'migrations/2023-01-01-000000_a/up.sql', outcome: 'applied' },
      undefined,
    ]);
  });

  test('of names without numbers are in no order', async () => {
    const base = { 'migrations/users.sql': '' };
    const { projects } = await discovered({ base, head: { ...base, 'migrations/orders.sql': '' } });
    expect(projects[0]?.changed[0]?.history).toEqual({ sameVersion: [], edited: [], inBase: false });
  });

  test('may be renumbered past everything', async () => {
    const base = { 'm/migrations/1_a.up.sql': '', 'm/migrations/2_b.up.sql': 'b' };
    const head = { 'm/migrations/1_a.up.sql': '', 'm/migrations/3_b.up.sql': 'b' };
    const renames = { 'm/migrations/3_b.up.sql': 'm/migrations/2_b.up.sql' };
    const { projects } = await discovered({ base, head, renames, tip: base });
    expect(projects[0]?.changed[0]?.history).toEqual({ sameVersion: [], edited: [], inBase: false });
  });
});

const cargo = (dependency: string): string => `[package]\nname = "x"\n\n[dependencies]\n${dependency}\n`;

describe('which tool', () => {
  const pair = { 'db/migrations/1_a.up.sql': '', 'db/migrations/1_a.down.sql': '' };
  const folders = { 'db/migrations/1_a/up.sql': '' };
  test.each<[string, Files, string]>([
    ['pairs, by default', pair, 'golang-migrate'],
    ['pairs beside a Cargo.toml that uses sqlx', { ...pair, 'Cargo.toml': cargo('sqlx = "0.8"') }, 'sqlx'],
    [
      'pairs beside a workspace member that does',
      { ...pair, 'crates/db/Cargo.toml': cargo('sqlx.workspace = true') },
      'sqlx',
    ],
    [
      'pairs where sqlx has a table',
      { ...pair, 'Cargo.toml': '[dependencies.sqlx]\nversion = "0.8"' },
      'sqlx',
    ],
    [
      'pairs beside a Cargo.toml without sqlx',
      { ...pair, 'Cargo.toml': cargo('# sqlx = "0.8"\nserde = "1"') },
      'golang-migrate',
    ],
    ['pairs with prepared queries of sqlx', { ...pair, 'db/.sqlx/query-1.json': '{}' }, 'sqlx'],
    ['pairs with sqlx.toml', { ...pair, 'sqlx.toml': '' }, 'sqlx'],
    [
      'pairs with sqlx far off and golang-migrate near',
      {
        ...pair,
        'other/service/Cargo.toml': cargo('sqlx = "0.8"'),
        'db/go.mod': 'require github.com/golang-migrate/migrate/v4 v4.17.0',
      },
      'golang-migrate',
    ],
    ['single files beside sqlx', { 'migrations/1_a.sql': '', 'Cargo.toml': cargo('sqlx = "0.8"') }, 'sqlx'],
    ['single files', { 'migrations/1_a.sql': '' }, 'plain'],
    ['folders, by default', folders, 'diesel'],
    ['folders with dashes', { 'db/migrations/2020-01-02-030405_a/up.sql': '' }, 'diesel'],
    ['folders beside diesel.toml', { ...folders, 'diesel.toml': '' }, 'diesel'],
    [
      'folders beside a Cargo.toml that uses diesel',
      { 'migrations/default/1_a/up.sql': '', 'Cargo.toml': cargo('diesel = "2"') },
      'diesel',
    ],
    [
      'folders beside a Hasura config',
      { ...folders, 'db/config.yaml': 'version: 3\nendpoint: http://x\nmetadata_directory: metadata\n' },
      'hasura',
    ],
    ['folders beside some other config.yaml', { ...folders, 'db/config.yaml': 'version: 3\n' }, 'diesel'],
    ['folders one database deep', { 'migrations/default/1_a/up.sql': '' }, 'hasura'],
    [
      'mostly pairs, some folders',
      { ...pair, 'db/migrations/2_b.up.sql': '', 'db/migrations/3_c/up.sql': '' },
      'golang-migrate',
    ],
    [
      'a marker deep down beside the folder',
      { 'a/b/c/d/e/migrations/1_a.up.sql': '', 'a/b/c/d/e/Cargo.toml': cargo('sqlx = "0.8"') },
      'sqlx',
    ],
  ])('%s', async (_, head, tool) => {
    const { projects } = await discovered({ base: {}, head });
    expect(projects.map((project) => project.tool)).toEqual([tool]);
  });

  test('is what the settings say, and files that it cannot read are none', async () => {
    const head = { ...pair, 'other/migrations/x.sql': '' };
    expect(await lines({ base: {}, head, settings: { tool: 'sqlx' } })).toEqual([
      'sqlx in db/migrations on []',
      'added db/migrations/1_a and back',
    ]);
  });
});

describe('what is no migration', () => {
  test.each<[string, string[]]>([
    ['queries and reports', ['queries/1_top.sql', 'reports/2024-01-sales.sql', 'src/get_user.sql']],
    ['seeds and fixtures', ['db/seeds/001_users.sql', 'db/fixtures/001_users.sql', 'db/seed.sql']],
    ['dumps of the schema', ['db/schema.sql', 'db/migrations/schema.sql', 'db/structure.sql']],
    ['copies of other projects', ['vendor/x/migrations/1_a.up.sql', 'pkg/testdata/migrations/1_a.up.sql']],
    ['a numbered file among others', ['sql/1_a.sql', 'sql/helpers.sql']],
  ])('%s', async (_, paths) => {
    const head = Object.fromEntries(paths.map((path) => [path, 'SELECT 1;']));
    expect(await discovered({ base: {}, head })).toEqual({
      projects: [],
      problems: [],
      ignored: paths,
      unreviewed: [],
    });
  });

  test('the baseline and the fixtures of the settings', async () => {
    const head = { 'db/migrate/0_base.sql': '', 'db/migrate/data/x.sql': '', 'db/migrate/1_a.sql': '' };
    const settings = { baseline: 'db/migrate/0_base.sql', fixtures: ['db/migrate/data/*.sql'] };
    const { projects, ignored } = await discovered({ base: {}, head, settings });
    expect(projects[0]?.changed.map(({ id }) => id)).toEqual(['db/migrate/1_a']);
    expect(ignored).toEqual([]);
  });

  test('a folder of numbered files is one, whatever its name', async () => {
    expect(await lines({ base: {}, head: { 'sql/20240101_a.sql': '', 'sql/20240102_b.sql': '' } })).toEqual([
      'plain in sql on []',
      'added sql/20240101_a',
      'added sql/20240102_b',
    ]);
  });

  test('settings name the folders, and only those count', async () => {
    const head = { 'vendor/lib/schema/a.sql': '', 'db/migrations/1_b.up.sql': '', 'apps/x/ddl/c.sql': '' };
    const settings = { migrations: ['vendor/lib/schema', 'apps/*/ddl'] };
    const { projects, ignored } = await discovered({ base: {}, head, settings });
    expect(projects.map(({ folder }) => folder)).toEqual(['apps/x/ddl', 'vendor/lib/schema']);
    expect(ignored).toEqual(['db/migrations/1_b.up.sql']);
  });

  test('a configured folder may hold a folder for each database', async () => {
    const head = { 'hasura/migrations/default/1_a/up.sql': '', 'hasura/migrations/old/1_a.up.sql': '' };
    const settings = { migrations: ['hasura/migrations'] };
    expect(await lines({ base: {}, head, settings })).toEqual([
      'hasura in hasura/migrations/default on []',
      'added hasura/migrations/default/1_a',
    ]);
  });
});

describe('problems', () => {
  test('a new file that the tool would pass over is told, an old one is not', async () => {
    const base = { ...SHOP, 'db/migrations/000-old.up.sql': '' };
    expect(await lines({ base, head: { ...base, 'db/migrations/003-foo.up.sql': '' } })).toEqual([
      'db/migrations/003-foo.up.sql: golang-migrate passes over a file of this name. Name it <number>_<name>.up.sql.',
    ]);
  });

  test('a new way back from nothing', async () => {
    expect(await lines({ base: SHOP, head: { ...SHOP, 'db/migrations/003_x.down.sql': '' } })).toEqual([
      'db/migrations/003_x.down.sql: rolls back version 3, and no file of that version goes forward. Add it, or remove this one.',
    ]);
  });

  test('text that cannot be read ends that migration only', async () => {
    const head = { ...SHOP, 'db/migrations/003_x.up.sql': 'a\0b', 'db/migrations/004_y.up.sql': '' };
    expect(await lines({ base: SHOP, head })).toEqual([
      'golang-migrate in db/migrations on [1 2]',
      'added db/migrations/004_y',
      'db/migrations/003_x.up.sql:1, byte offset 1: a zero byte, which Postgres refuses in text. Remove it, or save the file as UTF-8.',
    ]);
  });

  test('a base that cannot be read ends that folder', async () => {
    const base = { 'migrations/1_a.up.sql': '\0' };
    expect(await lines({ base, head: { ...base, 'migrations/2_b.up.sql': '' } })).toEqual([
      expect.stringContaining('migrations/1_a.up.sql:1, byte offset 0: a zero byte'),
    ]);
  });

  test('a file with both ways in it is refused', async () => {
    expect(await lines({ base: {}, head: { 'db/migrations/1_a.sql': '-- // first\n-- //@UNDO\n' } })).toEqual(
      [
        expect.stringMatching(
          /^db\/migrations\/1_a.sql: written for MyBatis Migrations, with both ways in one file/,
        ),
      ],
    );
  });
});

test('a change of the settings beside a diesel migration is a change of the migration', async () => {
  const base = { 'migrations/1_a/up.sql': '', 'migrations/2_b/up.sql': '' };
  const head = { ...base, 'migrations/2_b/metadata.toml': 'run_in_transaction = false' };
  const { projects } = await discovered({ base, head });
  expect(projects).toMatchObject([
    {
      base: [{ version: '1' }],
      changed: [
        {
          version: '2',
          change: 'modified',
          options: { text: 'run_in_transaction = false' },
          history: { edited: ['options'] },
        },
      ],
    },
  ]);
});
