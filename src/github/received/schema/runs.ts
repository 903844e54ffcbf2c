import type {
  Altered,
  Blocked,
  DataDifference,
  Estimate,
  Estimates,
  InterruptedRun,
  Interruption,
  Interval,
  LeftObject,
  Lock,
  NotCompared,
  Observation,
  Offending,
  ReportedMigration,
  ReportedRun,
  Review,
  RoundTrip,
  SchemaDifference,
  ServerError,
} from '../../../model.ts';
import { EFFECTS } from '../../../report/locks.ts';
import { ROUND_TRIPS } from '../../../report/words.ts';
import { amount, flag, line, list, mark, name, oneOf, path, record, sql, text } from './parts.ts';
import { traffic } from './traffic.ts';
import { tool } from './words.ts';

/** What was seen in the runs, as a report may hold it. */

const offendingFields = { query: sql, keys: list(text), total: amount };

const serverError = record<ServerError>({
  code: name,
  message: text,
  detail: text.optional(),
  hint: text.optional(),
  constraint: name.optional(),
  relation: name.optional(),
  column: name.optional(),
  position: record({ offset: amount, line, column: line }).optional(),
  offending: record<Offending>(offendingFields).optional(),
});

const lock = record<Lock>({
  relation: name,
  table: name.optional(),
  mode: oneOf(EFFECTS),
  isNew: flag,
  heldMs: amount,
  held: record<Interval>({ fromMs: amount, untilMs: amount }).optional(),
});

const observation = record<Observation>({
  file: path,
  line,
  sql,
  own: mark,
  durationMs: amount,
  ok: flag,
  error: serverError.optional(),
  locks: list(lock),
  altered: list(record<Altered>({ relation: name, column: name, ...offendingFields })).optional(),
  rewrites: list(name),
  rebuilds: list(name).optional(),
  scans: list(record({ relation: name, tuples: amount })),
  rowsWritten: amount,
  writes: list(record({ relation: name, rows: amount })),
  walBytes: amount,
  sizeDeltaBytes: amount,
  blocked: list(
    record<Blocked>({
      relation: name,
      reads: amount.optional(),
      writes: amount.optional(),
      totalMs: amount.optional(),
      atOnce: amount.optional(),
    }),
  ),
  transaction: amount,
  lockTimeoutMs: amount,
  statementTimeoutMs: amount,
  warnings: list(record({ code: name, message: text })),
  lockSource: oneOf<Observation['lockSource']>({ held: true, sampled: true, none: true }),
  estimate: record<Estimate>({
    growth: oneOf<Estimate['growth']>({ constant: true, linear: true, 'n-log-n': true }),
    relation: name.optional(),
    rows: amount,
    isPerMillion: mark,
    isFullSize: mark,
    lowMs: amount,
    middleMs: amount,
    highMs: amount,
    walLowBytes: amount,
    walHighBytes: amount,
    diskBytes: amount,
    basis: text,
  }).optional(),
});

const run = record<ReportedRun>({
  status: oneOf<ReportedRun['status']>({ ok: true, failed: true, skipped: true }),
  durationMs: amount,
  reason: text.optional(),
  statements: list(observation),
});

const schemaDifference = record<SchemaDifference>({
  object: name,
  kind: name,
  before: text.optional(),
  after: text.optional(),
  benign: flag,
  mild: mark,
});

const dataDifference = record<DataDifference>({
  table: name,
  column: name.optional(),
  rows: amount,
  change: oneOf<DataDifference['change']>({ lost: true, changed: true, added: true, touched: true }),
  atLeast: mark,
});

const roundTrip = record<RoundTrip>({
  status: oneOf(ROUND_TRIPS),
  schemaDiff: list(schemaDifference),
  dataDiff: list(dataDifference),
  againDiff: list(schemaDifference),
  decidedBySet: flag.optional(),
  notCompared: list(record<NotCompared>({ table: name, reason: text })).optional(),
});

const interruption = record<Interruption>({
  status: oneOf<Interruption['status']>({ tried: true, skipped: true }),
  reason: text.optional(),
  places: amount,
  tried: list(
    record<InterruptedRun>({
      when: oneOf<InterruptedRun['when']>({ between: true, 'before-commit': true, within: true }),
      statement: amount,
      file: path,
      line,
      recovered: flag,
      left: list(
        record<LeftObject>({
          kind: name,
          object: name,
          change: oneOf<LeftObject['change']>({ new: true, changed: true, gone: true }),
          invalid: mark,
        }),
      ),
      failure: record<NonNullable<InterruptedRun['failure']>>({
        statement: amount,
        file: path,
        line,
        error: serverError,
      }).optional(),
      differs: list(schemaDifference),
      rows: list(record({ table: name, rows: amount, expected: amount })),
      values: list(record({ table: name, column: name, rows: amount })),
    }),
  ),
  tool: text.optional(),
});

export const set = record<NonNullable<Review['set']>>({ rollback: run, roundTrip });

export const migration = record<ReportedMigration>({
  id: name,
  version: name,
  tool,
  file: path,
  rollbackFile: path.optional(),
  change: oneOf<ReportedMigration['change']>({ added: true, modified: true, renamed: true, deleted: true }),
  transaction: oneOf<ReportedMigration['transaction']>({
    one: true,
    batch: true,
    'per-statement': true,
    stretches: true,
    none: true,
  }),
  forward: run,
  rollback: run,
  again: run,
  retry: run.optional(),
  interruption: interruption.optional(),
  traffic: traffic.optional(),
  roundTrip,
  estimates: record<Estimates>({
    status: oneOf<Estimates['status']>({
      estimated: true,
      partly: true,
      constant: true,
      'not-estimated': true,
    }),
    reason: text.optional(),
    sizes: list(record({ rows: amount, runs: amount })),
    caveat: text.optional(),
  }).optional(),
});
