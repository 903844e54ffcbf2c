import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createCleanup } from '../../src/database/cleanup.ts';
import { startContainer } from '../../src/database/container.ts';
import { removeLeftover, startServer, type Leftover, type Server } from '../../src/database/index.ts';
import { endWith, holdServer } from '../postgres/held-server.ts';
import { IMAGES, containerOptions, containersOf, describeDocker, docker } from './engine.ts';

function labelOf(leftovers: readonly Leftover[]): string {
  return leftovers.flatMap((one) => (one.kind === 'container' ? [one.label] : []))[0] ?? 'none';
}

describeDocker.each(IMAGES)('a container of Postgres %i', (version) => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer(containerOptions(version));
    await server.createDatabase('base');
  });
  afterAll(async () => server[Symbol.asyncDispose]());

  test('says what it is', () => {
    expect(server).toMatchObject({ kind: 'container', major: version, image: `postgres:${version}` });
  });

  test('gives every database that is asked for to the migrator, who is no superuser', async () => {
    await server.createDatabase('copy', 'base');
    await using session = await server.connect('migrator', 'copy');
    await session.query('CREATE TABLE orders (id int); CREATE EXTENSION pgcrypto');
    await expect(session.query("COPY (SELECT 1) TO PROGRAM 'cat'")).rejects.toThrow('external program');
  });

  test('keeps its data in memory', async () => {
    const [id = ''] = containersOf(labelOf(server.leftovers));
    expect(docker(['exec', id, 'stat', '--file-system', '--format', '%T', '/pgrehearse/data'])).toBe('tmpfs');
  });

  test('is to be reached from this machine only', () => {
    const [id = ''] = containersOf(labelOf(server.leftovers));
    expect(docker(['port', id])).toMatch(/^5432\/tcp -> 127\.0\.0\.1:\d+$/);
  });
});

describeDocker('a container', () => {
  test('is gone when its server is disposed', async () => {
    const server = await startServer(containerOptions(15));
    const label = labelOf(server.leftovers);
    expect(containersOf(label)).toHaveLength(1);
    await server[Symbol.asyncDispose]();
    expect(containersOf(label)).toEqual([]);
  });

  test('is gone when its process gets SIGTERM', async () => {
    const { child, leftovers } = await holdServer(containerOptions(15));
    expect(containersOf(labelOf(leftovers))).toHaveLength(1);
    expect(await endWith(child, 'SIGTERM')).toBe(143);
    expect(containersOf(labelOf(leftovers))).toEqual([]);
  });

  test('of a killed process is removed by another', async () => {
    const { child, leftovers } = await holdServer(containerOptions(15));
    await endWith(child, 'SIGKILL');
    for (const leftover of [...leftovers, ...leftovers]) await removeLeftover(leftover);
    expect(containersOf(labelOf(leftovers))).toEqual([]);
  });

  test('lets the migrations be a superuser when told to', async () => {
    await using server = await startServer({ ...containerOptions(15), superuser: true });
    await server.createDatabase('base');
    await using session = await server.connect('migrator', 'base');
    await session.query('CREATE EXTENSION pageinspect');
  });

  test('of an image that cannot be pulled is one clear sentence', async () => {
    const image = 'pgrehearse.invalid/no/such:image';
    await expect(startServer({ ...containerOptions(15), image })).rejects.toThrow(
      /^The image pgrehearse\.invalid\/no\/such:image is not on this machine and cannot be pulled \(.+\): check its name/,
    );
  });

  test('that ends at once is told with its last words', async () => {
    const image = 'pgrehearse-test-out-of-order';
    const entry = `["sh", "-c", "echo wrong architecture; exit 3"]`;
    docker(['build', '--quiet', '--tag', image, '-'], `FROM postgres:15\nENTRYPOINT ${entry}\n`);
    const told: Leftover[] = [];
    const starting = startServer({ ...containerOptions(15), image, onLeftover: (one) => told.push(one) });
    await expect(starting).rejects.toThrow(
      'The container of image pgrehearse-test-out-of-order did not become a Postgres server: ' +
        'it ended at once; its last words: wrong architecture',
    );
    expect(containersOf(labelOf(told))).toEqual([]);
    docker(['image', 'rm', image]);
  });

  test('is not to be had when no engine answers', async () => {
    await using cleanup = createCleanup();
    const startup = { options: containerOptions(15), cleanup, leftovers: [], remember: () => undefined };
    expect(await startContainer(startup, () => Promise.reject(new Error('none')))).toEqual({
      kind: 'unavailable',
      reason: 'no container engine answers',
    });
  });
});
