import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const committed = fileURLToPath(new URL('../dist', import.meta.url));
const fresh = await mkdtemp(join(tmpdir(), 'pgrehearse-dist-'));
try {
  await bundle(fresh);
  const stale = await differences(committed, fresh);
  if (stale.length > 0) {
    console.error(
      `dist/ is not what the sources give: ${stale.join(', ')}.\nRun \`npm run build\` and commit dist/.`,
    );
    process.exitCode = 1;
  } else {
    console.log('dist/ is what the sources give.');
  }
} finally {
  await rm(fresh, { recursive: true });
}

/** @returns {Promise<string[]>} one entry for each file that is not the same in both folders */
async function differences(committed, fresh) {
  const names = new Set([...(await filesOf(committed)), ...(await filesOf(fresh))]);
  const verdicts = await Promise.all([...names].map((name) => compare(committed, fresh, name)));
  return verdicts.filter((verdict) => verdict !== undefined);
}

async function compare(committed, fresh, name) {
  const [before, after] = await Promise.all([committed, fresh].map((folder) => content(join(folder, name))));
  if (before === undefined) return `${name} is missing`;
  if (after === undefined) return `${name} is left over`;
  return before.equals(after) ? undefined : `${name} differs`;
}

function filesOf(folder) {
  return readdir(folder).catch(() => []);
}

function content(path) {
  return readFile(path).catch(() => undefined);
}
