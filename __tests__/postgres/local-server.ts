import { startServer, type Server, type ServerOptions } from '../../src/database/index.ts';

/** Major versions that these tests run on: what people get by default; `PGREHEARSE_TEST_VERSIONS=14,16,18` asks for others. */
export const VERSIONS = (process.env['PGREHEARSE_TEST_VERSIONS'] ?? '17').split(',').map(Number);

export function localOptions(version: number): ServerOptions {
  return {
    engine: 'local',
    prefer: ['local'],
    version,
    superuser: false,
    tempFileLimit: '5GB',
    progress: () => undefined,
  };
}

export function startLocalServer(version: number): Promise<Server> {
  return startServer(localOptions(version));
}
