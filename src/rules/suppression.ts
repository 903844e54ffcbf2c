import type { Finding, Script, Statement } from '../model.ts';

/** `-- pgrehearse: ignore <rule>[, <rule>] [until <date>] -- <reason>` above a statement. */
export interface Suppression {
  readonly rules: readonly string[];
  /** Required; an empty one silences nothing. */
  readonly reason: string;
  /** The last day on which it holds, `2027-01-31`. */
  readonly until?: string;
  /** Of the comment. */
  readonly line: number;
  /** Lines that it speaks for: from the end of the statement before to the end of its own. */
  readonly covers: { readonly file: string; readonly from: number; readonly to: number };
}

/** A comment that speaks to pgrehearse and cannot be understood. */
export interface Malformed {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

const MARK = /^pgrehearse:\s*/i;
const DIRECTIVE =
  /^ignore\s+(?<rules>[a-z][\w, -]*?)(?:\s+until\s+(?<until>\S+))?(?:\s+(?:--|—)\s*(?<reason>.*))?$/is;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export interface Directives {
  readonly suppressions: readonly Suppression[];
  readonly malformed: readonly Malformed[];
}

/** What the comments above a script's statements say to pgrehearse. */
export function directivesIn({ statements }: Pick<Script, 'statements'>): Directives {
  const suppressions: Suppression[] = [];
  const malformed: Malformed[] = [];
  statements.forEach((statement, at) => {
    const from = at === 0 ? 1 : (statements[at - 1]?.span.end.line ?? 0) + 1;
    const covers = { file: statement.file, from, to: statement.span.end.line };
    for (const { text, line } of statement.comments) {
      if (!MARK.test(text)) continue;
      const parsed = parse(text.replace(MARK, ''));
      if (parsed) suppressions.push({ ...parsed, line, covers: withStart(covers, statement) });
      else malformed.push({ text, file: statement.file, line });
    }
  });
  return { suppressions, malformed };
}

/** Two statements may share a line; the statement's own lines always count. */
function withStart(covers: Suppression['covers'], { span }: Statement): Suppression['covers'] {
  return { ...covers, from: Math.min(covers.from, span.start.line) };
}

function parse(text: string): Pick<Suppression, 'rules' | 'reason' | 'until'> | undefined {
  const { rules = '', until, reason = '' } = DIRECTIVE.exec(text.trim())?.groups ?? {};
  const ids = rules.split(/[\s,]+/).filter((id) => id !== '');
  if (ids.length === 0 || (until !== undefined && !DATE.test(until))) return undefined;
  return { rules: ids, reason: reason.trim(), ...(until !== undefined && { until }) };
}

export function covers(
  { covers: { file, from, to } }: Suppression,
  finding: Pick<Finding, 'file' | 'line'>,
): boolean {
  return file === finding.file && from <= finding.line && finding.line <= to;
}

/** Whether it silences anything on that day, `2026-11-22`. */
export function isInForce({ reason, until }: Suppression, today: string): boolean {
  return reason !== '' && (until === undefined || today <= until);
}

/** Silences a finding that a comment above its statement names. It stays in the review, with the reason. */
export function suppress(finding: Finding, suppressions: readonly Suppression[], today: string): Finding {
  const found = suppressions.find(
    (one) => isInForce(one, today) && one.rules.includes(finding.rule) && covers(one, finding),
  );
  if (!found) return finding;
  const { reason, until, line } = found;
  return { ...finding, suppressed: { reason, ...(until && { until }), by: `${finding.file}:${line}` } };
}
