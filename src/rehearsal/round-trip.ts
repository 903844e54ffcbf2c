import type {
  DataDifference,
  MigrationRehearsal,
  Run,
  RoundTrip,
  RoundTripStatus,
  SchemaDifference,
} from '../model.ts';

export interface RoundTripFacts {
  readonly forward: Run;
  readonly rollback: Run;
  readonly again: Run;
  readonly hasRollback: boolean;
  readonly schemaDiff: readonly SchemaDifference[];
  readonly dataDiff: readonly DataDifference[];
  readonly againDiff: readonly SchemaDifference[];
}

/** The worst that holds, in the order of the report's contract. */
export function roundTripStatus(facts: RoundTripFacts): RoundTripStatus {
  if (facts.forward.status !== 'ok') return 'not-run';
  if (!facts.hasRollback) return 'no-rollback';
  if (facts.rollback.status === 'skipped') return 'not-run';
  if (facts.rollback.status === 'failed' || facts.again.status === 'failed') return 'failed';
  if (facts.dataDiff.some((difference) => difference.change !== 'added')) return 'data-lost';
  const counts = (difference: SchemaDifference) => !difference.benign;
  return facts.schemaDiff.some(counts) || facts.againDiff.some(counts) ? 'schema-differs' : 'restored';
}

export function roundTrip(facts: RoundTripFacts): RoundTrip {
  const { schemaDiff, dataDiff, againDiff } = facts;
  return { status: roundTripStatus(facts), schemaDiff, dataDiff, againDiff };
}

export function skipped(reason: string): Run {
  return { status: 'skipped', durationMs: 0, reason, statements: [] };
}

/**
 * Several migrations are also rolled back together, in reverse. Where that brings everything back, a step that could
 * not come back alone is no fault of it.
 */
export function decideBySet(
  rehearsals: readonly MigrationRehearsal[],
  set: RoundTrip | undefined,
): MigrationRehearsal[] {
  if (set?.status !== 'restored') return [...rehearsals];
  return rehearsals.map((rehearsal) =>
    ['restored', 'no-rollback', 'not-run'].includes(rehearsal.roundTrip.status)
      ? rehearsal
      : { ...rehearsal, roundTrip: { ...set, decidedBySet: true } },
  );
}
