import { describe, expect, test } from '@jest/globals';
import { DEFAULTS, resolve } from '../../src/config/config.ts';
import { loadSettings } from '../../src/config/load.ts';
import { parseOverrides, type Overrides } from '../../src/config/overrides.ts';
import { memoryTree } from '../tree/memory.ts';

describe('settings', () => {
  test('that nobody made are the defaults', () => {
    expect(resolve()).toEqual(DEFAULTS);
    expect(resolve({}, { tool: undefined, limits: { run: undefined } })).toEqual(DEFAULTS);
  });

  test('that come later win, limit by limit and rule by rule', () => {
    const config = resolve(
      {
        failOn: 'never',
        fixtures: ['a.sql'],
        limits: { run: 1, statement: 2 },
        rules: { a: 'off', b: 'off' },
      },
      { fixtures: ['b.sql'], limits: { statement: 3 }, rules: { b: 'error' }, comment: false },
    );
    expect(config).toEqual({
      ...DEFAULTS,
      failOn: 'never',
      fixtures: ['b.sql'],
      comment: false,
      limits: { ...DEFAULTS.limits, run: 1, statement: 3 },
      rules: { a: 'off', b: 'error' },
    });
  });

  test('of paths are written as trees write them', () => {
    expect(
      resolve({
        migrations: ['./db/migrations/', '.'],
        baseline: './db/schema.sql',
        fixtures: ['././a/*.sql'],
      }),
    ).toMatchObject({ migrations: ['db/migrations', '.'], baseline: 'db/schema.sql', fixtures: ['a/*.sql'] });
  });
});

const parse = (given: Overrides): unknown => parseOverrides(given, (key) => `--${key}`);

describe('flags and inputs', () => {
  test('are read', () => {
    expect(
      parse({
        migrations: ['db'],
        tool: 'diesel',
        baseline: '/anywhere/x.sql',
        fixtures: ['a.sql', ' b.csv '],
        engine: 'url',
        postgres: '15',
        image: 'postgres:15',
        'database-url': 'postgres://x',
        'fail-on': 'never',
        extensions: ['dblink'],
        superuser: 'true',
        comment: 'false',
      }),
    ).toEqual({
      migrations: ['db'],
      tool: 'diesel',
      baseline: '/anywhere/x.sql',
      fixtures: ['a.sql', 'b.csv'],
      engine: 'url',
      postgres: 15,
      image: 'postgres:15',
      databaseUrl: 'postgres://x',
      failOn: 'never',
      extensions: ['dblink'],
      superuser: true,
      comment: false,
    });
  });

  test('that are empty, as inputs that nobody set are, change nothing', () => {
    const settings = parseOverrides(
      { tool: '', baseline: ' ', fixtures: ['', ' '], postgres: '', superuser: '' },
      (key) => `input ${key}`,
    );
    expect(resolve({ fixtures: ['kept.sql'] }, settings)).toEqual({ ...DEFAULTS, fixtures: ['kept.sql'] });
  });

  test.each<[Overrides, string]>([
    [
      { 'fail-on': 'warnings' },
      '--fail-on must be one of error, warning, never, not "warnings". Did you mean "warning"?',
    ],
    [{ postgres: '13' }, '--postgres must be one of 14, 15, 16, 17, 18, not "13".'],
    [{ engine: 'docker' }, '--engine must be one of auto, container, local, url, not "docker".'],
    [{ tool: 'golang_migrate' }, 'Did you mean "golang-migrate"?'],
    [{ comment: 'yes' }, '--comment must be one of true, false, not "yes".'],
  ])('%j are refused', (given, message) => {
    expect(() => parse(given)).toThrow(message);
  });
});

describe('the file', () => {
  const tree = memoryTree({
    'pgrehearse.yml': 'tool: sqlx',
    'ci/other.yml': 'tool: diesel',
    'bad.yml': 'tool: \xff\0',
  });

  test('is found by its name', async () => {
    expect(await loadSettings(tree, undefined, [])).toMatchObject({ tool: 'sqlx' });
  });

  test('may be another one', async () => {
    expect(await loadSettings(tree, 'ci/other.yml', [])).toMatchObject({ tool: 'diesel' });
  });

  test('need not exist, unless it was named', async () => {
    expect(await loadSettings(memoryTree({}), undefined, [])).toEqual({});
    await expect(loadSettings(tree, 'ci/gone.yml', [])).rejects.toThrow('ci/gone.yml: no such file.');
  });

  test('must be text', async () => {
    await expect(loadSettings(tree, 'bad.yml', [])).rejects.toThrow('bad.yml:1, byte offset 8: a zero byte');
  });
});
