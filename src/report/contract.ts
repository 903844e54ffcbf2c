import type {
  Finding,
  Interruption,
  Observation,
  Offending,
  Problem,
  ReportedMigration,
  ReportedRun,
  Review,
  RoundTrip,
  ServerError,
  Shard,
  Traffic,
  Waited,
} from '../model.ts';

/**
 * The JSON report's fields, in the order in which they are written. A field of the model that is missing here does
 * not compile; one that is here and nowhere else does not either. `value` is written as it is.
 */
export type Shape<T> = T extends readonly (infer Element)[]
  ? Shape<Element>
  : T extends object
    ? string extends keyof T
      ? 'value'
      : { readonly [Key in keyof T]-?: Shape<NonNullable<T[Key]>> }
    : 'value';

const offending: Shape<Offending> = { query: 'value', keys: 'value', total: 'value' };

const serverError: Shape<ServerError> = {
  code: 'value',
  message: 'value',
  detail: 'value',
  hint: 'value',
  constraint: 'value',
  relation: 'value',
  column: 'value',
  position: { offset: 'value', line: 'value', column: 'value' },
  offending,
};

const statement: Shape<Observation> = {
  file: 'value',
  line: 'value',
  sql: 'value',
  own: 'value',
  durationMs: 'value',
  ok: 'value',
  error: serverError,
  locks: {
    relation: 'value',
    table: 'value',
    mode: 'value',
    isNew: 'value',
    heldMs: 'value',
    held: { fromMs: 'value', untilMs: 'value' },
  },
  altered: { relation: 'value', column: 'value', ...offending },
  rewrites: 'value',
  rebuilds: 'value',
  scans: { relation: 'value', tuples: 'value' },
  rowsWritten: 'value',
  writes: { relation: 'value', rows: 'value' },
  walBytes: 'value',
  sizeDeltaBytes: 'value',
  blocked: { relation: 'value', reads: 'value', writes: 'value', totalMs: 'value', atOnce: 'value' },
  transaction: 'value',
  lockTimeoutMs: 'value',
  statementTimeoutMs: 'value',
  warnings: { code: 'value', message: 'value' },
  lockSource: 'value',
  estimate: {
    growth: 'value',
    relation: 'value',
    rows: 'value',
    isPerMillion: 'value',
    isFullSize: 'value',
    lowMs: 'value',
    middleMs: 'value',
    highMs: 'value',
    walLowBytes: 'value',
    walHighBytes: 'value',
    diskBytes: 'value',
    basis: 'value',
  },
};

const run: Shape<ReportedRun> = {
  status: 'value',
  durationMs: 'value',
  reason: 'value',
  statements: statement,
};

const schemaDifference: Shape<RoundTrip['schemaDiff']> = {
  object: 'value',
  kind: 'value',
  before: 'value',
  after: 'value',
  benign: 'value',
  mild: 'value',
};

const roundTrip: Shape<RoundTrip> = {
  status: 'value',
  schemaDiff: schemaDifference,
  dataDiff: { table: 'value', column: 'value', rows: 'value', change: 'value', atLeast: 'value' },
  againDiff: schemaDifference,
  decidedBySet: 'value',
  notCompared: { table: 'value', reason: 'value' },
};

const interruption: Shape<Interruption> = {
  status: 'value',
  reason: 'value',
  places: 'value',
  tried: {
    when: 'value',
    statement: 'value',
    file: 'value',
    line: 'value',
    recovered: 'value',
    left: { kind: 'value', object: 'value', change: 'value', invalid: 'value' },
    failure: { statement: 'value', file: 'value', line: 'value', error: serverError },
    differs: schemaDifference,
    rows: { table: 'value', rows: 'value', expected: 'value' },
    values: { table: 'value', column: 'value', rows: 'value' },
  },
  tool: 'value',
};

const waited: Shape<Waited> = { longestMs: 'value', totalMs: 'value', waits: 'value', atOnce: 'value' };

const traffic: Shape<Traffic> = {
  status: 'value',
  reason: 'value',
  durationMs: 'value',
  sessions: 'value',
  relations: {
    relation: 'value',
    reads: waited,
    writes: waited,
    checks: waited,
    rows: waited,
    deadlocks: 'value',
  },
  notUsed: { relation: 'value', reason: 'value' },
  queries: {
    file: 'value',
    line: 'value',
    sql: 'value',
    runs: 'value',
    waited,
    error: { when: 'value', code: 'value', message: 'value' },
  },
  queue: {
    status: 'value',
    reason: 'value',
    relation: 'value',
    mode: 'value',
    file: 'value',
    line: 'value',
    holder: 'value',
    stayedMs: 'value',
    lockTimeoutMs: 'value',
    waitedMs: 'value',
    reads: waited,
    writes: waited,
    again: { status: 'value', reason: 'value' },
  },
};

const migration: Shape<ReportedMigration> = {
  id: 'value',
  version: 'value',
  tool: 'value',
  file: 'value',
  rollbackFile: 'value',
  change: 'value',
  transaction: 'value',
  forward: run,
  rollback: run,
  again: run,
  retry: run,
  interruption,
  traffic,
  roundTrip,
  estimates: {
    status: 'value',
    reason: 'value',
    sizes: { rows: 'value', runs: 'value' },
    caveat: 'value',
  },
};

const finding: Shape<Finding> = {
  project: 'value',
  rule: 'value',
  category: 'value',
  severity: 'value',
  evidence: 'value',
  migration: 'value',
  file: 'value',
  line: 'value',
  endLine: 'value',
  relation: 'value',
  sql: 'value',
  message: 'value',
  why: 'value',
  proof: 'value',
  instead: 'value',
  suggestion: { startLine: 'value', endLine: 'value', sql: 'value' },
  estimate: { rows: 'value', lowMs: 'value', highMs: 'value', basis: 'value' },
  suppressed: { reason: 'value', until: 'value', by: 'value', added: 'value' },
  on: 'value',
};

const problem: Shape<Problem> = { message: 'value', file: 'value', line: 'value' };

const summary: Shape<Review['summary']> = {
  error: 'value',
  warning: 'value',
  notice: 'value',
  suppressed: 'value',
  refuted: 'value',
};

const fixtures: Shape<Review['fixtures']> = {
  tables: {
    table: 'value',
    rows: 'value',
    productionRows: 'value',
    seeded: 'value',
    synthetic: 'value',
    existing: 'value',
    about: 'value',
    reason: 'value',
  },
  leftOut: 'value',
};

const postgres: Shape<NonNullable<Review['postgres']>> = {
  version: 'value',
  source: 'value',
  image: 'value',
  existing: 'value',
};

const shard: Shape<Shard> = { index: 'value', of: 'value' };

export const REVIEW: Shape<Review> = {
  schemaVersion: 'value',
  tool: { name: 'value', version: 'value' },
  verdict: 'value',
  failOn: 'value',
  approval: { label: 'value', by: 'value' },
  content: 'value',
  mode: 'value',
  summary,
  problems: problem,
  notes: 'value',
  ignored: 'value',
  unreviewed: { kind: 'value', folder: 'value', files: 'value', message: 'value' },
  postgres,
  shard,
  parts: { name: 'value', verdict: 'value', postgres, shard, migrations: 'value' },
  fixtures,
  projects: {
    folders: { folder: 'value', tool: 'value' },
    verdict: 'value',
    summary,
    migrations: 'value',
    fixtures,
    set: { rollback: run, roundTrip },
  },
  migrations: migration,
  set: { rollback: run, roundTrip },
  findings: finding,
  timings: 'value',
};
