import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Operation, Statement } from '../../src/model.ts';
import { loadParser, parseScript, positionInFile } from '../../src/sql/script.ts';

beforeAll(loadParser);

function statementsOf(text: string): readonly Statement[] {
  return parseScript({ path: 'a.sql', text }).statements;
}

function operations(text: string): readonly Operation[] {
  return statementsOf(text).flatMap((statement) => statement.operations);
}

describe('operations', () => {
  test.each<[string, string, readonly Partial<Operation>[]]>([
    [
      'every sub-command of one ALTER TABLE is one, in the order in which they run',
      'ALTER TABLE app.t ADD COLUMN a int NOT NULL, DROP COLUMN b CASCADE, ALTER c TYPE text USING c::text',
      [
        { kind: 'drop-column', column: 'b', cascade: true },
        { kind: 'alter-column-type', column: 'c', type: 'text', using: 'c::text' },
        { kind: 'add-column', relation: 'app.t' },
      ],
    ],
    [
      'each table of a DROP',
      'DROP TABLE a, b.c',
      [
        { kind: 'drop-table', relation: 'a' },
        { kind: 'drop-table', relation: 'b.c' },
      ],
    ],
    [
      'an index with its expressions and predicate in the author’s words',
      `CREATE UNIQUE INDEX CONCURRENTLY i ON t (lower(a), (b || ','), c) WHERE (c > 1)`,
      [
        {
          kind: 'create-index',
          concurrently: true,
          unique: true,
          keys: ['lower(a)', "(b || ',')", 'c'],
          predicate: '(c > 1)',
        },
      ],
    ],
    [
      'a foreign key that is not valid yet',
      'ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES p (id) ON DELETE CASCADE NOT VALID',
      [
        {
          kind: 'add-constraint',
          constraint: {
            name: 'fk',
            kind: 'foreign-key',
            columns: ['a'],
            notValid: true,
            enforced: true,
            references: { relation: 'p', columns: ['id'] },
            onDelete: 'cascade',
            usingIndex: undefined,
          },
        },
      ],
    ],
    [
      'data changed inside WITH',
      'WITH gone AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM gone',
      [
        { kind: 'delete', relation: 'a' },
        { kind: 'insert', relation: 'b' },
      ],
    ],
    ['a WHERE that is always true', 'DELETE FROM t WHERE 1 = 1', [{ kind: 'delete', where: 'always-true' }]],
    [
      'a WHERE that limits',
      'UPDATE t SET a = 1 WHERE a IS NULL',
      [{ kind: 'update', where: 'condition', columns: ['a'] }],
    ],
    [
      'set_config as the SET that it is',
      `SELECT set_config('lock_timeout', '2s', true)`,
      [{ kind: 'set', name: 'lock_timeout', value: '2s', local: true }, { kind: 'select' }],
    ],
    [
      'a virtual column of PostgreSQL 18',
      'ALTER TABLE t ADD COLUMN a int GENERATED ALWAYS AS (b * 2) VIRTUAL',
      [{ kind: 'add-column' }],
    ],
    [
      'a NOT NULL constraint of PostgreSQL 18',
      'ALTER TABLE t ADD CONSTRAINT n NOT NULL a NOT VALID',
      [{ kind: 'add-constraint' }],
    ],
    [
      'SELECT INTO as the table that it makes',
      'SELECT * INTO b FROM a',
      [{ kind: 'create-table-as', relation: 'b', reads: ['a'] }],
    ],
    [
      'a storage parameter with its weaker lock',
      'ALTER TABLE t SET (fillfactor = 70)',
      [{ kind: 'set-options', lock: 'ShareUpdateExclusiveLock' }],
    ],
  ])('%s', (_, text, expected) => {
    expect(operations(text)).toMatchObject(expected);
  });

  test('a column keeps the default as written, with the functions that it calls', () => {
    const [operation] = operations(
      `ALTER TABLE t ADD COLUMN a text DEFAULT concat('é, (', random()) NOT NULL CHECK (a <> ')')`,
    );
    expect(operation).toMatchObject({
      column: {
        default: { text: `concat('é, (', random())`, functions: ['concat', 'random'] },
        notNull: true,
        constraints: [{ kind: 'check', expression: `a <> ')'` }],
      },
    });
  });
});

