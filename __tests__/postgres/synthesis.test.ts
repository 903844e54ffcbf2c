import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from '../support/random.ts';
import type { Connection, Server } from '../../src/database/index.ts';
import { loadFixtures } from '../../src/fixtures/load.ts';
import { synthesize, type Filled, type SynthesisInput } from '../../src/fixtures/synthesis/index.ts';
import { quoteTable } from '../../src/fixtures/synthesis/names.ts';
import { SHARED_VERSION } from '../support/shared-server.ts';
import { startLocalServer } from './local-server.ts';
import { START, statement } from './random-ddl.ts';
import { brokenConstraints } from './broken-constraints.ts';

let server: Server;

beforeAll(async () => {
  server = await startLocalServer(SHARED_VERSION);
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

const INPUT: SynthesisInput = {
  rows: 1_000,
  seed: 1,
  timeMs: 60_000,
  diskBytes: 2 ** 31,
  held: new Map(),
};

/** A database with the schema and made-up rows, for as long as the work takes. */
async function filled<T>(
  schema: string,
  work: (client: Connection, tables: ReadonlyMap<string, Filled>) => Promise<T>,
  input: Partial<SynthesisInput> = {},
): Promise<T> {
  await server.createDatabase('work');
  try {
    await using client = await server.connect('migrator', 'work');
    await client.query(schema);
    const tables = await synthesize(client, { ...INPUT, ...input });
    expect(await brokenConstraints(client)).toEqual([]);
    return await work(client, tables);
  } finally {
    await server.dropDatabase('work');
  }
}

async function answer(client: Connection, question: string): Promise<unknown> {
  const { rows } = await client.query<unknown[]>({ text: question, rowMode: 'array' });
  return rows[0]?.[0];
}

const TYPES = `CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad'); CREATE TYPE pair AS (a int, b text[]);
  CREATE DOMAIN email AS varchar(60) CHECK (VALUE ~ '^[^@]+@[^@]+\\.[a-z]+$');
  CREATE DOMAIN small AS int NOT NULL CHECK (VALUE BETWEEN 1 AND 9);
  CREATE TYPE inch_range AS RANGE (subtype = float8);
  CREATE TABLE everything (${[
    'int2 int4 int8 oid float4 float8 numeric numeric(4,4) numeric(10,2) money bool text varchar(3) char(1)',
    'name "char" bytea bit(5) varbit(9) bit(80) date timestamp timestamptz time timetz interval uuid json jsonb inet cidr',
    'macaddr macaddr8 point line lseg box path polygon circle pg_lsn tid xid xid8 cid tsvector tsquery regclass int4range',
    'numrange tsrange tstzrange daterange int4multirange datemultirange inch_range mood pair email small text[]',
    'numeric(4,1)[] mood[] email[] pair[] date[]',
  ]
    .flatMap((line) => line.split(' '))
    // From 15 on a scale may be negative.
    .concat(SHARED_VERSION >= 15 ? ['numeric(3,-2)'] : [])
    .map((type, at) => `c${at} ${type}`)
    .join(', ')})`;

test('a table of every type is filled, each column with several values and with NULLs where they are allowed', async () => {
  await filled(TYPES, async (client, tables) => {
    expect(tables.get('public.everything')).toEqual({ rows: 1_000 });
    const { rows } = await client.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'everything'::regclass AND attnum > 0 AND atttypid <> 'small'::regtype`,
    );
    for (const { name } of rows) {
      const found = await answer(
        client,
        `SELECT ARRAY[count(DISTINCT ${name}::text) > 1, count(${name}) < 1000] FROM everything`,
      );
      expect([name, found]).toEqual([name, [true, true]]);
    }
  });
});

const SHOP = `
  CREATE TABLE customers (id serial PRIMARY KEY, email text NOT NULL UNIQUE, name varchar(20), age int CHECK (age >= 0 AND age <= 150),
    boss_id int REFERENCES customers, zip text CHECK (zip ~ '^\\d{5}(-\\d{4})?$'), country char(2) CHECK (country = upper(country)));
  CREATE TABLE products (id int PRIMARY KEY, sku text UNIQUE CHECK (sku LIKE 'SKU-%'), data jsonb CHECK (jsonb_typeof(data) = 'object'));
  CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id int NOT NULL REFERENCES customers,
    status text NOT NULL CHECK (status IN ('open', 'paid', 'void')), net numeric(8,2) NOT NULL CHECK (net > 0), tax numeric(8,2) NOT NULL,
    total numeric(9,2) NOT NULL CHECK (total = net + tax), begins timestamptz, ends timestamptz, CHECK (ends > begins),
    twice numeric GENERATED ALWAYS AS (net * 2) STORED CHECK (twice < 100000),
    CHECK ((status = 'paid') = (begins IS NOT NULL)));
  CREATE TABLE items (order_id bigint REFERENCES orders, line smallint, product_id int REFERENCES products, PRIMARY KEY (order_id, line));
  CREATE TABLE likes (product_id int REFERENCES products, customer_id int REFERENCES customers, PRIMARY KEY (product_id, customer_id));
  CREATE TABLE profiles (customer_id int PRIMARY KEY REFERENCES customers, bio text);
  CREATE TABLE notes (id serial PRIMARY KEY, product_id int REFERENCES products, customer_id int REFERENCES customers,
    CHECK (num_nonnulls(product_id, customer_id) = 1));
  CREATE TABLE visits (id uuid PRIMARY KEY, customer_id int, path text);
  CREATE UNIQUE INDEX ON profiles (lower(bio));`;

describe('rows that the constraints allow', () => {
  let tables: ReadonlyMap<string, Filled>;

  beforeAll(async () => {
    await server.createDatabase('shop');
    await using client = await server.connect('migrator', 'shop');
    await client.query(SHOP);
    tables = await synthesize(client, INPUT);
  });

  test('fill tables with keys, foreign keys and checks', () => {
    expect([...tables]).toEqual([...tables.keys()].map((table) => [table, { rows: 1_000 }]));
  });

  test.each([
    ['NULLs where nothing forbids them', 'SELECT count(*) FROM customers WHERE name IS NULL'],
    ['duplicates where no key forbids them', 'SELECT count(*) - count(DISTINCT name) FROM customers'],
    [
      'orphans where only a name says that there is a parent',
      'SELECT count(*) FROM visits v WHERE customer_id IS NOT NULL AND NOT EXISTS (SELECT FROM customers WHERE id = v.customer_id)',
    ],
    [
      'and yet mostly parents that exist',
      'SELECT count(*) FROM visits JOIN customers c ON c.id = customer_id',
    ],
    ['the longest value', 'SELECT count(*) FROM customers WHERE length(name) = 20'],
    ['the empty text', "SELECT count(*) FROM customers WHERE name = ''"],
    ['the bounds of a check', 'SELECT count(*) FROM customers WHERE age IN (0, 150)'],
    ['rows that refer to their own table', 'SELECT count(*) FROM customers WHERE boss_id IS NOT NULL'],
    ['every value of a list', 'SELECT (count(DISTINCT status) = 3)::int FROM orders'],
    [
      'parents with many children',
      'SELECT max(n) / 10 FROM (SELECT count(*) n FROM orders GROUP BY customer_id) x',
    ],
    ['either side of an alternative', 'SELECT least(count(product_id), count(customer_id)) FROM notes'],
  ])('are there: %s', async (_, question) => {
    await using client = await server.connect('migrator', 'shop');
    expect(Number(await answer(client, question))).toBeGreaterThan(0);
  });

  test('are the same for the same seed, and others for another', async () => {
    const sum = `SELECT md5(string_agg(t::text, ';' ORDER BY t::text)) FROM (SELECT o.*, c.email, c.name FROM orders o JOIN customers c ON c.id = customer_id) t`;
    const of = (seed: number) =>
      filled(
        `${SHOP} ALTER TABLE visits ADD x uuid`,
        async (client) => [
          await answer(client, sum),
          await answer(client, 'SELECT md5(string_agg(x::text, id::text ORDER BY id)) FROM visits'),
        ],
        { seed },
      );
    const [first, again, other] = [await of(1), await of(1), await of(2)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });
});

describe('shapes of schemas', () => {
  test.each<[string, string, string, unknown]>([
    [
      'a circle of foreign keys that a NULL opens',
      `CREATE TABLE a (id int PRIMARY KEY, b_id int); CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b`,
      'SELECT (SELECT count(b_id) > 500 FROM a) AND (SELECT count(*) = 1000 FROM b)',
      true,
    ],
    [
      'a circle without a NULL, of keys that are each other',
      'CREATE TABLE t (a int PRIMARY KEY); CREATE TABLE u (a int PRIMARY KEY REFERENCES t); ALTER TABLE t ADD CONSTRAINT back FOREIGN KEY (a) REFERENCES u',
      'SELECT ARRAY[(SELECT count(*) FROM t), (SELECT count(*) FROM u), (SELECT count(*) FROM pg_constraint WHERE condeferrable)]',
      ['1000', '1000', '0'],
    ],
    [
      'a circle without a NULL, of three tables, with a table between that is in none',
      `CREATE TABLE a (id int PRIMARY KEY, c_id int NOT NULL UNIQUE); CREATE TABLE b (id serial PRIMARY KEY, a_id int NOT NULL REFERENCES a);
       CREATE TABLE c (id uuid PRIMARY KEY, n int UNIQUE NOT NULL, b_id int NOT NULL REFERENCES b DEFERRABLE); CREATE TABLE bb (b_id int NOT NULL REFERENCES b);
       ALTER TABLE a ADD FOREIGN KEY (c_id) REFERENCES c (n)`,
      'SELECT ARRAY[(SELECT count(*) FROM a), (SELECT count(*) FROM b), (SELECT count(*) FROM c), (SELECT count(*) FROM bb)]',
      ['1000', '1000', '1000', '1000'],
    ],
    [
      'a circle without a NULL, within tenants',
      `CREATE TABLE tenants (id int PRIMARY KEY); CREATE TABLE a (tenant int REFERENCES tenants, id int, head int NOT NULL, PRIMARY KEY (tenant, id));
       CREATE TABLE b (tenant int REFERENCES tenants, id int, a_id int NOT NULL, PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, a_id) REFERENCES a ON DELETE CASCADE);
       ALTER TABLE a ADD FOREIGN KEY (tenant, head) REFERENCES b`,
      'SELECT (SELECT count(*) FROM a) > 500 AND (SELECT count(*) FROM b) > 500',
      true,
    ],
    [
      'a row that has to refer to its own table',
      'CREATE TABLE tree (id int PRIMARY KEY, parent int NOT NULL REFERENCES tree)',
      'SELECT count(*) FROM tree',
      '1000',
    ],
    [
      'composite foreign keys that share a column',
      `CREATE TABLE tenants (id int PRIMARY KEY); CREATE TABLE users (tenant int REFERENCES tenants, id int, PRIMARY KEY (tenant, id));
       CREATE TABLE teams (tenant int REFERENCES tenants, id int, PRIMARY KEY (tenant, id));
       CREATE TABLE members (tenant int NOT NULL, u int NOT NULL, t int NOT NULL, FOREIGN KEY (tenant, u) REFERENCES users, FOREIGN KEY (tenant, t) REFERENCES teams)`,
      'SELECT count(*) >= 900 FROM members',
      true,
    ],
    [
      'partitions of every kind, the default and those below others included',
      `CREATE TABLE logs (id bigint GENERATED ALWAYS AS IDENTITY, at date NOT NULL, kind text) PARTITION BY RANGE (at);
       CREATE TABLE logs_new PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
       CREATE TABLE logs_old PARTITION OF logs FOR VALUES FROM (MINVALUE) TO ('2024-01-01') PARTITION BY LIST (kind);
       CREATE TABLE logs_old_a PARTITION OF logs_old FOR VALUES IN ('a', NULL); CREATE TABLE logs_old_rest PARTITION OF logs_old DEFAULT;
       CREATE TABLE logs_rest PARTITION OF logs DEFAULT;
       CREATE TABLE h (id uuid PRIMARY KEY) PARTITION BY HASH (id); CREATE TABLE h0 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0); CREATE TABLE h1 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 1)`,
      `SELECT count(*) FROM (SELECT tableoid FROM logs UNION SELECT tableoid FROM h) x`,
      '6',
    ],
    [
      'exclusion constraints, on a column and on an expression',
      `CREATE TABLE bookings (id int PRIMARY KEY, during tstzrange NOT NULL, EXCLUDE USING gist (during WITH &&));
       CREATE TABLE shifts (a timestamptz NOT NULL, b timestamptz NOT NULL, EXCLUDE USING gist (tstzrange(a, b) WITH &&))`,
      'SELECT (SELECT count(*) FROM bookings) + (SELECT count(*) FROM shifts)',
      '2000',
    ],
    [
      'a check that only the server understands',
      'CREATE TABLE odd (a int NOT NULL CHECK (a % 7 = 3))',
      'SELECT count(*) FROM odd',
      '1000',
    ],
    [
      'a key that holds less than is asked for',
      'CREATE TABLE flags (flag boolean PRIMARY KEY)',
      'SELECT count(*) FROM flags',
      '2',
    ],
    [
      'columns that the server fills, and nothing else',
      'CREATE TABLE counters (id serial PRIMARY KEY)',
      'SELECT count(*) FROM counters',
      '1000',
    ],
    [
      'a pattern that what such columns mostly hold matches in another case',
      "CREATE TABLE people (email text NOT NULL UNIQUE CHECK (email ~* '^[A-Z0-9._%+-]+@[A-Z0-9.-]+\\.[A-Z]{2,}$'))",
      "SELECT count(*) FROM people WHERE email LIKE 'user%@example.com'",
      '1000',
    ],
    [
      'a pattern that is tried in every way',
      "CREATE TABLE slow (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx text NOT NULL CHECK (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ~ '^(x+x+)+y$'))",
      'SELECT count(*) FROM slow',
      '1000',
    ],
    [
      'names that need quotes',
      'CREATE SCHEMA "My App"; CREATE TABLE "My App"."Order Line" ("Order" int PRIMARY KEY, "a""b" text, "g" int, s text, x text CHECK (x <> \'\'))',
      'SELECT count(*) FROM "My App"."Order Line"',
      '1000',
    ],
  ])('%s', async (_, schema, question, expected) => {
    expect(await filled(schema, async (client) => answer(client, question))).toEqual(expected);
  });

  test('triggers, rules and policies stand aside, and are as before afterwards', async () => {
    const state = `SELECT json_agg(x) FROM (SELECT tgenabled::text FROM pg_trigger WHERE NOT tgisinternal UNION ALL SELECT ev_enabled::text FROM pg_rewrite WHERE ev_class = 't'::regclass
      UNION ALL SELECT relforcerowsecurity::text FROM pg_class WHERE relname = 't' ORDER BY 1) x`;
    const schema = `CREATE TABLE t (id int); ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE FUNCTION boom() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''boom''; END';
      CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION boom(); CREATE TRIGGER b BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION boom();
      CREATE TRIGGER c AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION boom(); ALTER TABLE t ENABLE ALWAYS TRIGGER b, DISABLE TRIGGER c;
      CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING`;
    await filled(schema, async (client, tables) => {
      expect(tables.get('public.t')).toEqual({ rows: 1_000 });
      const flags = [
        { tgenabled: 'A' },
        { tgenabled: 'D' },
        { tgenabled: 'O' },
        { tgenabled: 'O' },
        { tgenabled: 'true' },
      ];
      expect(await answer(client, state)).toEqual(flags);
    });
  });
});

test.each([
  [
    'a check that nothing passes',
    'CREATE TABLE t (a int NOT NULL CHECK (a > 5 AND a < 3))',
    'no row that was made passes t_a_check',
  ],
  [
    'a function that refuses all',
    `CREATE FUNCTION no(int) RETURNS boolean LANGUAGE sql AS 'SELECT false'; CREATE TABLE t (a int NOT NULL, CONSTRAINT never CHECK (no(a)))`,
    'no row that was made passes never',
  ],
  [
    'a parent without rows',
    'CREATE TABLE p (a int PRIMARY KEY CHECK (a IS NULL)); CREATE TABLE t (p int NOT NULL REFERENCES p)',
    't_p_fkey: public.p holds no row to refer to',
  ],
  ['no partition', 'CREATE TABLE t (a int) PARTITION BY LIST (a)', 'it has no partition to hold rows'],
  [
    'a table of a migration tool',
    'CREATE TABLE t (); CREATE TABLE schema_migrations (version text); DROP TABLE t; ALTER TABLE schema_migrations RENAME TO t_migrations; CREATE VIEW t AS SELECT 1',
    undefined,
  ],
  [
    'a generated column that fails',
    'CREATE TABLE t (a int NOT NULL, b int GENERATED ALWAYS AS (1 / (a - a)) STORED)',
    'row by row, as division by zero (SQLSTATE 22012)',
  ],
])('what stands in the way is named: %s', async (_, schema, reason) => {
  await filled(schema, async (_client, tables) => {
    const name = reason === undefined ? 'public.t_migrations' : 'public.t';
    expect(tables.get(name)).toEqual({
      rows: 0,
      reason: reason ?? 'it looks like the own table of a migration tool',
    });
  });
});

test('tables that hold rows are left alone, and their children refer to those', async () => {
  await server.createDatabase('work');
  try {
    await using client = await server.connect('migrator', 'work');
    await client.query(
      "CREATE TABLE p (id int PRIMARY KEY, name text); CREATE TABLE c (p_id int NOT NULL REFERENCES p); INSERT INTO p VALUES (7, 'a')",
    );
    const tables = await loadFixtures(
      client,
      [],
      {},
      { rows: 50, seed: 1, timeMs: 10_000, diskBytes: 2 ** 30 },
    );
    expect(tables).toEqual([
      { table: 'public.c', rows: 50, seeded: true, synthetic: true },
      { table: 'public.p', rows: 1, seeded: true },
    ]);
  } finally {
    await server.dropDatabase('work');
  }
});

test('when the time is up, what is left gets few rows and the review says why', async () => {
  await filled(
    'CREATE TABLE t (a text); CREATE TABLE u (a text)',
    async (_, tables) => {
      for (const { rows, reason } of tables.values()) {
        expect(rows).toBeGreaterThan(0);
        expect([rows < 3_000_000, reason]).toEqual([true, 'its share of the budget was used up']);
      }
    },
    { rows: 3_000_000, timeMs: 200 },
  );
});

test('of any schema, every table holds the rows that are said, or says why it holds none', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(statement, { minLength: 5, maxLength: 40, size: 'max' }),
      async (statements) => {
        await server.createDatabase('random');
        try {
          await using client = await server.connect('migrator', 'random');
          await client.query(START);
          for (const sql of statements) await client.query(sql).catch(() => undefined);
          const tables = await synthesize(client, { ...INPUT, rows: 60 });
          expect(await brokenConstraints(client)).toEqual([]);
          for (const [name, { rows, reason }] of tables) {
            const held = await answer(client, `SELECT count(*)::int FROM ${quoteTable(name)}`);
            expect([name, held]).toEqual([name, rows]);
            if (rows === 0) expect([name, reason]).toEqual([name, expect.stringMatching(/\w/)]);
          }
        } finally {
          await server.dropDatabase('random');
        }
      },
    ),
    { numRuns: fc.runs(20), interruptAfterTimeLimit: 15_000 },
  );
}, 60_000);
