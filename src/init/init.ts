import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { CONFIG_FILE } from '../config/load.ts';
import { UserError } from '../errors.ts';
import { plural } from '../numbers.ts';
import { fields, git } from '../tree/git.ts';
import { repositoryRoot } from '../tree/git-changes.ts';
import { joinPath } from '../tree/paths.ts';
import { workTree } from '../tree/work-tree.ts';
import { configFile } from './config-file.ts';
import { find, type Found } from './found.ts';
import { COMMENT_WORKFLOW, commentWorkflow, WORKFLOW, workflow } from './workflows.ts';

export interface InitOptions {
  /** Also the workflow that posts the reviews of pull requests from forks. */
  readonly forks: boolean;
  /** Replaces what is there. */
  readonly force: boolean;
}

/**
 * Writes the workflow and the configuration for what the folder holds.
 * @returns what was found, what was done and what to do next, a line each
 * @throws UserError where there is nothing to write them for
 */
export async function init(folder: string, { forks, force }: InitOptions): Promise<readonly string[]> {
  const root = await repositoryRoot(folder);
  if (root === undefined)
    throw new UserError(
      `${folder} is not in a git repository, and a workflow belongs into one: run \`git init\` first.`,
    );
  const paths = fields(await git(folder, ['ls-files', '--cached', '--others', '--exclude-standard', '-z']));
  const found = await find(workTree(folder), [...new Set(paths)]);
  if (found.folders.length + found.programs.length === 0) throw nothingFound(paths.length, found);
  // git tells the root without links; the folder may have been reached through some.
  const inside = relative(await realpath(root), await realpath(folder))
    .split(sep)
    .join('/');
  const files = new Map([
    [joinPath(inside, CONFIG_FILE), configFile(found)],
    [WORKFLOW, workflow(inside, forks)],
    ...(forks ? [[COMMENT_WORKFLOW, commentWorkflow(inside)] as const] : []),
  ]);
  const other = force ? undefined : await otherWorkflow(root);
  const written: string[] = [];
  for (const [path, text] of files)
    written.push(
      path === WORKFLOW && other !== undefined
        ? `Wrote no ${path}: ${other} runs pgrehearse already (--force writes it all the same)`
        : await write(root, path, text, force),
    );
  return [...whatIsThere(found), '', ...written, '', ...next(found, forks)];
}

function nothingFound(count: number, { others }: Found): UserError {
  const seen = others.length > 0 ? ` ${others.join(' ')}` : '';
  return new UserError(
    `No migrations for Postgres were found among ${plural(count, 'file')}, so nothing was written.${seen} Add the first migration, or write pgrehearse.yml yourself: docs/configuration.md says how.`,
  );
}

/** A workflow of another name that reviews. */
async function otherWorkflow(root: string): Promise<string | undefined> {
  const tree = workTree(root);
  for (const path of await tree.list('.github/workflows', 1)) {
    const text = new TextDecoder().decode(await tree.read(path));
    if (path !== WORKFLOW && /uses:\s*pgrehearse\/pgrehearse@/.test(text) && !/^\s*publish:/m.test(text))
      return path;
  }
  return undefined;
}

/** Without `force` only where nothing is. */
async function write(root: string, path: string, text: string, force: boolean): Promise<string> {
  const place = join(root, path);
  await mkdir(dirname(place), { recursive: true });
  try {
    await writeFile(place, text, { flag: force ? 'w' : 'wx' });
    return `Wrote ${path}`;
  } catch (error) {
    const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return `Left ${path} as it is: it is there already (--force replaces it)`;
    throw new UserError(`${path} cannot be written: ${String(error)}.`);
  }
}

function whatIsThere({ folders, programs, others, postgres }: Found): readonly string[] {
  return [
    ...folders.map(({ tool, folder }) => `Found migrations of ${tool} in ${folder || '.'}`),
    ...programs.map(
      ({ title, folder, count }) =>
        `Found ${plural(count, 'migration')} of ${title} in ${folder || '.'}: programs, not SQL`,
    ),
    ...others,
    ...postgres.map(({ file, major }) => `Found PostgreSQL ${major} in ${file}`),
  ];
}

function next({ folders, programs, postgres }: Found, forks: boolean): readonly string[] {
  const steps = [
    `Look at ${CONFIG_FILE}, and name rows to rehearse on as \`fixtures\`.`,
    ...(postgres.length === 0 ? ['Set `postgres` to the version that production has.'] : []),
    ...(programs.length > 0
      ? ['Decide on `command` in pgrehearse.yml, and install the tool in the workflow: docs/command-mode.md.']
      : []),
    ...(folders.length > 1
      ? [
          'Each database gets a section of one review; for a comment each, give each a job with `working-directory`, or folders that build one database together as `databases`.',
        ]
      : []),
    'Try it, on a branch that changes a migration: pgrehearse check --base origin/main.',
    'Commit the files, and open a pull request.',
    ...(forks
      ? ['The second workflow holds once it is on the default branch: docs/forks.md.']
      : ['For pull requests from forks run it again with --forks --force: docs/forks.md.']),
  ];
  return ['Next:', ...steps.map((step, index) => `${index + 1}. ${step}`)];
}
