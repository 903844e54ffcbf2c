import { type Config, resolve, type Settings } from '../config/config.ts';
import { parseFile } from '../config/file.ts';
import { refuseIdlePaths } from '../config/globs.ts';
import { CONFIG_FILE } from '../config/load.ts';
import { UserError } from '../errors.ts';
import type { SourceFile } from '../model.ts';
import { name } from '../report/inert.ts';
import { list } from '../report/units.ts';
import { RULE_IDS } from '../rules/registry.ts';
import { decodeText } from '../tree/text.ts';
import type { FileTree } from '../tree/tree.ts';
import { type Inputs, readSettings } from './inputs.ts';
import type { Trigger } from './trigger.ts';

export interface Configured {
  readonly config: Config;
  /** Whose configuration held, where a pull request has one of its own. */
  readonly notes: readonly string[];
}

/**
 * Inputs over the configuration file over the defaults. The file is the base branch's: what a pull request writes into
 * its own is checked, but does not decide about its own review.
 * @throws UserError for what is missing or wrong in any of them
 */
export async function readConfig(
  { head, base }: { readonly head: FileTree; readonly base: FileTree },
  trigger: Trigger['kind'],
  inputs: Inputs,
): Promise<Configured> {
  const path = inputs.config || CONFIG_FILE;
  const given = readSettings(inputs);
  const theirs = await readFile(head, path);
  const ours = trigger === 'pull-request' ? await readFile(base, path) : theirs;
  if (!theirs && !ours && inputs.config !== '')
    throw new UserError(`${path}: no such file, but the input \`config\` names it.`);
  const proposed = theirs ? parseFile(theirs, RULE_IDS) : {};
  await refuseIdlePaths(proposed, head);
  if (!ours)
    return { config: resolve(harmless(proposed), given), notes: theirs ? [added(path, proposed)] : [] };
  const settings = ours.text === theirs?.text ? proposed : parseFile(ours, RULE_IDS);
  return {
    config: resolve(settings, given),
    notes: ours.text === theirs?.text ? [] : [changed(path, theirs)],
  };
}

async function readFile(tree: FileTree, path: string): Promise<SourceFile | undefined> {
  const bytes = await tree.read(path);
  return bytes && decodeText(path, bytes);
}

/** Where the SQL runs, what it may do there, and how it is judged: nobody decides that about their own pull request. */
const WITHHELD = {
  engine: 'engine',
  image: 'image',
  superuser: 'superuser',
  extensions: 'extensions',
  limits: 'limits',
  conventions: 'conventions',
  rules: 'rules',
  overrides: 'overrides',
  ignore: 'ignore',
  failOn: 'fail-on',
  // By another check's name a pull request could make that one green.
  check: 'check',
  checkName: 'check-name',
} as const satisfies Partial<Record<keyof Settings, string>>;

/** The rest says what to look at, without which a first pull request could not be reviewed at all. */
function harmless({
  migrations,
  databases,
  tool,
  before,
  baseline,
  fixtures,
  postgres,
  comment,
  inline,
}: Settings): Settings {
  return { migrations, databases, tool, before, baseline, fixtures, postgres, comment, inline };
}

function added(path: string, proposed: Settings): string {
  const given = new Map(Object.entries(proposed));
  const withheld = Object.entries(WITHHELD).flatMap(([key, spelled]) =>
    isSet(given.get(key)) ? [spelled] : [],
  );
  const said = `${name(path)} is new in this pull request`;
  if (withheld.length === 0) return `${said}, and this review follows it.`;
  return `${said}. This review follows it, except for ${list(withheld.map(name))}: those hold once it is merged.`;
}

function isSet(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Object.values(value).some((inner) => inner !== undefined);
}

function changed(path: string, theirs: SourceFile | undefined): string {
  const what = theirs ? 'changed' : 'removed';
  return `${name(path)} is ${what} in this pull request. This review follows the base branch's: the change holds once it is merged.`;
}
