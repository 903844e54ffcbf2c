import type { Finding, Observation, Review, ServerError } from '../model.ts';
import { EVIDENCE, SEVERITIES } from './words.ts';

/** One place in the author's files, with everything that was found there, worst first. */
export interface Item {
  readonly file: string;
  readonly line: number;
  readonly findings: readonly [Finding, ...Finding[]];
  /** The statement as it was run; absent in static mode and for findings about a whole file. */
  readonly statement?: Observation;
  /** What the server said when the statement failed, in whichever run. */
  readonly failure?: ServerError;
}

export interface Sorted {
  /** Errors and warnings that stand, worst first. */
  readonly action: readonly Item[];
  readonly notices: readonly Item[];
  readonly refuted: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** The review's findings as a reader meets them: sorted, and grouped by statement. */
export function sortFindings(review: Review): Sorted {
  const suppressed = review.findings.filter((finding) => finding.suppressed !== undefined);
  const rest = review.findings.filter((finding) => finding.suppressed === undefined);
  const refuted = rest.filter((finding) => finding.evidence === 'refuted');
  const standing = rest.filter((finding) => finding.evidence !== 'refuted').toSorted(worstFirst);
  return {
    action: group(
      review,
      standing.filter((finding) => finding.severity !== 'notice'),
    ),
    notices: group(
      review,
      standing.filter((finding) => finding.severity === 'notice'),
    ),
    refuted,
    suppressed,
  };
}

function worstFirst(a: Finding, b: Finding): number {
  return (
    SEVERITIES[a.severity].rank - SEVERITIES[b.severity].rank ||
    EVIDENCE[a.evidence].rank - EVIDENCE[b.evidence].rank
  );
}

function group(review: Review, findings: readonly Finding[]): readonly Item[] {
  const places = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const { migration, file, line, sql } = finding;
    const place = JSON.stringify([migration, file, line, sql, isAboutFile(review, finding)]);
    const known = places.get(place);
    if (known) known.push(finding);
    else places.set(place, [finding]);
  }
  return [...places.values()].map((found) => item(review, found));
}

function item(review: Review, findings: Item['findings']): Item {
  const [worst] = findings;
  const { file, line } = worst;
  if (isAboutFile(review, worst)) return { file, line, findings };
  const seen = observations(review, worst);
  const statement = seen.find((one) => one.locks.some((lock) => lock.relation === worst.relation)) ?? seen[0];
  return { file, line, findings, statement, failure: failure(findings, statement, seen) };
}

/** A failure in a later run is told only beside a finding about the round trip: the set's rollback may have settled it. */
function failure(
  findings: Item['findings'],
  statement: Observation | undefined,
  seen: readonly Observation[],
): ServerError | undefined {
  const told = findings.some(({ category }) => category === 'rollback') ? seen : [];
  return statement?.error ?? told.find(({ error }) => error !== undefined)?.error;
}

/** A missing rollback, a version taken twice: it stands on line 1, and not because of the statement there. */
function isAboutFile(review: Review, finding: Finding): boolean {
  const { category, relation, line } = finding;
  if (category !== 'rollback' || relation !== undefined || line !== 1) return false;
  return observations(review, finding).every(({ error }) => error === undefined);
}

/** Every run of the statement that a finding points at: forward, rollback, forward again. */
export function observations(review: Review, finding: Finding): readonly Observation[] {
  const migration = review.migrations.find((one) => one.id === finding.migration);
  if (!migration) return [];
  return [migration.forward, migration.rollback, migration.again]
    .flatMap((run) => run.statements)
    .filter((statement) => statement.file === finding.file && statement.line === finding.line)
    .filter((statement) => finding.sql === undefined || statement.sql === finding.sql);
}

/** Why each rule of these findings matters; it is the same for all of a rule. */
export function reasons(items: readonly Item[]): ReadonlyMap<string, string> {
  return new Map(items.flatMap((item) => item.findings).map(({ rule, why }) => [rule, why]));
}
