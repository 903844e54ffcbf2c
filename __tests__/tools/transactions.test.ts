import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resolve } from '../../src/config/config.ts';
import { groupBy } from '../../src/groups.ts';
import { tools } from '../../src/migrations/tools.ts';
import type { ReportedRun } from '../../src/model.ts';
import { review } from '../../src/review.ts';
import { loadParser } from '../../src/sql/script.ts';
import { emptyTree } from '../../src/tree/tree.ts';
import { workTree } from '../../src/tree/work-tree.ts';
import { startShared } from '../support/shared-server.ts';
import { EXAMPLES, readExample, ROOT } from './examples.ts';
import { runOurselves } from './own-run.ts';
import { shown } from './shown.ts';
import { inOneLine } from './trace.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  await loadParser();
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

/** Without the runs beside the forward one. */
const AS_IT_RUNS = { interruption: false, traffic: { isOn: false }, estimates: { isOn: false } };

/** `PGREHEARSE_UPDATE=1` writes the lists anew, to be read before they are committed. */
const IS_UPDATE = process.env['PGREHEARSE_UPDATE'] === '1';

/** What each example does when it is run, which is asked for twice. */
const ran = new Map<string, ReturnType<typeof run>>();

function ownRun(name: string): ReturnType<typeof run> {
  const known = ran.get(name) ?? run(name);
  ran.set(name, known);
  return known;
}

async function run(name: string) {
  const example = await readExample(name);
  await using server = await shared.lend();
  await server.createDatabase('rehearsed');
  return { example, own: await runOurselves(server, 'rehearsed', example.migrations) };
}

test('every tool has an example', async () => {
  const examples = await Promise.all(EXAMPLES.map(readExample));
  expect(new Set(examples.map(({ project }) => project.project.tool))).toEqual(
    new Set(tools.map(({ name }) => name)),
  );
});

describe.each(EXAMPLES)('%s', (name) => {
  test('runs in exactly the transactions that are listed beside it', async () => {
    const { example, own } = await ownRun(name);
    const text = shown(example, own);
    const file = join(ROOT, name, 'transactions.txt');
    if (IS_UPDATE) writeFileSync(file, text);
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(text);
  });

  test('is found and named by itself, and its rehearsal has the same transactions', async () => {
    const {
      example,
      own: { forward },
    } = await ownRun(name);
    const head = workTree(join(ROOT, name));
    const changes = (await head.list('')).map((path) => ({ path, change: 'added' as const }));
    const { problems, migrations } = await review({
      changes,
      head,
      base: emptyTree,
      config: resolve({ engine: 'local' }, AS_IT_RUNS),
      isStatic: false,
      prefer: [],
      progress: () => undefined,
      start: shared.lend,
    });
    expect(problems).toEqual([]);
    expect(migrations.map(({ id, tool }) => `${tool} ${id}`)).toEqual(
      example.migrations.map(({ id }) => `${example.project.project.tool} ${id}`),
    );
    const replayed = example.migrations.map(({ up }) => forward.find(({ script }) => script === up));
    expect(migrations.map((one) => transactionsIn(one.forward))).toEqual(
      replayed.map((run) => (run?.transactions ?? []).map(({ statements }) => statements)),
    );
  });
});

const CONTROL = /^(?:begin|start transaction|commit|end|rollback)\b/i;

/** Statements by the transaction that the rehearsal saw them in. */
function transactionsIn({ statements }: ReportedRun): readonly (readonly string[])[] {
  const seen = groupBy(statements, ({ transaction }) => transaction);
  return [...seen.values()]
    .map((group) => group.map(({ sql }) => inOneLine(sql)).filter((sql) => !CONTROL.test(sql)))
    .filter(({ length }) => length > 0);
}
