import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { discoverNamed } from '../../src/migrations/discover-named.ts';
import { discover } from '../../src/migrations/discover.ts';
import { toolOf } from '../../src/migrations/tools.ts';
import type { ChangedFile, Script, ToolName } from '../../src/model.ts';
import { parseProject } from '../../src/review/project.ts';
import { loadParser } from '../../src/sql/script.ts';
import { memoryTree } from '../tree/memory.ts';

beforeAll(loadParser);

type Files = Readonly<Record<string, string>>;

/**
 * What a pull request that adds files makes of them: the tool and its base, one line for each migration (how it runs,
 * on which lines, and the same of its way back), then the problems.
 */
async function reviewed(head: Files, base: Files = {}): Promise<readonly string[]> {
  const changes = Object.keys(head)
    .filter((path) => head[path] !== base[path])
    .map((path): ChangedFile => ({ path, change: path in base ? 'modified' : 'added' }));
  const { projects, problems } = await discover(
    { changes, head: memoryTree({ ...base, ...head }), base: memoryTree(base) },
    { migrations: [], fixtures: [] },
  );
  const shown = projects.flatMap((project) => {
    const { migrations, problems } = parseProject(project);
    return [
      `${project.tool} in ${project.folder}`,
      ...project.base.map(({ version }) => `base ${version}`),
      ...migrations.map(
        ({ version, up, down, history }) =>
          `${version}: ${linesOf(up)}${down ? ` | ${linesOf(down)}` : ''}${history?.outOfOrder ? `, late: ${history.outOfOrder.outcome}` : ''}`,
      ),
      ...problems.map(({ line, message }) => `${line ?? '-'}: ${message}`),
    ];
  });
  return [...shown, ...problems.map(({ message }) => message)];
}

function linesOf({ transaction, statements }: Pick<Script, 'transaction' | 'statements'>): string {
  return `${transaction} ${statements.map(({ span }) => span.start.line).join(' ')}`;
}

const TABLE = 'CREATE TABLE t (a int);';
const INDEX = 'CREATE INDEX CONCURRENTLY i ON t (a);';

describe('Supabase', () => {
  test('is known by its folder, and ends its transaction only where a statement asks for it', async () => {
    const head = {
      'supabase/migrations/20240101000000_a.sql': `${TABLE}\n${TABLE}`,
      'supabase/migrations/20240102000000_b.sql': `${TABLE}\n${INDEX}\n${TABLE}`,
      'supabase/migrations/20240103000000_c.sql': `BEGIN;\n${TABLE}\nCOMMIT;\n${INDEX}`,
      'supabase/migrations/20240104000000_d.sql': `-- pg-delta: transaction=false\n${TABLE}`,
      'supabase/seed.sql': 'INSERT INTO t VALUES (1);',
    };
    expect(await reviewed(head)).toEqual([
      'supabase in supabase/migrations',
      '20240101000000: one 1 2',
      '20240102000000: stretches 1 2 3',
      '20240103000000: none 1 2 3 4',
      '20240104000000: per-statement 2',
    ]);
  });

  test('its configuration is nearer than what else could read such names', async () => {
    const base = {
      'Cargo.toml': '[dependencies]\nsqlx = "0.8"\n',
      'supabase/config.toml': 'project_id = "x"\n',
      'supabase/migrations/20240102000000_b.sql': TABLE,
    };
    expect(await reviewed({ 'supabase/migrations/20240101000000_a.sql': TABLE }, base)).toEqual([
      'supabase in supabase/migrations',
      'base 20240102000000',
      '20240101000000: one 1, late: refused',
    ]);
  });
});

