import type { Evidence, Lock, LockMode, Observation } from '../model.ts';
import { isAtLeast } from '../sql/locks.ts';
import { count } from './define.ts';
import type { Claim, Step } from './rule.ts';

export interface Judgement {
  readonly evidence: Evidence;
  readonly proof?: string;
}

/** Holds what a rule expected against what the run showed. */
export function judge(claim: Claim | undefined, step: Step | undefined): Judgement {
  if (!claim) return { evidence: 'predicted' };
  if (claim.seen !== undefined) return { evidence: 'confirmed', proof: claim.seen };
  if (claim.unknown !== undefined) return { evidence: 'unproven', proof: claim.unknown };
  const observation = step?.observation;
  if (!step || !observation) return unseen(step);
  if (claim.fails) return judgeFailure(claim, claim.fails, observation, step.catalog);
  if (!observation.ok)
    return {
      evidence: 'unproven',
      proof: `The statement failed before its effect could be seen: ${observation.error?.message}`,
    };
  return judgeEffects(claim, observation, locksHeld(step), step.catalog);
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
      proof: `The server refused it: ${error.message} (SQLSTATE ${error.code}).`,
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

/** Locks that the transaction holds once the statement is done: its own and those of the statements before it. */
export function locksHeld(step: Step): readonly Lock[] {
  const upTo = step.steps.slice(0, step.steps.indexOf(step) + 1);
  return upTo
    .filter((one) => one.transaction === step.transaction)
    .flatMap((one) => one.observation?.locks ?? []);
}

function judgeEffects(
  claim: Claim,
  observation: Observation,
  held: readonly Lock[],
  catalog: Step['catalog'],
): Judgement {
  const missing = missingEffects(claim, observation, held);
  const [first] = missing;
  if (first === undefined) return { evidence: 'confirmed', proof: seenEffects(claim, observation, held) };
  if (claim.needsRows !== undefined && !holdsRows(catalog, claim.needsRows))
    return withoutRows(claim.needsRows);
  if (observation.lockSource !== 'held' && missing.every((effect) => effect.kind === 'lock'))
    return { evidence: 'unproven', proof: 'It was over too quickly for its locks to be sampled.' };
  return {
    evidence: 'refuted',
    proof: `The run showed otherwise: ${missing.map((effect) => effect.words).join('; ')}.`,
  };
}

function missingEffects(
  claim: Claim,
  observation: Observation,
  held: readonly Lock[],
): { kind: 'lock' | 'effect'; words: string }[] {
  const { locks = [], rewrite, scan, writes } = claim;
  return [
    ...locks
      .filter(({ relation, mode }) => !lockOn(held, relation, mode))
      .map(({ relation, mode }) => ({ kind: 'lock' as const, words: `no ${mode} was taken on ${relation}` })),
    ...(rewrite && !observation.rewrites.includes(rewrite)
      ? [{ kind: 'effect' as const, words: `${rewrite} kept its data files, it was not rewritten` }]
      : []),
    ...(scan && !observation.scans.some((one) => one.relation === scan)
      ? [{ kind: 'effect' as const, words: `${scan} was not scanned` }]
      : []),
    ...(writes && observation.rowsWritten === 0
      ? [{ kind: 'effect' as const, words: `no row of ${writes} was written` }]
      : []),
  ];
}

function lockOn(held: readonly Lock[], relation: string, mode: LockMode): Lock | undefined {
  return held.find((lock) => lock.relation === relation && isAtLeast(lock.mode, mode));
}

function seenEffects(claim: Claim, observation: Observation, locked: readonly Lock[]): string {
  const { locks = [], rewrite, scan, writes } = claim;
  const held = locks.flatMap(({ relation, mode }) => {
    const lock = lockOn(locked, relation, mode);
    return lock ? `${lock.mode} on ${relation}` : [];
  });
  const scanned = scan && observation.scans.find((one) => one.relation === scan);
  const parts = [
    ...held,
    ...(rewrite ? [`${rewrite} rewritten`] : []),
    ...(scanned ? [`${count(scanned.tuples)} rows of ${scan} read`] : []),
    ...(writes ? [`${count(observation.rowsWritten)} rows written`] : []),
  ];
  return parts.length === 0 ? 'It was run.' : `Seen in the run: ${parts.join(', ')}.`;
}
