import { beforeAll, describe, expect, test } from '@jest/globals';
import { dialectOf } from '../../src/migrations/dialects.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';
import { CORPUS } from '../support/corpus.ts';

beforeAll(loadParser);

function doesParse(text: string): boolean {
  return parseScript({ path: 'x.sql', text }).statements.every(({ syntaxError }) => !syntaxError);
}

/** `database: words:line`, or undefined. */
function shownIn(text: string): string | undefined {
  const { foreign } = dialectOf(text);
  return foreign && `${foreign.database}: ${foreign.words}:${foreign.line}`;
}

describe('a text for another database is told by what Postgres cannot parse', () => {
  test.each([
    ['CREATE TABLE t (\n  id INT AUTO_INCREMENT\n);', 'MySQL: INT AUTO_INCREMENT:2'],
    ['CREATE TABLE t (id bigint(20) NOT NULL AUTO_INCREMENT);', 'MySQL: NOT NULL AUTO_INCREMENT:1'],
    ['CREATE TABLE t (id int(10) unsigned NOT NULL);', 'MySQL: int(10) unsigned NOT:1'],
    ['CREATE TABLE t (id int) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;', 'MySQL: ENGINE=InnoDB:1'],
    ['CREATE TABLE t (id int)\nENGINE InnoDB;', 'MySQL: ENGINE InnoDB:2'],
    ['CREATE TABLE t (id int) COMMENT x DEFAULT CHARACTER SET utf8;', expect.stringMatching(/^MySQL: /)],
    ['ALTER TABLE t ADD c timestamp ON UPDATE CURRENT_TIMESTAMP;', 'MySQL: ON UPDATE CURRENT_TIMESTAMP:1'],
    ['SELECT 1;\nDELIMITER //\nSELECT 2 //', 'MySQL: DELIMITER //:2'],
    ['ALTER TABLE `t` ADD c int;', 'MySQL or SQLite: TABLE ´t´:1'],
    ['CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT);', 'SQLite: PRIMARY KEY AUTOINCREMENT:1'],
    ['-- x\nPRAGMA foreign_keys = OFF;', 'SQLite: PRAGMA foreign_keys:2'],
    ['CREATE TABLE t (id integer) WITHOUT ROWID;', 'SQLite: WITHOUT ROWID:1'],
    ['CREATE VIRTUAL TABLE t USING fts5(a);', 'SQLite: CREATE VIRTUAL TABLE:1'],
    ['INSERT OR IGNORE INTO t VALUES (1);', 'SQLite: INSERT OR IGNORE INTO:1'],
    ['CREATE TABLE t (id UInt64) ENGINE = MergeTree ORDER BY id;', 'ClickHouse: ENGINE = MergeTree:1'],
    ['CREATE TABLE t (id int)\nGO\nCREATE TABLE u (id int)\nGO\n', expect.stringMatching(/^SQL Server: GO/)],
    ['CREATE TABLE [dbo].[t] (id int);', 'SQL Server: TABLE [dbo]:1'],
    ['CREATE TABLE t (id int IDENTITY(1,1));', 'SQL Server: int IDENTITY(1,1):1'],
    ['SET ANSI_NULLS ON;', 'SQL Server: SET ANSI_NULLS ON:1'],
    ['BEGIN\n  x();\nEND;\n/\n', expect.stringMatching(/^Oracle: /)],
  ])('%j', (text, shown) => {
    expect(shownIn(text)).toEqual(shown);
    expect(doesParse(text)).toBe(false);
  });
});

describe('what Postgres does parse is never taken for another database', () => {
  test.each([
    '-- id INT AUTO_INCREMENT\nSELECT 1;',
    '/* ) ENGINE=InnoDB */ SELECT 1;',
    "SELECT 'PRAGMA x;', E'it\\'s) ENGINE=InnoDB', $$ INSERT OR IGNORE INTO t $$;",
    'CREATE TABLE t ("auto_increment" int, auto_increment boolean, engine text);',
    "UPDATE cars SET engine = memory WHERE (a) AND engine = 'InnoDB';",
    'SELECT a::int unsigned FROM t;',
    'SELECT key [1], index [i] FROM t;',
    'SELECT identity(1, 1);',
    "SELECT 'a' ||\n  delimiter ||\n  'b' FROM t;",
    'SELECT 1 AS\ngo\n;',
    'UPDATE\n go\nSET a = 1;',
    'SELECT CASE WHEN a THEN 1 END\n/\n2 FROM t;',
    'SELECT * FROM\npragma p;',
    'ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u ON UPDATE CASCADE;',
    'CREATE RULE r AS ON UPDATE TO t DO INSTEAD NOTHING;',
    'CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (START 1 INCREMENT 1));',
    'INSERT INTO "a`b" VALUES (1);',
  ])('%j', (text) => {
    expect(doesParse(text)).toBe(true);
    expect(shownIn(text)).toBeUndefined();
  });

  test('nor is any script of the examples', () => {
    expect(CORPUS.length).toBeGreaterThan(200);
    expect(CORPUS.flatMap((text) => shownIn(text) ?? [])).toEqual([]);
  });
});

test.each([
  'CREATE EXTENSION citext;',
  'DO $do$ BEGIN END $do$;',
  'CREATE INDEX CONCURRENTLY i ON t (a);',
  'CREATE INDEX i ON t USING gin (a);',
  "CREATE TYPE s AS ENUM ('a');",
  'CREATE TABLE t (tags text[]);',
])('only Postgres has %j', (text) => {
  expect(dialectOf(text).isPostgres).toBe(true);
});

test.each([
  'CREATE TABLE t (id serial, data jsonb);',
  '-- CREATE EXTENSION x\nSELECT 1;',
  'DELIMITER $$\nCREATE TRIGGER t BEFORE INSERT ON u FOR EACH ROW BEGIN END$$\n',
])('other databases have %j too', (text) => {
  expect(dialectOf(text).isPostgres).toBe(false);
});

test('a mark is found in time where a file is long and hostile', () => {
  const started = performance.now();
  const texts = [
    ') '.repeat(400_000),
    "'".repeat(900_001),
    'int '.repeat(250_000),
    '$a'.repeat(500_000),
    '/*'.repeat(400_000),
    `)${' '.repeat(900_000)}`,
    ';\n'.repeat(400_000),
    '-'.repeat(900_000),
  ];
  expect(texts.map(shownIn)).toEqual(texts.map(() => undefined));
  expect(performance.now() - started).toBeLessThan(10_000);
});
