import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from '../support/random.ts';
import { replay } from '../../src/catalog/replay.ts';
import { readCatalog } from '../../src/catalog/snapshot.ts';
import { EMPTY_CATALOG } from '../../src/catalog/static.ts';
import type { Connection, Server } from '../../src/database/index.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';
import { SHARED_VERSION } from '../support/shared-server.ts';
import { comparable } from './comparable-catalog.ts';
import { startLocalServer } from './local-server.ts';
import { START, statement } from './random-ddl.ts';

let server: Server;
let connection: Connection;

beforeAll(async () => {
  await loadParser();
  server = await startLocalServer(SHARED_VERSION);
  await server.createDatabase('catalog');
  connection = await server.connect('migrator', 'catalog');
});

afterAll(async () => {
  await connection[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

/** Comparing takes longer than running. */
const COMPARED_EVERY = 4;

test('after any statements that succeed, the catalogue told without a server is that of the server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 40, size: 'max' }), expectSame),
    { numRuns: fc.runs(60), interruptAfterTimeLimit: 25_000 },
  );
});

async function expectSame(statements: readonly string[]): Promise<void> {
  await connection.query(`BEGIN; ${START}`);
  try {
    const done = [START];
    for (const [at, sql] of statements.entries()) {
      if (await succeeds(sql)) done.push(sql);
      if (at % COMPARED_EVERY === 0 || at === statements.length - 1) await compare(done);
    }
  } finally {
    await connection.query('ROLLBACK');
  }
}

/** What is refused leaves no trace. */
async function succeeds(sql: string): Promise<boolean> {
  await connection.query('SAVEPOINT before');
  try {
    await connection.query(sql);
    return true;
  } catch {
    await connection.query('ROLLBACK TO before');
    return false;
  }
}

async function compare(done: readonly string[]): Promise<void> {
  const { statements } = parseScript({ path: 'random.sql', text: done.join(';\n') });
  const told = comparable(replay([{ statements }], EMPTY_CATALOG));
  const seen = comparable(await readCatalog(connection, () => false));
  if (JSON.stringify(told) !== JSON.stringify(seen))
    expect({ after: done, is: told }).toEqual({ after: done, is: seen });
}
