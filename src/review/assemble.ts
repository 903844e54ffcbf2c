import type { Config } from '../config/config.ts';
import { policiesOf, type PolicySettings } from '../config/policy.ts';
import type {
  Finding,
  MigrationRehearsal,
  Problem,
  ReportedMigration,
  ReportedProject,
  Review,
  Run,
} from '../model.ts';
import { findAll, findInConfiguration, type Ignored } from '../rules/findings.ts';
import { tablesOfIndexes, withTables } from './index-locks.ts';
import type { ParsedProject } from './project.ts';
import type { ReviewedProject } from './reviewed.ts';
import { summarise, verdictOf } from './verdict.ts';
import { VERSION } from '../version.ts';

export interface Assembly {
  readonly reviewed: readonly ReviewedProject[];
  readonly problems: readonly Problem[];
  readonly notes?: readonly string[];
  readonly ignored?: readonly string[];
  readonly unreviewed?: Review['unreviewed'];
  readonly config: Pick<Config, 'failOn'> & PolicySettings;
  /** What the configuration silences. */
  readonly ignores?: readonly Ignored[];
  readonly mode: Review['mode'];
  readonly postgres?: Review['postgres'];
  readonly shard?: Review['shard'];
  readonly timings: Review['timings'];
}

/** Everything that was found out, as the report has it. */
export function assemble(assembly: Assembly): Review {
  const { reviewed, problems, notes = [], ignored = [], unreviewed = [] } = assembly;
  const { config, mode, postgres, shard, timings } = assembly;
  const { byProject, findings } = findingsIn(assembly);
  const all = [...problems, ...reviewed.flatMap((one) => one.problems ?? []), ...unreadable(reviewed)];
  return {
    schemaVersion: 1,
    tool: { name: 'pgrehearse', version: VERSION },
    verdict: verdictOf(findings, all, config.failOn),
    failOn: config.failOn,
    summary: summarise(findings),
    postgres,
    ...(shard && { shard }),
    mode,
    problems: all,
    notes: [...notes, ...new Set(reviewed.flatMap((one) => one.notes ?? []))],
    ignored,
    unreviewed,
    fixtures: fixturesOf(reviewed),
    projects: reviewed.map((one, at) => reportedProject(one, byProject[at] ?? [], config.failOn)),
    migrations: reviewed.flatMap(reportedMigrations),
    set: reviewed.length === 1 ? reviewed[0]?.set : undefined,
    findings,
    timings,
  };
}

function fixturesOf(reviewed: readonly ReviewedProject[]): Review['fixtures'] {
  return {
    tables: reviewed.flatMap(({ fixtures }) => fixtures),
    leftOut: [...new Set(reviewed.flatMap(({ leftOut }) => leftOut))],
  };
}

function reportedProject(
  one: ReviewedProject,
  findings: readonly Finding[],
  failOn: Review['failOn'],
): ReportedProject {
  const { project } = one.parsed;
  const { parts = [{ folder: project.folder, tool: project.tool }] } = project;
  return {
    folders: parts,
    verdict: verdictOf(
      findings,
      [...(one.problems ?? []), ...one.parsed.problems, ...unreadable([one])],
      failOn,
    ),
    summary: summarise(findings),
    migrations: project.changed.map(({ id }) => id),
    fixtures: fixturesOf([one]),
    ...(one.set && { set: one.set }),
  };
}

interface FindingsIn {
  /** Those of each project. */
  readonly byProject: readonly (readonly Finding[])[];
  /** All of them, and what is wrong with the configuration. */
  readonly findings: readonly Finding[];
}

function findingsIn({ reviewed, config, ignores = [] }: Assembly): FindingsIn {
  if (reviewed.length === 0) return { byProject: [], findings: [] };
  const today = new Date().toISOString().slice(0, 10);
  const terms = { policyOf: policiesOf(config), ignores, today };
  const byProject = reviewed.map(({ parsed: { changes, unjudged }, contexts, set, replayFailure }, at) => {
    const found = findAll({ contexts, changes, set, replayFailure, unjudged }, terms);
    return reviewed.length === 1 ? found : found.map((finding) => ({ ...finding, project: at }));
  });
  const found = byProject.flat();
  const contexts = reviewed.flatMap((project) => project.contexts);
  return { byProject, findings: [...found, ...findInConfiguration(ignores, contexts, found, terms)] };
}

/** A statement that nobody could read, and that no server ran, was not reviewed. */
function unreadable(reviewed: readonly ReviewedProject[]): Problem[] {
  const statements = reviewed
    .flatMap(({ parsed }) => parsed.migrations)
    .flatMap(({ up, down }) => [...up.statements, ...(down?.statements ?? [])]);
  const ran = new Set(
    reviewed.flatMap(({ rehearsals }) =>
      rehearsals
        .flatMap(({ forward, rollback }) => [...forward.statements, ...rollback.statements])
        .filter((one) => one.ok)
        .map((one) => `${one.file}:${one.line}:${one.sql}`),
    ),
  );
  return statements.flatMap(({ syntaxError, file, span, sql }) => {
    if (!syntaxError || ran.has(`${file}:${span.start.line}:${sql}`)) return [];
    const { line, column } = syntaxError.position;
    return [
      {
        message: `${syntaxError.message}, at column ${column}: mend the statement, so that it can be reviewed.`,
        file,
        line,
      },
    ];
  });
}

function reportedMigrations({ parsed, rehearsals }: ReviewedProject): ReportedMigration[] {
  return parsed.project.changed.map((source) => {
    const rehearsal = rehearsals.find((one) => one.migration.id === source.id);
    const migration = parsed.migrations.find((one) => one.id === source.id);
    return {
      id: source.id,
      version: source.version,
      tool: source.tool,
      file: source.up.path,
      rollbackFile: source.down?.path,
      change: source.change,
      transaction: migration?.up.transaction ?? 'one',
      ...runsOf(rehearsal, whyNotRun(source, parsed)),
    };
  });
}

function whyNotRun(
  { change, history }: ParsedProject['project']['changed'][number],
  parsed: ParsedProject,
): string {
  if (change === 'deleted') return 'it was deleted';
  if (history.inBase) return 'its former text is part of the base that others are rehearsed on';
  if (parsed.shard) return 'another part of the review rehearses it';
  return parsed.migrations.length > 0 ? 'nothing was run' : 'it was not run';
}

function runsOf(
  rehearsal: MigrationRehearsal | undefined,
  reason: string,
): Pick<
  ReportedMigration,
  'forward' | 'rollback' | 'again' | 'retry' | 'interruption' | 'traffic' | 'roundTrip' | 'estimates'
> {
  if (rehearsal) {
    const { forward, rollback, again, retry, interruption, traffic } = rehearsal;
    const { roundTrip, estimates, catalogs } = rehearsal;
    const tables = tablesOfIndexes(catalogs);
    return {
      forward: withTables(forward, tables),
      rollback: withTables(rollback, tables),
      again: withTables(again, tables),
      ...(retry && { retry: withTables(retry, tables) }),
      ...(interruption && { interruption }),
      ...(traffic && { traffic }),
      roundTrip,
      ...(estimates && { estimates }),
    };
  }
  const skipped: Run = { status: 'skipped', durationMs: 0, reason, statements: [] };
  const roundTrip = { status: 'not-run', schemaDiff: [], dataDiff: [], againDiff: [] } as const;
  return { forward: skipped, rollback: skipped, again: skipped, roundTrip };
}
