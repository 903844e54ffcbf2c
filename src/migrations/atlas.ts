import { baseName } from '../tree/paths.ts';
import { compareText } from './names.ts';
import type { Complaint, HashedFile, Mismatch, ScriptFacts, Section, Tool } from './tool.ts';

const SUM = 'atlas.sum';
const DIRECTIVE = /^[ -~]*atlas:(\w+)(?: +([ -~]*))*/;

/**
 * Atlas 0.3x with its own directory format; with another, the files are named as that tool's. Names and order:
 * `sql/migrate/dir.go`, `LocalDir.Files` and `LocalFile.Version`: every `.sql` file, by its name; up to the first
 * underscore it is the version, a text. Directives stand in comments at the top that an empty line ends
 * (`LocalFile.comments`). A checkpoint stands for what came before and is skipped where that was applied, as here.
 * Transactions: `cmd/atlas/internal/cmdapi/migrate.go`, `tx` and `txmodeFor`: one for each file, in which statements are
 * sent one by one, unless it says `atlas:txmode none`. Nothing goes back without Atlas's own plan. A file that comes
 * late makes `migrate apply` fail (its `--exec-order` is `linear`). Where the files are not as `atlas.sum` has them,
 * nothing runs (`Validate`). History: `atlas_schema_revisions`.
 */
export const atlas: Tool = {
  name: 'atlas',
  pattern: '<version>_<name>.sql',
  markers: [{ file: SUM, within: 0 }],
  lateArrival: 'refused',
  parse(path) {
    const stem = /^([^/]+)\.sql$/.exec(path)?.[1];
    if (stem === undefined || /\.(up|down)$|^[VUR]\d*__/.test(stem)) return undefined;
    const [version = stem, ...name] = stem.split('_');
    return { version, name: name.join('_'), role: 'up' };
  },
  compare: (a, b) => compareText(baseName(a.up), baseName(b.up)),
  guess: () => false,
  sections: (text): readonly Section[] => (valuesOf(text, 'checkpoint').length > 0 ? [] : [{ up: text }]),
  transaction: ({ whole }) => (valuesOf(whole, 'txmode')[0] === 'none' ? 'per-statement' : 'one'),
  complaints,
  sum: { file: SUM, check },
};

/** What the directives of one name say, at the top of a file. */
function valuesOf(text: string, name: string): readonly string[] {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !/^(#|--)/.test(line));
  if (end < 0 || (lines[end] ?? '').trim() !== '') return [];
  return lines.slice(0, end).flatMap((line) => {
    const [, found, value = ''] = DIRECTIVE.exec(line.trim()) ?? [];
    return found === name ? [value.trim()] : [];
  });
}

function complaints({ whole }: ScriptFacts): readonly Complaint[] {
  const modes = valuesOf(whole, 'txmode');
  const [mode] = modes;
  if (mode === undefined || (modes.length === 1 && ['none', 'file'].includes(mode))) return [];
  const message =
    modes.length > 1
      ? 'Atlas refuses a second `atlas:txmode`: remove one.'
      : `Atlas refuses \`atlas:txmode ${mode}\` in a file: write \`none\` or \`file\`.`;
  return [{ line: 1, message }];
}

/** The first file that is not as the list has it: each hash covers all files up to its own. */
async function check(text: string, files: readonly HashedFile[]): Promise<Mismatch | undefined> {
  const listed = new Map(
    text.split(/\r?\n/).flatMap((line): [string, string][] => {
      const [, name = '', hash = ''] = /^(.+?) h1:(.+)$/.exec(line) ?? [];
      return hash === '' ? [] : [[name, hash]];
    }),
  );
  let soFar = new Uint8Array();
  for (const { path, bytes } of files.toSorted((a, b) => compareText(a.path, b.path))) {
    const isLeftOut =
      DIRECTIVE.exec(new TextDecoder().decode(bytes.subarray(0, 200)))
        ?.slice(1)
        .join() === 'sum,ignore';
    soFar = joined(soFar, new TextEncoder().encode(path), isLeftOut ? new Uint8Array() : bytes);
    if (isLeftOut) continue;
    if (listed.get(path) === (await sha256(soFar))) continue;
    const why = listed.has(path) ? `${SUM} has another hash for it` : `${SUM} does not list it`;
    return { path, message: `${why}, so Atlas would run nothing: run \`atlas migrate hash\`.` };
  }
  return undefined;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