describe('Prisma', () => {
  const lock = { 'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n' };

  test('folders in the order of their names, each one query', async () => {
    const base = { ...lock, 'prisma/migrations/20240101000000_a/migration.sql': TABLE };
    const head = {
      'prisma/migrations/20240103000000_c/migration.sql': INDEX,
      'prisma/migrations/20240102000000_b/migration.sql': `${TABLE}\n${TABLE}`,
      'prisma/migrations/20231231000000_late/migration.sql': `BEGIN;${TABLE}COMMIT;`,
    };
    expect(await reviewed(head, base)).toEqual([
      'prisma in prisma/migrations',
      'base 20240101000000',
      '20231231000000: none 1 1 1, late: applied',
      '20240102000000: batch 1 2',
      '20240103000000: batch 1',
    ]);
  });

  test('a down.sql beside it is its way back', async () => {
    const head = {
      ...lock,
      'prisma/migrations/20240101000000_a/migration.sql': TABLE,
      'prisma/migrations/20240101000000_a/down.sql': 'DROP TABLE a;',
    };
    const changes = Object.keys(head).map((path) => ({ path, change: 'added' as const }));
    const found = await discover(
      { changes, head: memoryTree(head), base: memoryTree({}) },
      { migrations: [], fixtures: [] },
    );
    expect(found.projects.flatMap(({ changed }) => changed.map(({ id, down }) => [id, down?.path]))).toEqual([
      ['prisma/migrations/20240101000000_a', 'prisma/migrations/20240101000000_a/down.sql'],
    ]);
    expect(found.problems).toEqual([]);
  });

  test('a named folder of one migration is that one, after those before it', async () => {
    const files = {
      ...lock,
      'prisma/migrations/1_a/migration.sql': TABLE,
      'prisma/migrations/2_b/migration.sql': TABLE,
      'prisma/migrations/3_c/migration.sql': TABLE,
    };
    const named = { files: [], folders: ['prisma/migrations/2_b'] };
    const { projects } = await discoverNamed(named, memoryTree(files), { migrations: [], fixtures: [] });
    expect(
      projects.map(({ tool, base, changed }) => [tool, ...[...base, ...changed].map(({ id }) => id)]),
    ).toEqual([['prisma', 'prisma/migrations/1_a', 'prisma/migrations/2_b']]);
  });

  test.each([
    ['another database', { 'my/migrations/migration_lock.toml': 'provider = "mysql"\n', ...lock }],
    ['no sign of Postgres', {}],
  ])('%s is left alone', async (_, base) => {
    expect(await reviewed({ 'my/migrations/20240101000000_a/migration.sql': TABLE }, base)).toEqual([]);
  });

  test('the schema tells where there is no lock', async () => {
    const base = { 'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n' };
    const head = { 'prisma/migrations/0_init/migration.sql': TABLE };
    expect(await reviewed(head, base)).toEqual(['prisma in prisma/migrations', '0: batch 1']);
  });
});

function journal(dialect: string, ...tags: readonly (readonly [tag: string, when: number])[]): string {
  return JSON.stringify({
    version: '7',
    dialect,
    entries: tags.map(([tag, when], idx) => ({ idx, tag, when })),
  });
}

describe('Drizzle', () => {
  const base = {
    'db/drizzle/0000_a.sql': `${TABLE}--> statement-breakpoint\n${TABLE}`,
    'db/drizzle/meta/_journal.json': journal('postgresql', ['0000_a', 100]),
  };

  test("goes by the journal's order, and by its dates for what comes late", async () => {
    const head = {
      'db/drizzle/0001_c.sql': TABLE,
      'db/drizzle/0001_b.sql': INDEX,
      'db/drizzle/0002_stray.sql': TABLE,
      'db/drizzle/meta/_journal.json': journal('pg', ['0000_a', 100], ['0001_c', 120], ['0001_b', 90]),
    };
    expect(await reviewed(head, base)).toEqual([
      'drizzle in db/drizzle',
      'base 100',
      '120: one 1',
      '90: one 1, late: skipped',
      'db/drizzle/0002_stray.sql: drizzle-orm runs only what meta/_journal.json lists: let `drizzle-kit generate` write both.',
    ]);
  });

  test('a file that is listed and missing is told at its line', async () => {
    const list = journal('postgresql', ['0000_a', 100], ['0001_b', 120]).replaceAll('{"idx"', '\n{"idx"');
    const head = { 'db/drizzle/0003_c.sql': TABLE, 'db/drizzle/meta/_journal.json': list };
    expect((await reviewed(head, base)).at(-1)).toBe(
      'drizzle-orm runs nothing, because 0001_b.sql is listed here and not there: add it, or drop its entry.',
    );
  });

  test('a journal that cannot be read is told', async () => {
    const head = {
      'db/drizzle/0001_b.sql': TABLE,
      'db/drizzle/meta/_journal.json': '{"dialect": "postgresql", "entries": [',
    };
    expect((await reviewed(head, base)).at(-1)).toBe(
      'drizzle-orm finds no entries in this journal: generate it again.',
    );
  });

  test('of another database, even one that is called so, it is left alone', async () => {
    const head = {
      'my/migrations/0000_a.sql': TABLE,
      'my/migrations/meta/_journal.json': journal('mysql', ['0000_a', 100]),
    };
    expect(await reviewed(head, base)).toEqual([]);
  });
});

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function sumOf(named: Files): string {
  const hash = createHash('sha256');
  const lines = Object.entries(named).map(([path, text]) => {
    hash.update(path.slice(2)).update(text);
    return `${path.slice(2)} h1:${hash.copy().digest('base64')}`;
  });
  return ['h1:of all of them', ...lines, ''].join('\n');
}

