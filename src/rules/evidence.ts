import type { Altered, Evidence, Lock, LockMode, Observation } from '../model.ts';
import { withDescendants } from '../catalog/static.ts';
import { isAtLeast } from '../sql/locks.ts';
import { count, plural } from '../numbers.ts';
import { isInUse } from './define.ts';
import { locksHeld } from './held-locks.ts';
import { allOfThem, inTheWay } from './offending.ts';
import type { Claim, Step } from './rule.ts';
import { predictedLocks } from './timeouts.ts';

export interface Judgement {
  readonly evidence: Evidence;
  readonly proof?: string;
}

/** Holds what a rule expected against what the run showed. */
export function judge(claim: Claim | undefined, step: Step | undefined): Judgement {
  const branch = step?.within?.branch;
  if (!step || branch === undefined || claim?.unknown !== undefined) return judgeRun(claim, step);
  if (step.unseen?.kind === 'static')
    return { evidence: 'unproven', proof: `It stands ${branch}, so it may not run.` };
  const passedBy =
    claim && step.observation?.ok && claim.fails === undefined ? lockNotTaken(step) : undefined;
  if (!passedBy) return judgeRun(claim, step);
  const { relation, mode } = passedBy;
  return {
    evidence: 'refuted',
    proof: `It stands ${branch}, and the run passed it by: no ${mode} was taken on ${relation}.`,
  };
}

/** A lock that a statement of a body takes whenever it runs, and that the run did not show. */
function lockNotTaken(step: Step): { readonly relation: string; readonly mode: LockMode } | undefined {
  if (step.observation?.lockSource !== 'held') return undefined;
  const held = locksHeld(step);
  return predictedLocks(step)
    .filter(({ relation, mode }) => isAtLeast(mode, 'RowExclusiveLock') && isInUse(step, relation))
    .find(({ relation, mode }) => !lockOn(held, relation, mode));
}

function judgeRun(claim: Claim | undefined, step: Step | undefined): Judgement {
  if (!claim) return { evidence: 'predicted' };
  if (claim.seen !== undefined) return { evidence: 'confirmed', proof: claim.seen };
  if (claim.expected !== undefined) return { evidence: 'predicted', proof: claim.expected };
  if (claim.unknown !== undefined) return { evidence: 'unproven', proof: claim.unknown };
  const observation = step?.observation;
  if (!step || !observation) return unseen(step);
  if (claim.fails) return judgeFailure(claim, claim.fails, observation, step.catalog);
  if (!observation.ok)
    return {
      evidence: 'unproven',
      proof: `The statement failed before its effect could be seen: ${failureOf(observation)}`,
    };
  return judgeEffects(claim, { observation, held: locksHeld(step), catalog: step.catalog });
}

function alteredBy(observation: Observation, claimed: NonNullable<Claim['alters']>): Altered | undefined {
  return observation.altered?.find(
    ({ relation, column, total }) => relation === claimed.relation && column === claimed.column && total > 0,
  );
}

function alteredRows(altered: Altered | undefined): string[] {
  if (!altered) return [];
  const { relation, keys, total } = altered;
  return [`${plural(total, 'row')} of ${relation} changed, before: ${keys.join('; ')}`];
}

function failureOf({ error }: Observation): string {
  const message = error?.message ?? 'no reason given';
  return error?.offending ? `${message}.${inTheWay(error.offending)}${allOfThem(error.offending)}` : message;
}

function unseen(step: Step | undefined): Judgement {
  if (step?.unseen?.kind === 'static') return { evidence: 'predicted' };
  return { evidence: 'unproven', proof: step?.unseen?.reason ?? 'It was not run.' };
}

function judgeFailure(
  claim: Claim,
  codes: readonly string[],
  observation: Observation,
  catalog: Step['catalog'],
): Judgement {
  const { error } = observation;
  if (error && codes.includes(error.code))
    return {
      evidence: 'confirmed',
      proof: `The server refused it: ${error.message} (SQLSTATE ${error.code}).${inTheWay(error.offending)}${allOfThem(error.offending)}`,
    };
  if (error) return { evidence: 'unproven', proof: `It failed for another reason: ${error.message}` };
  if (claim.needsRows !== undefined && !holdsRows(catalog, claim.needsRows))
    return withoutRows(claim.needsRows);
  return { evidence: 'refuted', proof: 'The server accepted it, on a table that holds rows.' };
}

function holdsRows(catalog: Step['catalog'], relation: string): boolean {
  const rows = catalog.relations.get(relation)?.rows;
  return typeof rows === 'number' && rows > 0;
}

