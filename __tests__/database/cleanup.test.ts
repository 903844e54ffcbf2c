import { describe, expect, test } from '@jest/globals';
import { createCleanup, disposeAll, within } from '../../src/database/cleanup.ts';

describe('a cleanup', () => {
  test('undoes the last thing first, each once, however often it is disposed', async () => {
    const done: string[] = [];
    const cleanup = createCleanup();
    for (const name of ['directory', 'server', 'session']) cleanup.defer(() => void done.push(name));
    await Promise.all([cleanup[Symbol.asyncDispose](), cleanup[Symbol.asyncDispose]()]);
    await disposeAll();
    expect(done).toEqual(['session', 'server', 'directory']);
  });

  test('goes on after a task that fails', async () => {
    const done: string[] = [];
    const cleanup = createCleanup();
    cleanup.defer(() => void done.push('directory'));
    cleanup.defer(() => Promise.reject(new Error('gone already')));
    await cleanup[Symbol.asyncDispose]();
    expect(done).toEqual(['directory']);
  });

  test('is among all that are disposed together, until it was', async () => {
    const done: string[] = [];
    await using first = createCleanup();
    await using second = createCleanup();
    first.defer(() => void done.push('first'));
    second.defer(() => void done.push('second'));
    await first[Symbol.asyncDispose]();
    await disposeAll();
    expect(done).toEqual(['first', 'second']);
  });
});

describe('waiting with a limit', () => {
  test('gives what comes in time', async () => {
    expect(await within(1_000, Promise.resolve('done'))).toBe('done');
  });

  test('gives nothing for what comes too late, or fails', async () => {
    expect(await within(1, new Promise(() => undefined))).toBeUndefined();
    expect(await within(1_000, Promise.reject(new Error('no')))).toBeUndefined();
  });
});