describe('Atlas', () => {
  const files = {
    'm/1_a.sql': `${TABLE}\n`,
    'm/2_b.sql': `-- atlas:txmode none\n\n${TABLE}\n${INDEX}\n`,
  };

  test('is known by its list of hashes, and told by a directive at the top to open no transaction', async () => {
    expect(await reviewed({ ...files, 'm/atlas.sum': sumOf(files) })).toEqual([
      'atlas in m',
      '1: one 1',
      '2: per-statement 3 4',
    ]);
  });

  test('takes a list that Atlas wrote', async () => {
    // Atlas's own cmd/atlas/internal/migrate/testdata/fixed, from its first two files on.
    const own = [
      { path: '1.sql', bytes: encode('CREATE TABLE `users` (`id` int NOT NULL PRIMARY KEY);') },
      {
        path: '2.sql',
        bytes: encode('ALTER TABLE `users` ADD COLUMN `happy` boolean NOT NULL DEFAULT true;'),
      },
    ];
    const list = `h1:oNV0f9HzMMCf2pzF+sA6CmsSHGjdkWYmcTjoc/lWxLs=
1.sql h1:twN+zPVp8JzWEUcPPfNIT6/62Wa08dfxxZhT4gZxBzg=
2.sql h1:KHLlrSPwSjbp4+KrpQHwYZf8zlSIiAR7MS3H2yd1yeE=
`;
    expect(await toolOf('atlas').sum?.check(list, own)).toBeUndefined();
    expect(await toolOf('atlas').sum?.check(list, own.toReversed().slice(0, 1))).toMatchObject({
      path: '2.sql',
    });
  });

  test('a directive is none without an empty line below it, and one of another kind is refused', async () => {
    const head = {
      'm/1_a.sql': `-- atlas:txmode none\n${TABLE}`,
      'm/2_b.sql': `-- atlas:txmode all\n\n${TABLE}`,
    };
    expect(await reviewed({ ...head, 'm/atlas.sum': sumOf(head) })).toEqual([
      'atlas in m',
      '1: one 2',
      '2: one 3',
      '1: Atlas refuses `atlas:txmode all` in a file: write `none` or `file`.',
    ]);
  });

  test('a checkpoint is skipped, as it is where the others were applied', async () => {
    const base = { ...files, 'm/3_c.sql': '-- atlas:checkpoint\n\nCREATE TABLE t (a int);' };
    const head = { ...base, 'm/4_d.sql': TABLE };
    expect(
      await reviewed(
        { 'm/4_d.sql': TABLE, 'm/atlas.sum': sumOf(head) },
        { ...base, 'm/atlas.sum': sumOf(base) },
      ),
    ).toEqual(['atlas in m', 'base 1', 'base 2', '4: one 1']);
  });

  test.each([
    ['edited', 'm/2_b.sql', 'atlas.sum has another hash for it'],
    ['added', 'm/3_c.sql', 'atlas.sum does not list it'],
  ])('a file that was %s without it is told', async (_, path, why) => {
    const base = { ...files, 'm/atlas.sum': sumOf(files) };
    expect((await reviewed({ [path]: 'SELECT 2;' }, base)).at(-1)).toBe(
      `${why}, so Atlas would run nothing: run \`atlas migrate hash\`.`,
    );
  });
});

