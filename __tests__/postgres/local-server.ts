import { startServer, type Server, type ServerOptions } from '../../src/database/index.ts';

/** Major versions that these tests run on; `PGREHEARSE_TEST_VERSIONS=14,16,18` asks for others. */
export const VERSIONS = (process.env['PGREHEARSE_TEST_VERSIONS'] ?? '15,17').split(',').map(Number);

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
