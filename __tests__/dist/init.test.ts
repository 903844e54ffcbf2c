import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runCli } from '../support/run-cli.ts';
import { repository } from '../tree/repository.ts';

test('pgrehearse init writes what is missing, and says what comes next', async () => {
  using project = repository({});
  cpSync('examples/tools/goose', project.root, { recursive: true });
  const { code, stdout, stderr } = await runCli(project.root, ['init', '--forks']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Found migrations of goose in migrations\n\nWrote pgrehearse\.yml\n/);
  for (const name of [
    'pgrehearse.yml',
    '.github/workflows/pgrehearse.yml',
    '.github/workflows/pgrehearse-comment.yml',
  ])
    expect(existsSync(join(project.root, name))).toBe(true);
});

test('pgrehearse init ends with a sentence where there is nothing to write it for', async () => {
  using project = repository({ 'README.md': '' });
  expect(await runCli(project.root, ['init'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /^pgrehearse: No migrations for Postgres were found among 1 file, so nothing was written\./,
    ),
  });
});