describe('Flyway', () => {
  test('versions are compared number by number, repeatables come last, undo is the way back', async () => {
    const head = {
      'db/R__view.sql': 'CREATE OR REPLACE VIEW v AS SELECT 1 AS a;',
      'db/V10__d.sql': TABLE,
      'db/V9__c.sql': TABLE,
      'db/V1_10__b.sql': TABLE,
      'db/V1.9.0__a.sql': TABLE,
      'db/U1.9__a.sql': 'DROP TABLE t;',
      'db/B5__baseline.sql': TABLE,
    };
    expect(await reviewed(head)).toEqual([
      'flyway in db',
      '1.9: one 1 | one 1',
      '1.10: one 1',
      '9: one 1',
      '10: one 1',
      'R__view: one 1',
    ]);
  });

  test('a statement that it knows runs without a transaction, and others are not known', async () => {
    const head = {
      'db/V1__a.sql': `-- why\n${INDEX}`,
      'db/V2__b.sql': 'REINDEX TABLE CONCURRENTLY t;',
      'db/V3__c.sql': INDEX,
      'db/V3__c.sql.conf': 'executeInTransaction=true\n',
      'db/V4__d.sql': `${TABLE}\n${INDEX}`,
      'db/V4__d.sql.conf': 'executeInTransaction=false\n',
      'db/V5__e.sql': `${TABLE}\n${INDEX}`,
    };
    expect(await reviewed(head)).toEqual([
      'flyway in db',
      '1: per-statement 2',
      '2: one 1',
      '3: one 1',
      '4: per-statement 1 2',
      '5: per-statement 1 2',
      '2: Flyway refuses a script that mixes this statement with ones that run in a transaction, unless `mixed` is set: put it into a migration file of its own.',
    ]);
  });

  test('a placeholder is refused, a comment about one is not', async () => {
    const head = { 'db/V1__a.sql': `-- \${x}\n${TABLE}`, 'db/V2__b.sql': `\nCREATE SCHEMA \${schema};` };
    expect(await reviewed(head)).toEqual([
      'flyway in db',
      '1: one 2',
      'db/V2__b.sql:2: Flyway fills in `${schema}`, and its value is not known here: set `placeholders: {schema: …}` in pgrehearse.yml.',
    ]);
  });

  test('a version below the newest is refused, a repeatable never comes late', async () => {
    const base = { 'db/V2__b.sql': TABLE, 'db/R__x.sql': 'SELECT 2;' };
    expect(await reviewed({ 'db/V1__a.sql': TABLE, 'db/R__a.sql': 'SELECT 2;' }, base)).toEqual([
      'flyway in db',
      'base 2',
      'base R__x',
      '1: one 1, late: refused',
      'R__a: one 1',
    ]);
  });
});

test('refinery: V and U share the numbers, each file is one transaction, and only a V can be too late', async () => {
  const base = { 'Cargo.toml': '[dependencies]\nrefinery = "0.8"\n', 'migrations/V3__c.sql': TABLE };
  const head = { 'migrations/V2__b.sql': INDEX, 'migrations/U1__a.sql': TABLE };
  expect(await reviewed(head, base)).toEqual([
    'refinery in migrations',
    'base 3',
    '1: one 1',
    '2: one 1, late: refused',
  ]);
});

describe('graphile-migrate', () => {
  const HEAD = '--! Previous: -\n--! Hash: sha1:0\n\n';

  test('is known by its headers, and by its first line behind them opens no transaction', async () => {
    const head = {
      'migrations/committed/000002.sql': `${HEAD}--! no-transaction\n${INDEX}`,
      'migrations/committed/000001-first.sql': `${HEAD}${TABLE}`,
    };
    expect(await reviewed(head)).toEqual([
      'graphile-migrate in migrations/committed',
      '000001: one 4',
      '000002: batch 5',
    ]);
  });

  test.each([
    [
      'no hash',
      '--! Previous: -\n\nSELECT 2;',
      '1: graphile-migrate asks for a `--! Hash:` header at the top of a committed migration: let `graphile-migrate commit` write it.',
    ],
    [
      'a header twice',
      `--! Hash: x\n${HEAD}`,
      '3: graphile-migrate refuses a second `--! Hash` header: remove it.',
    ],
    [
      'no empty line',
      '--! Previous: -\n--! Hash: x\nSELECT 2;',
      '3: graphile-migrate asks for an empty line below the headers: add it.',
    ],
    [
      'a placeholder',
      `${HEAD}-- :DATABASE_NAME\nGRANT CONNECT ON DATABASE :DATABASE_NAME TO x;`,
      '5: graphile-migrate fills in `:DATABASE_NAME`, and its value is not known here: set `placeholders: {DATABASE_NAME: …}` in pgrehearse.yml.',
    ],
  ])('refuses %s', async (_, text, complaint) => {
    const path = 'migrations/committed/000001.sql';
    expect(await reviewed({ [path]: text })).toEqual([`${path}:${complaint}`]);
  });
});