function withoutRows(relation: string): Judgement {
  return {
    evidence: 'unproven',
    proof: `${relation} holds no rows here, so it could not show. Production's rows decide.`,
  };
}

/** What there is to hold a claim against. */
interface Sight {
  readonly observation: Observation;
  readonly held: readonly Lock[];
  readonly catalog: Step['catalog'];
}

function judgeEffects(claim: Claim, sight: Sight): Judgement {
  const missing = missingEffects(claim, sight);
  if (missing.length === 0 || isProvenByRewrite(claim, missing))
    return { evidence: 'confirmed', proof: seenEffects(claim, sight) };
  if (claim.needsRows !== undefined && !holdsRows(sight.catalog, claim.needsRows))
    return withoutRows(claim.needsRows);
  if (sight.observation.lockSource !== 'held' && missing.every((effect) => effect.kind === 'lock'))
    return { evidence: 'unproven', proof: 'It was over too quickly for its locks to be sampled.' };
  return {
    evidence: 'refuted',
    proof: `The run showed otherwise: ${missing.map((effect) => effect.words).join('; ')}.`,
  };
}

interface Missing {
  readonly kind: 'lock' | 'effect';
  readonly words: string;
}

/** No table is rewritten under a weaker lock than ACCESS EXCLUSIVE, whether or not a sample caught it. */
function isProvenByRewrite({ rewrite }: Claim, missing: readonly Missing[]): boolean {
  return rewrite !== undefined && missing.every((effect) => effect.kind === 'lock');
}

/** The relation itself, or a partition of it: the parent has no data files to rewrite or to scan. */
function familyOf(catalog: Step['catalog'], relation: string | undefined): ReadonlySet<string> {
  return new Set(relation === undefined ? [] : withDescendants(catalog, relation));
}

function missingEffects(claim: Claim, { observation, held, catalog }: Sight): Missing[] {
  const { locks = [], rewrite, scan, rebuilds = [], alters, writes } = claim;
  const rebuilt = new Set(observation.rebuilds);
  const [rewritten, scanned] = [familyOf(catalog, rewrite), familyOf(catalog, scan)];
  return [
    ...locks
      .filter(({ relation, mode }) => !lockOn(held, relation, mode))
      .map(({ relation, mode }) => ({ kind: 'lock' as const, words: `no ${mode} was taken on ${relation}` })),
    ...(rewrite && !observation.rewrites.some((one) => rewritten.has(one))
      ? [{ kind: 'effect' as const, words: `${rewrite} kept its data files, it was not rewritten` }]
      : []),
    ...(scan && !observation.scans.some((one) => scanned.has(one.relation))
      ? [{ kind: 'effect' as const, words: `${scan} was not scanned` }]
      : []),
    ...(alters && !alteredBy(observation, alters)
      ? [{ kind: 'effect' as const, words: `no value of ${alters.column} was changed` }]
      : []),
    ...rebuilds
      .filter((index) => !rebuilt.has(index))
      .map((index) => ({ kind: 'effect' as const, words: `${index} was not built anew` })),
    ...(writes && rowsOf(observation, familyOf(catalog, writes)) === 0
      ? [{ kind: 'effect' as const, words: `no row of ${writes} was written` }]
      : []),
  ];
}

function lockOn(held: readonly Lock[], relation: string, mode: LockMode): Lock | undefined {
  return held.find((lock) => lock.relation === relation && isAtLeast(lock.mode, mode));
}

function seenEffects(claim: Claim, { observation, held, catalog }: Sight): string {
  const { locks = [], rewrite, scan, rebuilds = [], alters, writes } = claim;
  const locked = locks.flatMap(({ relation, mode }) => {
    const lock = lockOn(held, relation, mode);
    return lock ? `${lock.mode} on ${relation}` : [];
  });
  const scanned = familyOf(catalog, scan);
  const tuples = observation.scans.reduce(
    (sum, one) => sum + (scanned.has(one.relation) ? one.tuples : 0),
    0,
  );
  const parts = [
    ...locked,
    ...(rewrite ? [`${rewrite} rewritten`] : []),
    ...rebuilds.map((index) => `${index} built anew`),
    ...(alters ? alteredRows(alteredBy(observation, alters)) : []),
    ...(scan ? [`${count(tuples)} rows of ${scan} read`] : []),
    ...(writes ? [`${count(rowsOf(observation, familyOf(catalog, writes)))} rows written`] : []),
  ];
  return parts.length === 0 ? 'It was run.' : `Seen in the run: ${parts.join(', ')}.`;
}

function rowsOf({ writes }: Observation, relations: ReadonlySet<string>): number {
  return writes.reduce((sum, { relation, rows }) => sum + (relations.has(relation) ? rows : 0), 0);
}
