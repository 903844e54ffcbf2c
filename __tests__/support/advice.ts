import type { Finding } from '../../src/model.ts';
import { loadParser, parseScript } from '../../src/sql/script.ts';

export interface Part {
  /** The comment that says where it goes. */
  readonly where: string;
  readonly sql: string;
}

await loadParser();

/** The migrations of a finding's advice, in order; what holds no statement is only words. */
export function partsOf({ instead = '' }: Pick<Finding, 'instead'>): readonly Part[] {
  return instead
    .split(/\n\n(?=--)/)
    .map((sql) => ({ where: sql.slice(0, sql.indexOf('\n')), sql }))
    .filter(({ sql }) => parseScript({ path: 'part.sql', text: sql }).statements.length > 0);
}

/** A file with the lines of a suggestion put in. */
export function withSuggestion(text: string, { suggestion }: Pick<Finding, 'suggestion'>): string {
  if (!suggestion) return text;
  const lines = text.split('\n');
  lines.splice(suggestion.startLine - 1, suggestion.endLine - suggestion.startLine + 1, suggestion.sql);
  return lines.join('\n');
}
