import type { ReportingDescriptor, Result } from 'sarif';
import type { Finding, Review } from '../../model.ts';
import { evidence, isInSource } from '../facts.ts';
import { identified, type Identified } from '../identity.ts';
import { visible } from '../inert.ts';
import { EVIDENCE, SEVERITIES } from '../words.ts';
import { location } from './place.ts';
import { LEVELS } from './rules.ts';
import { plain } from './text.ts';

/**
 * Of code scanning (docs.github.com, "SARIF support for code scanning"): it refuses more than 25,000 results of a run,
 * shows 5,000 of them, and refuses a file of more than 10 MB, compressed. Compressing makes nothing bigger.
 */
const MOST_RESULTS = 5000;
const MOST_BYTES = 9_000_000;
const LONGEST_MESSAGE = 8000;

export interface Results {
  readonly results: Result[];
  /** How many findings found no room. */
  readonly leftOut: number;
}

/** Everything but what was refuted, worst first, what is switched off last; as many as code scanning takes. */
export function resultsOf(review: Review, rules: readonly ReportingDescriptor[], folder: string): Results {
  const all = identified(review)
    .filter(({ finding }) => finding.evidence !== 'refuted')
    .toSorted((a, b) => worstFirst(a.finding, b.finding));
  const results: Result[] = [];
  let size = 0;
  for (const one of all) {
    const made = result(one, rules, folder);
    size += Buffer.byteLength(JSON.stringify(made)) + 1;
    if (results.length === MOST_RESULTS || size > MOST_BYTES) break;
    results.push(made);
  }
  return { results, leftOut: all.length - results.length };
}

function worstFirst(a: Finding, b: Finding): number {
  return (
    Number(a.suppressed !== undefined) - Number(b.suppressed !== undefined) ||
    SEVERITIES[a.severity].rank - SEVERITIES[b.severity].rank ||
    EVIDENCE[a.evidence].rank - EVIDENCE[b.evidence].rank
  );
}

function result(
  { finding, identity }: Identified,
  rules: readonly ReportingDescriptor[],
  folder: string,
): Result {
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    // Code scanning does not read `suppressions` (github/codeql-action#1230): as a note it fails no check.
    level: finding.suppressed ? 'note' : LEVELS[finding.severity],
    message: { text: plain(text(finding), LONGEST_MESSAGE) },
    locations: [location(folder, finding.file, finding.line, finding.endLine)],
    partialFingerprints: { primaryLocationLineHash: identity },
    suppressions: suppressions(finding),
    properties: { evidence: finding.evidence, category: finding.category, severity: finding.severity },
  };
}

function text(finding: Finding): string {
  const { word, proof } = evidence(finding);
  const instead = finding.instead === undefined ? '' : `\n\nInstead:\n${finding.instead}`;
  return `${finding.message}\n\n${word}: ${proof}${instead}`;
}

function suppressions(finding: Finding): Result['suppressions'] {
  if (finding.suppressed === undefined) return [];
  const kind = isInSource(finding) ? 'inSource' : 'external';
  return [{ kind, justification: visible(finding.suppressed.reason) }];
}
