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
  readonly notCompared?: RoundTrip['notCompared'];
}

/** The worst that holds, in the order of the report's contract. */
function roundTripStatus(facts: RoundTripFacts): RoundTripStatus {
  if (facts.forward.status !== 'ok') return 'not-run';
  if (!facts.hasRollback) return 'no-rollback';
  if (facts.rollback.status === 'skipped') return 'not-run';
  if (facts.rollback.status === 'failed' || facts.again.status === 'failed') return 'failed';
  if (facts.dataDiff.some(({ change }) => change === 'lost' || change === 'changed')) return 'data-lost';
  return facts.schemaDiff.some(isReal) || facts.againDiff.some(isReal) ? 'schema-differs' : 'restored';
}

function isReal(difference: SchemaDifference): boolean {
  return !difference.benign;
}

export function roundTrip(facts: RoundTripFacts): RoundTrip {
  const { schemaDiff, dataDiff, againDiff, notCompared } = facts;
  return {
    status: roundTripStatus(facts),
    schemaDiff,
    dataDiff,
    againDiff,
    ...(notCompared && { notCompared }),
  };
}

export function skipped(reason: string): Run {
  return { status: 'skipped', durationMs: 0, reason, statements: [] };
}

/**
 * Several migrations are also rolled back together, in reverse. Where that brings everything back, a step that could
 * not come back alone is no fault of it; where it does not although each step did, the step at fault gets its answer.
 */
export function decideBySet(
  rehearsals: readonly MigrationRehearsal[],
  set: { readonly rollback: Run; readonly roundTrip: RoundTrip } | undefined,
): MigrationRehearsal[] {
  if (!set) return [...rehearsals];
  if (set.roundTrip.status === 'restored')
    return rehearsals.map((one) =>
      one.roundTrip.status === 'restored'
        ? one
        : { ...one, roundTrip: { ...set.roundTrip, decidedBySet: true } },
    );
  if (rehearsals.some((one) => one.roundTrip.status !== 'restored')) return [...rehearsals];
  const failed = set.rollback.statements.find((statement) => !statement.ok);
  const atFault =
    rehearsals.find((one) => one.migration.down?.file.path === failed?.file) ?? rehearsals.at(-1);
  return rehearsals.map((one) =>
    one === atFault
      ? { ...one, rollback: set.rollback, roundTrip: { ...set.roundTrip, decidedBySet: true } }
      : one,
  );
}
