import { parse } from 'yaml';
import type { FileTree } from '../tree/tree.ts';

/** A Postgres that a file of the repository runs. */
export interface NamedPostgres {
  readonly file: string;
  readonly major: number;
  /** Where it is another one than Docker's official image. */
  readonly image?: string;
}

/** Files that name services by their image, the nearest to production first. */
const FILES: readonly RegExp[] = [
  /^(?:.*\/)?(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/,
  /^\.devcontainer\/.*\.ya?ml$/,
  /^\.github\/workflows\/[^/]+\.ya?ml$/,
  /^\.gitlab-ci\.yml$/,
  /^\.circleci\/config\.yml$/,
];
const SUPABASE = /^(?:.*\/)?supabase\/config\.toml$/;

/** `postgres:17.2-alpine`, `${POSTGRES_VERSION:-17}` included. */
const OFFICIAL =
  /^(?:docker\.io\/|library\/|public\.ecr\.aws\/docker\/library\/)*postgres:(?:\$\{\w+:-)?(\d+)/;
/** Images with extensions that migrations may need. */
const EXTENDED =
  /^(?:docker\.io\/)?(?:postgis\/postgis:|pgvector\/pgvector:pg|timescale\/timescaledb(?:-ha)?:(?:latest-|[\d.]+-)?pg)(\d+)/;
/** Others whose tag begins with the version. */
const SAME_VERSION =
  /^(?:[\w.-]+\/)*(?:bitnami(?:legacy)?|cimg|supabase|cloudnative-pg)\/postgres(?:ql)?:v?(\d+)/;

export async function postgresIn(
  tree: FileTree,
  paths: readonly string[],
): Promise<readonly NamedPostgres[]> {
  const found: NamedPostgres[] = [];
  const named = FILES.flatMap((file) => paths.filter((path) => file.test(path)));
  for (const file of new Set(named))
    for (const image of imagesIn(await read(tree, file))) found.push(...postgresOf(file, image));
  for (const file of paths.filter((path) => SUPABASE.test(path))) {
    const [, major] = /^\s*major_version\s*=\s*(\d+)/m.exec(await read(tree, file)) ?? [];
    if (major !== undefined) found.push({ file, major: Number(major) });
  }
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function postgresOf(file: string, image: string): readonly NamedPostgres[] {
  const [, extended] = EXTENDED.exec(image) ?? [];
  if (extended !== undefined) return [{ file, major: Number(extended), image }];
  const [, major] = OFFICIAL.exec(image) ?? SAME_VERSION.exec(image) ?? [];
  return major === undefined ? [] : [{ file, major: Number(major) }];
}

async function read(tree: FileTree, path: string): Promise<string> {
  return new TextDecoder().decode(await tree.read(path));
}

/** Whatever stands under `image`, and in GitLab's lists of `services`; none of a file that cannot be read. */
function imagesIn(text: string): readonly string[] {
  try {
    return walk(parse(text, { logLevel: 'silent' }));
  } catch {
    return [];
  }
}

function walk(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(walk);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'image' && typeof value === 'string') return [value];
    if (key === 'services' && Array.isArray(value))
      return value.flatMap((one: unknown) => (typeof one === 'string' ? [one] : walk(one)));
    return walk(value);
  });
}
