/**
 * `npm run bench`: what static analysis, the gateway, synthesis, observation and sessions beside it cost, as ratios within one run. Each pair is measured alternately, and the
 * median of its ratios is told, so that a busy machine slows both sides alike. docs/benchmarks.md says what they mean.
 */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus } from './bench-corpus.mjs';
import { benchGateway } from './bench-gateway.ts';
import { benchMemory } from './bench-memory.ts';
import { benchSynthesis } from './bench-synthesis.ts';
import { benchTraffic } from './bench-traffic.ts';

const FILES = 1_000;
const ROUNDS = 5;

/** As the program does: else V8 optimizes the grammar for half a second, and the reference is the slower one. */
const PATIENT = `import { setFlagsFromString } from 'node:v8';\nsetFlagsFromString('--wasm-tiering-budget=2000000000');\n`;

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const parser = join(root, 'node_modules/libpg-query/wasm/index.js');
const folder = await mkdtemp(join(tmpdir(), 'pgrehearse-bench-'));
try {
  const names = await write(corpus(FILES));
  await writeFile(join(folder, 'parse.mjs'), parseProgram(names));
  const lint = [cli, 'lint', '--format', 'json', '--fail-on', 'never'];
  report(
    'lint of 1,000 files : reading and parsing them',
    2,
    node(['parse.mjs']),
    node([...lint, 'migrations']),
  );
  const alone = join('alone', names[0]);
  await mkdir(join(folder, 'alone', 'migrations'), { recursive: true });
  await copyFile(join(folder, names[0]), join(folder, alone));
  await writeFile(join(folder, 'ready.mjs'), `${PATIENT}${parseProgram([alone])}`);
  await writeFile(join(folder, 'load.mjs'), parseProgram([]));
  const lintAlone = node([...lint, alone]);
  report('lint of one file : Node, the parser, and the file parsed', 2, node(['ready.mjs']), lintAlone);
  report(
    'lint of one file : Node, and the parser loaded but not used',
    undefined,
    node(['load.mjs']),
    lintAlone,
  );
  const squawk = squawkBinary();
  if (squawk === undefined) console.log('squawk-cli has no program for this machine: not compared.');
  else
    report(
      'lint of 1,000 files : squawk on the same files',
      undefined,
      [squawk, names],
      node([...lint, 'migrations']),
    );
  for (const line of await benchGateway()) console.log(line);
  const synthesis = await benchSynthesis();
  console.log(synthesis.line);
  if (synthesis.isMissed) process.exitCode = 1;
  const traffic = await benchTraffic();
  for (const line of traffic.lines) console.log(line);
  if (traffic.isMissed) process.exitCode = 1;
  for (const { line, isMissed } of benchMemory()) {
    console.log(line);
    if (isMissed) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true });
}

async function write(files) {
  await mkdir(join(folder, 'migrations'));
  const names = [];
  for (const [name, text] of files) {
    names.push(join('migrations', name));
    await writeFile(join(folder, 'migrations', name), text);
  }
  return names;
}

/** Reads and parses every file, in a process of its own, as one who wants no more would. */
function parseProgram(names) {
  return `import { readFile } from 'node:fs/promises';
import { loadModule, parseSync } from ${JSON.stringify(parser)};
await loadModule();
for (const name of ${JSON.stringify(names)}) parseSync(await readFile(name, 'utf8'));
`;
}

function node(args) {
  return [process.execPath, args];
}

/** The program itself, without the npm wrapper that starts it by another Node. */
function squawkBinary() {
  const require = createRequire(import.meta.url);
  try {
    const here = dirname(require.resolve(`@squawk-cli/${process.platform}-${process.arch}/package.json`));
    return join(here, 'bin', process.platform === 'win32' ? 'squawk.exe' : 'squawk');
  } catch {
    return undefined;
  }
}

function report(title, target, base, measured) {
  const ratios = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const reference = time(base);
    const ratio = time(measured) / reference;
    // The first round warms up the disk's cache.
    if (round > 0) ratios.push(ratio);
  }
  const sorted = ratios.toSorted((a, b) => a - b);
  const median = sorted[ROUNDS >> 1];
  const goal =
    target === undefined ? '' : `, ${median <= target ? 'within' : 'ABOVE'} the target of ${target}`;
  console.log(
    `${median.toFixed(2)}  ${title} (${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)}${goal})`,
  );
  if (target !== undefined && median > target) process.exitCode = 1;
}

/** In milliseconds, start of the process included. */
function time([program, args]) {
  const start = process.hrtime.bigint();
  const done = spawnSync(program, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (done.error || done.signal || ![0, 1].includes(done.status))
    throw new Error(`${program} ${args.slice(0, 4).join(' ')}: ${done.error ?? done.stderr}`);
  return ms;
}
