import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { replay } from '../../src/catalog/replay.ts';
import { readCatalog } from '../../src/catalog/snapshot.ts';
import { EMPTY_CATALOG } from '../../src/catalog/static.ts';
import type { Connection, Server } from '../../src/database/index.ts';
import type { Catalog, Index, Relation } from '../../src/model.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';
import { startLocalServer, VERSIONS } from './local-server.ts';
import { CATALOG_CASES } from './static-catalog-cases.ts';

beforeAll(loadParser);

describe.each(VERSIONS)('the catalogue told without a server is that of PostgreSQL %i', (version) => {
  let server: Server;
  let connection: Connection;

  beforeAll(async () => {
    server = await startLocalServer(version);
    await server.createDatabase('catalog');
    connection = await server.connect('migrator', 'catalog');
  });

  afterAll(async () => {
    await connection[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  test.each(CATALOG_CASES)('after $title', async ({ sql }) => {
    const { statements } = parseScript({ path: 'case.sql', text: sql });
    expect(statements.filter((statement) => statement.syntaxError)).toEqual([]);
    expect(comparable(replay([{ statements }], EMPTY_CATALOG))).toEqual(comparable(await onServer(sql)));
  });

  async function onServer(sql: string): Promise<Catalog> {
    await connection.query('BEGIN');
    try {
      await connection.query(sql);
      return await readCatalog(connection, () => false);
    } finally {
      await connection.query('ROLLBACK');
    }
  }
});

/** What both can know: not the server's own spelling of expressions, nor the columns of a view and those that it reads. */
function comparable({ relations, enums, functions }: Catalog): unknown {
  const known = {
    relations: sorted([...relations.values()].map(comparableRelation)),
    enums: Object.fromEntries(enums),
    functions: sorted([...functions.values()]),
  };
  // Without the fields that are undefined, so that a failure shows only what differs.
  return JSON.parse(JSON.stringify(known));
}

function comparableRelation(relation: Relation) {
  const { name, kind, partitionOf, table, persistence, partitionKey, partOf, tablespace, options } = relation;
  const columns = kind.endsWith('view') ? [] : relation.columns;
  // From 18 on the server keeps NOT NULL as constraints as well (its release notes).
  const constraints = relation.constraints.filter((constraint) => constraint.kind !== 'not-null');
  return {
    name,
    kind,
    partitionOf,
    table,
    persistence,
    partitionKey,
    partOf,
    tablespace,
    options: options && Object.fromEntries(Object.entries(options)),
    columns: columns.map((one) => ({ ...one, default: one.default !== undefined })),
    constraints: sorted(constraints.map((one) => ({ ...one, expression: one.expression !== undefined }))),
    indexes: sorted(relation.indexes.map(comparableIndex)),
    usedBy: relation.usedBy.map((use) => use.relation).toSorted(),
  };
}

function comparableIndex(index: Index): Index {
  const keys = index.keys.map((key) => (key.includes('(') ? 'expression' : key));
  return { ...index, keys, predicate: index.predicate && 'expression' };
}

function sorted<T extends { readonly name: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
