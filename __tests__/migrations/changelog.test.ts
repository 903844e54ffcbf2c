import { beforeAll, describe, expect, test } from '@jest/globals';
import { discover } from '../../src/migrations/discover.ts';
import type { ChangedFile } from '../../src/model.ts';
import { loadParser } from '../../src/sql/script.ts';
import { memoryTree } from '../tree/memory.ts';

beforeAll(loadParser);

type Files = Readonly<Record<string, string>>;

/** Tool and folder, the changed migrations in their order, and the problems. */
async function found(head: Files, base: Files = {}, values: Files = {}): Promise<readonly string[]> {
  const all = { ...base, ...head };
  const changes = Object.keys(head).map((path): ChangedFile => ({ path, change: 'added' }));
  const { projects, problems } = await discover(
    { changes, head: memoryTree(all), base: memoryTree(base) },
    { migrations: [], fixtures: [], valuesOf: () => values },
  );
  return [
    ...projects.flatMap((project) => [
      `${project.tool} in ${project.folder}`,
      ...project.base.map(({ id }) => `base ${id}`),
      ...project.changed.map(({ id, history }) => `${id}${history.outOfOrder ? ', late' : ''}`),
    ]),
    ...problems.map(({ message }) => message),
  ];
}

function formatted(...heads: readonly string[]): string {
  return ['--liquibase formatted sql', ...heads.map((head) => `--changeset a:${head}\nSELECT 1;`)].join('\n');
}

const YAML = `databaseChangeLog:
  - changeSet: {id: 0, author: a}
  - include: {file: v2/b.sql, relativeToChangelogFile: true}
  - includeAll:
      path: db/changelog/v1
`;
const XML = `<?xml version="1.0"?><databaseChangeLog xmlns="x">
  <!-- <include file="v1/lost.sql"/> -->
  <include file="v2/b.sql" relativeToChangelogFile="true"/>
  <includeAll path="classpath:db/changelog/v1/"/>
</databaseChangeLog>`;
const JSON_TEXT = JSON.stringify({
  databaseChangeLog: [{ include: { file: 'nested.changelog.xml', relativeToChangelogFile: true } }],
});

describe('a changelog of Liquibase that includes files of SQL', () => {
  test.each([
    ['in YAML', { 'app/db/changelog/db.changelog-master.yaml': YAML }],
    ['in XML', { 'app/db/changelog/changelog.xml': XML }],
    [
      'in JSON, and another one in XML',
      { 'app/db/changelog/root.json': JSON_TEXT, 'app/db/changelog/nested.changelog.xml': XML },
    ],
  ])('gives the order of several folders: %s', async (_, changelog) => {
    const base = { ...changelog, 'app/db/changelog/v2/b.sql': formatted('1') };
    const head = {
      'app/db/changelog/v1/9.sql': formatted('1', '2'),
      'app/db/changelog/v1/10.sql': formatted('1'),
    };
    expect(await found(head, base)).toEqual([
      'liquibase in app/db/changelog',
      'base app/db/changelog/v2/b#a:1',
      'app/db/changelog/v1/10#a:1',
      'app/db/changelog/v1/9#a:1',
      'app/db/changelog/v1/9#a:2',
    ]);
  });

  test('names formatted SQL that nothing includes, and no other SQL', async () => {
    const base = {
      'db/changelog.xml': '<databaseChangeLog><include file="a.sql"/></databaseChangeLog>',
      'db/a.sql': formatted('1'),
    };
    expect(await found({ 'db/b.sql': formatted('1'), 'db/c.sql': 'SELECT 1;' }, base)).toEqual([
      'db/b.sql: Liquibase runs only what db/changelog.xml includes: include it there.',
    ]);
  });
});

const ids = (...keys: readonly number[]): readonly string[] => keys.map((key) => `db/1#a:${key}`);

