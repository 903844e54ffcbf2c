import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Command } from 'commander';
import { addStats } from '../../src/cli/stats.ts';
import type { Connection, Server } from '../../src/database/index.ts';
import { loadFixtures } from '../../src/fixtures/load.ts';
import { parseStatistics } from '../../src/fixtures/statistics/parse.ts';
import { readStatistics, statisticsText } from '../../src/fixtures/statistics/read.ts';
import { scaled } from '../../src/fixtures/statistics/scale.ts';
import type { ColumnInFile, StatisticsFile, TableInFile } from '../../src/fixtures/statistics/schema.ts';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;
let server: Server;
let production: StatisticsFile;

const SCHEMA = `CREATE TABLE customers (id int PRIMARY KEY, email text UNIQUE, state text, balance numeric(10,2), note text, data jsonb,
    tags text[], scores int[], days date[], amount numeric, doc json);
  CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, placed timestamptz, kind smallint, memo varchar(300), token bytea);
  CREATE INDEX ON orders (customer_id);
  CREATE TABLE logs (at date NOT NULL, line text) PARTITION BY RANGE (at);
  CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
  CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
  CREATE TABLE empty_one (a int);`;

const ROWS = `SELECT setseed(0.5);
  INSERT INTO customers SELECT g, CASE WHEN g % 4 > 0 THEN 'secret' || g || '@corp.example' END,
    (ARRAY['active','active','active','gone','new'])[1 + g % 5], (g % 300) / 10.0, CASE WHEN random() < 0.35 THEN repeat('n', 60 + g % 20) END,
    jsonb_build_object('a', g, 'b', repeat('z', 150)),
    ARRAY['tag' || g % 50, repeat('t', 40)], ARRAY[g, g, g % 9, 5], ARRAY[date '2024-01-01' + g % 400], (g * 1234567.89)::numeric,
    json_build_object('id', g, 'text', repeat('j', 90)) FROM generate_series(1, 4000) g;
  INSERT INTO orders SELECT g, 1 + (power(random(), 2) * 1000)::int, timestamptz '2024-01-01' + g * interval '1 minute',
    g % 7, CASE WHEN g % 10 > 0 THEN repeat('m', 100) || g % 900 END, decode(md5(g::text), 'hex') FROM generate_series(1, 12000) g;
  INSERT INTO logs SELECT date '2024-01-01' + (g % 31), 'line ' || g FROM generate_series(1, 3000) g;
  INSERT INTO logs SELECT date '2024-02-01' + (g % 29), 'last ' || g FROM generate_series(1, 1000) g; ANALYZE;`;

async function inDatabase<T>(name: string, work: (client: Connection) => Promise<T>): Promise<T> {
  await using client = await server.connect('migrator', name);
  return await work(client);
}

beforeAll(async () => {
  shared = await startShared();
  server = shared.server;
  await server.createDatabase('production');
  await server.createDatabase('copy');
  production = await inDatabase('production', async (client) => {
    await client.query(SCHEMA);
    await client.query(ROWS);
    return (await readStatistics(client, false)).file;
  });
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

async function urlOf(database: string): Promise<string> {
  await using client = await server.connect('migrator', database);
  const { user = '', password, host, port } = client;
  const login = new URLSearchParams({ user, password: String(password), host, port: String(port) });
  return `postgres:///${client.database}?${login.toString()}`;
}

function tableIn(file: StatisticsFile, name: string): TableInFile {
  const table = file.tables[name];
  if (!table) throw new Error(`${name} is missing`);
  return table;
}

/** What the server counts changes all the time. */
function withoutCounters(file: StatisticsFile): unknown {
  return JSON.parse(statisticsText(file).replaceAll(/"perDay": \{[^}]*\}/g, '"perDay": {}'));
}

/** How many different values: as a count, also where the server has a share of the rows. */
function distinct({ distinct: given }: ColumnInFile, rows: number): number {
  return given < 0 ? -given * rows : given;
}

test('rows that are made by statistics have them within a tenth', async () => {
  const copy = await inDatabase('copy', async (client) => {
    await client.query(SCHEMA);
    const statistics = scaled(production, { timeMs: 60_000, diskBytes: 2 ** 40 });
    await loadFixtures(client, [], {}, { rows: 10, seed: 3, timeMs: 60_000, diskBytes: 2 ** 40, statistics });
    return (await readStatistics(client, false)).file;
  });
  const off: string[] = [];
  for (const [name, one] of Object.entries(production.tables)) {
    const other = tableIn(copy, name);
    const compare = (what: string, was = 0, is = 0, least = 0) => {
      if (Math.abs(is - was) > Math.max(was * 0.1, least)) off.push(`${name} ${what}: ${was}, made ${is}`);
    };
    compare('rows', one.rows, other.rows);
    for (const [column, measured] of Object.entries(one.columns)) {
      const made = other.columns[column];
      compare(`${column} nulls`, measured.nulls, made?.nulls, 0.01);
      compare(`${column} width`, measured.width, made?.width, 1);
      compare(
        `${column} distinct`,
        distinct(measured, one.rows ?? 0),
        made && distinct(made, other.rows ?? 0),
        1,
      );
    }
    for (const [key, { fanOut }] of Object.entries(one.foreignKeys))
      compare(`${key} fan-out`, fanOut, other.foreignKeys[key]?.fanOut);
  }
  expect(off).toEqual([]);
  expect(Object.keys(tableIn(production, 'public.orders').columns)).toHaveLength(6);
});

test('the command writes the file, and says what is wrong with the URL without repeating it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pgrehearse-stats-'));
  const output = join(folder, 'stats.json');
  const run = async (url: string) => {
    const program = new Command();
    addStats(program);
    await program.parseAsync(['stats', '--database-url', url, '--output', output], { from: 'user' });
  };
  try {
    await run(await urlOf('production'));
    const file = parseStatistics('stats.json', await readFile(output, 'utf8'));
    expect(file.tables['public.orders']?.rows).toBe(12_000);
  } finally {
    await rm(folder, { recursive: true });
  }
  const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await run('postgres://someone:secret@127.0.0.1:1/nowhere');
    expect(said.mock.calls.join('')).toMatch(
      /^pgrehearse: The server of the database URL does not let us in: /,
    );
    expect(said.mock.calls.join('')).not.toContain('secret');
    expect(process.exitCode).toBe(2);
  } finally {
    process.exitCode = undefined;
    said.mockRestore();
  }
});

