import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseFile } from '../../src/config/file.ts';
import { INPUT_NAMES } from '../../src/github/inputs.ts';
import { init } from '../../src/init/init.ts';
import { commentWorkflow, workflow } from '../../src/init/workflows.ts';
import { RULE_IDS } from '../../src/rules/registry.ts';
import { repository } from '../tree/repository.ts';

const CONFIG = 'pgrehearse.yml';
const WORKFLOW = '.github/workflows/pgrehearse.yml';
const QUIET = { forks: false, force: false };

function below(folder: string, inside = ''): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name, inside));
}

const examples = [
  ...below('examples').filter((folder) => existsSync(join(folder, CONFIG))),
  ...below('examples/tools'),
  ...below('examples/commands', 'base'),
];

function settingsIn(root: string, text = readFileSync(join(root, CONFIG), 'utf8')): object {
  return parseFile({ path: CONFIG, text }, RULE_IDS);
}

/** YAML of a page of the documentation. */
function blocks(page: string) {
  return [...readFileSync(page, 'utf8').matchAll(/^```yaml\n(.*?)^```/gms)].map(([, block = '']) =>
    parse(block),
  );
}

/** With what stands in comments as a proposal. */
function proposed(root: string): string {
  return readFileSync(join(root, CONFIG), 'utf8').replaceAll(/^# (?=[\w-]+: \S+$)/gm, '');
}

describe.each(examples)('%s', (folder) => {
  test('gets a configuration that holds, with its proposals, and a workflow with inputs that there are', async () => {
    using project = repository({});
    cpSync(folder, project.root, { recursive: true });
    rmSync(join(project.root, CONFIG), { force: true });
    const said = await init(project.root, { forks: true, force: false });
    expect(said.filter((line) => line.startsWith('Found')).length).toBeGreaterThan(0);
    expect(said).toContain(`Wrote ${CONFIG}`);
    const written = settingsIn(project.root);
    expect(settingsIn(project.root, proposed(project.root))).toMatchObject({
      ...written,
      failOn: 'error',
      fixtures: ['test/fixtures/*.sql'],
    });
    const { jobs } = parse(readFileSync(join(project.root, WORKFLOW), 'utf8'));
    const step = jobs.rehearse.steps.find(({ uses }: { uses: string }) => uses.startsWith('pgrehearse/'));
    expect(Object.keys(step.with ?? {}).filter((name) => !INPUT_NAMES.some((one) => one === name))).toEqual(
      [],
    );
  });
});

describe('what it finds', () => {
  test('is the tool and its folder, as the review finds them', async () => {
    using project = repository({});
    cpSync('examples/tools/goose', project.root, { recursive: true });
    await init(project.root, QUIET);
    expect(settingsIn(project.root)).toMatchObject({ tool: 'goose', migrations: ['migrations'] });
  });

  test('is a proposal where the migrations are programs', async () => {
    using project = repository({});
    cpSync('examples/commands/alembic/base', project.root, { recursive: true });
    rmSync(join(project.root, CONFIG));
    const said = await init(project.root, QUIET);
    expect(said.join('\n')).toMatch(/Found \d+ migrations? of Alembic in [\w/]+: programs, not SQL/);
    expect(settingsIn(project.root)).not.toHaveProperty('command');
    expect(settingsIn(project.root, proposed(project.root))).toMatchObject({
      command: [{ preset: 'alembic' }],
    });
  });

  const sql = { 'db/migrations/1_a.up.sql': 'SELECT 1;\n', 'db/migrations/1_a.down.sql': 'SELECT 1;\n' };
  test.each<[string, string, object]>([
    ['compose.yaml', 'services: { db: { image: "postgres:16.2-alpine" } }', { postgres: 16 }],
    [
      'docker-compose.yml',
      'services: { db: { image: postgis/postgis:15-3.4 } }',
      { postgres: 15, image: 'postgis/postgis:15-3.4' },
    ],
    ['.devcontainer/compose.yml', 'services: { db: { image: pgvector/pgvector:pg17 } }', { postgres: 17 }],
    [
      '.github/workflows/ci.yml',
      'jobs: { test: { services: { db: { image: "postgres:${PG:-18}" } } } }',
      { postgres: 18 },
    ],
    ['.gitlab-ci.yml', 'test: { services: [redis, "postgres:14"] }', { postgres: 14 }],
    ['supabase/config.toml', '[db]\nmajor_version = 15\n', { postgres: 15 }],
  ])("is Postgres' version in %s", async (file, text, settings) => {
    using project = repository({ ...sql, [file]: text });
    await init(project.root, QUIET);
    expect(settingsIn(project.root)).toMatchObject(settings);
  });

  test.each([
    ['compose.yml', 'services: { db: { image: postgres:12 } }'],
    ['compose.yml', 'services: { db: { image: mypostgres:16 } }'],
    ['compose.yml', 'services: [ {'],
  ])('is no version in %s: %s', async (file, text) => {
    using project = repository({ ...sql, [file]: text });
    await init(project.root, QUIET);
    expect(settingsIn(project.root)).not.toHaveProperty('postgres');
  });

  test('is each of several projects, told one by one', async () => {
    using project = repository({});
    cpSync('examples/tools/goose', join(project.root, 'a'), { recursive: true });
    cpSync('examples/tools/dbmate', join(project.root, 'b'), { recursive: true });
    const said = await init(project.root, QUIET);
    expect(said.slice(0, 2)).toEqual([
      'Found migrations of goose in a/migrations',
      'Found migrations of dbmate in b/db/migrations',
    ]);
    expect(said.join('\n')).toContain('Each database gets a section of one review');
    expect(settingsIn(project.root)).not.toHaveProperty('tool');
    expect(settingsIn(project.root)).not.toHaveProperty('migrations');
  });

  test('is taken from the folder that it is started in', async () => {
    using project = repository({ 'README.md': '' });
    cpSync('examples/tools/goose', join(project.root, 'services/shop'), { recursive: true });
    symlinkSync(join(project.root, 'services'), join(project.root, 'link'));
    await init(join(project.root, 'link/shop'), { forks: true, force: false });
    expect(settingsIn(join(project.root, 'services/shop'))).toMatchObject({ migrations: ['migrations'] });
    for (const name of ['pgrehearse', 'pgrehearse-comment'])
      expect(readFileSync(join(project.root, `.github/workflows/${name}.yml`), 'utf8')).toContain(
        'working-directory: services/shop',
      );
  });
});

describe('what it writes', () => {
  const sql = { 'db/migrations/1_a.up.sql': 'SELECT 1;\n' };

  test('replaces nothing unless it is told to', async () => {
    using project = repository({ ...sql, [CONFIG]: 'fail-on: never\n' });
    expect(await init(project.root, QUIET)).toContain(
      'Left pgrehearse.yml as it is: it is there already (--force replaces it)',
    );
    expect(settingsIn(project.root)).toMatchObject({ failOn: 'never' });
    expect(await init(project.root, { forks: false, force: true })).toContain('Wrote pgrehearse.yml');
    expect(settingsIn(project.root)).toMatchObject({ failOn: undefined });
  });

  test('is no second workflow beside one that reviews already', async () => {
    const there = workflow('', false);
    using project = repository({ ...sql, '.github/workflows/db.yml': there });
    const said = await init(project.root, QUIET);
    expect(said.join('\n')).toContain('.github/workflows/db.yml runs pgrehearse already');
    expect(existsSync(join(project.root, WORKFLOW))).toBe(false);
  });

  test('is nothing where there are no migrations', async () => {
    using project = repository({ 'README.md': '' });
    await expect(init(project.root, QUIET)).rejects.toThrow(
      'No migrations for Postgres were found among 1 file, so nothing was written.',
    );
    expect(existsSync(join(project.root, CONFIG))).toBe(false);
  });

  test('is nothing outside of a git repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pgrehearse-init-'));
    try {
      await expect(init(folder, QUIET)).rejects.toThrow('is not in a git repository');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('is what the documentation shows', () => {
    const [reviewing, commenting] = blocks('docs/forks.md');
    expect(parse(workflow('', true)).jobs).toEqual(reviewing.jobs);
    expect(parse(commentWorkflow('')).jobs).toEqual(commenting.jobs);
    expect(parse(workflow('', false)).jobs).toEqual(blocks('docs/action.md')[0].jobs);
  });
});
