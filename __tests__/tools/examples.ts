import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Discovery } from '../../src/migrations/discover.ts';
import { discover } from '../../src/migrations/discover.ts';
import type { Migration } from '../../src/model.ts';
import { parseProject, type ParsedProject } from '../../src/review/project.ts';
import { emptyTree } from '../../src/tree/tree.ts';
import { workTree } from '../../src/tree/work-tree.ts';

export const ROOT = 'examples/tools';

/** Folders of the example projects, one for each tool, or for each form of it. */
export const EXAMPLES: readonly string[] = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export interface Example {
  readonly name: string;
  readonly folder: string;
  readonly discovery: Discovery;
  readonly project: ParsedProject;
  readonly migrations: readonly Migration[];
}

/** A project as if one pull request added all of it, to a repository of its own. */
export async function readExample(name: string): Promise<Example> {
  const folder = join(ROOT, name);
  const head = workTree(folder);
  const changes = (await head.list('')).map((path) => ({ path, change: 'added' as const }));
  const discovery = await discover({ changes, head, base: emptyTree }, { migrations: [], fixtures: [] });
  const [first, ...others] = discovery.projects;
  if (!first || others.length > 0)
    throw new Error(`${folder}: ${discovery.projects.length} folders of migrations were found, not one.`);
  const project = parseProject(first);
  return { name, folder, discovery, project, migrations: project.migrations };
}
