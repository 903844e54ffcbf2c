import { UserError } from '../errors.ts';

/** The Action's inputs, as action.yml names them. */
export const INPUT_NAMES = [
  'token',
  'comment',
  'working-directory',
  'name',
  'config',
  'migrations',
  'tool',
  'baseline',
  'fixtures',
  'engine',
  'postgres',
  'image',
  'database-url',
  'superuser',
  'fail-on',
] as const;

/** As written in the workflow; '' where an input is left out. */
export type Inputs = Readonly<Record<(typeof INPUT_NAMES)[number], string>>;

/** `get`: `core.getInput`. */
export function readInputs(get: (name: string) => string): Inputs {
  return Object.fromEntries(INPUT_NAMES.map((name) => [name, get(name)])) as Inputs;
}

/** @throws UserError for anything but `true` and `false` */
export function readSwitch(inputs: Inputs, name: 'comment' | 'superuser'): boolean | undefined {
  const value = inputs[name];
  if (value === '') return undefined;
  if (value === 'true' || value === 'false') return value === 'true';
  throw new UserError(`The input \`${name}\` must be \`true\` or \`false\`, but is \`${value}\`.`);
}

/** The project's folder as the rest wants it: '' for the repository's root, never outside of it. */
export function readFolder(inputs: Inputs): string {
  const parts = inputs['working-directory'].split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  if (parts.includes('..') || /^([/\\]|\w:)/.test(inputs['working-directory']))
    throw new UserError(
      `The input \`working-directory\` must be a folder inside the repository, but is \`${inputs['working-directory']}\`.`,
    );
  return parts.join('/');
}

/** What tells this review's comment from those of other projects and jobs on the same pull request. */
export function projectKey(inputs: Inputs): string {
  return [readFolder(inputs), inputs.config || 'pgrehearse.yml', inputs.name]
    .filter((part) => part !== '')
    .join('/');
}
