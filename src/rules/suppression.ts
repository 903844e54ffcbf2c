import type { Finding, Statement } from '../model.ts';

/** `-- pgrehearse: ignore <rule>[, <rule>] -- <reason>` above a statement. */
const DIRECTIVE = /^pgrehearse:\s*ignore\s+(.*)$/i;
const SEPARATOR = /\s+--\s*|\s+—\s*/;

export interface Suppression {
  readonly rules: readonly string[];
  /** Required; an empty one silences nothing. */
  readonly reason: string;
  readonly line: number;
  readonly statement: Statement;
}

export function suppressionsIn(statements: readonly Statement[]): Suppression[] {
  return statements.flatMap((statement) =>
    statement.comments.flatMap(({ text, line }) => {
      const directive = DIRECTIVE.exec(text)?.[1];
      if (directive === undefined) return [];
      const [rules = '', ...reason] = directive.split(SEPARATOR);
      const ids = rules.split(/[\s,]+/).filter((id) => id !== '');
      return [{ rules: ids, reason: reason.join(' -- ').trim(), line, statement }];
    }),
  );
}

/** Silences a finding that a comment above its statement names, with a reason. It stays in the review. */
export function suppress(finding: Finding, suppressions: readonly Suppression[]): Finding {
  const found = suppressions.find(
    ({ rules, reason, statement }) =>
      reason !== '' &&
      rules.includes(finding.rule) &&
      statement.file === finding.file &&
      coversLine(statement, finding.line),
  );
  if (!found) return finding;
  return { ...finding, suppressed: { reason: found.reason, by: `${finding.file}:${found.line}` } };
}

function coversLine({ span }: Statement, line: number): boolean {
  return span.start.line <= line && line <= span.end.line;
}
