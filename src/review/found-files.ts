import { expandGlobs, SQL_ALONE } from '../config/fixtures.ts';
import type { CommandSettings } from '../command/settings.ts';
import type { Part, Project } from '../migrations/project.ts';
import { decodeText } from '../tree/text.ts';
import { folderOf, joinPath } from '../tree/paths.ts';
import type { FileTree } from '../tree/tree.ts';

/**
 * Files of rows that the project's own tool loads behind its migrations. Supabase CLI 2: those of `sql_paths` below
 * `[db.seed]` in its `config.toml`, `seed.sql` unless it says so, none where that is not enabled
 * (`pkg/config/config.go`, `seed`).
 */
export async function seedsOf({ tool, folder, parts }: Project, tree: FileTree): Promise<readonly string[]> {
  const all: readonly Part[] = parts ?? [{ tool, folder }];
  const seeds = all
    .filter((part) => part.tool === 'supabase')
    .map((part) => supabaseSeeds(folderOf(part.folder), tree));
  return (await Promise.all(seeds)).flat();
}

async function supabaseSeeds(folder: string, tree: FileTree): Promise<readonly string[]> {
  const settings = /^\[db\.seed\]\s*\n([^]*?)(?=^\[|$(?![^]))/m.exec(
    await textOf(joinPath(folder, 'config.toml'), tree),
  );
  const [, own = ''] = settings ?? [];
  if (/^\s*enabled\s*=\s*false\b/m.test(own)) return [];
  const listed = /^\s*sql_paths\s*=\s*\[([^\]]*)\]/m.exec(own)?.[1];
  const paths =
    listed === undefined
      ? ['seed.sql']
      : [...listed.matchAll(/["']([^"']+)["']/g)].map(([, path = '']) => path);
  const found = paths.map((path) => {
    const glob = joinPath(folder, path.replace(/^\.\//, ''));
    // What matches nothing is nothing to load, for Supabase as well.
    return expandGlobs([glob], tree, SQL_ALONE).catch((): readonly string[] => []);
  });
  return (await Promise.all(found)).flat();
}

/** The schema as Rails keeps it beside the migrations, with the versions that it holds. */
export async function railsStructure(
  { preset, up, folder }: Pick<CommandSettings, 'preset' | 'up' | 'folder'>,
  tree: FileTree,
): Promise<string | undefined> {
  const path = joinPath(folder, 'db/structure.sql');
  const isRails = preset === 'rails' || /\b(?:rails|rake)\s+db:migrate\b/.test(up);
  return isRails && (await tree.read(path)) ? path : undefined;
}

const DUMPS = [
  'schema.sql',
  'structure.sql',
  'db/schema.sql',
  'db/structure.sql',
  'sql/schema.sql',
  'database/schema.sql',
];

/** A dump of the schema near the migrations, such as dbmate keeps: pg_dump writes its name at the top. */
export async function dumpNear(folder: string, tree: FileTree): Promise<string | undefined> {
  for (let at = folder; ; at = folderOf(at)) {
    for (const name of DUMPS) {
      const path = joinPath(at, name);
      if (
        /^(?:--|\\restrict|SET |\s)[^]{0,400}PostgreSQL database dump/.test(
          (await textOf(path, tree)).slice(0, 1000),
        )
      )
        return path;
    }
    if (at === '' || at === folderOf(at)) return undefined;
  }
}

async function textOf(path: string, tree: FileTree): Promise<string> {
  const bytes = await tree.read(path);
  return bytes ? decodeText(path, bytes).text : '';
}
