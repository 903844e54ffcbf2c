import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FixtureTable } from '../model.ts';

/** What is known of a base beside what its server holds. */
export interface Kept {
  readonly fixtures: readonly FixtureTable[];
  readonly leftOut: readonly string[];
  /** Every table of it. */
  readonly tables: readonly string[];
  /** Those that got the largest share of made-up rows. */
  readonly touched: readonly string[];
}

/** Path, size in bytes, SHA-256. */
type FileEntry = readonly [path: string, bytes: number, sum: string];

interface Contents {
  readonly key: string;
  readonly kept: Kept;
  readonly files: readonly FileEntry[];
}

const MANIFEST = 'manifest.json';
export const DATA = 'data';
const READ_AT_ONCE = 8;

/** Written last: an entry without it is half an entry. */
export async function writeManifest(entry: string, key: string, kept: Kept): Promise<void> {
  const contents: Contents = { key, kept, files: await filesIn(path.join(entry, DATA)) };
  const text = JSON.stringify(contents);
  await writeFile(path.join(entry, MANIFEST), `${sumOf(text)}\n${text}`);
}

/** What an entry holds, where every byte of it is as it was written under this key; otherwise why not. */
export async function verified(entry: string, key: string): Promise<Kept | string> {
  const read = await contentsOf(entry);
  if (typeof read === 'string') return read;
  if (read.key !== key) return 'it was made for another key';
  const files = await filesIn(path.join(entry, DATA));
  return JSON.stringify(files) === JSON.stringify(read.files) ? read.kept : 'its files are not as they were';
}

/** In bytes, as its manifest has it; 0 where that cannot be read. */
export async function sizeOf(entry: string): Promise<number> {
  const read = await contentsOf(entry);
  return typeof read === 'string' ? 0 : read.files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

async function contentsOf(entry: string): Promise<Contents | string> {
  const written = await readFile(path.join(entry, MANIFEST), 'utf8').catch(() => '');
  const end = written.indexOf('\n');
  const text = written.slice(end + 1);
  if (end < 0) return 'it is not whole';
  if (sumOf(text) !== written.slice(0, end)) return 'its list of files is not as it was';
  // The sum says that this program wrote it, and the key that it was this very version.
  return JSON.parse(text) as Contents;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function filesIn(folder: string): Promise<readonly FileEntry[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
  const found = new Map<string, FileEntry>();
  const rest = names.values();
  const worker = async (): Promise<void> => {
    for (const name of rest) found.set(name, await describe(folder, name));
  };
  await Promise.all(Array.from({ length: READ_AT_ONCE }, worker));
  return names.map((name) => found.get(name)).filter((one) => one !== undefined);
}

async function describe(folder: string, name: string): Promise<FileEntry> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path.join(folder, name), { highWaterMark: 1 << 20 })) {
    const part = chunk as Uint8Array;
    bytes += part.length;
    hash.update(part);
  }
  return [name.split(path.sep).join('/'), bytes, hash.digest('hex')];
}
