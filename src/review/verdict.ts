import type { FailOn, Finding, Problem, Review, Severity, Verdict } from '../model.ts';

/** Findings that count: neither suppressed nor refuted. */
export function standing(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => !finding.suppressed && finding.evidence !== 'refuted');
}

/** What could not be reviewed is never green; otherwise the worst finding decides, measured against `fail-on`. */
export function verdictOf(
  findings: readonly Finding[],
  problems: readonly Problem[],
  failOn: FailOn,
): Verdict {
  if (problems.length > 0) return 'error';
  const has = (severity: Severity) => standing(findings).some((finding) => finding.severity === severity);
  if (failOn !== 'never' && (has('error') || (failOn === 'warning' && has('warning')))) return 'fail';
  return has('error') || has('warning') ? 'warn' : 'pass';
}

export function summarise(findings: readonly Finding[]): Review['summary'] {
  const counted = standing(findings);
  const of = (severity: Severity) => counted.filter((finding) => finding.severity === severity).length;
  const suppressed = findings.filter((finding) => finding.suppressed).length;
  const refuted = findings.filter((finding) => !finding.suppressed && finding.evidence === 'refuted').length;
  return { error: of('error'), warning: of('warning'), notice: of('notice'), suppressed, refuted };
}
