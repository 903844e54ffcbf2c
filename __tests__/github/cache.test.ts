import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer, json } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { cacheService } from '../../src/github/cache.ts';

/** Answers as GitHub's cache service does, v2: its calls are JSON, and archives go to a place that it names. */
async function startService() {
  const archives = new Map<string, Buffer>();
  const blocks = new Map<string, Buffer>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const at = `http://127.0.0.1:${(service.address() as AddressInfo).port}/archives`;
    const say = (body: unknown): void => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    };
    if (url.pathname.startsWith('/twirp')) {
      const { key = '' } = (await json(request)) as { key?: string };
      if (url.pathname.endsWith('/GetCacheEntryDownloadURL'))
        return say(
          archives.has(key)
            ? { ok: true, signedDownloadUrl: `${at}/${key}`, matchedKey: key }
            : { ok: false },
        );
      if (url.pathname.endsWith('/CreateCacheEntry'))
        return say(archives.has(key) ? { ok: false } : { ok: true, signedUploadUrl: `${at}/${key}` });
      return say({ ok: true, entryId: '1' });
    }
    const key = url.pathname.replace('/archives/', '');
    if (request.method === 'PUT') {
      const body = await buffer(request);
      if (url.searchParams.get('comp') === 'block') blocks.set(key, body);
      else archives.set(key, url.searchParams.get('comp') === 'blocklist' ? (blocks.get(key) ?? body) : body);
      return response.writeHead(201).end();
    }
    return response.end(archives.get(key));
  };
  const service: Server = createServer((request, response) => void answer(request, response));
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  return {
    archives,
    url: `http://127.0.0.1:${(service.address() as AddressInfo).port}/`,
    close: () => service.close(),
  };
}

let service: Awaited<ReturnType<typeof startService>>;
let home: string;
const former = { ...process.env };

beforeEach(async () => {
  service = await startService();
  home = mkdtempSync(join(tmpdir(), 'service-'));
  Object.assign(process.env, {
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_RUNTIME_TOKEN: 'token',
    ACTIONS_CACHE_SERVICE_V2: 'true',
    GITHUB_WORKSPACE: home,
    RUNNER_TEMP: home,
  });
});

afterEach(() => {
  service.close();
  rmSync(home, { recursive: true });
  process.env = { ...former };
});

const entry = (name: string): string => join(home, 'bases', name);

function fill(name: string): string {
  mkdirSync(join(entry(name), 'data', 'empty'), { recursive: true });
  writeFileSync(join(entry(name), 'manifest.json'), '{}');
  return entry(name);
}

function remote(maySave: boolean) {
  const lines: string[] = [];
  const found = cacheService({ environment: process.env, progress: (line) => lines.push(line), maySave });
  if (!found) throw new Error('there is no service');
  return { ...found, lines };
}

test('a base goes to the service and comes back as it was', async () => {
  const { send, fetch, lines } = remote(true);
  expect(await fetch(entry('one'), 'one')).toBe(false);
  await send(fill('one'), 'one');
  expect([...service.archives.keys()]).toEqual(['pgrehearse-base-one']);
  rmSync(join(home, 'bases'), { recursive: true });
  expect(await fetch(entry('one'), 'one')).toBe(true);
  expect(readFileSync(join(entry('one'), 'manifest.json'), 'utf8')).toBe('{}');
  expect(lines).toEqual([]);
});

test('none is handed on by a job that others could have written', async () => {
  await remote(false).send(fill('one'), 'one');
  expect(service.archives.size).toBe(0);
});

test('there is none outside of GitHub', () => {
  expect(cacheService({ environment: {}, progress: () => undefined, maySave: true })).toBeUndefined();
});
