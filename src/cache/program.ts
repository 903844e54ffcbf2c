import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../version.ts';

let known: Promise<string> | undefined;

/** What this very program is made of: a version alone does not tell two builds of it apart. */
export function programHash(): Promise<string> {
  return (known ??= hashOf(folderOfProgram()));
}

/** The bundle's folder, or that of the sources. */
function folderOfProgram(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return import.meta.url.endsWith('.ts') ? path.dirname(here) : here;
}

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256').update(VERSION);
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:js|ts|wasm)$/.test(name));
  for (const name of names.toSorted()) hash.update(name).update(await readFile(path.join(folder, name)));
  return hash.digest('hex');
}
