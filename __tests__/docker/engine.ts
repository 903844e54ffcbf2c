import { execFileSync } from 'node:child_process';
import { describe } from '@jest/globals';
import type { ServerOptions } from '../../src/database/index.ts';
import { localOptions } from '../postgres/local-server.ts';

/** The test command says beforehand, with its reason, when there is no engine. */
export const describeDocker = process.env['PGREHEARSE_TEST_DOCKER'] === 'off' ? describe.skip : describe;

/** Major versions of which there are images. */
export const IMAGES = [15, 17];

export function containerOptions(version: number): ServerOptions {
  return { ...localOptions(version), engine: 'container' };
}

export function docker(args: readonly string[], input = ''): string {
  const env = { ...process.env, DOCKER_BUILDKIT: '0' };
  return execFileSync('docker', args, {
    input,
    env,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  }).trim();
}

/** Containers of one server, running or not. */
export function containersOf(label: string): string[] {
  const filter = `label=pgrehearse.run=${label}`;
  return docker(['ps', '--all', '--quiet', '--filter', filter])
    .split('\n')
    .filter((id) => id !== '');
}
