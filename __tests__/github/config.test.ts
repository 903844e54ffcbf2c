import { describe, expect, test } from '@jest/globals';
import { type Follows, readConfig } from '../../src/github/config.ts';
import { INPUT_NAMES, readInputs } from '../../src/github/inputs.ts';
import type { FileTree } from '../../src/tree/tree.ts';

/** A tree that holds nothing but the configuration, or not even that, and one empty script. */
function tree(config: string | undefined): FileTree {
  const bytes = config === undefined ? undefined : new TextEncoder().encode(config);
  const files = new Map([
    ['pgrehearse.yml', bytes],
    ['pgrehearse.sql', new Uint8Array()],
  ]);
  return { list: async () => [], read: async (path) => files.get(path) };
}

function read(
  { head, base }: { readonly head?: string; readonly base?: string },
  follows: Follows = 'base',
  inputs: Readonly<Partial<Record<(typeof INPUT_NAMES)[number], string>>> = {},
) {
  const given = new Map(Object.entries(inputs));
  return readConfig(
    { head: tree(head), base: tree(base) },
    { follows, subject: 'pull request' },
    readInputs((name) => given.get(name) ?? ''),
  );
}

describe('whose configuration holds', () => {
  test('is the base branch’s, and a change of it is told', async () => {
    const { config, notes } = await read({
      base: 'fail-on: warning',
      head: 'fail-on: never\nsuperuser: true',
    });
    expect(config).toMatchObject({ failOn: 'warning', superuser: false });
    expect(notes).toEqual([
      "`pgrehearse.yml` is changed in this pull request: `fail-on` and `superuser` differ. This review follows the base's: the change holds once it is merged.",
    ]);
  });

  test('is the base branch’s also where the pull request removes it', async () => {
    const { config, notes } = await read({ base: 'fail-on: warning' });
    expect(config.failOn).toBe('warning');
    expect(notes).toEqual([expect.stringContaining('is removed in this pull request')]);
  });

  test('needs no word where both have the same', async () => {
    const { config, notes } = await read({ base: 'fail-on: warning', head: 'fail-on: warning' });
    expect({ failOn: config.failOn, notes }).toEqual({ failOn: 'warning', notes: [] });
  });

  test('needs no word where both say the same in other words', async () => {
    const head = "# as agreed\nrules: { drop-table: 'off' }\nfail-on: 'warning'";
    const { notes } = await read({ base: 'fail-on: warning\nrules:\n  drop-table: off', head });
    expect(notes).toEqual([]);
  });

  test('is told key by key, a map’s by its own keys', async () => {
    const base = 'rules: { drop-table: off, rename-column: off }\nlimits: { run: 5m }\nmigrations: db';
    const head =
      'rules: { drop-table: warning, rename-column: off }\nlimits: { statement: 1m }\nmigrations: [db]';
    const { notes } = await read({ base, head });
    expect(notes).toEqual([
      expect.stringContaining(
        '`rules.drop-table`, `limits.run`, `limits.statement` and `migrations` differ.',
      ),
    ]);
  });

  test('looks into the folders that a change adds as well, and leaves none out', async () => {
    const { config } = await read({ base: 'migrations: [a, b]', head: 'migrations: [b, c]' });
    expect(config.migrations).toEqual(['a', 'b', 'c']);
  });

  test('is not a new one’s about who approves it, nor about what runs it', async () => {
    const head =
      'allow-label: fine\napprovers: ["@eve"]\ncommand: alembic\nplaceholders: { schema: app }\ncheck-name: build';
    const { config, notes } = await read({ head });
    expect(config).toMatchObject({ approvers: [], command: [], placeholders: {}, checkName: 'pgrehearse' });
    expect(config.allowLabel).toBeUndefined();
    expect(notes).toEqual([
      expect.stringContaining(
        'except for `check-name`, `placeholders`, `command`, `allow-label` and `approvers`: those hold once it is merged',
      ),
    ]);
  });

  test('is a new one as far as it says what to look at, and not where it says how to judge', async () => {
    const head =
      'migrations: db\nfixtures: rows.csv\nsuperuser: true\nrules: { drop-table: off }\nimage: mine';
    const { config, notes } = await read({ head });
    expect(config).toMatchObject({ migrations: ['db'], fixtures: ['rows.csv'], superuser: false, rules: {} });
    expect(config.image).toBeUndefined();
    expect(notes).toEqual([
      '`pgrehearse.yml` is new in this pull request. This review follows it, except for `image`, `superuser` and `rules`: those hold once it is merged.',
    ]);
  });

  test('is not a new one where it sets findings aside', async () => {
    const entry = '[{ rule: drop-table, paths: pgrehearse.sql, reason: mine }]';
    const override = '[{ paths: pgrehearse.sql, rules: { drop-table: off } }]';
    const head = `migrations: db\nignore: ${entry}\noverrides: ${override}\nconventions: { keys: uuid }`;
    const { config, notes } = await read({ head });
    expect(config).toMatchObject({ ignore: [], overrides: [], conventions: { keys: 'bigint' } });
    expect(notes).toEqual([expect.stringContaining('except for `conventions`, `overrides` and `ignore`')]);
  });

  test('has its paths checked where it is proposed, so that a pull request can mend them', async () => {
    const stale = 'overrides: [{ paths: gone, rules: {} }]';
    await expect(read({ base: 'fail-on: never', head: stale })).rejects.toThrow(
      'pgrehearse.yml:1: no migration matches "gone".',
    );
    expect((await read({ base: stale, head: 'fail-on: never' })).config.overrides).toHaveLength(1);
  });

  test('is a new one as a whole where it says nothing else', async () => {
    const { notes } = await read({ head: 'migrations: db' });
    expect(notes).toEqual(['`pgrehearse.yml` is new in this pull request, and this review follows it.']);
  });

  test('is the workflow’s before any file', async () => {
    const { config } = await read({ head: 'fail-on: never' }, 'base', { 'fail-on': 'warning' });
    expect(config.failOn).toBe('warning');
  });

  test('is the commit’s own where it has been merged', async () => {
    const { config, notes } = await read({ base: 'fail-on: warning', head: 'fail-on: never' }, 'own');
    expect({ failOn: config.failOn, notes }).toEqual({ failOn: 'never', notes: [] });
  });

  test('is checked in the pull request too, so that what is merged is right', async () => {
    await expect(read({ base: 'fail-on: warning', head: 'fail_on: never' })).rejects.toThrow(
      /^pgrehearse\.yml:1: unknown key "fail_on"; did you mean "fail-on"/,
    );
  });
});
