import { joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';
import { compareNatural } from './names.ts';
import type { Entry, Tool } from './tool.ts';

const MANIFEST = /^(v[\d.]+)\/manifest\.json$/;

/** Scripts in the order of the manifests, and all that lie in their folders, as paths below `versioned`. */
export interface Versioned {
  readonly listed: readonly string[];
  readonly paths: readonly string[];
}

/**
 * Temporal's and Cadence's schemas (`tools/common/schema/updatetask.go`): a folder for each version, `v1.0`, with a
 * `manifest.json` whose `SchemaUpdateCqlFiles` are run in their order.
 */
export async function versionedIn(tree: FileTree, folder: string): Promise<Versioned | undefined> {
  const start = folder === '' ? 0 : joinPath(folder, '').length;
  const paths = (await tree.list(folder, 2)).map((path) => path.slice(start));
  const manifests = paths.filter((path) => MANIFEST.test(path)).toSorted(compareNatural);
  if (manifests.length === 0) return undefined;
  const listed = await Promise.all(
    manifests.map(async (path) => {
      const bytes = await tree.read(joinPath(folder, path));
      const version = MANIFEST.exec(path)?.[1] ?? '';
      return filesIn(new TextDecoder().decode(bytes)).map((file) => `${version}/${file}`);
    }),
  );
  if (listed.flat().length === 0) return undefined;
  return { listed: listed.flat(), paths: paths.filter((path) => /^v[\d.]+\/[^/]+\.sql$/.test(path)) };
}

function filesIn(text: string): readonly string[] {
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null || !('SchemaUpdateCqlFiles' in manifest)) return [];
    const files = manifest.SchemaUpdateCqlFiles;
    return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
  } catch {
    return [];
  }
}

/** Statements are sent one by one, and only versions above the stored one are run. */
export function withManifests(plain: Tool, { listed }: Versioned): Tool {
  const places = new Map(listed.map((path, at) => [path.replace(/\.sql$/, ''), at]));
  const placeOf = ({ name }: Entry): number => places.get(name) ?? Infinity;
  return {
    ...plain,
    lateArrival: 'skipped',
    isNumbered: true,
    parse(path) {
      const stem = path.replace(/\.sql$/, '');
      return places.has(stem) ? { version: stem, name: stem, role: 'up' } : undefined;
    },
    compare: (a, b) => placeOf(a) - placeOf(b) || compareNatural(a.name, b.name),
    compareAge: (a, b) => compareNatural(a.name, b.name),
    isMeant: (path) => /^v[\d.]+\/[^/]+\.sql$/.test(path),
    unlisted: 'only what the manifest.json beside it lists is run: add it there',
    transaction: () => 'per-statement',
  };
}
