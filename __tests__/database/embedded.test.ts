import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { hydrated } from '../../src/database/embedded.ts';

describe('a server package from npm', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  const native = path.join(folder, 'native');
  const link = path.join(native, 'lib', 'libpq.so');
  mkdirSync(path.dirname(link), { recursive: true });
  writeFileSync(`${link}.5.17`, 'the library');
  afterAll(() => rmSync(folder, { recursive: true }));

  test('gets the symbolic links that npm does not pack, also a second time', async () => {
    const listed = [{ source: 'native/lib/libpq.so.5.17', target: 'native/lib/libpq.so' }];
    writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(listed));
    expect(await hydrated(native)).toBe(native);
    expect(await hydrated(native)).toBe(native);
    expect(readFileSync(link, 'utf8')).toBe('the library');
  });

  test('has none to get where it lists none, as on Windows', async () => {
    rmSync(path.join(native, 'pg-symlinks.json'));
    expect(await hydrated(native)).toBe(native);
  });
});
