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
  tree: Pick<FileTree, 'read'>,
  named: string | undefined,
  ruleIds: readonly string[],
): Promise<Settings> {
  const path = named ?? CONFIG_FILE;
  const bytes = await tree.read(path);
  if (bytes) {
    const { parseFile } = await import('./file.ts');
    return parseFile(decodeText(path, bytes), ruleIds);
  }
  if (named === undefined) return {};
  throw new UserError(`${named}: no such file. Name an existing one, or leave the setting out.`);
}
