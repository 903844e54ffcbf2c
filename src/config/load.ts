import { UserError } from '../errors.ts';
import { decodeText } from '../tree/text.ts';
import type { FileTree } from '../tree/tree.ts';
import type { Settings } from './config.ts';

export const CONFIG_FILE = 'pgrehearse.yml';

/**
 * The settings of the file `pgrehearse.yml`, or of the file that somebody named; none when there is none. The schema and
 * the YAML parser are loaded only then: they take longer than the rest of the program.
 */
export async function loadSettings(
  tree: FileTree,
  named: string | undefined,
  ruleIds: readonly string[],
): Promise<Settings> {
  const path = named ?? CONFIG_FILE;
  const bytes = await tree.read(path);
  if (bytes) {
    const [{ parseFile }, { refuseIdlePaths }] = await Promise.all([
      import('./file.ts'),
      import('./globs.ts'),
    ]);
    const settings = parseFile(decodeText(path, bytes), ruleIds);
    await refuseIdlePaths(settings, tree);
    return settings;
  }
  if (named === undefined) return {};
  throw new UserError(`${named}: no such file. Name an existing one, or leave the setting out.`);
}
