/**
 * The README's test command: all tests, and as the last line their counts. Arguments go to jest.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const docker = engineVersion();
if (docker === undefined && process.env.CI) {
  console.error('No Docker engine answers, and in CI no test may be skipped: start one, or unset CI.');
  process.exitCode = 1;
} else {
  announce(docker);
  const { passed, failed, skipped } = await runJest(docker !== undefined);
  if (failed > 0 || passed === 0) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}

/** @returns {string | undefined} undefined when no engine answers */
function engineVersion() {
  const asked = spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], {
    encoding: 'utf8',
    timeout: 10_000,
  });
  return asked.status === 0 ? asked.stdout.trim() : undefined;
}

function announce(docker) {
  console.log(`Running all tests on Node ${process.version}; each file is told as it is done.`);
  console.log(
    docker === undefined
      ? 'No Docker engine answers: the tests that need one (__tests__/docker) are skipped.'
      : `Docker ${docker} answers: containers are tested too.`,
  );
}

async function runJest(withDocker) {
  const folder = await mkdtemp(join(tmpdir(), 'pgrehearse-test-'));
  try {
    const report = join(folder, 'report.json');
    const args = ['--json', '--outputFile', report, ...process.argv.slice(2)];
    const child = spawn(
      process.execPath,
      [createRequire(import.meta.url).resolve('jest/bin/jest'), ...args],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          ...process.env,
          NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
          PGREHEARSE_TEST_DOCKER: withDocker ? 'on' : 'off',
        },
      },
    );
    await once(child, 'exit');
    return counts(await readFile(report, 'utf8').catch(() => '{"numRuntimeErrorTestSuites":1}'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A file that could not even be run counts as a failed test. */
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