describe('changesets of Liquibase with contexts and labels', () => {
  const CHANGESETS = formatted(
    '1 context:prod',
    '2 context:"dev and !prod"',
    '3 labels:v1,v2',
    '4',
    '5 contextFilter:"prod or test" labels:v3',
  );

  // As Liquibase 4.31 ran them.
  test.each<[Files, readonly number[]]>([
    [{}, [1, 2, 3, 4, 5]],
    [{ 'liquibase:contexts': 'prod' }, [1, 3, 4, 5]],
    [{ 'liquibase:labels': 'v1 and v2' }, [1, 2, 3, 4]],
    [{ 'liquibase:contexts': 'prod,dev', 'liquibase:labels': '!v3' }, [1, 3, 4]],
    [{ 'liquibase:contexts': 'dev' }, [2, 3, 4]],
    [{ 'liquibase:labels': 'not (v1 or v3)' }, [1, 2, 4]],
  ])('%j', async (values, keys) => {
    expect(await found({ 'db/1.sql': CHANGESETS }, {}, values)).toEqual(['liquibase in db', ...ids(...keys)]);
  });

  test('are those that its own settings ask for', async () => {
    const base = {
      'liquibase.properties': 'url: jdbc:x\ncontext-filter: dev\nliquibase.command.labelFilter=v1\n',
    };
    expect(await found({ 'db/1.sql': CHANGESETS }, base)).toEqual(['liquibase in db', ...ids(2, 3, 4)]);
  });
});

describe('Flyway', () => {
  test('names its files as its settings say', async () => {
    const base = {
      'flyway.toml':
        '[flyway]\nsqlMigrationPrefix = "M-"\nsqlMigrationSeparator = "-"\nsqlMigrationSuffixes = [".ddl", ".sql"]\n',
    };
    expect(
      await found(
        { 'db/M-10-a.ddl': 'SELECT 1;', 'db/M-9_1-b.sql': 'SELECT 1;', 'db/V1__c.sql': 'SELECT 1;' },
        base,
      ),
    ).toEqual(['flyway in db', 'db/M-9_1-b', 'db/M-10-a.ddl']);
  });

  test('takes what lies below its location too, unless each dialect has a folder there', async () => {
    const nested = {
      'src/main/resources/db/migration/V10__c.sql': 'SELECT 1;',
      'src/main/resources/db/migration/v1/V9__b.sql': 'SELECT 1;',
    };
    expect(await found(nested)).toEqual([
      'flyway in src/main/resources/db/migration',
      'src/main/resources/db/migration/v1/V9__b',
      'src/main/resources/db/migration/V10__c',
    ]);
    const dialects = {
      'db/migration/h2/V1__a.sql': 'SELECT 1;',
      'db/migration/postgresql/V1__a.sql': 'SELECT 1;',
    };
    expect(await found(dialects)).toContain('flyway in db/migration/postgresql');
  });

  test('runs a baseline only where none of what it stands for is left', async () => {
    const one = 'SELECT 1;';
    expect(await found({ 'db/B2__b.sql': one, 'db/V3__c.sql': one })).toEqual([
      'flyway in db',
      'db/B2__b',
      'db/V3__c',
    ]);
    expect(await found({ 'db/V2__a.sql': one, 'db/B2__b.sql': one, 'db/V3__c.sql': one })).toEqual([
      'flyway in db',
      'db/V2__a',
      'db/V3__c',
    ]);
  });

  test('takes a late one where outOfOrder is set', async () => {
    const base = { 'flyway.conf': 'flyway.outOfOrder=true\n', 'db/V2__b.sql': 'SELECT 1;' };
    expect(await found({ 'db/V1__a.sql': 'SELECT 1;' }, base)).toEqual([
      'flyway in db',
      'base db/V2__b',
      'db/V1__a, late',
    ]);
  });
});

/** How a changed file is rehearsed: its base, then each migration with its change. */
async function edited(
  path: string,
  before: string,
  after: string,
  base: Files = {},
): Promise<readonly string[]> {
  const { projects } = await discover(
    {
      changes: [{ path, change: 'modified' }],
      head: memoryTree({ ...base, [path]: after }),
      base: memoryTree({ ...base, [path]: before }),
    },
    { migrations: [], fixtures: [] },
  );
  return projects.flatMap((project) => [
    ...project.base.map(({ id }) => `base ${id}`),
    ...project.changed.map(
      ({ id, change, history }) => `${id}: ${change}${history.inBase ? ', in the base' : ''}`,
    ),
  ]);
}

