/**
 * The README's test command: all tests, and as the last line their counts. Arguments go to jest.
 */
import { spawnSync } from 'node:child_process';
import { runJest, summary } from './jest.mjs';

const docker = engineVersion();
if (docker === undefined && process.env.CI) {
  console.error('No Docker engine answers, and in CI no test may be skipped: start one, or unset CI.');
  process.exitCode = 1;
} else {
  announce(docker);
  const counts = await runJest(process.argv.slice(2), {
    PGREHEARSE_TEST_DOCKER: docker === undefined ? 'off' : 'on',
  });
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
  console.log(summary(counts));
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
