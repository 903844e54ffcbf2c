import type { Finding, Suggestion } from '../../model.ts';
import { visible } from '../../report/inert.ts';
import { type Hunk, textsOf } from './diff.ts';

/** A change that GitHub lets a person commit by a click: the SQL in place of exactly the lines that a comment spans. */
export interface Proposal {
  readonly rule: string;
  readonly suggestion: Suggestion;
  /** What the rule writes instead, where that is more than the suggestion. */
  readonly instead?: string;
}

/** The first of the worst findings whose SQL can be put in place of lines that the diff shows. */
export function proposalOf(findings: readonly Finding[], hunks: readonly Hunk[]): Proposal | undefined {
  const worst = findings[0]?.severity;
  for (const { rule, severity, suggestion, instead } of findings) {
    if (severity !== worst || !suggestion || !canStand(suggestion, hunks)) continue;
    return { rule, suggestion, instead };
  }
  return undefined;
}

/**
 * Only what is committed as it is read: hidden characters would be spelled out, and of files with Windows' line ends it
 * is not documented which ones the lines get.
 */
function canStand({ startLine, endLine, sql }: Suggestion, hunks: readonly Hunk[]): boolean {
  const replaced = textsOf(hunks, { start: startLine, end: endLine });
  if (!replaced || sql.includes('\r') || visible(sql) !== sql) return false;
  return replaced.every((line) => !line.endsWith('\r')) && replaced.join('\n') !== sql;
}

/** The fence is longer than any run of backticks inside; everything between is put into the file as it stands. */
export function suggestionBlock({ sql }: Suggestion): string {
  const longest = Math.max(2, ...(sql.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}suggestion\n${sql}\n${marks}`;
}

/** A suggestion that is history is shown as SQL, so that nobody can commit it any more. */
export function withoutSuggestions(text: string): string {
  return text.replace(/^(`{3,})suggestion\r?$/gm, '$1sql');
}