describe('the file', () => {
  test('holds no value of any row', () => {
    const text = statisticsText(production);
    expect(
      ['secret', 'corp', 'tag4', 'ttt', 'jjj', 'active', 'gone', 'nnn', 'line ', 'zzz', '2024'].filter(
        (value) => text.includes(value),
      ),
    ).toEqual([]);
  });

  test('names the values of columns that hold few, where that is asked for', async () => {
    const { file } = await inDatabase('production', async (client) => readStatistics(client, true));
    const { state, email, note } = tableIn(file, 'public.customers').columns;
    expect(state?.values).toEqual({ active: 0.6, gone: 0.2, new: 0.2 });
    expect([email?.values, note?.values]).toEqual([undefined, undefined]);
  });

  test('is the same when nothing changed, and is read back', async () => {
    const again = await inDatabase('production', async (client) => readStatistics(client, false));
    expect(withoutCounters(again.file)).toEqual(withoutCounters(production));
    expect(parseStatistics('x.json', statisticsText(production))).toEqual(production);
  });

  test('says which tables nothing is known of', async () => {
    const { notes } = await inDatabase('production', async (client) => {
      await client.query('CREATE TABLE fresh (a int)');
      return readStatistics(client, false);
    });
    expect(notes).toEqual(['never analysed, so that nothing is known of their rows: public.fresh']);
  });

  test('holds sizes, keys, partitions and the settings that matter', () => {
    const { server: of, tables } = production;
    expect(tables['public.orders']).toMatchObject({
      rows: 12_000,
      indexes: { orders_pkey: { pages: expect.any(Number) } },
      foreignKeys: { orders_customer_id_fkey: { columns: ['customer_id'], parent: 'public.customers' } },
    });
    expect([
      tables['public.logs']?.rows,
      tables['public.logs_1']?.rows,
      tables['public.logs_1']?.partitionOf,
    ]).toEqual([4_000, 3_000, 'public.logs']);
    expect(Object.keys(of.settings)).toEqual(
      expect.arrayContaining(['lock_timeout', 'maintenance_work_mem', 'wal_level']),
    );
  });
});

test('a table that is too large for the room gets fewer rows, and one that is touched more of them', () => {
  const table: TableInFile = {
    pages: 1,
    rows: 80_000_000,
    columns: {},
    indexes: {},
    foreignKeys: {},
    perDay: { inserted: 0, updated: 0, deleted: 0, scans: 0, indexScans: 0 },
  };
  const file: StatisticsFile = {
    ...production,
    tables: { 'public.a': table, 'public.b': table, 'public.small': { ...table, rows: 300 } },
  };
  const rows = (name: string) =>
    scaled(file, { timeMs: 20_000, diskBytes: 2 ** 31, isTouched: (one) => one === 'public.b' }).get(name)
      ?.rows ?? 0;
  expect(rows('public.small')).toBe(300);
  expect(rows('public.a')).toBeGreaterThan(50_000);
  expect(rows('public.b')).toBeGreaterThan(rows('public.a') * 4.9);
  expect(rows('public.a') + rows('public.b')).toBeLessThan(1_000_001);
});

test('a review tells the rows of production beside its own', async () => {
  const files = {
    'pgrehearse.stats.json': statisticsText({
      ...production,
      tables: { 'public.t': { ...tableIn(production, 'public.orders'), rows: 80_000_000 } },
    }),
  };
  const review = await reviewExample(
    {
      kind: 'bad',
      title: '',
      up: 'CREATE INDEX ON t (a);',
      files: {
        base: { ...files, 'db/migrations/000001_base.up.sql': 'CREATE TABLE t (a int);' },
        head: {
          ...files,
          'db/migrations/000001_base.up.sql': 'CREATE TABLE t (a int);',
          'db/migrations/000002_index.up.sql': 'CREATE INDEX ON t (a);',
        },
      },
    },
    {
      lend: shared.lend,
      settings: { statistics: 'pgrehearse.stats.json', synthesis: { isOn: true, time: 300 } },
    },
  );
  expect(review.problems).toEqual([]);
  expect(review.fixtures.tables).toEqual([
    expect.objectContaining({ table: 'public.t', productionRows: 80_000_000, synthetic: true }),
  ]);
});
