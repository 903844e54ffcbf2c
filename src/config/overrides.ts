import { UserError } from '../errors.ts';
import { TOOL_NAMES } from '../model.ts';
import { closest } from './closest.ts';
import { ENGINES, FAIL_ON, POSTGRES_VERSIONS, type Settings } from './config.ts';

/** Flags of the command line or inputs of the Action, as text; empty text counts as absent. */
export interface Overrides {
  readonly migrations?: readonly string[];
  readonly tool?: string;
  readonly baseline?: string;
  readonly fixtures?: readonly string[];
  readonly engine?: string;
  readonly postgres?: string;
  readonly image?: string;
  readonly 'database-url'?: string;
  readonly 'fail-on'?: string;
  readonly extensions?: readonly string[];
  readonly superuser?: string;
  readonly comment?: string;
}

/**
 * Reads what was given beside the file, without loading the file's schema. `spell` names a key as the person wrote it:
 * `--fail-on`, or `input fail-on`. Throws a UserError for a value that is none of those expected.
 */
export function parseOverrides(given: Overrides, spell: (key: keyof Overrides) => string): Settings {
  const choice = <Value extends string>(
    key: keyof Overrides,
    values: readonly Value[],
  ): Value | undefined => {
    const text = textOf(given[key]);
    if (text === undefined) return undefined;
    return values.find((value) => value === text) ?? refuse(spell(key), text, values);
  };
  const versions = POSTGRES_VERSIONS.map(String);
  const version = choice('postgres', versions);
  const flag = (key: keyof Overrides): boolean | undefined => {
    const text = choice(key, ['true', 'false']);
    return text === undefined ? undefined : text === 'true';
  };
  return {
    migrations: listOf(given.migrations),
    tool: choice('tool', TOOL_NAMES),
    baseline: textOf(given.baseline),
    fixtures: listOf(given.fixtures),
    engine: choice('engine', ENGINES),
    postgres: POSTGRES_VERSIONS.find((number) => String(number) === version),
    image: textOf(given.image),
    databaseUrl: textOf(given['database-url']),
    failOn: choice('fail-on', FAIL_ON),
    extensions: listOf(given.extensions),
    superuser: flag('superuser'),
    comment: flag('comment'),
  };
}

function textOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function listOf(values: readonly string[] = []): readonly string[] | undefined {
  const texts = values.map((value) => value.trim()).filter((value) => value !== '');
  return texts.length > 0 ? texts : undefined;
}

function refuse(name: string, text: string, values: readonly string[]): never {
  const meant = closest(text, values);
  const question = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  throw new UserError(`${name} must be one of ${values.join(', ')}, not "${text}".${question}`);
}
