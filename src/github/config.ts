import { type Config, resolve, type Settings } from '../config/config.ts';
import { differingKeys } from '../config/differing.ts';
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

/** Whose configuration decides: the base's, or that of what is checked out, which has been merged. */
export type Follows = 'base' | 'own';

/** What is reviewed, in the words of the notes. */
export type Subject = 'pull request' | 'change';

export interface Configured {
  readonly config: Config;
  /** Whose configuration held, where the change has one of its own. */
  readonly notes: readonly string[];
  /** The other configuration, where there are two: what it would have looked at must not go unseen. */
  readonly other?: Config;
}

/**
 * Inputs over the configuration file over the defaults. The file is the base's: what a change writes into its own is
 * checked, but does not decide about its own review.
 * @throws UserError for what is missing or wrong in any of them
 */
export async function readConfig(
  { head, base }: { readonly head: FileTree; readonly base: FileTree },
  { follows, subject }: { readonly follows: Follows; readonly subject: Subject },
  inputs: Inputs,
): Promise<Configured> {
  const path = inputs.config || CONFIG_FILE;
  const given = readSettings(inputs);
  const theirs = await readFile(head, path);
  const ours = follows === 'base' ? await readFile(base, path) : theirs;
  if (!theirs && !ours && inputs.config !== '')
    throw new UserError(`${path}: no such file, but the input \`config\` names it.`);
  const proposed = theirs ? parseFile(theirs, RULE_IDS) : {};
  await refuseIdlePaths(proposed, head);
  if (!ours && theirs)
    return {
      config: resolve(followed(proposed), given),
      notes: [added(path, proposed, subject)],
      other: resolve(given),
    };
  if (!ours || ours.text === theirs?.text) return { config: resolve(proposed, given), notes: [] };
  const settings = parseFile(ours, RULE_IDS);
  const note = changed(path, ours, theirs, subject);
  return {
    config: resolve(withFolders(settings, proposed), given),
    notes: note === undefined ? [] : [note],
    other: resolve(proposed, given),
  };
}

/** Folders that the change adds to those of the base are looked at as well: more is seen, and nothing less. */
function withFolders(settings: Settings, proposed: Settings): Settings {
  const { migrations = [] } = settings;
  const more = (proposed.migrations ?? []).filter((folder) => !migrations.includes(folder));
  return migrations.length === 0 ? settings : { ...settings, migrations: [...migrations, ...more] };
}

async function readFile(tree: FileTree, path: string): Promise<SourceFile | undefined> {
  const bytes = await tree.read(path);
  return bytes && decodeText(path, bytes);
}

/**
 * What of a new file is followed: what says what to look at, without which a first pull request could not be reviewed at
 * all. Where the SQL runs, what it may do there and how it is judged is withheld, by the name that it has in the file:
 * nobody decides that about their own pull request.
 */
const NEW = {
  migrations: 'followed',
  databases: 'followed',
  tool: 'followed',
  before: 'followed',
  baseline: 'followed',
  fixtures: 'followed',
  // They are run.
  seeds: 'fixtures.command',
  statistics: 'followed',
  synthesis: 'followed',
  traffic: 'followed',
  estimates: 'followed',
  postgres: 'followed',
  comment: 'followed',
  inline: 'followed',
  interruption: 'interruption',
  cache: 'followed',
  engine: 'engine',
  // It runs lines of a shell with what the job may see.
  database: 'database',
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
  // Other values may make other SQL of a template than what is deployed.
  placeholders: 'placeholders',
  command: 'command',
  allowLabel: 'allow-label',
  approvers: 'approvers',
} as const satisfies Record<Exclude<keyof Settings, 'databaseUrl'>, string>;

const FOLLOWED: ReadonlySet<string> = new Set(
  Object.entries(NEW).flatMap(([key, what]) => (what === 'followed' ? [key] : [])),
);

function followed(proposed: Settings): Settings {
  const { databases } = proposed;
  return {
    ...Object.fromEntries(Object.entries(proposed).filter(([key]) => FOLLOWED.has(key))),
    ...(databases && { databases: databases.map((one) => ({ ...one, seeds: [] })) }),
  };
}

function added(path: string, proposed: Settings, subject: Subject): string {
  const seeds = [proposed, ...(proposed.databases ?? [])].flatMap((one) => one.seeds ?? []);
  const given = new Map<string, unknown>(Object.entries({ ...proposed, seeds }));
  const withheld = Object.entries(NEW).flatMap(([key, spelled]) =>
    spelled !== 'followed' && isSet(given.get(key)) ? [spelled] : [],
  );
  const said = `${name(path)} is new in this ${subject}`;
  if (withheld.length === 0) return `${said}, and this review follows it.`;
  return `${said}. This review follows it, except for ${list(withheld.map(name))}: ${withheld.length === 1 ? 'that holds' : 'those hold'} once it is merged.`;
}

function isSet(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Object.values(value).some((inner) => inner !== undefined);
}

/** Undefined where both say the same in other words. */
function changed(
  path: string,
  ours: SourceFile,
  theirs: SourceFile | undefined,
  subject: Subject,
): string | undefined {
  if (!theirs)
    return `${name(path)} is removed in this ${subject}. This review follows the base's, which holds until this is merged.`;
  const keys = differingKeys(ours.text, theirs.text);
  if (keys.length === 0) return undefined;
  return `${name(path)} is changed in this ${subject}: ${list(keys.map(name))} ${keys.length === 1 ? 'differs' : 'differ'}. This review follows the base's: the change holds once it is merged.`;
}
