import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { resolve as resolveConfig } from '../../src/config/config.ts';
import { parseFile } from '../../src/config/file.ts';
import type { Server } from '../../src/database/index.ts';
import type { Finding, MigrationRehearsal, Observation, Review } from '../../src/model.ts';
import { review } from '../../src/review.ts';
import { RULE_IDS } from '../../src/rules/registry.ts';
import { changedFiles, mergeBase } from '../../src/tree/git-changes.ts';
import { gitTree } from '../../src/tree/git-tree.ts';
import { hostTree } from '../../src/tree/work-tree.ts';
import { temporaryFolder, type TemporaryFolder } from '../tree/repository.ts';
import { TOOLS } from './installed.ts';

/** A project per tool: what the base branch has in `base`, what a pull request adds to it in `changed`. */
export const PROJECTS = resolve('examples/commands');

/** Where programs are looked for: this Node.js, as MikroORM needs a new one, and what was installed for the tests. */
export const PATH = [
  dirname(process.execPath),
  join(TOOLS, 'python/bin'),
  join(TOOLS, 'bin'),
  process.env['PATH'],
].join(delimiter);

/** A repository whose `main` is the project, and whose work tree has the change. */
export function projectRepository(
  name: string,
  added: Readonly<Record<string, string>> = {},
): TemporaryFolder {
  const folder = temporaryFolder();
  folder.git('init', '--quiet', '--initial-branch=main');
  folder.write('.gitignore', 'node_modules\n__pycache__\n/log\n');
  cpSync(join(PROJECTS, name, 'base'), folder.root, { recursive: true });
  if (existsSync(join(folder.root, 'package.json')))
    symlinkSync(join(TOOLS, 'node_modules'), join(folder.root, 'node_modules'));
  folder.commit();
  folder.git('switch', '--quiet', '--create', 'change');
  if (Object.keys(added).length === 0)
    cpSync(join(PROJECTS, name, 'changed'), folder.root, { recursive: true });
  for (const [path, text] of Object.entries(added)) folder.write(path, text);
  return folder;
}

/** The review of a project with its change, or with other files in its place. */
export async function reviewProject(
  name: string,
  lend: () => Promise<Server>,
  added: Readonly<Record<string, string>> = {},
): Promise<Review> {
  using folder = projectRepository(name, added);
  const { root } = folder;
  const former = process.env['PATH'];
  process.env['PATH'] = PATH;
  try {
    const path = 'pgrehearse.yml';
    return await review({
      changes: await changedFiles(root, 'main'),
      head: hostTree(root),
      base: gitTree(root, await mergeBase(root, 'main')),
      root,
      config: resolveConfig(
        { engine: 'local', interruption: false },
        parseFile({ path, text: readFileSync(join(root, path), 'utf8') }, RULE_IDS),
      ),
      isStatic: false,
      prefer: ['local'],
      progress: () => undefined,
      start: lend,
    });
  } finally {
    process.env['PATH'] = former;
  }
}

/** Compares a review with the one that is recorded beside its project, or records it. */
export function recordedReview(name: string, text: string): string {
  const path = join(PROJECTS, name, 'review.txt');
  if (process.env['PGREHEARSE_UPDATE'] !== undefined) writeFileSync(path, text);
  return readFileSync(path, 'utf8');
}

/** A review for people: what was sent for each migration, in which transactions, and what was found. */
export function shownReview({ findings, migrations, set, problems, postgres }: Review): string {
  const parts = [
    ...problems.map(({ message }) => `problem: ${message}`),
    ...migrations.map(({ id, forward, rollback, roundTrip }) =>
      [
        id,
        '  forward',
        ...transactionsOf(forward.statements),
        '  back',
        ...transactionsOf(rollback.statements),
        `  round trip: ${roundTrip.status}`,
      ].join('\n'),
    ),
    ...(set ? [`All together: ${set.roundTrip.status}`] : []),
    findings.map(shownFinding).join('\n'),
  ];
  if (!postgres) throw new Error('nothing was rehearsed');
  return `${parts.join('\n\n')}\n`;
}

function shownFinding({ severity, rule, file, line, sql }: Finding): string {
  return `${severity}[${rule}] ${file}:${line}\n  ${sql}`;
}

type Statements = MigrationRehearsal['forward']['statements'];

/** What the tool sent for itself is left out. */
function transactionsOf(statements: Statements): readonly string[] {
  return statements
    .filter(({ own }) => own !== true)
    .map((one) => `    ${one.line} ${one.sql.replaceAll(/\s+/g, ' ')}${failureOf(one)}`);
}

function failureOf({ error }: Observation): string {
  return error ? ` -- ${error.message} (${error.code})` : '';
}