describe('node-pg-migrate', () => {
  const base = { 'package.json': '{"dependencies": {"node-pg-migrate": "^9.0.0"}}' };

  test('is ordered by time, whichever way that is written', async () => {
    const head = {
      'migrations/20240101000000000_b.sql': '-- Up Migration\nSELECT 2;\n-- Down Migration\nSELECT 3;',
      'migrations/1704067199999_a.sql': '-- Down Migration\nSELECT 3;\n-- Up Migration\nSELECT 2;',
      'migrations/1704067200001_c.sql': INDEX,
    };
    expect(await reviewed(head, base)).toEqual([
      'node-pg-migrate in migrations',
      '1704067199999: one 4 | one 2',
      '1704067200000: one 2 | one 4',
      '1704067200001: one 1',
    ]);
  });

  test('pairs of files are one migration', async () => {
    const head = { 'migrations/1_a.up.sql': TABLE, 'migrations/1_a.down.sql': 'DROP TABLE t;' };
    expect(await reviewed(head, base)).toEqual(['node-pg-migrate in migrations', '1: one 1 | one 1']);
  });

  test.each([
    [
      'no way forward',
      'SELECT 2;\n-- Down Migration\nSELECT 3;',
      '1: node-pg-migrate runs the whole file forward, the way back included: add `-- Up Migration` at its top.',
    ],
    [
      'SQL above',
      'SELECT 1;\n-- Up Migration\nSELECT 2;',
      '1: node-pg-migrate passes over SQL above `-- Up Migration`: move it below.',
    ],
  ])('says of %s what becomes of it', async (_, text, complaint) => {
    expect(await reviewed({ 'migrations/1_a.sql': text }, base)).toEqual([`migrations/1_a.sql:${complaint}`]);
  });
});

function changelog(...lines: readonly string[]): Files {
  return { 'db/changelog/1.sql': ['--liquibase formatted sql', ...lines].join('\n') };
}

describe('Liquibase', () => {
  test('each changeset is a migration, run as its own line says', async () => {
    const head = changelog(
      '--changeset ann:1',
      TABLE,
      '--rollback DROP TABLE t;',
      '--changeset ann:"two words" runInTransaction:false',
      INDEX,
      '/* liquibase rollback',
      'DROP INDEX CONCURRENTLY i;',
      '*/',
      '-- changeset ann:3 runInTransaction:false splitStatements:false',
      'SELECT 2;',
      'SELECT 3;',
      '--rollback not required',
      '--changeset ann:4 dbms:mysql,h2',
      'SELECT `x`;',
      '--changeset ann:5 dbms:!mysql context:prod',
      '--ignoreLines:start',
      'This is no SQL',
      '--ignoreLines:end',
      '--comment why',
      'SELECT 5;',
    );
    expect(await reviewed(head)).toEqual([
      'liquibase in db/changelog',
      '1: one 3 | one 4',
      '1: per-statement 6 | per-statement 8',
      '1: batch 11 12',
      '1: one 21',
    ]);
  });

  test('a changeset that is added to a merged file is a migration of its own', async () => {
    const base = changelog('--changeset ann:1', TABLE);
    const head = changelog('--changeset ann:1', TABLE, '--changeset ann:2', 'SELECT 2;');
    expect(await reviewed(head, base)).toEqual(['liquibase in db/changelog', 'base 1', '1: one 5']);
  });

  test('what ends statements in place of a semicolon is taken for one', async () => {
    const body = [
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 4 / 2; $$',
      '/',
      'SELECT 2',
      '/',
    ];
    const head = changelog('--changeset ann:1 endDelimiter:/', ...body);
    expect(await reviewed(head)).toEqual(['liquibase in db/changelog', '1: one 3 5']);
  });

  test.each<[string, readonly string[], string]>([
    ['no id', ['--changeset ann', TABLE], '2: Liquibase asks for `--changeset <author>:<id>`: write both.'],
    [
      'SQL above',
      [TABLE, '--changeset ann:1', TABLE],
      '2: Liquibase passes over SQL above the first `--changeset`: move it below.',
    ],
    [
      'one twice',
      ['--changeset ann:1', TABLE, '--changeset ann:1', TABLE],
      '4: Liquibase refuses a second changeset ann:1: name it otherwise.',
    ],
    ['none', ['--changeset ann:1', '-- later'], '2: Liquibase finds no SQL in changeset ann:1: add it.'],
  ])('refuses %s', async (_, lines, complaint) => {
    expect(await reviewed(changelog(...lines))).toEqual([`db/changelog/1.sql:${complaint}`]);
  });

  test('refuses a file without its first line', async () => {
    const head = { ...changelog('--changeset ann:1', TABLE), 'db/changelog/0.sql': TABLE };
    expect((await reviewed(head)).at(-1)).toBe(
      'db/changelog/0.sql:1: Liquibase asks for `--liquibase formatted sql` as the first line: add it.',
    );
  });
});

