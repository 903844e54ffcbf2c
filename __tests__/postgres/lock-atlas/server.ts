import { readCatalog } from '../../../src/catalog/snapshot.ts';
import { loadParser } from '../../../src/sql/script.ts';
import type { Catalog } from '../../../src/model.ts';
import { startLocalServer } from '../local-server.ts';
import { casesFor, LOCK_CASES, OUTSIDE_TITLE } from '../lock-atlas-cases.ts';
import { LOCK_BASE } from './base.ts';
import type { Locks } from './cells.ts';
import { measureLocks } from './measure.ts';
import { measureOutside, OUTSIDE_CASES } from './outside.ts';

export interface AtlasStatement {
  readonly sql: string;
  readonly measure: () => Promise<Locks>;
}

export interface Atlas extends AsyncDisposable {
  readonly catalog: Catalog;
  readonly groups: readonly { readonly title: string; readonly statements: readonly AtlasStatement[] }[];
}

/** A server with the atlas's schema, and every statement that it knows ready to be measured. */
export async function openAtlas(major: number): Promise<Atlas> {
  await loadParser();
  const server = await startLocalServer(major);
  await server.createDatabase('atlas');
  const runner = await server.connect('admin', 'atlas');
  const holder = await server.connect('admin', 'atlas');
  await runner.query(LOCK_BASE);
  const catalog = await readCatalog(runner, () => false);
  const inside = LOCK_CASES.map((group) => ({
    title: group.title,
    statements: casesFor(group, major).map((sql) => ({
      sql,
      measure: () => measureLocks(runner, catalog, sql),
    })),
  }));
  const outside = OUTSIDE_CASES.map((one) => ({
    sql: one.sql,
    measure: () => measureOutside(runner, holder, catalog, one),
  }));
  return {
    catalog,
    groups: [...inside, { title: OUTSIDE_TITLE, statements: outside }],
    async [Symbol.asyncDispose]() {
      await runner[Symbol.asyncDispose]();
      await holder[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}
