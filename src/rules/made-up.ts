import type { Catalog, Known, Severity } from '../model.ts';
import { bareName } from '../sql/quote.ts';
import type { Judgement } from './evidence.ts';
import type { Claim, MadeUp } from './rule.ts';

/** A judgement that may also say that a finding is no worse than that. */
export interface Tempered extends Judgement {
  readonly atMost?: Severity;
}

/**
 * What the run showed, where it showed it on rows that were made up. Locks, rewrites and scans are the same on any rows.
 * What depends on their values is true of rows that the constraints allow, and production may hold none such: that is not
 * confirmed, and no reason to fail. Nor is it refuted because no made-up row was in the way.
 */
export function onMadeUpRows(
  judgement: Judgement,
  claim: Claim | undefined,
  madeUp: MadeUp = new Map(),
): Tempered {
  const { evidence, proof } = judgement;
  if (evidence !== 'confirmed' && evidence !== 'refuted') return judgement;
  const tables = evidence === 'confirmed' ? tablesBehind(claim?.dueToValues, madeUp) : inDoubt(claim, madeUp);
  if (tables.length === 0) return judgement;
  return {
    evidence: 'unproven',
    proof: [proof, WORDS[evidence](tables)].filter((part) => part !== undefined).join(' '),
    ...(evidence === 'confirmed' && { atMost: 'warning' }),
  };
}

/** Those of the tables whose values may be to blame. */
export function tablesBehind(values: Claim['dueToValues'], madeUp: MadeUp): readonly string[] {
  if (!values) return [];
  const { relation, sql = '', madeUp: told } = values;
  if (told) return told;
  const words = new Set(sql.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_$]*/gu));
  const tables = [...madeUp.keys()].filter(
    (table) => table === relation || words.has(bareName(table).toLowerCase()),
  );
  return tables.length === 0 && HIDES.test(sql) ? [...madeUp.keys()] : tables;
}

/** What these run does not stand in their text: a function's body, a command that is put together. */
const HIDES = /^\s*(?:select|call|do|execute)\b/i;

/** Rows that were made up let it pass, or were none of those that a condition asks for: others may not, or may be. */
function inDoubt(claim: Claim | undefined, madeUp: MadeUp): readonly string[] {
  const decided = [claim?.writes, claim?.fails && claim.needsRows].filter((one) => one !== undefined);
  const tables = decided.filter((relation) => madeUp.has(relation));
  return tables.length > 0 ? tables : tablesBehind(claim?.dueToValues, madeUp);
}

/** How many rows production has, as far as is known: a count of made-up rows tells nothing of that. */
export function knownRows(
  { relations }: Pick<Catalog, 'relations'>,
  relation: string,
  madeUp: MadeUp = new Map(),
): Known<number> {
  return madeUp.get(relation) ?? relations.get(relation)?.rows ?? 'unknown';
}

const MOST_NAMED = 3;

function named(tables: readonly string[]): string {
  const rest = tables.length - MOST_NAMED;
  return `${tables.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const WORDS = {
  confirmed: (tables: readonly string[]) =>
    `The rows of ${named(tables)} are made up: ${tables.length > 1 ? 'their' : 'its'} constraints allow them, and production's rows decide.`,
  refuted: (tables: readonly string[]) =>
    `But the rows of ${named(tables)} are made up: production's rows decide.`,
};
