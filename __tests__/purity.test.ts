import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/** Modules that are data in, data out, and what none of them may import. */
const PURE = ['rules', 'report', 'sql', 'sql/operations', 'migrations', 'catalog/apply'];
const WORLD = [
  'node:fs',
  'node:fs/promises',
  'fs',
  'pg',
  'pg-copy-streams',
  '@actions/core',
  'testcontainers',
  'src/database/index.ts',
  'src/rehearsal/runner.ts',
  'src/fixtures/load.ts',
  'src/github/client.ts',
  'src/config/config.ts',
  'src/review.ts',
  'src/catalog/snapshot.ts',
];
const PARSERS = ['libpg-query', 'pgsql-ast-parser'];

const forbidden = PURE.flatMap((folder) =>
  [...WORLD, ...(folder.startsWith('sql') ? [] : PARSERS)].map((name) => ({ folder, name })),
);
const allowed = [
  ...PARSERS.map((name) => ({ folder: 'sql', name })),
  { folder: 'rules', name: 'src/model.ts' },
  { folder: 'rules', name: 'src/catalog/apply.ts' },
  { folder: 'migrations', name: 'src/tree/tree.ts' },
];

describe('the linter keeps effects at the rim:', () => {
  const project = mkdtempSync(join(tmpdir(), 'pgrehearse-purity-'));
  let complaints = '';

  beforeAll(() => {
    copyFileSync('.oxlintrc.json', join(project, '.oxlintrc.json'));
    for (const probe of [...forbidden, ...allowed]) write(probe);
    const { stdout } = spawnSync(
      process.execPath,
      [resolve('node_modules/oxlint/bin/oxlint'), '--format', 'unix', 'src'],
      { cwd: project, encoding: 'utf8' },
    );
    complaints = stdout;
  });

  afterAll(() => rmSync(project, { recursive: true }));

  test.each(forbidden)('src/$folder may not import $name', (probe) => {
    expect(complaints).toContain(fileOf(probe));
  });

  test.each(allowed)('src/$folder may import $name', (probe) => {
    expect(complaints).not.toContain(fileOf(probe));
  });

  function write(probe: { readonly folder: string; readonly name: string }): void {
    const file = join(project, fileOf(probe));
    mkdirSync(dirname(file), { recursive: true });
    const up = '../'.repeat(probe.folder.split('/').length);
    const target = probe.name.replace(/^src\//, up);
    writeFileSync(file, `import { x } from '${target}';\nexport const y: unknown = x;\n`);
  }
});

function fileOf({ folder, name }: { readonly folder: string; readonly name: string }): string {
  return `src/${folder}/probe-${name.replace(/\W+/g, '-')}.ts`;
}
