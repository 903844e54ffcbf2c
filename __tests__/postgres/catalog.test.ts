import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readCatalog } from '../../src/catalog/snapshot.ts';
import type { Catalog } from '../../src/model.ts';
import { runScript } from '../../src/rehearsal/runner.ts';
import { openSession, type Stage } from '../../src/rehearsal/session.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';
import { startShared } from '../support/shared-server.ts';

const BASE = `CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE parents (id bigint PRIMARY KEY, code text UNIQUE, mood mood);
CREATE TABLE children (id bigserial PRIMARY KEY, parent_id bigint, code text REFERENCES parents (code), n int CHECK (n > 0));
CREATE INDEX children_parent ON children (parent_id);
CREATE VIEW sad AS SELECT id, mood FROM parents WHERE mood = 'sad';
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_old PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
ANALYZE`;

/** Every sort of statement of which the catalogue is read anew in part, with others in between. */
const SCRIPT = `ALTER TABLE parents ADD COLUMN extra serial, ADD COLUMN born int GENERATED ALWAYS AS IDENTITY;
ALTER TABLE children ADD CONSTRAINT of_parent FOREIGN KEY (parent_id) REFERENCES parents (id) NOT VALID;
ALTER TABLE children VALIDATE CONSTRAINT of_parent;
CREATE UNIQUE INDEX parents_extra ON parents (extra) WHERE extra > 5;
ALTER TABLE children ALTER COLUMN n TYPE bigint, ALTER COLUMN n SET DEFAULT 5, ALTER COLUMN n SET NOT NULL;
INSERT INTO parents (id, code) SELECT g, g FROM generate_series(1, 100) g;
UPDATE parents SET code = 'x' || code;
CREATE TABLE fresh (key int PRIMARY KEY, parent bigint REFERENCES parents, LIKE children INCLUDING DEFAULTS);
CREATE TABLE events_new PARTITION OF events FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE INDEX events_at ON events (at);
ALTER TABLE events DETACH PARTITION events_old;
ALTER TABLE parents RENAME COLUMN code TO codes;
ALTER TABLE parents RENAME TO elders;
ALTER TABLE elders ADD COLUMN later int;
ALTER INDEX parents_extra RENAME TO elders_extra;
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
CREATE VIEW all_of_them AS SELECT * FROM elders;
DROP VIEW all_of_them;
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
DO $$ BEGIN CREATE TABLE made_in_do (id int); EXCEPTION WHEN others THEN NULL; END $$;
SAVEPOINT one;
ALTER TABLE made_in_do ADD COLUMN a int;
ROLLBACK TO one;
ALTER TABLE made_in_do ADD COLUMN b int;
DROP INDEX children_parent;
ALTER TABLE children DROP CONSTRAINT of_parent;
ALTER TABLE elders DROP COLUMN extra;
DROP TABLE fresh;
ALTER TABLE elders DROP CONSTRAINT parents_pkey;
DROP TABLE elders CASCADE;
`;

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  await loadParser();
  shared = await startShared();
  await shared.server.createDatabase('catalog');
  await using connection = await shared.server.connect('migrator', 'catalog');
  await connection.query(BASE);
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

test.each(['one', 'per-statement'] as const)(
  'the catalogue that is stepped forward is the one that is read as a whole: %s',
  async (transaction) => {
    const name = `catalog_${transaction.replace('-', '_')}`;
    await shared.server.createDatabase(name, 'catalog');
    await shared.server.createDatabase(`${name}_whole`, 'catalog');
    const limits = { deadline: Date.now() + 120_000, statementMs: 60_000, diskBytes: 10 ** 10 };
    const stage: Stage = { server: shared.server, limits, extensions: [], isNew: () => false };
    const file = { path: 'up.sql', text: SCRIPT };
    const all = parseScript(file).statements;
    const statements = transaction === 'one' ? all : all.filter(({ sql }) => !/\bone$/.test(sql));
    await using session = await openSession(stage, name);
    const { run, catalogs } = await runScript({ file, transaction, statements }, session.context);
    expect(run.reason).toBeUndefined();
    await using connection = await shared.server.connect('migrator', `${name}_whole`);
    if (transaction === 'one') await connection.query('BEGIN');
    for (const [at, { sql }] of statements.entries()) {
      await connection.query(sql);
      const whole = await readCatalog(connection, () => false);
      expect({ sql, ...sorted(catalogs[at + 1]) }).toEqual({ sql, ...sorted(whole) });
    }
  },
);

function sorted(catalog: Catalog | undefined): Pick<Catalog, 'enums' | 'functions'> & { relations: unknown } {
  if (!catalog) throw new Error('a catalogue is missing');
  const relations = [...catalog.relations.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return { relations, enums: catalog.enums, functions: catalog.functions };
}
