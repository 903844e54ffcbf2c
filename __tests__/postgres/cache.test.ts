import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entriesIn } from '../../src/cache/entries.ts';
import { keyOf } from '../../src/cache/key.ts';
import type { SeedSettings } from '../../src/command/seed.ts';
import { resolve } from '../../src/config/config.ts';
import { parseFile } from '../../src/config/file.ts';
import type { BaseInput, DataFile } from '../../src/rehearsal/base.ts';
import type { Stage } from '../../src/rehearsal/session.ts';
import type { Review } from '../../src/model.ts';
import { meaningOf } from '../../src/report/meaning.ts';
import { review } from '../../src/review.ts';
import { RULE_IDS } from '../../src/rules/registry.ts';
import { loadParser } from '../../src/sql/script.ts';
import { migrationOf, scriptOf } from '../support/scripts.ts';
import { memoryTree } from '../tree/memory.ts';
import { startLocalServer, VERSIONS } from './local-server.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bases-'));
});

afterAll(() => rmSync(root, { recursive: true }));

const BASE = {
  'migrations/1_shop.sql': `CREATE ROLE clerk NOLOGIN;
    CREATE TABLE customers (id serial PRIMARY KEY, email text);
    CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id int REFERENCES customers, note text);
    GRANT SELECT ON customers TO auditor;`,
  'rows/customers.csv': 'email\na@b.example\nc@d.example\n',
};

const INDEX = 'CREATE INDEX orders_note ON orders (note);\nALTER TABLE customers ALTER email SET NOT NULL;\n';

interface Reviewed {
  readonly done: Review;
  readonly lines: readonly string[];
}

async function reviewed(change: string): Promise<Reviewed> {
  const lines: string[] = [];
  const settings = parseFile(
    {
      path: 'pgrehearse.yml',
      text: `postgres: ${VERSIONS.at(-1)}\nfixtures: rows/customers.csv\nsynthesis: {rows: 300}\ninterruption: false\ntraffic: false\nestimates: false`,
    },
    RULE_IDS,
  );
  const done = await review({
    changes: [{ path: 'migrations/2_note.sql', change: 'added' }],
    base: memoryTree(BASE),
    head: memoryTree({ ...BASE, 'migrations/2_note.sql': change }),
    config: resolve({ engine: 'local' }, settings),
    isStatic: false,
    prefer: ['local'],
    cache: { root, worthMs: 0 },
    progress: (line) => lines.push(line),
  });
  expect(done.problems).toEqual([]);
  return { done, lines };
}

const RESTORED = 'base restored from the cache';

function entry(): string {
  const [name = ''] = readdirSync(root);
  return join(root, name);
}

test('a base is restored where all that made it is the same, and the review says the same', async () => {
  const cold = await reviewed(INDEX);
  expect(cold.lines).not.toContain(RESTORED);
  expect(cold.done.fixtures.tables.map(({ rows }) => rows)).toEqual([2, 300]);
  const warm = await reviewed(INDEX);
  expect(warm.lines).toContain(RESTORED);
  expect(warm.lines).not.toContain('applying 1 merged migration');
  expect(warm.done.timings).toHaveProperty('restore');
  expect(meaningOf(warm.done)).toEqual(meaningOf(cold.done));
  expect(warm.done.fixtures).toEqual(cold.done.fixtures);

  const other = await reviewed(INDEX.replace('orders_note', 'orders_text'));
  expect(other.lines).toContain(RESTORED);
  expect(readdirSync(root)).toHaveLength(1);
});

test('one whose files were changed is not used, and is said to be damaged', async () => {
  const file = join(entry(), 'data', 'PG_VERSION');
  appendFileSync(file, '\n');
  const { lines } = await reviewed(INDEX);
  expect(lines).toContain('a base in the cache is not used: its files are not as they were');
  expect(lines).not.toContain(RESTORED);
  expect(statSync(join(entry(), 'data', 'PG_VERSION')).size).toBe(3);
});

test('a server on which a copy does not run is as it was, with what was committed just before', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'bases-')), 'data');
  await using server = await startLocalServer(VERSIONS.at(-1) ?? 17);
  await server.snapshots?.save(folder);
  rmSync(join(folder, 'global', 'pg_control'));
  await server.createDatabase('base');
  await expect(server.snapshots?.restore(folder)).rejects.toThrow('pg_control');
  await using session = await server.connect('migrator', 'base');
  await session.query('CREATE TABLE orders ()');
});

