import { UserError } from '../errors.ts';
import { fields, git, gitStream } from './git.ts';
import { folderOf, joinPath } from './paths.ts';
import { isBelow, type FileTree } from './tree.ts';

interface Blob {
  readonly id: string;
  readonly isLink: boolean;
}

/** The files of a commit below `root`, which may be a folder inside the repository. The listing is read once. */
export function gitTree(root: string, revision: string): FileTree {
  let listing: Promise<ReadonlyMap<string, Blob>> | undefined;
  const blobs = (): Promise<ReadonlyMap<string, Blob>> => (listing ??= listBlobs(root, revision));
  const content = blobReader(root);
  const find = async (path: string): Promise<Blob | undefined> => {
    const files = await blobs();
    const blob = files.get(path);
    if (!blob?.isLink) return blob;
    const target = new TextDecoder().decode(await content(blob.id));
    const linked = files.get(resolveLink(folderOf(path), target));
    return linked && !linked.isLink ? linked : undefined;
  };
  return {
    async list(folder, depth) {
      return [...(await blobs()).keys()].filter((path) => isBelow(folder, path, depth)).toSorted();
    },
    async read(path) {
      const blob = await find(path);
      return blob && content(blob.id);
    },
    async open(path) {
      const blob = await find(path);
      return blob && gitStream(root, ['cat-file', 'blob', blob.id]);
    },
  };
}

/** `ls-tree` prints `<mode> <type> <id>\t<path>`, relative to the folder it runs in. */
async function listBlobs(root: string, revision: string): Promise<ReadonlyMap<string, Blob>> {
  const entries = fields(await git(root, ['ls-tree', '-r', '-z', revision]));
  const files = entries.flatMap((entry): [string, Blob][] => {
    const tab = entry.indexOf('\t');
    const [mode, type, id = ''] = entry.slice(0, tab).split(' ');
    const path = entry.slice(tab + 1);
    return type === 'blob' && !isSkipped(path) ? [[path, { id, isLink: mode === '120000' }]] : [];
  });
  return new Map(files);
}

function isSkipped(path: string): boolean {
  return path.split('/').includes('node_modules');
}

function resolveLink(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of joinPath(folder, target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

interface Request {
  readonly id: string;
  readonly resolve: (content: Uint8Array) => void;
  readonly reject: (reason: unknown) => void;
}

/** Reads that are asked for in one turn of the event loop share one `git cat-file --batch`. */
function blobReader(root: string): (id: string) => Promise<Uint8Array> {
  let waiting: Request[] = [];
  const flush = async (): Promise<void> => {
    const requests = waiting;
    waiting = [];
    try {
      const input = requests.map(({ id }) => `${id}\n`).join('');
      const contents = parseBatch(await git(root, ['cat-file', '--batch'], input));
      requests.forEach((request, index) => answer(request, contents[index]));
    } catch (error) {
      for (const { reject } of requests) reject(error);
    }
  };
  return (id) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(() => void flush());
      waiting.push({ id, resolve, reject });
    });
}

function answer({ id, resolve, reject }: Request, content: Uint8Array | undefined): void {
  if (content) resolve(content);
  else reject(new UserError(`git object ${id} is missing from this clone. Run: git fetch --refetch origin`));
}

/** Per object `<id> <type> <size>\n<content>\n`, or `<id> missing\n`. */
function parseBatch(output: Buffer): (Uint8Array | undefined)[] {
  const contents: (Uint8Array | undefined)[] = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [, type, size] = output.toString('utf8', at, end).split(' ');
    const start = end + 1;
    at = type === 'missing' ? start : start + Number(size) + 1;
    contents.push(type === 'missing' ? undefined : output.subarray(start, at - 1));
  }
  return contents;
}
