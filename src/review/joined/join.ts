import type { Problem, ReportedMigration, ReportedPart, ReportedProject, Review } from '../../model.ts';
import { list, plural } from '../../numbers.ts';
import { VERSION } from '../../version.ts';
import { summarise, verdictOf } from '../verdict.ts';
import { joinedFindings } from './findings.ts';
import { missing, namedParts, type Part } from './parts.ts';

/** A report that was named: what it holds, or why it cannot be used. */
export type GivenReport = { readonly file: string } & (
  | { readonly review: Review; readonly problem?: undefined }
  | { readonly problem: string; readonly review?: undefined }
);

/**
 * Reports of several runners as one review: of the same migrations on several servers, of shares of them, or both.
 *
 * @param expected how many there must be
 */
export function join(given: readonly GivenReport[], expected?: number): Review {
  const parts = namedParts(given.flatMap(({ file, review }) => (review ? [{ file, review }] : [])));
  const unusable = given.flatMap(({ problem }) => (problem === undefined ? [] : [{ message: problem }]));
  const projects = joinedProjects(parts);
  const findings = joinedFindings(parts, projects.indexOf);
  const problems = [...unusable, ...missing(parts, expected), ...said(parts)];
  const failOn = strictest(parts);
  const approval = approvalOf(parts);
  const verdict = verdictOf(findings, problems, failOn);
  const content = common(parts.map(({ review }) => review.content));
  const set =
    parts.some(({ review }) => review.shard) || projects.all.length > 1 ? undefined : worstSet(parts);
  return {
    schemaVersion: 1,
    tool: { name: 'pgrehearse', version: VERSION },
    verdict: verdict === 'fail' && approval ? 'warn' : verdict,
    failOn,
    ...(approval && { approval }),
    ...(content !== undefined && { content }),
    summary: summarise(findings),
    ...serverOf(parts),
    ...(parts.length > 0 && { parts: parts.map(reported) }),
    mode: modeOf(parts),
    problems,
    notes: [...(parts.length > 0 ? [joinedNote(parts)] : []), ...notesOf(parts)],
    ignored: union(parts.map(({ review }) => review.ignored)),
    unreviewed: union(parts.map(({ review }) => review.unreviewed)),
    fixtures: fixturesOf(parts.map(({ review }) => review.fixtures)),
    projects: projects.all.map((project, at) => {
      const own = findings.filter((finding) => projects.all.length === 1 || finding.project === at);
      const stopped = project.verdict === 'error' ? [...problems, ...STOPPED] : [];
      return { ...project, summary: summarise(own), verdict: verdictOf(own, stopped, failOn) };
    }),
    migrations: migrationsOf(parts),
    ...(set && { set }),
    findings,
    timings: longest(parts),
  };
}

/** What stopped one of several projects is not told apart in a report. */
const STOPPED: readonly Problem[] = [{ message: '' }];

function reported({ name, review }: Part): ReportedPart {
  const { verdict, postgres, shard, migrations } = review;
  const rehearsed = migrations.filter(({ forward }) => forward.status !== 'skipped').map(({ id }) => id);
  return { name, verdict, ...(postgres && { postgres }), ...(shard && { shard }), migrations: rehearsed };
}

function joinedNote(parts: readonly Part[]): string {
  const each = list(parts.map(({ name, review }) => `${name} (\`${review.verdict}\`)`));
  return `Joined from ${plural(parts.length, 'report')}: ${each}.`;
}

/** Of a problem that not all have, it is told whose it is. */
function said(parts: readonly Part[]): readonly Problem[] {
  const all = new Map<string, { readonly problem: Problem; readonly names: string[] }>();
  for (const { name, review } of parts)
    for (const problem of review.problems) {
      const key = JSON.stringify([problem.file, problem.message]);
      const known = all.get(key) ?? { problem, names: [] };
      all.set(key, { ...known, names: [...known.names, name] });
    }
  return [...all.values()].map(({ problem, names }) =>
    names.length === parts.length ? problem : { ...problem, message: `${list(names)}: ${problem.message}` },
  );
}

function notesOf(parts: readonly Part[]): readonly string[] {
  const all = union(parts.map(({ review }) => review.notes));
  return all.map((note) => {
    const names = parts.flatMap(({ name, review }) => (review.notes.includes(note) ? [name] : []));
    return names.length === parts.length ? note : `${list(names)}: ${note}`;
  });
}