const input = (): BaseInput => ({
  database: 'base_1',
  scripts: [scriptOf('CREATE TABLE orders (note text); CREATE TABLE lines (id int);')],
  fixtures: [file('rows.csv', 'note\na\n')],
  seeds: [{ settings: seed('make rows'), sources: [file('seed.ts', '1')] }],
  synthesis: { rows: 100, seed: 1, timeMs: 1_000, diskBytes: 1_000 },
  changed: [migration('CREATE INDEX orders_note ON orders (note);')],
});

describe('a key', () => {
  let stage: Stage;

  beforeAll(async () => {
    await loadParser();
    const server = await startLocalServer(VERSIONS.at(-1) ?? 17);
    stage = {
      server,
      limits: { deadline: Infinity, statementMs: 1, diskBytes: 1 },
      extensions: [],
      isNew: () => false,
    };
  });

  afterAll(async () => stage.server[Symbol.asyncDispose]());

  test('is the same for the same things, and for a change that speaks of the same tables and roles', async () => {
    const changed = [migration('ALTER TABLE orders ADD COLUMN state text;')];
    expect(await keyOf(stage, { ...input(), changed })).toBe(await keyOf(stage, input()));
  });

  test.each<[string, () => Partial<BaseInput>]>([
    ['a merged migration', () => ({ scripts: [scriptOf('CREATE TABLE orders (note text);')] })],
    ['a byte of a fixture', () => ({ fixtures: [file('rows.csv', 'note\nb\n')] })],
    ['a file that runs before', () => ({ before: input().fixtures, fixtures: [] })],
    ['a baseline', () => ({ baseline: file('schema.sql', 'SELECT 1') })],
    [
      'a file of the command for rows',
      () => ({ seeds: [{ settings: seed('make rows'), sources: [file('seed.ts', '2')] }] }),
    ],
    ['the command', () => ({ seeds: [{ settings: seed('make more'), sources: [file('seed.ts', '1')] }] })],
    ['the seed', () => ({ synthesis: { rows: 100, seed: 2, timeMs: 1_000, diskBytes: 1_000 } })],
    ['no rows that are made up', () => ({ synthesis: undefined })],
    ['a change that speaks of another table', () => ({ changed: [migration('DROP TABLE lines;')] })],
    ['a change that speaks of a role', () => ({ changed: [migration('GRANT SELECT ON orders TO clerk;')] })],
    ['the database', () => ({ database: 'base_2' })],
  ])('is another for another thing: %s', async (_, other) => {
    const key = await keyOf(stage, { ...input(), ...other() });
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(key).not.toBe(await keyOf(stage, input()));
  });

  test.each<[string, () => Partial<BaseInput>]>([
    ['files of a command for rows are not known', () => ({ seeds: [{ settings: seed('make rows') }] })],
    ['a command makes the schema', () => ({ build: async () => undefined })],
  ])('is none where %s', async (_, other) => {
    expect(await keyOf(stage, { ...input(), ...other() })).toBeUndefined();
  });
});

test('the entries that were not used for the longest time make room', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bases-'));
  const entries = entriesIn({ root: folder, mostBytes: 25, progress: () => undefined });
  const kept = { fixtures: [], leftOut: [], tables: [], touched: [] };
  await entries.add('one', kept, tenBytes);
  await entries.add('two', kept, tenBytes);
  utimesSync(join(folder, 'two'), 1, 1);
  await entries.add('three', kept, tenBytes);
  expect(readdirSync(folder).toSorted()).toEqual(['one', 'three']);
  expect(await entries.find('one')).toEqual({ folder: join(folder, 'one', 'data'), kept });
  rmSync(folder, { recursive: true });
});

function migration(text: string): BaseInput['changed'][number] {
  return migrationOf('0002_change', text);
}

function seed(command: string): SeedSettings {
  return { command, env: {}, pass: [], timeout: 1_000, allowPullRequestTarget: false };
}

function file(path: string, content: string): DataFile {
  return {
    path,
    async *open() {
      yield new TextEncoder().encode(content);
    },
  };
}

async function tenBytes(data: string): Promise<void> {
  mkdirSync(data);
  writeFileSync(join(data, 'file'), '0123456789');
}
