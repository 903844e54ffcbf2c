import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resolve } from '../../src/config/config.ts';
import { tools } from '../../src/migrations/tools.ts';
import { review } from '../../src/review.ts';
import { loadParser } from '../../src/sql/script.ts';
import { emptyTree } from '../../src/tree/tree.ts';
import { workTree } from '../../src/tree/work-tree.ts';
import { startShared } from '../support/shared-server.ts';
import { EXAMPLES, readExample, ROOT } from './examples.ts';
import { runOurselves } from './own-run.ts';
import { shown } from './shown.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  await loadParser();
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

/** `PGREHEARSE_UPDATE=1` writes the lists anew, to be read before they are committed. */
const IS_UPDATE = process.env['PGREHEARSE_UPDATE'] === '1';

test('every tool has an example', async () => {
  const examples = await Promise.all(EXAMPLES.map(readExample));
  expect(new Set(examples.map(({ project }) => project.project.tool))).toEqual(
    new Set(tools.map(({ name }) => name)),
  );
});

describe.each(EXAMPLES)('%s', (name) => {
  test('runs in exactly the transactions that are listed beside it', async () => {
    const example = await readExample(name);
    await using server = await shared.lend();
    await server.createDatabase('rehearsed');
    const text = shown(example, await runOurselves(server, 'rehearsed', example.migrations));
    const file = join(ROOT, name, 'transactions.txt');
    if (IS_UPDATE) writeFileSync(file, text);
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(text);
  });

  test('is found and named without any configuration, and nothing in it is a problem', async () => {
    const head = workTree(join(ROOT, name));
    const changes = (await head.list('')).map((path) => ({ path, change: 'added' as const }));
    const { problems, migrations } = await review({
      changes,
      head,
      base: emptyTree,
      config: resolve(),
      isStatic: true,
      prefer: [],
      progress: () => undefined,
    });
    expect(problems).toEqual([]);
    const { project, migrations: expected } = await readExample(name);
    expect(migrations.map(({ id, tool }) => `${tool} ${id}`)).toEqual(
      expected.map(({ id }) => `${project.project.tool} ${id}`),
    );
  });
});
