import { decodeText } from '../../tree/text.ts';
import type { FileTree } from '../../tree/tree.ts';

/** Where GitHub looks, in this order; the first file counts (https://docs.github.com/articles/about-code-owners). */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** A larger file is not loaded, by the same page. */
const LARGEST = 3 * 1024 ** 2;

/** The owners of a path: `@user`, `@org/team` or an address; none where no line matches, or the last that does names none. */
export type Owners = (path: string) => readonly string[];

/** Undefined where the repository has no such file, or none that GitHub would load. */
export async function readCodeOwners(tree: FileTree): Promise<Owners | undefined> {
  for (const place of PLACES) {
    const bytes = await tree.read(place);
    if (bytes) return bytes.length < LARGEST ? ownersIn(decodeText(place, bytes).text) : undefined;
  }
  return undefined;
}

/** The last line that matches counts. */
export function ownersIn(text: string): Owners {
  const rules = text.split(/\r?\n/).flatMap(ruleOf).toReversed();
  return (path) => rules.find(({ pattern }) => pattern.test(path))?.owners ?? [];
}

interface Rule {
  readonly pattern: RegExp;
  readonly owners: readonly string[];
}

/** A line with syntax that GitHub does not know is skipped, as it does. */
function ruleOf(line: string): Rule[] {
  const [glob, ...words] = line.trim().split(/(?<!\\)\s+/);
  if (!glob || glob.startsWith('#')) return [];
  const comment = words.findIndex((word) => word.startsWith('#'));
  const owners = comment < 0 ? words : words.slice(0, comment);
  const pattern = patternOf(glob);
  return pattern && owners.every((owner) => owner.includes('@')) ? [{ pattern, owners }] : [];
}

/**
 * A pattern of .gitignore without `!`, `[ ]` and an escaped `#`. Unlike there, `docs/*` does not match what lies in a
 * folder below `docs`, so no library for .gitignore does.
 */
function patternOf(glob: string): RegExp | undefined {
  if (/^[!\\]|\[|\*{3}/.test(glob) || glob === '/') return undefined;
  const isAnywhere = !/\/./.test(glob) || /^\/?\*\*\/./.test(glob);
  const segments = glob
    .replace(/^\/?(\*\*\/(?=.))*/, '')
    .replace(/\/$/, '/**')
    .split('/');
  const body = segments.map((segment, at) => segmentOf(segment, at === 0, at === segments.length - 1));
  return new RegExp(`^${isAnywhere ? '(?:.+/)?' : ''}${body.join('')}$`);
}

/** With the slash in front of it. What a last segment names may be a folder; `*` in that place is a file. */
function segmentOf(segment: string, isFirst: boolean, isLast: boolean): string {
  const slash = isFirst ? '' : '/';
  if (segment === '**') return isLast ? `${slash}.+` : '(?:/.+)?';
  if (segment === '*') return `${slash}[^/]+`;
  const source = segment.replaceAll(/\\?([^*?])|([*?])/g, (_, plain: string = '', wild: string = '') => {
    if (wild !== '') return wild === '*' ? '[^/]*' : '[^/]';
    return plain.replace(/[\\^$.+()[\]{}|]/, String.raw`\$&`);
  });
  return `${slash}${source}${isLast ? '(?:/.*)?' : ''}`;
}
