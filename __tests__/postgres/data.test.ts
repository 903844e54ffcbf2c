import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareData, rowCounts } from '../../src/catalog/data.ts';
import type { Server } from '../../src/database/index.ts';
import type { DataDifference } from '../../src/model.ts';
import { startLocalServer, VERSIONS } from './local-server.ts';

interface DataCase {
  readonly name: string;
  /** Creates and fills table `t`. */
  readonly given: string;
  /** A migration and its rollback. */
  readonly done: string;
  /** `change rows table[.column]` */
  readonly expected: readonly string[];
  /** By default `public.t`. */
  readonly tables?: readonly string[];
}

const KEYED = `CREATE TABLE t (id int PRIMARY KEY, a text, b int);
  INSERT INTO t SELECT g, 'a' || g, CASE WHEN g > 90 THEN NULL ELSE g % 7 END FROM generate_series(1, 100) g`;
const KEYLESS = `CREATE TABLE t (a text, b int); INSERT INTO t SELECT 'a' || g % 50, g % 7 FROM generate_series(1, 100) g`;

/** One row of each type, and one of NULLs. */
const ALL_TYPES = `
  CREATE TYPE mood AS ENUM ('sad', 'glad');
  CREATE TYPE pair AS (x int, y text);
  CREATE DOMAIN positive AS int CHECK (VALUE > 0);
  CREATE TABLE t (
    id uuid PRIMARY KEY, j json, jb jsonb, x xml, p point, c circle, arr int[], deep text[][], r int4range, m mood,
    ms mood[], d positive, pr pair, by bytea, ts timestamp, tz timestamptz, iv interval, f8 float8, f4 real, n numeric,
    mo money, bo boolean, ch char(5), one "char", nm name, ip inet, mac macaddr, bits bit(3), tv tsvector, tq tsquery,
    o oid, rc regclass, g int GENERATED ALWAYS AS (length(nm::text)) STORED
  );
  INSERT INTO t SELECT gen_random_uuid(), '{"a": [1,2]}', '{"a": 1}', '<a>b</a>', '(1,2)', '<(0,0),1>', '{1,NULL}',
    '{{a,b},{c,"d e"}}', '[1,5)', 'glad', '{sad,glad}', 5, '(1,"a b")', '\\x00ff', '2024-02-29 12:00', now(), '1 mon 2 days',
    pi(), 1.1, 1.10, 12.5, true, 'ab', 'x', 'nom', '10.0.0.1', '08:00:2b:01:02:03', '101', 'a cat'::tsvector,
    'a & b'::tsquery, 1, 'pg_class' FROM generate_series(1, 10);
  INSERT INTO t (id) VALUES (gen_random_uuid()); INSERT INTO t (id, pr) VALUES (gen_random_uuid(), ROW(NULL, NULL))`;

