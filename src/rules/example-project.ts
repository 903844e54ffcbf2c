import type { ChangedFile } from '../model.ts';
import type { Example } from './rule.ts';

/** An example as a small repository: what is on the base branch, and what the pull request makes of it. */
export interface ExampleProject {
  readonly base: ReadonlyMap<string, string>;
  readonly head: ReadonlyMap<string, string>;
  readonly changes: readonly ChangedFile[];
}

const FOLDER = 'migrations';

/** With a way back, or without need of one, as golang-migrate has it; otherwise a plain folder, which has none. */
export function exampleProject({ base, up, down, files }: Example): ExampleProject {
  if (files) return project(files.base, files.head);
  const suffix = down === undefined ? '' : '.up';
  const merged = base === undefined ? {} : { [`${FOLDER}/0001_base${suffix}.sql`]: base };
  const added = {
    [`${FOLDER}/0002_example${suffix}.sql`]: up,
    ...(down !== undefined && { [`${FOLDER}/0002_example.down.sql`]: down }),
  };
  return project(merged, { ...merged, ...added });
}

function project(
  base: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string>>,
): ExampleProject {
  const changes = Object.entries(head).flatMap(([path, text]): ChangedFile[] => {
    if (base[path] === text) return [];
    return [{ path, change: path in base ? 'modified' : 'added' }];
  });
  return { base: new Map(Object.entries(base)), head: new Map(Object.entries(head)), changes };
}
