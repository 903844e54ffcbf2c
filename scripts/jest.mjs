import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs jest and counts. A file that could not even be run counts as a failed test.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env beside our own
 * @param {string} [mark] put before every line of output; without it the output is jest's own
 */
export async function runJest(args, env, mark) {
  const folder = await mkdtemp(join(tmpdir(), 'pgrehearse-test-'));
  try {
    const report = join(folder, 'report.json');
    const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
    const child = spawn(process.execPath, [jest, '--json', '--outputFile', report, ...args], {
      cwd: root,
      stdio: ['ignore', mark ? 'ignore' : 'inherit', mark ? 'pipe' : 'inherit'],
      env: {
        ...process.env,
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
        ...env,
      },
    });
    if (child.stderr) createInterface(child.stderr).on('line', (line) => console.log(`${mark}${line}`));
    await once(child, 'close');
    return counts(await readFile(report, 'utf8').catch(() => '{"numRuntimeErrorTestSuites":1}'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function counts(report) {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    numRuntimeErrorTestSuites = 0,
  } = JSON.parse(report);
  return {
    passed: numPassedTests,
    failed: numFailedTests + numRuntimeErrorTestSuites,
    skipped: numPendingTests + numTodoTests,
  };
}

/** The last line of every run of tests. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
