import { z } from 'zod';
import type {
  Approval,
  Finding,
  FixtureTable,
  Problem,
  ReportedPart,
  ReportedProject,
  Review,
  Shard,
  Suggestion,
  Unreviewed,
} from '../../../model.ts';
import { ENGINES, EVIDENCE, LOCKS_MATTER, SEVERITIES, VERDICTS } from '../../../report/words.ts';
import { amount, flag, line, list, mark, name, oneOf, path, record, sql, text } from './parts.ts';
import { migration, set } from './runs.ts';
import { tool } from './words.ts';

const MOST_FINDINGS = 10_000;

const finding = record<Finding>({
  project: line.optional(),
  rule: name,
  category: oneOf(LOCKS_MATTER),
  severity: oneOf(SEVERITIES),
  evidence: oneOf(EVIDENCE),
  migration: name,
  file: path,
  line,
  endLine: line,
  relation: name.optional(),
  sql: sql.optional(),
  message: text,
  why: text,
  proof: text.optional(),
  instead: text.optional(),
  suggestion: record<Suggestion>({ startLine: line, endLine: line, sql }).optional(),
  estimate: record<NonNullable<Finding['estimate']>>({
    rows: amount,
    lowMs: amount,
    highMs: amount,
    basis: text,
  }).optional(),
  suppressed: record<NonNullable<Finding['suppressed']>>({
    reason: text,
    until: name.optional(),
    by: name,
    added: z.boolean().optional(),
  }).optional(),
  on: list(name).optional(),
});

const verdict = oneOf(VERDICTS);

const summary = record<Review['summary']>({
  error: amount,
  warning: amount,
  notice: amount,
  suppressed: amount,
  refuted: amount,
});

const fixtures = record<Review['fixtures']>({
  tables: list(
    record<FixtureTable>({
      table: name,
      rows: amount,
      productionRows: amount.optional(),
      seeded: flag,
      synthetic: mark,
      existing: mark,
      about: mark,
      reason: text.optional(),
    }),
  ),
  leftOut: list(text),
});

const project = record<ReportedProject>({
  folders: list(record({ folder: path, tool })),
  verdict,
  summary,
  migrations: list(name),
  fixtures,
  set: set.optional(),
});

const unreviewed = record<Unreviewed>({
  kind: oneOf<Unreviewed['kind']>({ 'other-database': true, program: true }),
  folder: path,
  files: list(path),
  message: text,
});

const PHASE = /^[a-z][a-z -]{0,40}$/;

const timings = z
  .record(z.string(), amount)
  .transform((all) => Object.fromEntries(Object.entries(all).filter(([phase]) => PHASE.test(phase))));

const MOST_PROJECTS = 200;

const postgres = record<NonNullable<Review['postgres']>>({
  version: name,
  source: oneOf(ENGINES),
  image: name.optional(),
  existing: oneOf<'copied' | 'in-place'>({ copied: true, 'in-place': true }).optional(),
});

const shard = record<Shard>({ index: line, of: line });

/** A report as somebody else may have written it: every field of the model, in bounds, and nothing beside them. */
export const reportSchema = record<Review>({
  schemaVersion: z.literal(1),
  tool: record({ name: z.literal('pgrehearse'), version: name }),
  verdict,
  failOn: oneOf<Review['failOn']>({ error: true, warning: true, never: true }),
  approval: record<Approval>({ label: name, by: name }).optional(),
  content: name.optional(),
  summary,
  postgres: postgres.optional(),
  shard: shard.optional(),
  parts: list(
    record<ReportedPart>({
      name,
      verdict,
      postgres: postgres.optional(),
      shard: shard.optional(),
      migrations: list(name),
    }),
    MOST_PROJECTS,
  ).optional(),
  mode: oneOf<Review['mode']>({ rehearsal: true, static: true, 'nothing-changed': true }),
  problems: list(record<Problem>({ message: text, file: path.optional(), line: line.optional() })),
  notes: list(text),
  ignored: list(path),
  unreviewed: list(unreviewed),
  fixtures,
  projects: list(project, MOST_PROJECTS),
  migrations: list(migration),
  set: set.optional(),
  findings: list(finding, MOST_FINDINGS),
  timings,
});
