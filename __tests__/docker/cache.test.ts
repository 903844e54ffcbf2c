import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolve } from '../../src/config/config.ts';
import { parseFile } from '../../src/config/file.ts';
import { payloads } from '../../src/database/contained.ts';
import { startServer, type Server } from '../../src/database/index.ts';
import { meaningOf } from '../../src/report/meaning.ts';
import { review } from '../../src/review.ts';
import { RULE_IDS } from '../../src/rules/registry.ts';
import { memoryTree } from '../tree/memory.ts';
import { IMAGES, containerOptions, containersOf, describeDocker, docker } from './engine.ts';

const BASE = {
  'migrations/1_shop.sql':
    'CREATE ROLE clerk NOLOGIN; CREATE TABLE orders (id bigserial PRIMARY KEY, note text);',
};
const CHANGE = 'CREATE INDEX orders_note ON orders (note);';

async function counted(server: Server): Promise<number> {
  await using session = await server.connect('migrator', 'base');
  const { rows } = await session.query<{ count: string }>('SELECT count(*) FROM orders');
  return Number(rows[0]?.count);
}

describeDocker.each(IMAGES)('what a container of Postgres %i holds', (version) => {
  test('is kept, and put into another one, which is as it was when that fails', async () => {
    const root = mkdtempSync(join(tmpdir(), 'kept-'));
    const folder = join(root, 'entry');
    const options = { ...containerOptions(version), isKept: true };
    {
      await using first = await startServer(options);
      await first.createDatabase('base');
      {
        await using session = await first.connect('migrator', 'base');
        await session.query('CREATE TABLE orders AS SELECT generate_series(1, 50000) AS id');
      }
      await first.snapshots?.save(folder);
      expect(await counted(first)).toBe(50_000);
    }
    await using second = await startServer(options);
    await second.snapshots?.restore(folder);
    expect(await counted(second)).toBe(50_000);
    {
      await using session = await second.connect('migrator', 'base');
      await session.query('DELETE FROM orders WHERE id > 10');
    }
    execFileSync('tar', ['--delete', '-f', join(folder, 'data.tar'), 'data/global/pg_control']);
    await expect(second.snapshots?.restore(folder)).rejects.toThrow('the server ended by itself');
    expect(await counted(second)).toBe(10);
    truncateSync(join(folder, 'data.tar'), 100_000);
    await expect(second.snapshots?.restore(folder)).rejects.toThrow(/tar|EOF|archive/i);
    expect(await counted(second)).toBe(10);
    const [id = ''] = containersOf(
      second.leftovers.flatMap((one) => (one.kind === 'container' ? one.label : []))[0] ?? '',
    );
    expect(docker(['exec', id, 'ls', '/pgrehearse'])).toBe('data');
    rmSync(root, { recursive: true });
  });
});

describeDocker('a review in a container', () => {
  test('begins with the base that another one kept, and says the same', async () => {
    const root = mkdtempSync(join(tmpdir(), 'kept-'));
    const cold = await reviewed(root);
    expect(cold.lines).not.toContain('base restored from the cache');
    expect(readdirSync(root)).toHaveLength(1);
    const warm = await reviewed(root);
    expect(warm.lines).toContain('base restored from the cache');
    expect(meaningOf(warm.done)).toEqual(meaningOf(cold.done));
    expect(warm.done.fixtures).toEqual(cold.done.fixtures);
    rmSync(root, { recursive: true });
  });
});

async function reviewed(root: string) {
  const lines: string[] = [];
  const text = 'postgres: 17\nsynthesis: {rows: 300}\ninterruption: false\ntraffic: false\nestimates: false';
  const done = await review({
    changes: [{ path: 'migrations/2_note.sql', change: 'added' }],
    base: memoryTree(BASE),
    head: memoryTree({ ...BASE, 'migrations/2_note.sql': CHANGE }),
    config: resolve({ engine: 'container' }, parseFile({ path: 'pgrehearse.yml', text }, RULE_IDS)),
    isStatic: false,
    prefer: ['container'],
    cache: { root, worthMs: 0 },
    progress: (line) => lines.push(line),
  });
  expect(done.problems).toEqual([]);
  expect(done.postgres?.source).toBe('container');
  return { done, lines };
}

function frame(stream: 1 | 2, text: string): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(text.length, 4);
  return Buffer.concat([header, Buffer.from(text)]);
}

test('what a program in a container prints is read however its frames are cut', async () => {
  const whole = Buffer.concat([frame(1, 'one'), frame(2, 'told'), frame(1, ''), frame(1, 'two')]);
  for (let size = 1; size <= whole.length; size += 1) {
    const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
      whole.subarray(at * size, (at + 1) * size),
    );
    const words: string[] = [];
    const parts: Buffer[] = [];
    for await (const part of payloads(stream(chunks), words)) parts.push(part);
    expect([Buffer.concat(parts).toString(), words.join('')]).toEqual(['onetwo', 'told']);
  }
});

async function* stream(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
