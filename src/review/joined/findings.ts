import type { Evidence, Finding, Review, Severity } from '../../model.ts';
import { list } from '../../numbers.ts';
import { identified } from '../../report/identity.ts';
import type { Part } from './parts.ts';

const SEVERITIES: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };
const EVIDENCE: Readonly<Record<Evidence, number>> = { confirmed: 0, predicted: 1, unproven: 2, refuted: 3 };

interface Found {
  readonly finding: Finding;
  readonly part: Part;
}

/**
 * Every finding once, as the part that makes most of it has it. Where others looked at the same migration and did not
 * find it, the parts that did are named.
 *
 * @param projectOf where a part's project stands in the joined review
 */
export function joinedFindings(
  parts: readonly Part[],
  projectOf: (part: Part, project: number) => number,
): readonly Finding[] {
  const all = new Map<string, Found[]>();
  for (const part of parts)
    for (const { finding, identity } of identified(part.review)) {
      // Two projects may have a file of the same name; counted, they are told apart by their order.
      const key = `${finding.migration}\n${identity}`;
      all.set(key, [...(all.get(key) ?? []), { finding, part }]);
    }
  return [...all.values()].map((found) => joined(found, parts, projectOf));
}

function joined(
  found: readonly Found[],
  parts: readonly Part[],
  projectOf: (part: Part, project: number) => number,
): Finding {
  const [worst] = found.toSorted((a, b) => weight(a.finding) - weight(b.finding));
  if (!worst) throw new Error('nothing was found by nobody');
  const { finding, part } = worst;
  const project = finding.project === undefined ? {} : { project: projectOf(part, finding.project) };
  const where = found.filter((one) => isStanding(one.finding) === isStanding(finding));
  const names = new Set(where.map((one) => one.part.name));
  const others = parts.filter(({ name, review }) => !names.has(name) && lookedAt(review, finding));
  if (others.length === 0) return { ...finding, ...project };
  const on = [...names];
  return { ...finding, ...project, on, message: `${finding.message} Only ${words(on)}.` };
}

function words(on: readonly string[]): string {
  return `on ${list(on)}`;
}

/** What stands comes before what is switched off or refuted. */
function weight(finding: Finding): number {
  const settled = finding.suppressed ? 100 : finding.evidence === 'refuted' ? 50 : 0;
  return settled + SEVERITIES[finding.severity] * 10 + EVIDENCE[finding.evidence];
}

function isStanding({ suppressed, evidence }: Finding): boolean {
  return !suppressed && evidence !== 'refuted';
}

function lookedAt({ migrations }: Review, { migration }: Finding): boolean {
  const own = migrations.find(({ id }) => id === migration);
  return own !== undefined && own.forward.status !== 'skipped';
}
