import { UserError } from '../errors.ts';
import { baseName } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import type { Entry } from './tool.ts';

const WAY = /(^|[./])(up|down)\.sql$/;

/**
 * A script that belongs to no folder of migrations, with its way back: `x.up.sql` and `x.down.sql`, `x.sql` and
 * `x.down.sql`, `up.sql` and `down.sql`. Throws a UserError for a way back from nothing.
 */
export async function standAlone(path: string, tree: FileTree): Promise<Entry> {
  const up = isDown(path) ? await firstOf(waysForward(path), tree) : path;
  if (up === undefined) {
    throw new UserError(`${path}: a way back, and no file beside it goes forward. Name a forward script.`);
  }
  const down = await firstOf([wayBack(up)], tree);
  const name = baseName(up).replace(/\.?(up)?\.sql$/, '') || 'up';
  return { version: name, name, up, ...(down !== undefined && { down }) };
}

function isDown(path: string): boolean {
  return WAY.exec(path)?.[2] === 'down';
}

function wayBack(up: string): string {
  return WAY.test(up) ? up.replace(WAY, '$1down.sql') : up.replace(/\.sql$/, '.down.sql');
}

function waysForward(down: string): readonly string[] {
  return [down.replace(WAY, '$1up.sql'), down.replace(/\.down\.sql$/, '.sql')];
}

async function firstOf(paths: readonly string[], tree: FileTree): Promise<string | undefined> {
  for (const path of paths) if ((await tree.read(path)) !== undefined) return path;
  return undefined;
}
