import type { Finding, Review } from '../model.ts';
import { fingerprint } from './fingerprint.ts';
import { observations } from './items.ts';

export interface Identified {
  readonly finding: Finding;
  /** `<hash>:<occurrence>`: no other finding of the review has it. */
  readonly identity: string;
}

/**
 * The review's findings in their order, each with what it is known by in the next run. That stays the same when lines
 * move, when spacing or case change, and when the file gets another number.
 */
export function identified(review: Review): readonly Identified[] {
  const inPlace = [...review.findings.entries()].toSorted(([, a], [, b]) => byPlace(a, b));
  const seen = new Map<string, number>();
  const identities = new Map<number, string>();
  for (const [index, finding] of inPlace) {
    const hash = sameness(review, finding);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    identities.set(index, `${hash}:${occurrence}`);
  }
  return review.findings.map((finding, index) => ({ finding, identity: identities.get(index) ?? '' }));
}

/** Equal ones are counted from the top of their file, in whatever order they are reported. */
function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

/** Times, sizes and counts, which differ from run to run. */
const MEASURED = /\d[\d.,]*(?:\s?(?:ms|s|min|h|bytes?|[kMGT]B)\b)?/g;

function sameness(review: Review, finding: Finding): string {
  const sql = finding.sql ?? observations(review, finding)[0]?.sql ?? finding.message.replace(MEASURED, '0');
  const statement = sql.replace(/\s+/g, ' ').trim().toLowerCase();
  const file = finding.file.replace(/\d+/g, '0');
  return fingerprint([finding.rule, finding.relation ?? '', file, statement].join('\n'));
}