test('a configured folder is one by itself, whatever includes its files', async () => {
  const files = {
    'db/changelog.xml':
      '<databaseChangeLog><includeAll path="sql" relativeToChangelogFile="true"/></databaseChangeLog>',
    'db/sql/1.sql': formatted('1'),
  };
  const { projects } = await discover(
    { changes: [{ path: 'db/sql/1.sql', change: 'added' }], head: memoryTree(files), base: memoryTree({}) },
    { migrations: ['db/sql'], fixtures: [] },
  );
  expect(projects.map(({ tool, folder }) => `${tool} in ${folder}`)).toEqual(['liquibase in db/sql']);
});

describe('what its tool runs again when it changes', () => {
  test('is run on what it was before: a repeatable migration of Flyway', async () => {
    const base = { 'db/V1__a.sql': 'SELECT 1;' };
    expect(await edited('db/R__v.sql', 'SELECT 1;', 'SELECT 2;', base)).toEqual([
      'base db/V1__a',
      'base db/R__v',
      'db/R__v: added',
    ]);
    expect(await edited('db/V2__b.sql', 'SELECT 1;', 'SELECT 2;', base)).toEqual([
      'base db/V1__a',
      'db/V2__b: modified',
    ]);
  });

  test('is run on what it was before: a changeset of Liquibase that says so', async () => {
    const before = formatted('1', '2 runOnChange:true', '3');
    expect(await edited('db/1.sql', before, before.replaceAll('SELECT 1', 'SELECT 2'))).toEqual([
      'base db/1#a:1',
      'base db/1#a:2',
      'db/1#a:1: modified, in the base',
      'db/1#a:2: added',
      'db/1#a:3: modified',
    ]);
  });
});

test('a rollback of Liquibase that names another changeset runs that one again', async () => {
  const text = `${formatted('1', '2')}\n--rollback changesetId:1 changesetAuthor:a`;
  const { projects } = await discover(
    {
      changes: [{ path: 'db/1.sql', change: 'added' }],
      head: memoryTree({ 'db/1.sql': text }),
      base: memoryTree({}),
    },
    { migrations: [], fixtures: [] },
  );
  expect(projects[0]?.changed.map(({ down }) => down?.text.trim().split('\n'))).toEqual([
    undefined,
    ['--changeset a:1', 'SELECT 1;'],
  ]);
});

function manifest(...files: readonly string[]): string {
  return JSON.stringify({ CurrVersion: '1', SchemaUpdateCqlFiles: files });
}

describe('a folder without a tool of its own', () => {
  test('with scripts for one database runs those instead of the ones for all', async () => {
    const names = [
      '1_a.up.sql',
      '1_a.down.sql',
      '2_b.up.sql',
      '2_b.postgres.up.sql',
      '2_b.mysql.up.sql',
      '2_b.down.sql',
      '10_c.autocommit.up.sql',
      '9_d.cockroach.up.sql',
      '9_d.sqlite3.up.sql',
    ];
    const files = Object.fromEntries(names.map((name) => [`db/${name}`, 'SELECT 1;']));
    expect(await found(files)).toEqual(['plain in db', 'db/1_a', 'db/2_b.postgres', 'db/10_c.autocommit']);
  });

  test('with manifests runs what those list, in their order', async () => {
    const base = {
      'schema/versioned/v1.9/manifest.json': manifest('z.sql', 'a.sql'),
      'schema/versioned/v1.9/z.sql': 'SELECT 1;',
      'schema/versioned/v1.9/a.sql': 'SELECT 1;',
      'schema/versioned/v1.10/manifest.json': manifest('b.sql'),
    };
    const head = {
      'schema/versioned/v1.10/b.sql': 'SELECT 1;',
      'schema/versioned/v1.10/lost.sql': 'SELECT 1;',
    };
    expect(await found(head, base)).toEqual([
      'plain in schema/versioned',
      'base schema/versioned/v1.9/z',
      'base schema/versioned/v1.9/a',
      'schema/versioned/v1.10/b',
      'schema/versioned/v1.10/lost.sql: only what the manifest.json beside it lists is run: add it there.',
    ]);
  });
});
