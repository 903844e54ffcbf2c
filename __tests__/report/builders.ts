import type {
  Finding,
  Lock,
  LockMode,
  Observation,
  ReportedMigration,
  ReportedRun,
  Review,
  RoundTrip,
} from '../../src/model.ts';

/** Small builders of plausible reviews: each takes what matters to a test and fills in the rest. */

export const SKIPPED: ReportedRun = { status: 'skipped', durationMs: 0, statements: [] };
export const RESTORED: RoundTrip = { status: 'restored', schemaDiff: [], dataDiff: [], againDiff: [] };

export function lock(mode: LockMode, relation: string, heldMs: number, isNew = false): Lock {
  return { mode, relation, heldMs, isNew };
}

export function statement(parts: Pick<Observation, 'sql'> & Partial<Observation>): Observation {
  return {
    file: 'db/migrations/0007_change.up.sql',
    line: 1,
    durationMs: 1.4,
    ok: true,
    locks: [],
    rewrites: [],
    scans: [],
    rowsWritten: 0,
    writes: [],
    walBytes: 312,
    sizeDeltaBytes: 0,
    blocked: [],
    transaction: 1,
    lockTimeoutMs: 0,
    statementTimeoutMs: 0,
    warnings: [],
    lockSource: 'held',
    ...parts,
  };
}

/** A run of these statements; it failed when the last of them did. */
export function run(...statements: readonly Observation[]): ReportedRun {
  const durationMs = statements.reduce((sum, one) => sum + one.durationMs, 0);
  return { status: statements.every((one) => one.ok) ? 'ok' : 'failed', durationMs, statements };
}

export function migration(id: string, parts: Partial<ReportedMigration> = {}): ReportedMigration {
  return {
    id: `db/migrations/${id}`,
    version: id.split('_')[0] ?? id,
    tool: 'golang-migrate',
    file: `db/migrations/${id}.up.sql`,
    rollbackFile: `db/migrations/${id}.down.sql`,
    change: 'added',
    transaction: 'batch',
    forward: run(),
    rollback: run(),
    again: run(),
    roundTrip: RESTORED,
    ...parts,
  };
}

export function finding(parts: Pick<Finding, 'rule' | 'message'> & Partial<Finding>): Finding {
  return {
    category: 'lock-heavy',
    severity: 'error',
    evidence: 'confirmed',
    migration: 'db/migrations/0007_change',
    file: 'db/migrations/0007_change.up.sql',
    line: 1,
    endLine: 1,
    why: 'It matters.',
    ...parts,
  };
}

/** A review whose verdict and summary follow from its findings and problems. */
export function review(parts: Partial<Review> = {}): Review {
  const findings = parts.findings ?? [];
  const summary = summarise(findings);
  return {
    schemaVersion: 1,
    tool: { name: 'pgrehearse', version: '0.1.0' },
    verdict: parts.problems?.length
      ? 'error'
      : summary.error > 0
        ? 'fail'
        : summary.warning > 0
          ? 'warn'
          : 'pass',
    failOn: 'error',
    summary,
    postgres: { version: '17.5', source: 'container', image: 'postgres:17' },
    mode: 'rehearsal',
    problems: [],
    notes: [],
    ignored: [],
    unreviewed: [],
    projects: [],
    fixtures: {
      leftOut: [],
      tables: [
        { table: 'public.orders', rows: 10_000, productionRows: 12_400_000, seeded: true },
        { table: 'public.customers', rows: 1_204, seeded: true },
      ],
    },
    migrations: [],
    findings,
    timings: { discover: 41, base: 820, fixtures: 1_304, rehearsal: 266 },
    ...parts,
  };
}

function summarise(findings: readonly Finding[]): Review['summary'] {
  const standing = findings.filter((one) => !one.suppressed && one.evidence !== 'refuted');
  return {
    error: standing.filter((one) => one.severity === 'error').length,
    warning: standing.filter((one) => one.severity === 'warning').length,
    notice: standing.filter((one) => one.severity === 'notice').length,
    suppressed: findings.filter((one) => one.suppressed).length,
    refuted: findings.filter((one) => !one.suppressed && one.evidence === 'refuted').length,
  };
}
