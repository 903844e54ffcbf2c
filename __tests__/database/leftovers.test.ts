import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { removeLeftover } from '../../src/database/index.ts';

describe('a leftover', () => {
  test('that is a folder of ours is removed', async () => {
    const ours = mkdtempSync(path.join(tmpdir(), 'pgrehearse-'));
    await removeLeftover({ kind: 'directory', path: ours });
    expect(existsSync(ours)).toBe(false);
  });

  test('that is any other folder is left alone', async () => {
    const other = mkdtempSync(path.join(tmpdir(), 'other-'));
    await removeLeftover({ kind: 'directory', path: other });
    expect(existsSync(other)).toBe(true);
    rmSync(other, { recursive: true });
  });

  test('on an existing server needs its URL', async () => {
    await expect(removeLeftover({ kind: 'prefix', prefix: 'pgrehearse_1_' })).rejects.toThrow(
      'with its URL only',
    );
  });
});
