import { covering } from '../config/globs.ts';
import { UserError } from '../errors.ts';
import { quoted } from '../migrations/programs.ts';
import type { FileTree } from '../tree/tree.ts';
import { hasChanged } from './history.ts';
import { applyCommand, type Running } from './run.ts';
import { presetOf, type CommandSettings } from './settings.ts';
import type { BaseFolder } from './worktree.ts';

/**
 * Brings a database to the state of the base branch.
 *
 * @param running in the base branch's files
 * @param files the same, as they are known to git
 */
export async function applyBase(
  running: Running,
  database: string,
  { leftOut }: Pick<BaseFolder, 'leftOut'>,
  files: FileTree,
  progress: (line: string) => void,
): Promise<void> {
  const { settings } = running;
  const { setup, up } = settings;
  const run = async (line: string) => {
    progress(`running ${quoted(line)} on the base branch`);
    return await applyCommand(running, line, database);
  };
  try {
    if (setup !== undefined) await run(setup);
    const sent = await run(up);
    if (leftOut.length === 0 || hasChanged(sent) || !(await hasMigrations(settings, files))) return;
  } catch (error) {
    if (!(error instanceof UserError) || leftOut.length === 0 || setup !== undefined) throw error;
    throw new UserError(`${error.message}. ${adviceOn(leftOut)}`);
  }
  throw new UserError(
    `${quoted(up)} applied nothing on the base branch, which has migrations. ${adviceOn(leftOut)}`,
  );
}

/** Compiled migrations of the head among those of the base would be applied to both. */
function adviceOn(leftOut: readonly string[]): string {
  const names = leftOut.map((name) => `\`${name}\``).join(', ');
  return `What was built of your changes is not used there (${names}): where the command needs it, \`command.setup\` has to build it, as in \`setup: npm run build\`.`;
}

async function hasMigrations({ sources, preset }: CommandSettings, files: FileTree): Promise<boolean> {
  const isSource = covering(sources);
  const holds = presetOf(preset)?.holds;
  for (const path of await files.list('')) {
    if (!isSource(path)) continue;
    if (!holds) return true;
    const bytes = await files.read(path);
    if (bytes && holds.test(new TextDecoder().decode(bytes))) return true;
  }
  return false;
}
