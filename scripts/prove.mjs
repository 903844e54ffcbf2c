/**
 * `npm run prove [versions]`: every claim on servers of every supported version, 14 to 18: the rules' examples, the
 * judgements, the lock atlas, the catalogue told without a server, the changes of types. Several versions at a time.
 * The last line counts them all.
 */
import { availableParallelism } from 'node:os';
import { runJest, summary } from './jest.mjs';

/** Files in __tests__/postgres that claim something about what a server does, and run on one version at a time. */
const PROOFS = [
  'rules-\\d+',
  'judgements[\\w-]*',
  'lock-atlas[\\w-]*',
  'static-catalog[\\w-]*',
  'random-[\\w-]+',
  'type-[\\w-]+',
  'column-changes',
];

/** The slowest to start first. */
const VERSIONS = ['14', '16', '18', '15', '17'];

/** Of each random test: the tests of the README run more of them. */
const RANDOM_RUNS = process.env.PGREHEARSE_TEST_RUNS ?? '20';

const wanted = process.argv.slice(2);
const left = wanted.length > 0 ? wanted : [...VERSIONS];
const total = { passed: 0, failed: 0, skipped: 0 };
// Each of them waits for its server half of the time. The slowest is not to be left alone with one worker.
const workers = availableParallelism() + 2;
const lanes = Math.min(left.length, workers);
await Promise.all(Array.from({ length: lanes }, lane));
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
console.log(summary(total));

async function lane() {
  for (let version = left.shift(); version !== undefined; version = left.shift()) {
    const counts = await prove(version);
    console.log(`PostgreSQL ${version}: ${summary(counts)}`);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
}

function prove(version) {
  const files = `__tests__/postgres/(${PROOFS.join('|')})\\.test\\.ts$`;
  const env = { PGREHEARSE_TEST_VERSIONS: version, PGREHEARSE_TEST_RUNS: RANDOM_RUNS };
  return runJest([`--maxWorkers=${Math.floor(workers / lanes)}`, files], env, `${version} | `);
}
