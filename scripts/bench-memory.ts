/**
 * What rows cost in memory of our own process: the highest resident size with many rows, as a ratio to that with few, each
 * in a process of its own. Rows of files pass through it: few of those have to be enough to fill V8's young generation. `node scripts/bench-memory.ts 10000000` measures with ten million rows.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startServer, type Connection } from '../src/database/index.ts';
import { loadFixtures } from '../src/fixtures/load.ts';

const FEW = 10_000;
const MANY = 1_000_000;
/** Of rows that pass through, what many are to few. */
const TIMES = 4;
/** At most. */
const COPIED = 1_000_000;
const INSERTED = 200_000;
/** What passes through leaves garbage, of which V8 lets more lie about the longer it goes well: up to some 250 MB. */
const TARGETS: Readonly<Record<Way, number>> = { synthesis: 1.2, copy: 1.5, inserts: 1.5 };

const TABLE = 'CREATE TABLE orders (id bigint PRIMARY KEY, state text NOT NULL, total int, note text)';
const ROOM = { seed: 1, timeMs: 3_600_000, diskBytes: 2 ** 40 };

/** Ways to fill the table with so many rows. */
const WAYS = {
  synthesis: async (client: Connection, rows: number) => loadFixtures(client, [], {}, { ...ROOM, rows }),
  copy: async (client: Connection, rows: number) => loadFixtures(client, [scriptOf(() => copied(rows))]),
  inserts: async (client: Connection, rows: number) => loadFixtures(client, [scriptOf(() => inserted(rows))]),
};
type Way = keyof typeof WAYS;

const WORDS: Readonly<Record<Way, string>> = {
  synthesis: 'made up',
  copy: 'copied from a file',
  inserts: 'inserted by the statements of a file',
};

export interface MemoryLine {
  readonly line: string;
  readonly isMissed: boolean;
}

export function benchMemory(rows = MANY): readonly MemoryLine[] {
  return [
    compare('synthesis', FEW, rows),
    compare('copy', Math.min(rows, COPIED), TIMES * Math.min(rows, COPIED)),
    compare('inserts', Math.min(rows, INSERTED), TIMES * Math.min(rows, INSERTED)),
  ];
}

function compare(way: Way, fewRows: number, rows: number): MemoryLine {
  const [few, many] = [peak(way, fewRows), peak(way, rows)];
  const ratio = many / few;
  const target = TARGETS[way];
  const isMissed = ratio > target;
  const goal = `${isMissed ? 'ABOVE' : 'within'} the target of ${target}`;
  const figures = `${rows.toLocaleString('en')} rows ${WORDS[way]} : ${fewRows.toLocaleString('en')}`;
  return {
    line: `${ratio.toFixed(2)}  memory of our own process, ${figures} (${Math.round(many)} MB : ${Math.round(few)} MB, ${goal})`,
    isMissed,
  };
}

/** In megabytes. */
function peak(way: Way, rows: number): number {
  const args = [fileURLToPath(import.meta.url), way, String(rows)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${way} of ${rows} rows failed: ${stderr}`);
  return Number(stdout) / 1024;
}

/** Prints the highest resident size of this process, in kilobytes. */
async function measure(way: Way, rows: number): Promise<void> {
  await using server = await startServer({
    engine: 'local',
    prefer: ['local'],
    version: 17,
    superuser: false,
    tempFileLimit: '10GB',
    progress: () => undefined,
  });
  await server.createDatabase('bench');
  await using client = await server.connect('migrator', 'bench');
  await client.query(TABLE);
  const [table] = await WAYS[way](client, rows);
  if (table?.rows !== rows)
    throw new Error(`${table?.rows} rows are there, not ${rows}: ${table?.reason ?? ''}`);
  console.log(process.resourceUsage().maxRSS);
}

function scriptOf(lines: () => Generator<string, void>) {
  return {
    path: 'rows.sql',
    async *open() {
      const encoder = new TextEncoder();
      let held = '';
      for (const line of lines()) {
        held += line;
        if (held.length < 64 * 1024) continue;
        yield encoder.encode(held);
        held = '';
      }
      yield encoder.encode(held);
    },
  };
}

function* copied(rows: number): Generator<string, void> {
  yield 'COPY orders FROM stdin;\n';
  for (let id = 1; id <= rows; id += 1) yield `${id}\topen\t${id % 1000}\tnote of the order ${id}\n`;
  yield '\\.\n';
}

function* inserted(rows: number): Generator<string, void> {
  for (let id = 1; id <= rows; id += 1)
    yield `INSERT INTO orders VALUES (${id}, 'open', ${id % 1000}, 'note of the order ${id}');\n`;
}

function isWay(text: string | undefined): text is Way {
  return text !== undefined && text in WAYS;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [way, rows] = process.argv.slice(2);
  if (isWay(way)) await measure(way, Number(rows));
  else
    for (const { line, isMissed } of benchMemory(Number(way ?? MANY))) {
      console.log(line);
      if (isMissed) process.exitCode = 1;
    }
}
