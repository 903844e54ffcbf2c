import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildMigration, buildScript, isBlank } from '../../src/migrations/build.ts';
import type { ChangedMigration } from '../../src/migrations/source.ts';
import type { SourceFile, Statement } from '../../src/model.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';

beforeAll(loadParser);

const parse = (file: SourceFile): readonly Statement[] => parseScript(file).statements;

const SOURCE: ChangedMigration = {
  tool: 'diesel',
  id: 'migrations/2_x',
  version: '2',
  name: 'x',
  up: { path: 'migrations/2_x/up.sql', text: 'CREATE INDEX CONCURRENTLY i ON t (c);' },
  down: { path: 'migrations/2_x/down.sql', text: 'DROP INDEX i;' },
  options: { path: 'migrations/2_x/metadata.toml', text: 'run_in_transaction = false' },
  change: 'renamed',
  previousPath: 'migrations/1_x/up.sql',
  history: { sameVersion: [], edited: ['up'], inBase: false },
};

test('a migration keeps what is known of it, and both of its scripts get their transactions', () => {
  expect(buildMigration(SOURCE, parse)).toMatchObject({
    id: 'migrations/2_x',
    version: '2',
    name: 'x',
    tool: 'diesel',
    change: 'renamed',
    previousPath: 'migrations/1_x/up.sql',
    history: { edited: ['up'] },
    up: {
      file: SOURCE.up,
      transaction: 'batch',
      statements: [{ file: SOURCE.up.path, transactional: false }],
    },
    down: { file: SOURCE.down, transaction: 'batch', statements: [{}], blank: false },
  });
});

test('a migration without a way back has none', () => {
  const { down: _, options: __, ...source } = SOURCE;
  const built = buildMigration({ ...source, change: 'added', previousPath: undefined }, parse);
  expect(built).not.toHaveProperty('down');
  expect(built).not.toHaveProperty('previousPath');
  expect(built.up.transaction).toBe('one');
});

test('each script of a migration is looked at for itself', () => {
  const up = { path: 'm/1_x.up.sql', text: '-- no-transaction\nCREATE INDEX CONCURRENTLY i ON t (c);' };
  const down = { path: 'm/1_x.down.sql', text: 'DROP INDEX i;' };
  const source = { tool: 'sqlx' as const, id: 'm/1_x', version: '1', name: 'x', up, down };
  expect(buildScript(source, up, parse).transaction).toBe('batch');
  expect(buildScript(source, down, parse).transaction).toBe('one');
});

describe('a way back', () => {
  test.each([
    [true, ''],
    [true, '-- nothing to undo\n'],
    [true, '/* nothing */ ;;'],
    [true, 'SELECT 1;'],
    [true, 'BEGIN; SELECT 1 AS one; COMMIT;'],
    [false, 'SELECT 1 FROM t;'],
    [false, 'SELECT undo_it();'],
    [false, "DO $$ BEGIN RAISE EXCEPTION 'no way back'; END $$;"],
    [false, 'DROP TABLE t;'],
    [false, 'DORP TABLE t;'],
  ])('is blank (%p): %s', (blank, text) => {
    expect(isBlank(parse({ path: 'x.down.sql', text }))).toBe(blank);
  });
});