test('postgres-migrations: a line anywhere in the file opens no transaction', async () => {
  const base = { 'package.json': '{"dependencies": {"postgres-migrations": "^5.0.0"}}' };
  const head = {
    'db/migrations/2_b.sql': `${INDEX}\n-- postgres-migrations disable-transaction`,
    'db/migrations/001-a.sql': TABLE,
    'db/migrations/10.sql': TABLE,
  };
  expect(await reviewed(head, base)).toEqual([
    'postgres-migrations in db/migrations',
    '1: one 1',
    '2: batch 1',
    '10: one 1',
  ]);
});

test.each<[ToolName, Files]>([['hasura', { 'nhost/migrations/default/1_a/up.sql': TABLE }]])(
  '%s is told by its markers',
  async (tool, head) => {
    const [found] = await reviewed(head, { 'nhost/nhost.toml': '', 'Cargo.toml': 'diesel = "2"' });
    expect(found).toMatch(new RegExp(`^${tool} in `));
  },
);

test('each layout of a repository is named, and what is for another database or no migration is left alone', async () => {
  const base = {
    'Cargo.toml': '[workspace]\nmembers = ["ledger"]\n',
    'app/supabase/config.toml': 'project_id = "app"\n',
    'billing/build.gradle': "implementation 'org.flywaydb:flyway-core'\n",
    'ledger/Cargo.toml': '[dependencies]\nrefinery = "0.8"\n',
    'shop/prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
    'old/prisma/migrations/migration_lock.toml': 'provider = "sqlite"\n',
    'web/drizzle/meta/_journal.json': journal('postgresql', ['0000_a', 1]),
    'edge/migrations/meta/_journal.json': journal('sqlite', ['0000_a', 1]),
    'queue/package.json': '{"dependencies": {"node-pg-migrate": "9"}}',
    'mail/package.json': '{"devDependencies": {"postgres-migrations": "5"}}',
  };
  const head = {
    'ledger/migrations/V1__a.sql': TABLE,
    'billing/src/main/resources/db/migration/V1__a.sql': TABLE,
    'shop/prisma/migrations/1_a/migration.sql': TABLE,
    'old/prisma/migrations/1_a/migration.sql': TABLE,
    'web/drizzle/0000_a.sql': TABLE,
    'edge/migrations/0000_a.sql': TABLE,
    'queue/migrations/1_a.sql': TABLE,
    'mail/migrations/1_a.sql': TABLE,
    'app/supabase/migrations/1_a.sql': TABLE,
    'app/supabase/seed.sql': TABLE,
    'core/migrations/atlas.sum': `h1:x\n1_a.sql h1:${createHash('sha256').update(`1_a.sql${TABLE}`).digest('base64')}\n`,
    'core/migrations/1_a.sql': TABLE,
    'docs/deploy/example.sql': TABLE,
    'vendor/x/migrations/V1__a.sql': TABLE,
    'gm/migrations/committed/000001.sql': `--! Previous: -\n--! Hash: x\n\n${TABLE}`,
    'lb/changes/a.sql': `--liquibase formatted sql\n--changeset a:1\n${TABLE}`,
  };
  expect((await reviewed(head, base)).filter((line) => !line.endsWith(': one 1'))).toEqual([
    'supabase in app/supabase/migrations',
    'flyway in billing/src/main/resources/db/migration',
    'atlas in core/migrations',
    'graphile-migrate in gm/migrations/committed',
    '000001: one 4',
    'liquibase in lb/changes',
    'a: one 3',
    'refinery in ledger/migrations',
    'postgres-migrations in mail/migrations',
    'node-pg-migrate in queue/migrations',
    'prisma in shop/prisma/migrations',
    '1: batch 1',
    'drizzle in web/drizzle',
  ]);
});
