import type { Finding, Observation, Review, ServerError } from '../model.ts';
import { name } from './inert.ts';
import type { Item } from './items.ts';
import { EFFECTS, type HeldLock, tellingLocks } from './locks.ts';
import { count, duration, list, plural } from './units.ts';
import { EVIDENCE, LOCKS_MATTER } from './words.ts';

/** Sentences about a finding, the same for every place where people read them. Names stand between backticks. */

/** One sentence for each lock that others have to wait for at this place, with the time it was held in the rehearsal. */
export function lockSentences(review: Review, { statement, findings }: Item): readonly string[] {
  const locked = findings.filter(({ category }) => LOCKS_MATTER[category]);
  if (!statement || locked.length === 0) return [];
  const relations = locked.flatMap(({ relation }) => relation ?? []);
  return tellingLocks(review, statement, relations).map((lock) => {
    const kept = lock.by === statement ? '' : `, kept since line ${lock.by.line}`;
    const waited = waits(statement, lock.relation);
    return `${name(lock.mode)} on ${name(lock.relation)}${kept}: ${EFFECTS[lock.mode]}. ${held(review, lock)}${waited}`;
  });
}

function held(review: Review, { by, heldMs, relation }: HeldLock): string {
  const about = by.lockSource === 'sampled' ? 'about ' : '';
  return `Held for ${about}${duration(heldMs)} here${onRows(review, relation)}.`;
}

function onRows(review: Review, relation: string): string {
  const table = review.fixtures.tables.find((one) => one.table === relation);
  if (!table) return '';
  if (table.rows === 0) return ', on an empty table';
  return `, on ${table.about ? 'about ' : ''}${plural(table.rows, table.synthetic ? 'made-up row' : 'row')}`;
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

/**
 * How sure the findings of one place are, and why: once for each word, with every proof. Where there are several words,
 * each says which rules it is about.
 */
export function certainties(
  findings: readonly Finding[],
): readonly { readonly label: string; readonly proof: string }[] {
  const words = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { word } = evidence(finding);
    words.set(word, [...(words.get(word) ?? []), finding]);
  }
  return [...words].map(([word, alike]) => ({
    label: words.size === 1 ? word : `${word} (${alike.map(({ rule }) => rule).join(', ')})`,
    proof: [...new Set(alike.flatMap((finding) => partsOf(stopped(evidence(finding).proof))))].join(' '),
  }));
}

/** A query that finds all the rows is long, and several findings of one failure give the same. */
function partsOf(proof: string): string[] {
  return proof.split(/ (?=All of them: `)/);
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
 * as a whole, so that what a milder one would write in place of the same statement is left out; so is what another holds.
 */
export function insteads(
  findings: readonly Finding[],
): readonly { readonly rule: string; readonly sql: string }[] {
  const worst = findings.find(({ instead }) => instead !== undefined)?.severity;
  const ruleOf = new Map<string, string>();
  for (const { instead, rule, severity } of findings) {
    if (instead !== undefined && severity === worst && !ruleOf.has(instead)) ruleOf.set(instead, rule);
  }
  const texts = [...ruleOf.keys()];
  const isHeld = (sql: string) => texts.some((other) => other !== sql && other.includes(sql));
  return [...ruleOf].filter(([sql]) => !isHeld(sql)).map(([sql, rule]) => ({ rule, sql }));
}

/** `Rehearsed 2 migrations on Postgres 17.5, over 11,204 rows.` */
export function rehearsed(review: Review): string {
  const { length } = review.migrations;
  if (length === 0) return '';
  if (!review.postgres) return `Read ${plural(length, 'migration')} without running anything.`;
  const { version } = review.postgres;
  const ran = review.migrations.filter(({ forward }) => forward.status !== 'skipped').length;
  const migrations =
    ran === length ? plural(length, 'migration') : `${ran} of ${plural(length, 'migration')}`;
  return `Rehearsed ${migrations} on Postgres ${version}${overRows(review)}.`;
}

/** Nothing where the tables are not known: that is not the same as empty ones. */
function overRows({ fixtures: { tables } }: Review): string {
  if (tables.length === 0) return '';
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const madeUp = tables.reduce((sum, table) => sum + (table.synthetic ? table.rows : 0), 0);
  const some = madeUp === 0 || madeUp === rows ? '' : `, ${count(madeUp)} of them made up`;
  const about = tables.some((table) => table.about) ? 'about ' : '';
  const there = tables.some(({ existing }) => existing) ? ' that were there' : '';
  return rows === 0
    ? ', on empty tables'
    : `, over ${about}${plural(rows, madeUp === rows ? 'made-up row' : 'row')}${some}${there}`;
}

const MOST_NAMED = 5;

/** Which of the tables that the migrations touch are empty here: little can show on those. Empty when none is. */
export function emptiness(review: Review): string {
  const { tables } = review.fixtures;
  // Of a database as it is, an empty table is the truth.
  if (review.postgres?.existing) return '';
  const touched = touchedRelations(review);
  const empty = tables.filter(({ table, rows }) => rows === 0 && touched.has(table));
  if (empty.length === 0) return '';
  if (tables.every(({ rows }) => rows === 0))
    return 'Without rows much cannot show, such as failing constraints and long locks: name some as `fixtures`.';
  const named = empty.slice(0, MOST_NAMED).map(({ table }) => name(table));
  const rest = empty.length - named.length;
  const subject = list([...named, ...(rest > 0 ? [`${count(rest)} more`] : [])]);
  return `${subject} ${empty.length === 1 ? 'holds' : 'hold'} no rows here, so that much cannot show.`;
}

function touchedRelations({ migrations }: Review): ReadonlySet<string> {
  const statements = migrations.flatMap(({ forward }) => forward.statements);
  return new Set(statements.flatMap(({ locks }) => locks.map(({ relation }) => relation)));
}

/** With a full stop at its end. */
export function stopped(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Why a finding was switched off, until when, and by what where that is not a comment in its own file. */
export function acceptance({ file, suppressed }: Finding): string {
  if (!suppressed) return '';
  const { reason, until, by } = suppressed;
  const where = isInSource({ file, suppressed }) ? [] : [by];
  const notes = [...(until === undefined ? [] : [`until ${until}`]), ...where];
  return notes.length === 0 ? reason : `${reason} (${notes.join(', ')})`;
}

/** By a comment beside it, not by the configuration. */
export function isInSource({ file, suppressed }: Pick<Finding, 'file' | 'suppressed'>): boolean {
  return suppressed?.by.startsWith(`${file}:`) ?? false;
}
