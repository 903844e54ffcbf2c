import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Review } from '../../src/model.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/**
 * What the program says of migrations of an example, on an embedded Postgres.
 * @param changed files of the example that are other than they are there, by path
 */
export function rehearse(
  example: string,
  migrations: readonly string[],
  changed: Readonly<Record<string, string>> = {},
): Review {
  const folder = mkdtempSync(join(tmpdir(), 'pgrehearse-pages-'));
  try {
    cpSync(join(EXAMPLES, example), folder, { recursive: true });
    for (const [path, text] of Object.entries(changed)) writeFileSync(join(folder, path), text);
    const report = join(folder, 'report.json');
    const args = ['check', '--engine', 'local', '--format', 'json', '--output', report, ...migrations];
    const { stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });
    process.stderr.write(stderr);
    return JSON.parse(readFileSync(report, 'utf8')) as Review;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