test.each([
  ['int', 'integer'],
  ['varchar(20)', 'character varying(20)'],
  ['timestamptz', 'timestamp with time zone'],
  ['timestamp(3)', 'timestamp(3) without time zone'],
  ['timestamptz(3)', 'timestamp(3) with time zone'],
  ['numeric(10, 2)', 'numeric(10,2)'],
  ['int8[][]', 'bigint[][]'],
  ['bigserial', 'bigint'],
  ['app.mood', 'app.mood'],
  ['double precision', 'double precision'],
])('the type %s reads as %s', (written, printed) => {
  expect(operations(`ALTER TABLE t ADD COLUMN a ${written}`)).toMatchObject([{ column: { type: printed } }]);
});

test.each([
  ['CREATE INDEX CONCURRENTLY i ON t (a)', false],
  ['CREATE INDEX i ON t (a)', true],
  ['REINDEX (CONCURRENTLY) TABLE t', false],
  ['REINDEX (CONCURRENTLY false) TABLE t', true],
  ['VACUUM t', false],
  ['ANALYZE t', true],
  ['CREATE DATABASE d', false],
  ['DO $$ BEGIN COMMIT; END $$', false],
  ['DO $$ BEGIN PERFORM 1; END $$', true],
  ['ALTER SYSTEM SET work_mem = 1', false],
])('%s can run inside a transaction: %s', (text, transactional) => {
  expect(statementsOf(text)[0]?.transactional).toBe(transactional);
});

test('what does not parse is kept, with the place of the mistake in the file', () => {
  const [, broken, last] = statementsOf('SELECT 1;\nSELECT é FORM t;\nSELECT 3;');
  expect(broken?.operations).toMatchObject([{ kind: 'not-understood' }]);
  expect(broken?.syntaxError).toMatchObject({
    message: 'syntax error at or near "t"',
    position: { line: 2, column: 15 },
  });
  expect(last?.operations).toMatchObject([{ kind: 'select' }]);
});

test.each([
  ['a comment that nobody closes', 'DROP TABLE a; /* DROP TABLE b;', 'unterminated /* comment'],
  ['a quote that nobody closes', `DROP TABLE a; SELECT '${'x'.repeat(10_000)}`, 'unterminated quoted string'],
  ['ten thousand parentheses', `SELECT ${'('.repeat(10_000)}`, 'memory exhausted'],
  ['an expression too deep for its tree', `SELECT 1${' + 1'.repeat(6_000)}`, 'nested too deeply'],
  ['a NUL byte', 'DROP TABLE a\0', 'a NUL byte'],
  ['more comments in comments than the lexer can stand', '/*'.repeat(100_000), 'operator characters'],
  ['a statement of 25 MB', `SELECT '${'x'.repeat(25_000_000)}'`, 'longer than'],
])('%s is said, in a sentence of bounded length', (_, text, words) => {
  const found = statementsOf(text).at(-1);
  expect(found?.operations.map(({ kind }) => kind)).toEqual(['not-understood']);
  expect(found?.syntaxError?.message).toContain(words);
  expect(found?.syntaxError?.message.length).toBeLessThan(200);
});

test.each([
  ['always-true', ['true', '1=1', "'a'='a'", 'NOT false', '(1 = 1) AND 2 > 1', 'id = id', 'true IS TRUE']],
  ['condition', ['false', '1=2', 'id = 1', 'id = other', 'id > 0 AND true', 'NOT done', "'a'='b'"]],
])('a WHERE that is %s', (where, conditions) => {
  for (const condition of conditions)
    expect(operations(`DELETE FROM t WHERE ${condition}`)).toMatchObject([{ kind: 'delete', where }]);
});

test('roles are found wherever they are named', () => {
  const text = `GRANT SELECT ON t TO reader; ALTER TABLE t OWNER TO boss; CREATE POLICY p ON t TO guest; GRANT staff TO clerk;
    CREATE SCHEMA s AUTHORIZATION head; ALTER DEFAULT PRIVILEGES FOR ROLE maker GRANT SELECT ON TABLES TO PUBLIC`;
  expect(
    statementsOf(text)
      .flatMap(({ roles }) => roles)
      .toSorted(),
  ).toEqual(['boss', 'clerk', 'guest', 'head', 'maker', 'reader', 'staff']);
});

test('the position that the server names, in characters, becomes a place in the file', () => {
  const file = { path: 'a.sql', text: `-- é\nSELECT '😀', nope;` };
  const [statement] = parseScript(file).statements;
  if (!statement) throw new Error('no statement');
  expect(positionInFile(file, statement, 13)).toMatchObject({ line: 2, column: 14 });
});
