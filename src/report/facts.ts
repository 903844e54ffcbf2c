import type { Finding, Lock, Observation, Review, ServerError } from '../model.ts';
import { name } from './inert.ts';
import { EFFECTS, tellingLocks } from './locks.ts';
import { duration, list, plural } from './units.ts';
import { EVIDENCE } from './words.ts';

/** Sentences about a finding, the same for every place where people read them. Names stand between backticks. */

/** One sentence for each lock that others had to wait for, with the time it was held in the rehearsal. */
export function lockSentences(review: Review, statement: Observation): readonly string[] {
  return tellingLocks(statement).map((lock) => {
    const waited = waits(statement, lock.relation);
    return `${name(lock.mode)} on ${name(lock.relation)}: ${EFFECTS[lock.mode]}. ${held(review, statement, lock)}${waited}`;
  });
}

function held(review: Review, statement: Observation, lock: Lock): string {
  const about = statement.lockSource === 'sampled' ? 'about ' : '';
  return `Held for ${about}${duration(lock.heldMs)} here${onRows(review, lock.relation)}.`;
}

function onRows(review: Review, relation: string): string {
  const table = review.fixtures.tables.find((one) => one.table === relation);
  if (!table) return '';
  return table.rows === 0 ? ', on an empty table' : `, on ${plural(table.rows, 'row')}`;
}

function waits(statement: Observation, relation: string): string {
  const blocked = statement.blocked.find((one) => one.relation === relation);
  const waited = [
    ...(blocked?.reads ? [`a read waited ${duration(blocked.reads)}`] : []),
    ...(blocked?.writes ? [`a write waited ${duration(blocked.writes)}`] : []),
  ];
  return waited.length === 0 ? '' : ` Beside it ${list(waited)}.`;
}

/** `Confirmed`, and what was measured; or how sure the finding is otherwise, and why. */
export function evidence(finding: Finding): { readonly word: string; readonly proof: string } {
  const { word, fallback } = EVIDENCE[finding.evidence];
  return { word, proof: finding.proof ?? fallback };
}

/** The findings of a place whose evidence has not been given beside an earlier one. */
export function firstOfEachProof(findings: readonly Finding[]): ReadonlySet<Finding> {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const { word, proof } = evidence(finding);
    if (!first.has(`${word} ${proof}`)) first.set(`${word} ${proof}`, finding);
  }
  return new Set(first.values());
}

/** What the estimate says of the table at its real size, or undefined. */
export function estimate(finding: Finding): string | undefined {
  if (!finding.estimate) return undefined;
  const { rows, lowMs, highMs, basis } = finding.estimate;
  return `about ${duration(lowMs)} to ${duration(highMs)} on ${plural(rows, 'row')} (${basis})`;
}

/** The server's own words: message, detail, hint. */
export function serverLines(error: ServerError): readonly string[] {
  return [
    `ERROR ${error.code}: ${error.message}`,
    ...(error.detail ? [`DETAIL: ${error.detail}`] : []),
    ...(error.hint ? [`HINT: ${error.hint}`] : []),
  ];
}

/**
 * The SQL to write instead, each text once, with the first rule that asks for it. SQL for the worst findings is safe
 * as a whole, so that what a milder one would write in place of the same statement is left out.
 */
export function insteads(
  findings: readonly Finding[],
): readonly { readonly rule: string; readonly sql: string }[] {
  const worst = findings.find(({ instead }) => instead !== undefined)?.severity;
  const ruleOf = new Map<string, string>();
  for (const { instead, rule, severity } of findings) {
    if (instead !== undefined && severity === worst && !ruleOf.has(instead)) ruleOf.set(instead, rule);
  }
  return [...ruleOf].map(([sql, rule]) => ({ rule, sql }));
}

/** `1 error and 2 warnings`; empty when there are none of either. */
export function counts(review: Review): string {
  const { error, warning } = review.summary;
  return list([
    ...(error > 0 ? [plural(error, 'error')] : []),
    ...(warning > 0 ? [plural(warning, 'warning')] : []),
  ]);
}

/** `Rehearsed 2 migrations on Postgres 17.5, over 11,204 rows.` */
export function rehearsed(review: Review): string {
  const migrations = plural(review.migrations.length, 'migration');
  if (review.migrations.length === 0) return '';
  if (!review.postgres) return `Read ${migrations} without running anything.`;
  const { version } = review.postgres;
  return `Rehearsed ${migrations} on Postgres ${version}${overRows(review)}.`;
}

/** Nothing where the tables are not known: that is not the same as empty ones. */
function overRows({ fixtures: { tables } }: Review): string {
  if (tables.length === 0) return '';
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return rows === 0 ? ', on empty tables' : `, over ${plural(rows, 'row')}`;
}
