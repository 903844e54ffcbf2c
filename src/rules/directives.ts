import type { Comment, Migration, SourceFile } from '../model.ts';
import { Lines } from '../sql/lines.ts';
import { split } from '../sql/split.ts';
import { DAY, type Directives, type Malformed, type Suppression } from './suppression.ts';

const MARK = /^pgrehearse:\s*/i;
const DIRECTIVE =
  /^ignore(?<whole>-file)?\s+(?<rules>[a-z][\w, -]*?)(?:\s+until\s+(?<until>\S+))?(?:\s+(?:--|—)\s*(?<reason>.*))?$/is;

/** Where a comment stands among the statements of its file. */
interface Surroundings {
  readonly file: string;
  /** Last line of the statement before; 0 above the first one. */
  readonly previous: number;
  /** Lines of the statement below, from the end of the one before; absent where none follows. */
  readonly next?: { readonly from: number; readonly start: number; readonly to: number };
}

/**
 * What a file's comments say to pgrehearse: `-- pgrehearse: ignore <rule>[, <rule>] [until <date>] -- <reason>` above
 * a statement speaks for that statement, `ignore-file` above the first one for the whole file.
 */
export function directivesIn({ path, text }: SourceFile): Directives {
  if (!/pgrehearse:/i.test(text)) return { suppressions: [], malformed: [] };
  const lines = new Lines(text);
  const read: (Suppression | Malformed)[] = [];
  let previous = 0;
  for (const piece of split(text)) {
    if (piece.kind === 'comments')
      read.push(...piece.comments.flatMap((one) => directive(one, { file: path, previous })));
    if (piece.kind !== 'statement') continue;
    const to = lines.at(piece.start + piece.text.length).line;
    const next = { from: Math.min(previous + 1, piece.line), start: piece.line, to };
    read.push(
      ...piece.comments.flatMap((one) => directive(one, { file: path, previous, next })),
      ...(piece.inside ?? []).filter(({ text }) => MARK.test(text)).map((one) => refused(one, path, INSIDE)),
    );
    previous = to;
  }
  return {
    suppressions: read.filter((one) => 'covers' in one),
    malformed: read.filter((one): one is Malformed => !('covers' in one)),
  };
}

/** Of every file of a migration. In a file that holds more than one script, what speaks for all of it stands at its top. */
export function directivesOf({ tool, up, down, whole }: Migration): Directives {
  if (tool === 'command') return directivesInProgram(up.file);
  const files = [up.file, ...(down ? [down.file] : [])];
  if (whole === undefined) return joined(files.map(directivesIn));
  const atTop = directivesIn({ path: up.file.path, text: whole }).suppressions.filter(isForFile);
  const inScripts = joined(files.map(directivesIn));
  const late = inScripts.suppressions.filter(
    (one) => isForFile(one) && !atTop.some(({ at }) => at.line === one.at.line),
  );
  const lines = whole.split('\n');
  return {
    suppressions: [...atTop, ...inScripts.suppressions.filter((one) => !isForFile(one))],
    malformed: [
      ...inScripts.malformed,
      ...late.map(({ at }) => ({ text: commentAt(lines[at.line - 1]), ...at, why: LATE })),
    ],
  };
}

/** Begins a comment in the languages that migrations are written in. */
const PROGRAM_COMMENT = /^\s*(?:#|\/\/|--|\*|\/\*)\s*(?<text>pgrehearse:.*?)\s*(?:\*\/)?\s*$/i;

/** As in SQL files; a comment of a line of its own speaks for the next line that is none, and `ignore-file` for all. */
function directivesInProgram({ path, text }: SourceFile): Directives {
  const lines = text.split(/\r?\n/);
  const read = lines.flatMap((line, at) => {
    const said = PROGRAM_COMMENT.exec(line)?.groups?.['text'];
    if (said === undefined) return [];
    const next = lines.findIndex(
      (other, place) => place > at && other.trim() !== '' && !PROGRAM_COMMENT.test(other),
    );
    const surroundings = {
      file: path,
      previous: 0,
      ...(next >= 0 && { next: { from: at + 1, start: next + 1, to: next + 1 } }),
    };
    return directive({ text: said, line: at + 1 }, surroundings);
  });
  return {
    suppressions: read.filter((one) => 'covers' in one),
    malformed: read.filter((one): one is Malformed => !('covers' in one)),
  };
}

export function joined(read: readonly Directives[]): Directives {
  return {
    suppressions: read.flatMap(({ suppressions }) => suppressions),
    malformed: read.flatMap(({ malformed }) => malformed),
  };
}

function isForFile({ kind }: Suppression): boolean {
  return kind === 'file';
}

function commentAt(line = ''): string {
  return line.replace(/^\s*--\s*/, '').trim();
}

const INSIDE = 'It stands inside a statement: write it above.';
const BEHIND = 'It stands behind a statement: write it above the one that it is meant for.';
const LAST = 'No statement follows it: write it above the one that it is meant for.';
const LATE = 'ignore-file speaks for the whole file: write it above the first statement.';

function directive(comment: Comment, { file, previous, next }: Surroundings): (Suppression | Malformed)[] {
  if (!MARK.test(comment.text)) return [];
  const said = parse(comment.text.replace(MARK, ''));
  if (!said) return [refused(comment, file)];
  const { isWhole, ...what } = said;
  const at = { file, line: comment.line };
  if (isWhole && previous > 0) return [refused(comment, file, LATE)];
  if (isWhole) return [{ kind: 'file', ...what, at, covers: (place) => place.file === file }];
  if (comment.line === previous && next?.start !== comment.line) return [refused(comment, file, BEHIND)];
  if (!next) return [refused(comment, file, LAST)];
  const { from, to } = next;
  return [
    {
      kind: 'statement',
      ...what,
      at,
      covers: (place) => place.file === file && from <= place.line && place.line <= to,
    },
  ];
}

function refused({ text, line }: Comment, file: string, why?: string): Malformed {
  return { text, file, line, ...(why !== undefined && { why }) };
}

function parse(
  text: string,
): (Pick<Suppression, 'rules' | 'reason' | 'until'> & { readonly isWhole: boolean }) | undefined {
  const { whole, rules = '', until, reason = '' } = DIRECTIVE.exec(text.trim())?.groups ?? {};
  const ids = rules.split(/[\s,]+/).filter((id) => id !== '');
  if (ids.length === 0 || (until !== undefined && !DAY.test(until))) return undefined;
  return {
    isWhole: whole !== undefined,
    rules: ids,
    reason: reason.trim(),
    ...(until !== undefined && { until }),
  };
}
