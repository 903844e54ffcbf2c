import type { Filled, Spot } from '../model.ts';
import { joinPath } from '../tree/paths.ts';
import type { Complaint } from './tool.ts';

/** Values that somebody gave, by the names of their placeholders. */
export type Values = Readonly<Record<string, string>>;

/** The values that hold for a file. */
export type ValuesOf = (path: string) => Values;

export const noValues: ValuesOf = () => ({});

/** A script before its values are filled in. */
export interface Unfilled {
  /** From the root of the repository. */
  readonly path: string;
  /** The folder of migrations. */
  readonly root: string;
  /** Blank outside of the script, where a file holds more. */
  readonly text: string;
  /** Everything that the file holds. */
  readonly whole: string;
  /** Text of the migration's `options` file. */
  readonly options?: string;
  /** From the configuration. */
  readonly values: Values;
  /** The text of another file of the repository. */
  readonly read: (path: string) => Promise<string | undefined>;
}

/** Puts values in the place of placeholders, as a tool does; or says which are not known. */
export type Fill = (script: Unfilled) => Outcome | Promise<Outcome>;

export type Outcome = Filled | readonly Complaint[];

/** What becomes of one range of a text: something else, or a complaint. */
export type Replacement = {
  readonly start: number;
  readonly end: number;
} & ({ readonly value: string } | { readonly problem: string });

/** The text with every range replaced. Ranges come in their order and do not overlap. */
export function withReplaced(text: string, replacements: readonly Replacement[]): Outcome {
  const complaints = replacements.flatMap((one): Complaint[] =>
    'problem' in one ? [{ line: lineAt(text, one.start), message: one.problem }] : [],
  );
  if (complaints.length > 0) return complaints.filter(isFirstOfItsKind);
  const spots: Spot[] = [];
  let filled = '';
  let at = 0;
  for (const one of replacements) {
    if ('problem' in one) continue;
    filled += text.slice(at, one.start);
    spots.push({
      start: one.start,
      end: one.end,
      from: filled.length,
      until: filled.length + one.value.length,
    });
    filled += one.value;
    at = one.end;
  }
  return { text: filled + text.slice(at), spots };
}

/** Replaces each match of a pattern; `undefined` leaves it as it is. */
export function replaceEach(
  text: string,
  pattern: RegExp,
  become: (found: RegExpExecArray) => { readonly value: string } | { readonly problem: string } | undefined,
): Outcome {
  const replacements = [...text.matchAll(pattern)].flatMap((found): Replacement[] => {
    const result = become(found);
    const isIdle = result && 'problem' in result && isInComment(text, found.index);
    return result && !isIdle ? [{ start: found.index, end: found.index + found[0].length, ...result }] : [];
  });
  return withReplaced(text, replacements);
}

/** The sentence about a value that nobody gave. `key` is its name in the configuration. */
export function notGiven(tool: string, shown: string, key: string): { readonly problem: string } {
  return {
    problem: `${tool} fills in \`${shown}\`, and its value is not known here: set \`placeholders: {${keyInYaml(key)}: …}\` in pgrehearse.yml.`,
  };
}

/** A name as YAML takes it inside of braces. */
export function keyInYaml(key: string): string {
  return /^[\w.-]+$/.test(key) ? key : `"${key}"`;
}

export function valueIn(values: Values, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** A value by its name, whatever its case, as some tools have it. */
export function inAnyCase(values: Values, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.entries(values).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** A path written in a file, seen from a folder; undefined where it leaves the repository. */
export function pathFrom(folder: string, written: string): string | undefined {
  const parts: string[] = [];
  for (const part of joinPath(folder, written).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return written.startsWith('/') ? undefined : parts.join('/');
}

/** What stands behind two dashes is no SQL, whatever its value. */
function isInComment(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).includes('--');
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** One sentence for each value that is missing, at its first place. */
function isFirstOfItsKind({ message }: Complaint, at: number, all: readonly Complaint[]): boolean {
  return all.findIndex((other) => other.message === message) === at;
}
