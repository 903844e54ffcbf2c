import { type Config, resolve } from '../config/config.ts';
import { parseFile } from '../config/file.ts';
import { UserError } from '../errors.ts';
import { RULE_IDS } from '../rules/registry.ts';
import { decodeText } from '../tree/text.ts';
import type { FileTree } from '../tree/tree.ts';
import { type Inputs, readSettings } from './inputs.ts';

const CONFIG_FILE = 'pgrehearse.yml';

/** Inputs over the configuration file over the defaults. Throws a UserError for what is missing or wrong in either. */
export async function readConfig(head: FileTree, inputs: Inputs): Promise<Config> {
  const path = inputs.config || CONFIG_FILE;
  const bytes = await head.read(path);
  if (!bytes && inputs.config !== '')
    throw new UserError(`${path}: no such file, but the input \`config\` names it.`);
  return resolve(bytes ? parseFile(decodeText(path, bytes), RULE_IDS) : {}, readSettings(inputs));
}
