import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { ensureRoles, type Server } from '../../src/database/index.ts';
import { UserError } from '../../src/errors.ts';
import { loadBaseline, type DataFile } from '../../src/fixtures/load.ts';
import type { Statement } from '../../src/model.ts';
import { startLocalServer } from './local-server.ts';

let server: Server;

beforeAll(async () => {
  server = await startLocalServer(17);
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

function file(content: string | Uint8Array, chunk = 1 << 16): DataFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path: 'db/schema.sql',
    async *open() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

interface Loaded {
  readonly notes: readonly string[];
  /** Of the query that was asked afterwards. */
  readonly answer: unknown;
}

async function load(
  source: DataFile,
  question = 'SELECT 1',
  run?: (client: Client, statement: Statement) => Promise<void>,
): Promise<Loaded> {
  await server.createDatabase('base');
  try {
    await using client = await server.connect('migrator', 'base');
    const notes: string[] = [];
    await loadBaseline(client, source, {
      run: run && ((statement) => run(client, statement)),
      note: (sentence) => notes.push(sentence),
    });
    const { rows } = await client.query({ text: question, rowMode: 'array' });
    return { notes, answer: rows };
  } finally {
    await server.dropDatabase('base');
  }
}

const TABLE = 'CREATE TABLE t (id int PRIMARY KEY, a text);\n';

describe('a schema file is loaded', () => {
  test.each<[string, string | Uint8Array, string, unknown]>([
    [
      'with a byte order mark and CRLF',
      `\uFEFF${TABLE.replace('\n', '\r\n')}INSERT INTO t VALUES (1,\r\n 'x');\r\n`,
      'SELECT a FROM t',
      [['x']],
    ],
    [
      'with rows in CRLF lines',
      `${TABLE}COPY t FROM stdin;\r\n1\ta\r\n2\t\\N\r\n\\.\r\nSELECT 1;`,
      'SELECT * FROM t',
      [
        [1, 'a'],
        [2, null],
      ],
    ],
    [
      'with no rows after COPY',
      `${TABLE}COPY t (id) FROM stdin;\n\\.\n`,
      'SELECT count(*)::int FROM t',
      [[0]],
    ],
    ['without a last semicolon', `${TABLE}INSERT INTO t VALUES (1)`, 'SELECT count(*)::int FROM t', [[1]]],
    ['in a transaction of its own', `BEGIN; ${TABLE} COMMIT;`, 'SELECT count(*)::int FROM t', [[0]]],
    ['that is empty', '', 'SELECT 1', [[1]]],
    [
      'and its settings end with it',
      `SET search_path = ''; SET ROLE NONE; SET lock_timeout = 1;`,
      `SELECT current_setting('search_path'), current_setting('lock_timeout')`,
      [['"$user", public', '0']],
    ],
    ['with an answer that nobody reads', `${TABLE}COPY t TO STDOUT; SELECT * FROM t;`, 'SELECT 1', [[1]]],
  ])('%s', async (_, content, question, answer) => {
    expect(await load(file(content), question)).toEqual({ notes: [], answer });
    expect(await load(file(content, 1), question)).toEqual({ notes: [], answer });
  });

  test('with everything left out that only a superuser or another server could do, said once each', async () => {
    const { notes, answer } = await load(
      file(`SET transaction_timeout = 0;
SET such_a_setting = 1;
SET session_replication_role = replica;
CREATE SCHEMA public;
COMMENT ON EXTENSION plpgsql IS 'x';
CREATE TABLE a (id int);
CREATE TABLE b (id int);
ALTER TABLE public.a OWNER TO ${server.admin};
ALTER TABLE public.b OWNER TO ${server.admin};
ALTER DEFAULT PRIVILEGES FOR ROLE ${server.admin} GRANT SELECT ON TABLES TO PUBLIC;
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f();
ALTER EVENT TRIGGER e DISABLE;
CREATE PUBLICATION p FOR ALL TABLES WITH (publish = 'insert');
CREATE SUBSCRIPTION s CONNECTION 'host=elsewhere' PUBLICATION p;
-- with a comment inside
ALTER TABLE a
  DISABLE TRIGGER ALL;
`),
      `SELECT string_agg(relname, ',' ORDER BY relname) FROM pg_class WHERE relkind = 'r' AND relowner = '${server.migrator}'::regrole`,
    );
    expect(notes).toEqual([
      'db/schema.sql:2, and 1 more below: left out a setting that this server does not have or allow',
      'db/schema.sql:4: left out CREATE SCHEMA public, which exists',
      'db/schema.sql:5: left out a comment on what the migrations do not own',
      'db/schema.sql:8, and 1 more below: left out OWNER TO a role that cannot be lent; the migrations own it instead',
      'db/schema.sql:10: left out privileges of a role that cannot be lent',
      'db/schema.sql:12, and 2 more below: left out an event trigger or publication that only a superuser may create',
      'db/schema.sql:15: left out a subscription, which would connect to another server',
    ]);
    expect(answer).toEqual([['a,b']]);
  });

  test('statement by statement through the caller, who sees roles and extensions, but no rows', async () => {
    const seen: unknown[] = [];
    const content = `CREATE EXTENSION hstore;\n${TABLE}GRANT SELECT ON t TO bob;
INSERT INTO t VALUES (1);\nCOPY t FROM stdin;\n2\tx\n\\.\n`;
    const { answer } = await load(
      file(content),
      'SELECT count(*)::int FROM t',
      async (client, { roles, operations, sql }) => {
        seen.push([operations.map(({ kind }) => kind), roles]);
        await ensureRoles(server, roles);
        await client.query(sql);
      },
    );
    expect(seen).toEqual([
      [['create-extension'], []],
      [['create-table'], []],
      [[expect.any(String)], ['bob']],
    ]);
    expect(answer).toEqual([[2]]);
  });
});

describe('a schema file is refused', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'for a psql command that runs a program',
      `SELECT 1;\n\\copy t from program 'touch /tmp/x'\n`,
      'db/schema.sql:2: \\copy is a command of psql, not SQL',
    ],
    [
      'for a psql command with backticks, which are not repeated',
      '\\set x `cat /etc/passwd`\n',
      'db/schema.sql:1: \\set is a command of psql, not SQL',
    ],
    [
      'for a second database',
      '\\connect shop\n\\connect shop\nSELECT 1;\n\\connect other\n',
      'db/schema.sql:4: \\connect goes on to another database',
    ],
    [
      'for a program in COPY, by the server',
      `${TABLE}COPY t FROM PROGRAM 'id';`,
      'db/schema.sql:2: permission denied to COPY to or from an external program (SQLSTATE 42501).',
    ],
    [
      'with the line that the server points at',
      `${TABLE}\n\nSELECT id,\n  nothing\nFROM t;`,
      'db/schema.sql:5: column "nothing" does not exist (SQLSTATE 42703). It stopped at `SELECT id,`.',
    ],
    [
      'with the line of a row',
      `${TABLE}COPY t FROM stdin;\n1\ta\n2\tb\nx\tc\n4\td\n\\.\n`,
      'db/schema.sql:5: invalid input syntax for type integer: "x" (SQLSTATE 22P02, column id). Mend the row',
    ],
    [
      'with the line of COPY into what does not exist',
      'SELECT 1;\nCOPY nowhere FROM stdin;\n1\n\\.\n',
      'db/schema.sql:2: relation "nowhere" does not exist (SQLSTATE 42P01). It stopped at `COPY nowhere FROM stdin`.',
    ],
    [
      'when it is cut off among the rows',
      `${TABLE}COPY t FROM stdin;\n1\ta\n`,
      'db/schema.sql:2: the rows of this COPY do not end with \\. on a line of its own',
    ],
    [
      'when it leaves a transaction open',
      `BEGIN;\n${TABLE}`,
      'db/schema.sql: it begins a transaction and does not end it. Add COMMIT at its end.',
    ],
    [
      'when a transaction failed though the statement alone could be left out',
      `BEGIN;\nSET such_a_setting = 1;\n${TABLE}COMMIT;`,
      'db/schema.sql:2: unrecognized configuration parameter "such_a_setting" (SQLSTATE 42704).',
    ],
    [
      'when it says another encoding',
      `SET client_encoding = 'LATIN1';`,
      'db/schema.sql:1: the file says that it is encoded in LATIN1',
    ],
    [
      'when it is not UTF-8',
      new Uint8Array([...new TextEncoder().encode('SELECT 1;\n'), 0xe4, 0x20]),
      'db/schema.sql:1: at this line or below the file is not UTF-8.',
    ],
    ['when it is UTF-16', new Uint8Array([0xff, 0xfe, 0x53, 0]), 'db/schema.sql is UTF-16.'],
    ['when it is compressed', new Uint8Array([0x1f, 0x8b, 8, 0]), 'db/schema.sql: cannot be unpacked'],
    ['when it is a dump of another format', 'PGDMP\u0001', 'archive of pg_dump'],
  ])('%s', async (_, content, message) => {
    const loading = load(file(content));
    await expect(loading).rejects.toBeInstanceOf(UserError);
    await expect(loading).rejects.toThrow(message);
  });
});