const CASES: readonly DataCase[] = [
  { name: 'nothing was done', given: KEYED, done: '', expected: [] },
  {
    name: 'a column is added and dropped',
    given: KEYED,
    done: `ALTER TABLE t ADD c int DEFAULT 1; ALTER TABLE t DROP c`,
    expected: [],
  },
  {
    name: 'a column is dropped and added again: each value that was not NULL is lost',
    given: KEYED,
    done: `ALTER TABLE t DROP b; ALTER TABLE t ADD b int`,
    expected: ['lost 90 public.t.b'],
  },
  {
    name: 'a column is dropped and added again with a default: it is lost all the same',
    given: KEYED,
    done: `ALTER TABLE t DROP a; ALTER TABLE t ADD a text NOT NULL DEFAULT ''`,
    expected: ['lost 100 public.t.a'],
  },
  {
    name: 'a column is dropped and its values are brought back from a copy',
    given: KEYED,
    done: `CREATE TABLE copy AS SELECT id, a FROM t; ALTER TABLE t DROP a;
      ALTER TABLE t ADD a text; UPDATE t SET a = copy.a FROM copy WHERE copy.id = t.id`,
    expected: [],
  },
  {
    name: 'a column is not there any more',
    given: KEYED,
    done: `ALTER TABLE t DROP b`,
    expected: ['lost 90 public.t.b'],
  },
  {
    name: 'values are overwritten',
    given: KEYED,
    done: `UPDATE t SET a = 'x' WHERE id <= 7`,
    expected: ['changed 7 public.t.a'],
  },
  {
    name: 'NULLs are filled and values are emptied',
    given: KEYED,
    done: `UPDATE t SET b = 0 WHERE b IS NULL; UPDATE t SET b = NULL WHERE id <= 3`,
    expected: ['lost 3 public.t.b', 'changed 10 public.t.b'],
  },
  {
    name: 'values change places among rows',
    given: KEYED,
    done: `UPDATE t SET a = CASE id WHEN 1 THEN 'a2' ELSE 'a1' END WHERE id IN (1, 2)`,
    expected: ['changed 2 public.t.a'],
  },
  {
    name: 'two columns change places',
    given: `CREATE TABLE t (id int PRIMARY KEY, a int, b int); INSERT INTO t VALUES (1, 2, 3), (2, 4, 4)`,
    done: `UPDATE t SET a = b, b = a`,
    expected: ['changed 1 public.t.a', 'changed 1 public.t.b'],
  },
  {
    name: 'rows are deleted, added and changed at once',
    given: KEYED,
    done: `DELETE FROM t WHERE id <= 5; INSERT INTO t SELECT g, 'new', 1 FROM generate_series(101, 103) g; UPDATE t SET b = -1 WHERE id = 50`,
    expected: ['lost 5 public.t', 'added 3 public.t', 'changed 1 public.t.b'],
  },
  { name: 'the table is emptied', given: KEYED, done: `TRUNCATE t`, expected: ['lost 100 public.t'] },
  {
    name: 'the table is not there any more',
    given: KEYED,
    done: `DROP TABLE t`,
    expected: ['lost 100 public.t'],
  },
  {
    name: 'the table is dropped and created again',
    given: KEYED,
    done: `DROP TABLE t; CREATE TABLE t (id int PRIMARY KEY, a text, b int)`,
    expected: ['lost 100 public.t'],
  },
  {
    name: 'the table is dropped and created again from a copy that lacks a column',
    given: KEYED,
    done: `CREATE TABLE copy AS SELECT id, a FROM t; DROP TABLE t;
      CREATE TABLE t (id int PRIMARY KEY, a text, b int); INSERT INTO t SELECT id, a FROM copy`,
    expected: ['lost 90 public.t.b'],
  },
  {
    name: 'an empty table that stays empty',
    given: `CREATE TABLE t (id int PRIMARY KEY)`,
    done: `DROP TABLE t`,
    expected: [],
  },
  {
    name: 'a type goes there and back and keeps every text',
    given: KEYED,
    done: `ALTER TABLE t ALTER id TYPE bigint, ALTER b TYPE text; ALTER TABLE t ALTER id TYPE int, ALTER b TYPE int USING b::int`,
    expected: [],
  },
  {
    name: 'a type goes there and back and loses digits',
    given: `CREATE TABLE t (id int PRIMARY KEY, n numeric(12,4)); INSERT INTO t VALUES (1, 1.5), (2, 1.2345), (3, NULL)`,
    done: `ALTER TABLE t ALTER n TYPE numeric(12,1); ALTER TABLE t ALTER n TYPE numeric(12,4)`,
    expected: ['changed 1 public.t.n'],
  },
  {
    name: 'a serial key is generated anew in another order: only the key is lost, save where it happens to be the same',
    given: KEYED,
    done: `ALTER TABLE t DROP id; CREATE TABLE copy AS SELECT * FROM t ORDER BY a DESC; TRUNCATE t;
      ALTER TABLE t ADD id serial PRIMARY KEY; INSERT INTO t (a, b) SELECT a, b FROM copy`,
    expected: ['lost 99 public.t.id'],
  },
  {
    name: 'a UUID key is generated anew',
    given: `CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), a int); INSERT INTO t (a) SELECT generate_series(1, 10)`,
    done: `ALTER TABLE t DROP id; ALTER TABLE t ADD id uuid PRIMARY KEY DEFAULT gen_random_uuid()`,
    expected: ['lost 10 public.t.id'],
  },
  {
    name: 'every key is moved, and a value is changed besides',
    given: KEYED,
    done: `UPDATE t SET id = id + 1000; UPDATE t SET a = 'x' WHERE id = 1001`,
    expected: ['changed 100 public.t.id', 'changed 1 public.t.a'],
  },
  {
    name: 'the key is not there any more: values are compared without it',
    given: KEYED,
    done: `ALTER TABLE t DROP id; UPDATE t SET a = 'x' WHERE a IN ('a1', 'a2')`,
    expected: ['lost 100 public.t.id', 'changed 2 public.t.a'],
  },
  {
    name: 'rows are told apart by the former key though the constraint is gone',
    given: KEYED,
    done: `ALTER TABLE t DROP CONSTRAINT t_pkey; ALTER TABLE t ALTER id DROP NOT NULL; INSERT INTO t VALUES (1, 'a1', 1), (NULL, 'n', 1)`,
    expected: ['added 2 public.t'],
  },
  {
    name: 'a key of several columns',
    given: `CREATE TABLE t (a int, b int, c int, PRIMARY KEY (b, a)); INSERT INTO t VALUES (1, 2, 3), (2, 1, 4), (2, 2, 5)`,
    done: `UPDATE t SET c = 7 - c WHERE a <> b; DELETE FROM t WHERE a = b`,
    expected: ['lost 1 public.t', 'changed 2 public.t.c'],
  },
  {
    name: 'a table that is all key',
    given: `CREATE TABLE t (a int, b int, PRIMARY KEY (a, b)); INSERT INTO t VALUES (1, 1), (1, 2), (2, 2)`,
    done: `DELETE FROM t WHERE a = 2; INSERT INTO t VALUES (3, 3), (4, 4)`,
    expected: ['lost 1 public.t', 'added 2 public.t'],
  },
  {
    name: 'no key: rows deleted explain the values that went with them',
    given: KEYLESS,
    done: `DELETE FROM t WHERE a = 'a1'`,
    expected: ['lost 2 public.t'],
  },
  {
    name: 'no key: a column dropped and added again',
    given: KEYLESS,
    done: `ALTER TABLE t DROP a; ALTER TABLE t ADD a text`,
    expected: ['lost 100 public.t.a'],
  },
  {
    name: 'no key: values overwritten, equal ones counted one by one',
    given: KEYLESS,
    done: `UPDATE t SET a = 'a2' WHERE a = 'a1'`,
    expected: ['changed 2 public.t.a'],
  },
  {
    name: 'no key: pairs of equal values overwritten by another pair are seen',
    given: `CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1)`,
    done: `UPDATE t SET a = 2`,
    expected: ['changed 2 public.t.a'],
  },
  { name: 'every type, untouched', given: ALL_TYPES, done: 'VACUUM FULL t', expected: [] },
  {
    name: 'every type, dropped and added again',
    given: ALL_TYPES,
    done: `ALTER TABLE t DROP j, DROP x, DROP p, DROP pr, DROP ms, DROP d, DROP by;
      ALTER TABLE t ADD j json, ADD x xml, ADD p point, ADD pr pair, ADD ms mood[], ADD d positive, ADD by bytea`,
    expected: [
      'lost 10 public.t.j',
      'lost 10 public.t.x',
      'lost 10 public.t.p',
      'lost 10 public.t.ms',
      'lost 10 public.t.d',
      'lost 11 public.t.pr',
      'lost 10 public.t.by',
    ],
  },
  {
    name: 'texts that a nondeterministic collation calls equal',
    given: `CREATE COLLATION anycase (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
      CREATE TABLE t (id int PRIMARY KEY, a text COLLATE anycase); INSERT INTO t VALUES (1, 'Ann'), (2, 'bob')`,
    done: `UPDATE t SET a = lower(a)`,
    expected: ['changed 1 public.t.a'],
  },
  {
    name: 'a cast to text that somebody made is not called',
    given: `CREATE TYPE pair AS (x int, y int); CREATE TABLE t (id int PRIMARY KEY, p pair);
      CREATE FUNCTION bad(pair) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE 'called'; END $$;
      CREATE CAST (pair AS text) WITH FUNCTION bad(pair); INSERT INTO t VALUES (1, '(1,2)')`,
    done: `UPDATE t SET p = '(1,3)'`,
    expected: ['changed 1 public.t.p'],
  },
  {
    name: 'rows hidden by a policy count',
    given: `${KEYED}; ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t FORCE ROW LEVEL SECURITY`,
    done: `UPDATE t SET a = 'x' WHERE id = 1`,
    expected: ['changed 1 public.t.a'],
  },
  {
    name: 'a partitioned table counts once, and rows may change partitions',
    given: `CREATE TABLE t (id int, a text) PARTITION BY RANGE (id);
      CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (1) TO (50); CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (50) TO (200);
      INSERT INTO t SELECT g, 'a' || g FROM generate_series(1, 100) g`,
    done: `DELETE FROM t WHERE id = 70; ALTER TABLE t DETACH PARTITION t1; DROP TABLE t2;
      CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (1) TO (200); INSERT INTO t SELECT * FROM t1;
      INSERT INTO t SELECT g, 'a' || g FROM generate_series(50, 100) g WHERE g <> 70`,
    tables: ['public.t', 'public.t1', 'public.t2'],
    expected: ['lost 1 public.t'],
  },
  {
    name: 'a table and its child hold their own rows',
    given: `CREATE TABLE t (a int); CREATE TABLE child () INHERITS (t); INSERT INTO t VALUES (1); INSERT INTO child VALUES (2), (3)`,
    done: `DELETE FROM child WHERE a = 3`,
    tables: ['public.t', 'public.child'],
    expected: ['lost 1 public.child'],
  },
  {
    name: 'names that need quotes, and one that looks like ours',
    given: `CREATE SCHEMA "My App"; CREATE TABLE "My App"."Or""der" ("I d" int PRIMARY KEY, "b'c" text, row_key int);
      INSERT INTO "My App"."Or""der" VALUES (1, 'x', 1), (2, 'y', 2)`,
    done: `UPDATE "My App"."Or""der" SET "b'c" = 'z' WHERE "I d" = 1`,
    tables: ['My App.Or"der'],
    expected: [`changed 1 My App.Or"der.b'c`],
  },
  {
    name: 'a table of very many columns',
    given: `DO $$ BEGIN EXECUTE 'CREATE TABLE t (id int PRIMARY KEY, ' ||
        (SELECT string_agg('c' || g || ' int DEFAULT ' || g, ', ') FROM generate_series(1, 1000) g) || ')'; END $$;
      INSERT INTO t (id) VALUES (1), (2), (3)`,
    done: `UPDATE t SET c1000 = 0 WHERE id = 2; UPDATE t SET c1 = NULL; DELETE FROM t WHERE id = 3`,
    expected: ['lost 1 public.t', 'lost 2 public.t.c1', 'changed 1 public.t.c1000'],
  },
  {
    name: 'wide values',
    given: `CREATE TABLE t (id int PRIMARY KEY, a text); INSERT INTO t SELECT g, repeat('x', 20000000) FROM generate_series(1, 3) g`,
    done: `UPDATE t SET a = a || 'y' WHERE id = 3`,
    expected: ['changed 1 public.t.a'],
  },
  {
    name: 'what holds no rows of its own, or does not exist, is passed over',
    given: `CREATE VIEW t AS SELECT 1 AS a`,
    done: `DROP VIEW t`,
    tables: ['public.t', 'public.nothing'],
    expected: [],
  },
];

