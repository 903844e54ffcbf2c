import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { removeLeftover, type Leftover } from '../../src/database/index.ts';
import { endWith, holdServer } from './held-server.ts';
import { localOptions } from './local-server.ts';

function folders(leftovers: readonly Leftover[]): string[] {
  return leftovers.flatMap((one) => (one.kind === 'directory' ? [one.path] : []));
}

function processesIn(folder: string): string[] {
  const all = execFileSync('ps', ['-A', '-o', 'command='], { encoding: 'utf8' }).split('\n');
  return all.filter((command) => command.includes(folder));
}

describe('a process with a local server', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('that gets %s stops it, removes its folder and exits with %i', async (signal, code) => {
    const { child, leftovers } = await holdServer(localOptions(15));
    const [folder = ''] = folders(leftovers);
    expect(existsSync(folder)).toBe(true);
    expect(processesIn(folder)).not.toEqual([]);
    expect(await endWith(child, signal)).toBe(code);
    expect(existsSync(folder)).toBe(false);
    expect(processesIn(folder)).toEqual([]);
  });

  test('that is killed leaves something behind, which another removes', async () => {
    const { child, leftovers } = await holdServer(localOptions(15));
    const [folder = ''] = folders(leftovers);
    await endWith(child, 'SIGKILL');
    expect(processesIn(folder)).not.toEqual([]);
    for (const leftover of [...leftovers, ...leftovers]) await removeLeftover(leftover);
    expect(existsSync(folder)).toBe(false);
    expect(processesIn(folder)).toEqual([]);
  });
});
