import { folderOf } from '../tree/paths.ts';
import {
  keyInYaml,
  pathFrom,
  withReplaced,
  type Outcome,
  type Replacement,
  type Unfilled,
  type Values,
} from './fill.ts';
import { psqlParts } from './psql-text.ts';

/** `:name`, `:'name'`, `:"name"` (psql's manual page, "SQL Interpolation"); not `::type`, `:=` or a slice's bounds. */
const VARIABLE = /(?<![:\w])(?::'(\w+)'|:"(\w+)"|:([A-Za-z_]\w*))/g;

/** What only shows something, or decides how something is shown. */
const HARMLESS =
  /^\\(?:echo|qecho|warn|pset|timing|encoding|errverbose|conninfo|d\w*[+S]*|l\+?|a|t|x|p|H|q?echo|r|reset|z|sf|sv|h|\?)(?:\s|$)/;
const DEEPEST = 20;

interface Context {
  readonly script: Unfilled;
  /** Those that are set so far. */
  readonly variables: Map<string, string>;
}

/**
 * A script as psql sends it: variables filled in, `\set` and `\unset` followed, `\i` and `\ir` read from the repository.
 * Other commands are refused by name: some run programs, and none of them is carried out here.
 */
export async function fillPsql(script: Unfilled, values: Values): Promise<Outcome> {
  const context = { script, variables: new Map(Object.entries(values)) };
  return withReplaced(script.text, await replacementsIn(script.text, script.path, 0, context));
}

async function replacementsIn(
  text: string,
  path: string,
  depth: number,
  context: Context,
): Promise<readonly Replacement[]> {
  const replacements: Replacement[] = [];
  for (const { kind, start, text: part } of psqlParts(text)) {
    if (kind === 'code') replacements.push(...variablesIn(part, start, context));
    if (kind !== 'command') continue;
    const command = part.trimEnd();
    const becomes = await carriedOut(command, path, depth, context);
    replacements.push({ start, end: start + command.length, ...becomes });
  }
  return replacements;
}

type Becomes = { readonly value: string } | { readonly problem: string };

function variablesIn(code: string, offset: number, { variables }: Context): readonly Replacement[] {
  return [...code.matchAll(VARIABLE)].flatMap((found): Replacement[] => {
    const [shown, text, identifier, bare] = found;
    const name = text ?? identifier ?? bare ?? '';
    const value = variables.get(name);
    const place = { start: offset + found.index, end: offset + found.index + shown.length };
    if (value === undefined) {
      // What psql knows no variable for is sent as it is: the upper bound of a slice, for one.
      if (bare !== undefined && isInBrackets(code, found.index)) return [];
      return [
        {
          ...place,
          problem: `psql fills in \`${shown}\`, and its value is not known here: set \`placeholders: {${keyInYaml(name)}: …}\` in pgrehearse.yml.`,
        },
      ];
    }
    if (bare !== undefined) return [{ ...place, value }];
    const quote = text === undefined ? '"' : "'";
    return [{ ...place, value: quote + value.replaceAll(quote, quote + quote) + quote }];
  });
}

function isInBrackets(code: string, at: number): boolean {
  return code.lastIndexOf('[', at) > code.lastIndexOf(']', at);
}

async function carriedOut(command: string, path: string, depth: number, context: Context): Promise<Becomes> {
  const [, name = '', rest = ''] = /^\\([a-z_]+)\s*(.*)$/is.exec(command) ?? [];
  if (name === 'set' || name === 'unset') return setting(name, rest, command, context);
  if (name === 'g' && rest === '') return { value: ';' };
  if (/^(?:i|include|ir|include_relative)$/.test(name)) return included(name, rest, path, depth, context);
  if (HARMLESS.test(command)) return { value: '' };
  return {
    problem: `\`${command}\` is a command of psql that pgrehearse does not carry out: it knows \\set, \\unset, \\i, \\ir, \\g, and those that only show something.`,
  };
}

function setting(name: string, rest: string, command: string, { variables }: Context): Becomes {
  if (rest.includes('`')) return { problem: `\`${command}\` runs a program, which pgrehearse does not.` };
  const [variable = '', ...words] = [...rest.matchAll(/'(?:[^'\\]|''|\\.)*'|\S+/g)].map(([word]) => word);
  if (name === 'unset') variables.delete(variable);
  else variables.set(variable, words.map((word) => wordOf(word, variables)).join(''));
  return { value: '' };
}

function wordOf(word: string, variables: ReadonlyMap<string, string>): string {
  if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'").replace(/\\(.)/g, '$1');
  const [, quoted, bare] = /^:(?:'(\w+)'|(\w+))$/.exec(word) ?? [];
  if (quoted !== undefined) return `'${(variables.get(quoted) ?? '').replaceAll("'", "''")}'`;
  return bare === undefined ? word : (variables.get(bare) ?? word);
}

/** `\ir` is seen from the script's folder, `\i` from the one in which the tool is run. */
async function included(
  name: string,
  rest: string,
  path: string,
  depth: number,
  context: Context,
): Promise<Becomes> {
  const { script, variables } = context;
  const written = rest.replace(/^'(.*)'$/, '$1');
  const known = /^:(\w+)$/.exec(written)?.[1];
  const file = known === undefined ? written : (variables.get(known) ?? written);
  const from = /^(?:ir|include_relative)$/.test(name) ? folderOf(path) : (script.root ?? '');
  const place = pathFrom(from, file);
  const text = place === undefined ? undefined : await script.read(place);
  if (place === undefined || text === undefined)
    return { problem: `psql finds no ${file} from ${from || 'the root of the repository'}: add it.` };
  if (depth >= DEEPEST) return { problem: `psql never comes to an end: ${place} includes itself.` };
  const outcome = withReplaced(text, await replacementsIn(text, place, depth + 1, context));
  if ('spots' in outcome) return { value: `${outcome.text}\n` };
  return { problem: outcome.map(({ line, message }) => `${place}:${line}: ${message}`).join(' ') };
}