function strictest(parts: readonly Part[]): Review['failOn'] {
  const all = new Set(parts.map(({ review }) => review.failOn));
  return all.has('warning') ? 'warning' : all.has('error') || all.size === 0 ? 'error' : 'never';
}

/** One that holds for all. */
function approvalOf(parts: readonly Part[]): Review['approval'] {
  const [first] = parts;
  const isSame = parts.every(({ review }) => review.approval?.by === first?.review.approval?.by);
  return isSame ? first?.review.approval : undefined;
}

function serverOf(parts: readonly Part[]): Pick<Review, 'postgres'> {
  const servers = parts.flatMap(({ review }) => review.postgres ?? []);
  const [first] = servers;
  if (!first) return {};
  const versions = union([servers.map(({ version }) => version)]);
  return { postgres: { ...first, version: list(versions) } };
}

function modeOf(parts: readonly Part[]): Review['mode'] {
  const modes = new Set(parts.map(({ review }) => review.mode));
  if (modes.has('rehearsal') || modes.size === 0) return 'rehearsal';
  return modes.has('static') ? 'static' : 'nothing-changed';
}

/** Each once, as the part has it in which it fared worst. */
function migrationsOf(parts: readonly Part[]): readonly ReportedMigration[] {
  const all = new Map<string, ReportedMigration>();
  for (const migration of parts.flatMap(({ review }) => review.migrations)) {
    const known = all.get(migration.id);
    if (!known || rank(migration) < rank(known)) all.set(migration.id, migration);
  }
  return [...all.values()];
}

const TRIPS: Readonly<Record<ReportedMigration['roundTrip']['status'], number>> = {
  failed: 0,
  'data-lost': 1,
  'schema-differs': 2,
  restored: 3,
  'no-rollback': 4,
  'not-run': 5,
};

function rank({ forward, roundTrip }: ReportedMigration): number {
  const runs = { failed: 0, ok: 10, skipped: 20 } as const;
  return runs[forward.status] + TRIPS[roundTrip.status];
}

function worstSet(parts: readonly Part[]): Review['set'] {
  return parts
    .flatMap(({ review }) => review.set ?? [])
    .toSorted((a, b) => TRIPS[a.roundTrip.status] - TRIPS[b.roundTrip.status])[0];
}

interface Projects {
  readonly all: readonly ReportedProject[];
  readonly indexOf: (part: Part, project: number) => number;
}

function joinedProjects(parts: readonly Part[]): Projects {
  const all = new Map<string, ReportedProject>();
  for (const { review } of parts)
    for (const project of review.projects) {
      const key = keyOf(project);
      const known = all.get(key);
      all.set(key, known ? both(known, project) : project);
    }
  const order = [...all.keys()];
  return {
    all: [...all.values()],
    indexOf: ({ review }, at) => {
      const project = review.projects[at];
      return project ? order.indexOf(keyOf(project)) : 0;
    },
  };
}

function keyOf({ folders }: ReportedProject): string {
  return JSON.stringify(folders.map(({ folder, tool }) => [folder, tool]));
}

function both(one: ReportedProject, other: ReportedProject): ReportedProject {
  const { set: _, ...rest } = one;
  return {
    ...rest,
    verdict: [one.verdict, other.verdict].includes('error') ? 'error' : one.verdict,
    migrations: union([one.migrations, other.migrations]),
    fixtures: fixturesOf([one.fixtures, other.fixtures]),
  };
}

/** A table as the first has it that knows it. */
function fixturesOf(all: readonly Review['fixtures'][]): Review['fixtures'] {
  const tables = new Map(
    all
      .flatMap(({ tables: some }) => some)
      .toReversed()
      .map((one) => [one.table, one]),
  );
  return {
    tables: [...tables.values()].toReversed(),
    leftOut: union(all.map(({ leftOut }) => leftOut)),
  };
}

/** Runners work side by side. */
function longest(parts: readonly Part[]): Review['timings'] {
  const timings: Record<string, number> = {};
  for (const [phase, ms] of parts.flatMap(({ review }) => Object.entries(review.timings)))
    timings[phase] = Math.max(timings[phase] ?? 0, ms);
  return timings;
}

function common(values: readonly (string | undefined)[]): string | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

function union<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const seen = new Map<string, T>();
  for (const one of lists.flat()) seen.set(JSON.stringify(one), one);
  return [...seen.values()];
}