describe.each(VERSIONS)('data before and after, on PostgreSQL %i', (version) => {
  let server: Server;

  beforeAll(async () => {
    server = await startLocalServer(version);
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  test.each(CASES)('$name', async ({ given, done, tables = ['public.t'], expected }) => {
    const differences = await differencesAfter(server, given, done, tables);
    expect(differences.map(asLine)).toEqual(expected);
  });

  test('rows are counted per table, those of partitions in their parent', async () => {
    await server.createDatabase('counted');
    await using client = await server.connect('admin', 'counted');
    await client.query(`CREATE TABLE a (x int); INSERT INTO a VALUES (1), (2); CREATE TABLE p (x int) PARTITION BY LIST (x);
      CREATE TABLE p1 PARTITION OF p DEFAULT; INSERT INTO p VALUES (1)`);
    const counts = await rowCounts(client, ['public.a', 'public.p', 'public.p1', 'public.none']);
    expect(Object.fromEntries(counts)).toEqual({ 'public.a': 2, 'public.p': 1, 'public.p1': 1 });
  });
});

async function differencesAfter(
  server: Server,
  given: string,
  done: string,
  tables: readonly string[],
): Promise<DataDifference[]> {
  await server.createDatabase('before');
  try {
    await run(server, 'before', given);
    await server.createDatabase('after', 'before');
    await run(server, 'after', done);
    await using before = await server.connect('admin', 'before');
    await using after = await server.connect('admin', 'after');
    return await compareData(before, after, tables);
  } finally {
    await server.dropDatabase('before');
    await server.dropDatabase('after');
  }
}

async function run(server: Server, database: string, sql: string): Promise<void> {
  await using client = await server.connect('admin', database);
  await client.query(sql);
}

function asLine({ change, rows, table, column }: DataDifference): string {
  return `${change} ${rows} ${table}${column === undefined ? '' : `.${column}`}`;
}
