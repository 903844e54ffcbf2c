import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from '../support/random.ts';
import type { QueryResult } from 'pg';
import { applyOperation } from '../../src/catalog/apply.ts';
import { readCatalog } from '../../src/catalog/snapshot.ts';
import type { Connection, Server } from '../../src/database/index.ts';
import type { Catalog, LockMode } from '../../src/model.ts';
import { resolveOperation } from '../../src/sql/resolve.ts';
import { predictRewrites } from '../../src/sql/rewrites.ts';
import { loadParser } from '../../src/sql/script.ts';
import { SHARED_VERSION } from '../support/shared-server.ts';
import { statementsOf } from '../support/scripts.ts';
import { cellsOf, type Locks } from './lock-atlas/cells.ts';
import { predictedLocks } from './lock-atlas/predict.ts';
import { startLocalServer } from './local-server.ts';
import { growing, REACH_START, reaching } from './random-reach.ts';

let server: Server;
let connection: Connection;

beforeAll(async () => {
  await loadParser();
  server = await startLocalServer(SHARED_VERSION);
  await server.createDatabase('locks');
  connection = await server.connect('admin', 'locks');
});

afterAll(async () => {
  await connection[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

/** How many schemas. */
const RUNS = fc.runs(150);
/** What the server refuses shows no locks: most of the statements. That many are left for each schema at least. */
const MEASURED_OF_EACH = 5;

let measured = 0;

test('the locks and rewrites of any statement on any schema are those that were predicted', async () => {
  const schema = fc.array(growing, { maxLength: 40, size: 'max' });
  const tried = fc.array(reaching, { minLength: 1, maxLength: 150, size: 'max' });
  await fc.assert(fc.asyncProperty(schema, tried, expectPredicted), { numRuns: RUNS });
  expect(measured).toBeGreaterThan(RUNS * MEASURED_OF_EACH);
});

/** The schema is made once; each statement then runs on it in a transaction that is rolled back. */
async function expectPredicted(schema: readonly string[], tried: readonly string[]): Promise<void> {
  await connection.query(
    `ROLLBACK; DROP SCHEMA IF EXISTS app, public CASCADE; CREATE SCHEMA public; ${REACH_START}`,
  );
  for (const sql of schema) await connection.query(sql).catch(() => undefined);
  const catalog = await readCatalog(connection, () => false);
  const before = await relations();
  for (const sql of tried) {
    const seen = await effects(sql, before, catalog);
    if (!seen) continue;
    measured += 1;
    expect({ sql, ...predicted(sql, catalog) }).toEqual({ sql, ...seen });
  }
}

interface Effects {
  readonly locks: Locks;
  readonly rewrites: readonly string[];
}

function predicted(sql: string, catalog: Catalog): Effects {
  let current = catalog;
  const rewrites = statementsOf(sql)
    .flatMap(({ operations }) => operations)
    .flatMap((written) => {
      const operation = resolveOperation(written, current, ['public']);
      const found = predictRewrites(operation, current);
      current = applyOperation(current, operation);
      return found;
    });
  return {
    locks: predictedLocks(sql, catalog, SHARED_VERSION),
    rewrites: [...new Set(rewrites)].filter((name) => catalog.relations.has(name)).toSorted(),
  };
}

/** Nothing of a statement that the server refuses. */
async function effects(
  sql: string,
  before: ReadonlyMap<number, Known>,
  catalog: Catalog,
): Promise<Effects | undefined> {
  // In one round trip.
  const results: unknown = await connection.query(`ROLLBACK; BEGIN; ${sql}; ${AFTER}`).catch(() => undefined);
  if (!Array.isArray(results)) return undefined;
  const { rows } = results.at(-1) as QueryResult<{ oid: number; mode: LockMode; filenode: number }>;
  const rewritten = rows.flatMap(({ oid, filenode }) => {
    const known = before.get(oid);
    return known?.isTable && filenode > 0 && known.filenode !== filenode ? [known.name] : [];
  });
  return {
    locks: cellsOf(
      rows.map(({ oid, mode }) => ({ relation: before.get(oid)?.name ?? '', mode })),
      catalog,
    ),
    rewrites: /^(TRUNCATE|REFRESH)/.test(sql) ? [] : [...new Set(rewritten)].toSorted(),
  };
}

interface Known {
  readonly name: string;
  readonly isTable: boolean;
  readonly filenode: number;
}

async function relations(): Promise<ReadonlyMap<number, Known>> {
  const { rows } = await connection.query<Known & { oid: number }>(BEFORE);
  return new Map(rows.map((row) => [row.oid, row]));
}

const BEFORE = `
  SELECT c.oid::int8::float8 AS oid, n.nspname || '.' || c.relname AS name, c.relkind IN ('r', 'm') AS "isTable",
         coalesce(pg_relation_filenode(c.oid), 0)::int8::float8 AS filenode
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'app')`;

/** What is rewritten is locked as well. */
const AFTER = `
  SELECT relation::int8::float8 AS oid, mode, coalesce(pg_relation_filenode(relation), 0)::int8::float8 AS filenode
  FROM pg_locks
  WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted AND relation >= 16384`;
