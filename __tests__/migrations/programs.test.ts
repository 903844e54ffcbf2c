import { describe, expect, test } from '@jest/globals';
import { discover } from '../../src/migrations/discover.ts';
import { PROGRAM_PRESETS, quoted } from '../../src/migrations/programs.ts';
import type { Unreviewed } from '../../src/model.ts';
import { memoryTree } from '../tree/memory.ts';

type Files = Readonly<Record<string, string>>;

async function unreviewed(
  added: Files,
  around: Files = {},
  command?: { readonly sources: readonly string[] },
): Promise<readonly Unreviewed[]> {
  const pull = {
    changes: Object.keys(added).map((path) => ({ path, change: 'added' as const })),
    base: memoryTree(around),
    head: memoryTree({ ...around, ...added }),
  };
  const found = await discover(pull, { migrations: [], fixtures: [], command: command && [command] });
  expect([found.projects, found.problems]).toEqual([[], []]);
  return found.unreviewed;
}

const ALEMBIC = '"""add x"""\nfrom alembic import op\n\nrevision = "b"\ndown_revision = "a"\n';
const TYPEORM =
  'import { MigrationInterface, QueryRunner } from "typeorm";\nexport class A implements MigrationInterface {}\n';
const KNEX = 'exports.up = (knex) => knex.schema.createTable("t", () => {});\n';
const EF = 'using Microsoft.EntityFrameworkCore.Migrations;\npublic partial class A : Migration {}\n';

/** A migration of each preset, in the place where the tool's own generator puts it. */
const MIGRATIONS: Readonly<Record<string, readonly [path: string, text: string, around?: Files]>> = {
  'flask-migrate': ['app/migrations/versions/1_a.py', ALEMBIC, { 'app/migrations/alembic.ini': '' }],
  alembic: ['alembic/versions/1_a.py', ALEMBIC, { 'alembic.ini': 'script_location = alembic\n' }],
  django: ['shop/migrations/0002_x.py', 'from django.db import migrations, models\n'],
  rails: ['db/migrate/20240101000000_a.rb', 'class A < ActiveRecord::Migration[7.1]\nend\n'],
  typeorm: ['src/migrations/1700000000000-A.ts', TYPEORM],
  sequelize: ['migrations/20240101-a.js', 'module.exports = { up: (queryInterface, Sequelize) => {} };\n'],
  'mikro-orm': ['src/migrations/Migration2024.ts', "import { Migration } from '@mikro-orm/migrations';\n"],
  'node-pg-migrate': ['migrations/1_a.js', 'exports.up = (pgm) => { pgm.createTable("t", {}); };\n'],
  knex: ['migrations/20240101_a.js', KNEX],
  ecto: ['priv/repo/migrations/20240101_a.exs', 'defmodule A do\n  use Ecto.Migration\nend\n'],
  'ef-core': ['src/Data/Migrations/2024_A.Designer.cs', EF],
  liquibase: [
    'src/main/resources/db/changelog/a.xml',
    '<?xml version="1.0"?>\n<databaseChangeLog xmlns="x">\n',
  ],
};

describe('a migration that is a program is named, with the command that runs it:', () => {
  test.each(PROGRAM_PRESETS)('$name', async ({ name, title, up }) => {
    const [path, text, around] = MIGRATIONS[name] ?? ['', ''];
    const [one, ...more] = await unreviewed({ [path]: text }, around);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ kind: 'program', files: [path] });
    expect(one?.message).toContain(
      `1 changed migration of ${title} in \`${one?.folder}\`: a program, not SQL`,
    );
    expect(one?.message).toContain(`own command (${quoted(up)}), set \`command: ${name}\` in pgrehearse.yml`);
  });

  test('several of one folder at once', async () => {
    const [one, ...more] = await unreviewed({ 'migrations/1_a.js': KNEX, 'migrations/2_b.js': KNEX });
    expect(more).toEqual([]);
    expect(one?.message).toMatch(/^2 changed migrations of Knex in `migrations`: programs, not SQL/);
  });

  test("and none that the project's own command runs", async () => {
    const found = await unreviewed(
      { 'migrations/1_a.js': KNEX, 'other/migrations/2_b.js': KNEX },
      {},
      { sources: ['migrations/*.js'] },
    );
    expect(found.map(({ files }) => files)).toEqual([['other/migrations/2_b.js']]);
  });
});

describe('no migration of a program is', () => {
  test.each<[string, string]>([
    ['src/migrations/index.ts', 'export * from "./1_a.js";\n'],
    ['shop/migrations/__init__.py', ''],
    ['api/versions/v1.py', 'from fastapi import APIRouter\n'],
    ['node_modules/x/migrations/1_a.js', KNEX],
    ['vendor/x/db/migrate/1_a.rb', 'class A < ActiveRecord::Migration[7.1]\nend\n'],
    ['package-lock.json', '{"packages": {"node_modules/knex": {}}}'],
    ['docs/liquibase.md', '<databaseChangeLog>'],
    ['config/app.yaml', 'name: databaseChangeLog\n'],
    ['src/Data/Migrations/Helper.cs', 'namespace Data;\n'],
  ])('%s', async (path, text) => {
    expect(await unreviewed({ [path]: text })).toEqual([]);
  });
});

describe('programs for another database are told as such:', () => {
  test.each<[string, Files, Files, string]>([
    [
      'Rails',
      { 'db/migrate/1_a.rb': 'class A < ActiveRecord::Migration[7.1]\nend\n' },
      { 'config/database.yml': 'development:\n  adapter: mysql2\n' },
      'MySQL',
    ],
    [
      'Knex',
      { 'api/migrations/1_a.js': KNEX },
      { 'api/knexfile.js': "module.exports = { client: 'better-sqlite3' };\n" },
      'SQLite',
    ],
    [
      'Entity Framework Core',
      { 'Migrations/A.cs': `${EF}.Annotation("SqlServer:Identity", "1, 1")\n` },
      {},
      'SQL Server',
    ],
  ])('%s', async (title, added, around, database) => {
    const [one] = await unreviewed(added, around);
    expect(one?.kind).toBe('other-database');
    expect(one?.message).toMatch(
      new RegExp(`^1 changed migration of ${title} .*: for ${database}, not for Postgres`),
    );
  });

  test.each<[string, Files]>([
    ['names both', { 'knexfile.js': "test: { client: 'sqlite3' }, production: { client: 'pg' }\n" }],
    ['names the other in a comment', { 'knexfile.js': "// client: 'mysql'\nmodule.exports = config;\n" }],
    ['is far away', { 'other/knexfile.js': "client: 'mysql'\n" }],
  ])('but not where the configuration %s', async (_, around) => {
    const [one] = await unreviewed({ 'migrations/1_a.js': KNEX }, around);
    expect(one?.kind).toBe('program');
  });
});
