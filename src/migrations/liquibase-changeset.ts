import { attributeOf } from './liquibase-parameters.ts';
import { onlyLines, type Line } from './lines.ts';

const ROLLBACK = /^(\s*--\s*rollback )(.*)$/i;
const ROLLBACK_BEGIN = /^\s*\/\*\s*liquibase\s*rollback\s*$/i;
const ROLLBACK_END = /\*\/\s*$/;
const IGNORE = /^--\s*ignoreLines:(\w+)/i;

export interface Changeset {
  readonly line: Line;
  readonly key: string;
  readonly lines: readonly Line[];
}

const REFERENCE = /^\s*--\s*rollback\s+changesetId:("[^"]+"|\S+)\s+changesetAuthor:("[^"]+"|\S+)/i;

/** A rollback that names another changeset of the file runs that one again (seen with 4.31). */
export function again(
  text: string,
  own: readonly Line[],
  changesets: readonly Changeset[],
): string | undefined {
  const [, id = '', author = ''] = own.flatMap((line) => REFERENCE.exec(line.text) ?? []);
  const key = [author, id].map((part) => part.replace(/^"(.*)"$/, '$1')).join(':');
  const other = id === '' ? undefined : changesets.find((one) => one.key === key);
  if (!other) return undefined;
  const last = (other.lines.at(-1) ?? other.line).number + 1;
  return delimited(onlyLines(withoutIgnored(text), other.line.number, last), other.line.text);
}

/** Lines between `--ignoreLines:start` and `end`, or as many as it says, are blank to Liquibase. */
export function withoutIgnored(text: string): string {
  let left = 0;
  const lines = text.split('\n').map((line) => {
    const [, count] = IGNORE.exec(line) ?? [];
    if (count?.toLowerCase() === 'end') left = 0;
    else if (left > 0) {
      left -= 1;
      return line.replace(/[^\r]/g, ' ');
    } else if (count !== undefined) left = count.toLowerCase() === 'start' ? Infinity : Number(count);
    return line;
  });
  return lines.join('\n');
}

/** The rollback's lines without what makes them comments; the changeset's own line says how they run. */
export function wayBack(text: string, head: Line, own: readonly Line[]): string | undefined {
  const kept = new Map<number, string>([[head.number, head.text]]);
  let isInside = false;
  for (const { number, text: line } of own) {
    const [, before = '', sql] = ROLLBACK.exec(line) ?? [];
    if (sql !== undefined) kept.set(number, ' '.repeat(before.length) + sql);
    else if (ROLLBACK_BEGIN.test(line)) isInside = true;
    else if (isInside) {
      kept.set(
        number,
        line.replace(ROLLBACK_END, (end) => ' '.repeat(end.length)),
      );
      isInside = !ROLLBACK_END.test(line);
    }
  }
  if (kept.size === 1) return undefined;
  const words = [...kept]
    .slice(1)
    .map(([, line]) => line)
    .join('\n')
    .trim();
  if (/^(not required|empty)|changesetid/i.test(words)) return undefined;
  return text
    .split('\n')
    .map((line, at) => {
      const end = line.endsWith('\r') ? '\r' : '';
      return (kept.get(at + 1) ?? '').padEnd(line.length - end.length) + end;
    })
    .join('\n');
}

/** What ends statements instead of a semicolon, at the end of a line, becomes one. */
export function delimited(text: string, head: string): string {
  const delimiter = attributeOf(head, 'endDelimiter')?.replace(/^(\\[rn])+/, '');
  if (delimiter === undefined || delimiter === ';' || delimiter === '') return text;
  const escaped = delimiter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(
    new RegExp(`(^(?!\\s*--).*?)${escaped}(?=[ \\t\\r]*$)`, 'gim'),
    (found, before: string) => `${before};`.padEnd(found.length),
  );
}
