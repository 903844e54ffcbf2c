import { describe, expect, test } from '@jest/globals';
import { declaredFor } from '../../src/migrations/declared.ts';
import type { ToolName } from '../../src/model.ts';
import { memoryTree } from '../tree/memory.ts';

type Files = Readonly<Record<string, string>>;

async function declared(folder: string, tool: ToolName, files: Files): Promise<string | undefined> {
  const found = await declaredFor(folder, tool, memoryTree(files));
  return found && `${found.database} by ${found.file}`;
}

describe('a file of the project says that a folder is for another database:', () => {
  test.each<[string, ToolName, Files, string]>([
    [
      'a/migrations',
      'sqlx',
      {
        'a/Cargo.toml': '[dependencies.sqlx]\nversion = "0.8"\nfeatures = ["sqlite"]\n\n[dev-dependencies]\n',
      },
      'SQLite by a/Cargo.toml',
    ],
    [
      'a/migrations',
      'diesel',
      { 'a/Cargo.toml': 'diesel = { version = "2", features = [\n  "mysql",\n  "chrono",\n] }\n' },
      'MySQL by a/Cargo.toml',
    ],
    ['db', 'sqitch', { 'sqitch.conf': '[core]\n  engine = mysql\n' }, 'MySQL by sqitch.conf'],
    [
      'm',
      'plain',
      {
        'atlas.hcl': 'src = "file://schema.hcl"\ndev = "sqlite://dev"\nmigration {\n  dir = "file://m"\n}\n',
      },
      'SQLite by atlas.hcl',
    ],
    ['drizzle', 'plain', { 'drizzle.config.json': '{"dialect": "mysql"}' }, 'MySQL by drizzle.config.json'],
  ])('%s of %s', async (folder, tool, files, expected) => {
    expect(await declared(folder, tool, files)).toBe(expected);
  });
});

describe('nothing follows from', () => {
  test.each<[string, ToolName, Files]>([
    [
      'a tool with Postgres beside another',
      'sqlx',
      { 'Cargo.toml': 'sqlx = { features = ["sqlite", "postgres"] }\n' },
    ],
    [
      'another crate with a feature of that name',
      'sqlx',
      { 'Cargo.toml': 'sqlx = { workspace = true }\ncache = { version = "1", features = ["sqlite"] }\n' },
    ],
    [
      'features that choose',
      'sqlx',
      { 'Cargo.toml': '[features]\ndefault = ["sqlite"]\nsqlite = ["sqlx/sqlite"]\n' },
    ],
    [
      'a Cargo.toml beside a tool of another language',
      'flyway',
      { 'Cargo.toml': 'sqlx = { features = ["sqlite"] }\n' },
    ],
    ['settings for another folder', 'plain', { 'drizzle.config.ts': "out: './other', dialect: 'mysql'" }],
    [
      'settings in a comment',
      'plain',
      { 'dbconfig.yml': '# dialect: mysql\ndir: x/migrations\ndialect: postgres\n' },
    ],
    ['a database that is not known', 'plain', { 'dbconfig.yml': 'dialect: gel\ndir: x/migrations\n' }],
    [
      'a schema of Prisma far above',
      'prisma',
      { 'prisma/schema.prisma': 'datasource d {\n provider = "mysql"\n}\n' },
    ],
    [
      'a schema above a lock that says Postgres',
      'prisma',
      {
        'x/schema.prisma': 'datasource d {\n provider = "mysql"\n}\n',
        'x/y/z/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      },
    ],
  ])('%s', async (_, tool, files) => {
    const folder = tool === 'prisma' ? 'x/y/z/migrations' : 'x/migrations';
    expect(await declared(folder, tool, files)).toBeUndefined();
  });
});
