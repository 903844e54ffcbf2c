import { UserError } from '../../errors.ts';
import type { Finding, ReportedProject, Review } from '../../model.ts';
import { clip, name } from '../../report/inert.ts';
import { plural } from '../../numbers.ts';
import { summarise, verdictOf } from '../../review/verdict.ts';
import { RULES } from '../../rules/registry.ts';
import { VERSION } from '../../version.ts';

const LONGEST_ID = 60;

/**
 * The report of somebody else's job, with all that can be known without believing it taken from here: what rules are
 * about, how many findings there are, what follows from them. An approval counts only where it was looked up.
 * @throws UserError where it contradicts itself, or names a rule that there is not
 */
export function trusted(report: Review): Review {
  refuseEndless(report);
  const findings = report.findings.map((finding) => known(finding, report));
  const { approval: _, content: __, ...rest } = report;
  if (report.mode === 'nothing-changed' && findings.length + report.migrations.length > 0)
    throw new UserError('The report says that no migration changed, and reviews some.');
  const verdict = verdictOf(findings, report.problems, report.failOn);
  return {
    ...rest,
    findings,
    verdict,
    summary: summarise(findings),
    projects: report.projects.map((project, at) => recounted(project, at, { ...report, findings })),
    notes: [...report.notes, ...remarks(report, verdict)],
  };
}

/** Each finding is looked for among the statements: within this, a page is written in seconds. */
const MOST_LOOKED_AT = 20_000_000;

function refuseEndless({ findings, migrations }: Review): void {
  const runs = migrations.flatMap(({ forward, rollback, again }) => [forward, rollback, again]);
  const statements = runs.reduce((sum, run) => sum + run.statements.length, 0);
  if (findings.length * statements > MOST_LOOKED_AT)
    throw new UserError(
      `The report has ${plural(findings.length, 'finding')} and ${plural(statements, 'statement')}: more than a page can be made of.`,
    );
}

function remarks({ verdict, approval }: Review, found: Review['verdict']): readonly string[] {
  if (approval)
    return [
      "The job says that its findings were approved. The pull request's labels tell whether that is so.",
    ];
  if (verdict === found) return [];
  return [`The report calls itself \`${verdict}\`, but what it holds makes it \`${found}\`.`];
}

function known(finding: Finding, { projects }: Review): Finding {
  const rule = RULES.find(({ id }) => id === finding.rule);
  if (!rule)
    throw new UserError(
      `The report names the rule ${name(clip(finding.rule, LONGEST_ID))}, which pgrehearse ${VERSION} does not have: use the same version in both workflows.`,
    );
  if (finding.project !== undefined && finding.project >= projects.length)
    throw new UserError('The report has findings of a project that it does not have.');
  return { ...finding, why: rule.why, category: rule.category };
}

/** What stopped one of several projects is not told apart in a report. */
function recounted(project: ReportedProject, at: number, report: Review): ReportedProject {
  const own = report.findings.filter(({ project: owner }) => owner === at || report.projects.length === 1);
  const stopped = project.verdict === 'error' ? report.problems : [];
  return { ...project, summary: summarise(own), verdict: verdictOf(own, stopped, report.failOn) };
}
