import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** Where `.ci/tools/install` puts the real tools. */
export const TOOLS = resolve(process.env['PGREHEARSE_TOOLS'] || '.cache/tools');

export const INSTALL = '.ci/tools/install';

/** A program's path, there or on the PATH; undefined where it is not installed. */
export function programAt(path: string): string | undefined {
  const onPath = path.includes('/') ? [] : (process.env['PATH'] ?? '').split(delimiter);
  return [TOOLS, ...onPath].map((folder) => join(folder, path)).find(existsSync);
}
