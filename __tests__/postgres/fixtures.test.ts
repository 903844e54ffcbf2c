import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Server } from '../../src/database/index.ts';
import { UserError } from '../../src/errors.ts';
import { loadFixtures, type DataFile } from '../../src/fixtures/load.ts';
import type { FixtureTable } from '../../src/model.ts';
import { startLocalServer } from './local-server.ts';

let server: Server;

beforeAll(async () => {
  server = await startLocalServer(17);
  await server.createDatabase('shop');
  await using client = await server.connect('migrator', 'shop');
  await client.query(SHOP);
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

const SHOP = `
  CREATE SCHEMA app;
  CREATE SCHEMA archive;
  CREATE TABLE customers (id serial PRIMARY KEY, name text NOT NULL, boss_id int REFERENCES customers);
  CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id int NOT NULL REFERENCES customers,
    note text, total numeric(10,2) DEFAULT 7, twice numeric GENERATED ALWAYS AS (total * 2) STORED
  );
  CREATE TABLE app.events (at date, what text) PARTITION BY RANGE (at);
  CREATE TABLE app.events_old PARTITION OF app.events FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
  CREATE TABLE app.events_new PARTITION OF app.events FOR VALUES FROM ('2024-01-01') TO (MAXVALUE);
  CREATE TABLE archive.orders (id int);
  CREATE TABLE archive.notes (id int);
  CREATE TABLE app.notes (id int);
  CREATE TABLE "Mixed Case" ("First Name" text, "select" int);
  CREATE SEQUENCE loose; CREATE TABLE loose_ids (id int DEFAULT nextval('loose'));
  CREATE VIEW order_view AS SELECT * FROM orders;`;

function file(path: string, content: string, chunk = 1 << 16): DataFile {
  const bytes = new TextEncoder().encode(content);
  return {
    path,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

interface Loaded {
  readonly tables: readonly FixtureTable[];
  readonly answer: unknown;
}

async function load(files: readonly DataFile[], question = 'SELECT 1'): Promise<Loaded> {
  await server.createDatabase('work', 'shop');
  try {
    await using client = await server.connect('migrator', 'work');
    const tables = await loadFixtures(client, files);
    const { rows } = await client.query({ text: question, rowMode: 'array' });
    return { tables, answer: rows };
  } finally {
    await server.dropDatabase('work');
  }
}

const CUSTOMERS = file('fixtures/customers.csv', 'id,name\n1,Ann\n2,Bob\n');

describe('fixture files fill tables', () => {
  test.each<[string, DataFile[], string, unknown]>([
    [
      'with rows whose parents come in a file that is listed later',
      [file('orders.csv', 'customer_id\n2\n1\n'), CUSTOMERS],
      'SELECT customer_id, total FROM orders ORDER BY id',
      [
        [2, '7.00'],
        [1, '7.00'],
      ],
    ],
    [
      'with rows that refer to later rows of the same table',
      [file('customers.csv', 'id,name,boss_id\n1,Ann,2\n2,Bob,\n')],
      'SELECT id, boss_id FROM customers ORDER BY 1',
      [
        [1, 2],
        [2, null],
      ],
    ],
    [
      'with NULL where nothing stands and an empty text where quotes do',
      [file('app.events.csv', 'at,what\n2024-05-05,\n2023-05-05,""\n')],
      'SELECT what FROM app.events ORDER BY at',
      [[''], [null]],
    ],
    [
      'from a file with a byte order mark, CRLF, blank lines at its end and quoted line ends',
      [file('data/customers.csv', '\uFEFF"id",name\r\n1,"Ann\r\nLee"\r\n2,"B, ""o"" b"\r\n\r\n\r\n')],
      'SELECT name FROM customers ORDER BY id',
      [['Ann\r\nLee'], ['B, "o" b']],
    ],
    [
      'from a file without a last line end',
      [file('customers.csv', 'name\nAnn')],
      'SELECT name FROM customers',
      [['Ann']],
    ],
    [
      'by names that need quotes, and by names in another case',
      [file('Mixed Case.csv', '"First Name",SELECT\nx,1\n'), file('CUSTOMERS.CSV', 'ID,Name\n1,Ann\n')],
      'SELECT "First Name", "select", name FROM "Mixed Case", customers',
      [['x', 1, 'Ann']],
    ],
    [
      'of one schema where several have such a table',
      [file('archive.orders.csv', 'id\n5\n')],
      'SELECT id FROM archive.orders',
      [[5]],
    ],
    [
      'with SQL first, wherever it is listed',
      [file('orders.csv', 'customer_id\n9\n'), file('a.sql', `INSERT INTO customers VALUES (9, 'Zoe');`)],
      'SELECT count(*)::int FROM orders',
      [[1]],
    ],
    [
      'and sequences go on after the rows: serial, identity and a default',
      [CUSTOMERS, file('orders.csv', 'id,customer_id\n41,1\n'), file('loose_ids.csv', 'id\n3\n')],
      `SELECT nextval('customers_id_seq')::int, nextval('orders_id_seq')::int, nextval('loose')::int`,
      [[3, 42, 4]],
    ],
    [
      'and a sequence that is past them already stays',
      [file('a.sql', `SELECT setval('customers_id_seq', 50);`), CUSTOMERS],
      `SELECT nextval('customers_id_seq')::int`,
      [[51]],
    ],
    [
      'and the planner knows how many there are',
      [CUSTOMERS],
      `SELECT reltuples FROM pg_class WHERE relname = 'customers'`,
      [[2]],
    ],
  ])('%s', async (_, files, question, answer) => {
    expect((await load(files, question)).answer).toEqual(answer);
    const bytewise = files.map(({ path, open }) => ({ path, open: () => oneByOne(open()) }));
    expect((await load(bytewise, question)).answer).toEqual(answer);
  });

  test('and every table is told of, partitions within their parent', async () => {
    const { tables } = await load([
      CUSTOMERS,
      file('orders.csv', 'customer_id\n'),
      file('events.csv', 'at\n2024-01-01\n'),
    ]);
    expect(tables).toEqual([
      { table: 'public.Mixed Case', rows: 0, seeded: false, reason: 'no fixture fills it' },
      { table: 'public.customers', rows: 2, seeded: true },
      { table: 'public.loose_ids', rows: 0, seeded: false, reason: 'no fixture fills it' },
      { table: 'public.orders', rows: 0, seeded: false, reason: 'its fixture file holds no rows' },
      { table: 'app.events', rows: 1, seeded: true },
      { table: 'app.notes', rows: 0, seeded: false, reason: 'no fixture fills it' },
      { table: 'archive.notes', rows: 0, seeded: false, reason: 'no fixture fills it' },
      { table: 'archive.orders', rows: 0, seeded: false, reason: 'no fixture fills it' },
    ]);
  });
});

async function* oneByOne(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += 1) yield chunk.subarray(at, at + 1);
}

describe('fixture files are refused', () => {
  test.each<[string, DataFile[], string]>([
    [
      'with the line and column of a value',
      [file('customers.csv', 'id,"na\nme"\n'.replace('\n', '').concat('1,Ann\n2,"B\nob"\nx,Cid\n'))],
      'customers.csv:5: invalid input syntax for type integer: "x" (SQLSTATE 22P02, column id).',
    ],
    [
      'with the line of a row that is too short',
      [file('customers.csv', 'id,name\n1\n')],
      'customers.csv:2: missing data for column "name" (SQLSTATE 22P04).',
    ],
    [
      'with the line of a key that is there already',
      [file('customers.csv', 'id,name\n1,Ann\n1,Bob\n')],
      'customers.csv:3: duplicate key value violates unique constraint "customers_pkey" (SQLSTATE 23505). Key (id)=(1) already exists.',
    ],
    [
      'with the key that has no parent',
      [CUSTOMERS, file('orders.csv', 'customer_id\n77\n')],
      'orders.csv: insert or update on table "orders" violates foreign key constraint "orders_customer_id_fkey" (SQLSTATE 23503). ' +
        'Key (customer_id)=(77) is not present in table "customers". Mend the file.',
    ],
    [
      'for a column that does not exist, with those that do',
      [file('customers.csv', 'id,nam\n1,Ann\n')],
      'customers.csv:1: public.customers has no column "nam"; it has id, name, boss_id.',
    ],
    [
      'for another separator',
      [file('customers.csv', 'id;name\n1;Ann\n')],
      'Fields have to be separated by commas.',
    ],
    [
      'for a column named twice',
      [file('customers.csv', 'id,name,id\n')],
      'customers.csv:1: the column "id" is named twice.',
    ],
    [
      'for a column that the server computes',
      [file('orders.csv', 'customer_id,twice\n1,2\n')],
      'orders.csv: column "twice" is a generated column (SQLSTATE 42P10).',
    ],
    [
      'for an empty file',
      [file('customers.csv', '')],
      'customers.csv is empty. Its first line has to name the columns.',
    ],
    [
      'for a quote that does not end',
      [file('customers.csv', 'id,"name\n1,Ann\n')],
      'customers.csv:1: the names of the columns cannot be read:',
    ],
    [
      'for a table that does not exist, with what may be meant and those that do',
      [file('fixtures/custmers.csv', 'id\n')],
      'fixtures/custmers.csv: a CSV file is named after its table, and there is no table "custmers" (did you mean customers?). There are: public.Mixed Case, public.customers,',
    ],
    ['for a view', [file('order_view.csv', 'id\n')], 'and there is no table "order_view"'],
    [
      'for a table that two schemas have',
      [file('notes.csv', 'id\n')],
      'notes.csv: several schemas have such a table (app.notes, archive.notes). Name the file after one of them in full.',
    ],
    [
      'with the line of SQL',
      [file('seed.sql', 'SELECT 1;\nINSERT INTO nowhere VALUES (1);')],
      'seed.sql:2: relation "nowhere" does not exist',
    ],
    ['for a command of psql', [file('seed.sql', '\\! id\n')], 'seed.sql:1: \\! is a command of psql'],
    [
      'when it is not UTF-8',
      [{ path: 'customers.csv', open: latin1 }],
      'customers.csv:3: at this line or below the file is not UTF-8.',
    ],
  ])('%s', async (_, files, message) => {
    const loading = load(files);
    await expect(loading).rejects.toBeInstanceOf(UserError);
    await expect(loading).rejects.toThrow(message);
  });
});

async function* latin1(): AsyncGenerator<Uint8Array, void> {
  yield new TextEncoder().encode('id,name\n1,Ann\n');
  yield new Uint8Array([0x32, 0x2c, 0xe4, 0x0a]);
}
