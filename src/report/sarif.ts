import type { Invocation, Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Problem, Review, Severity } from '../model.ts';
import { evidence, isInSource } from './facts.ts';
import { identified } from './identity.ts';
import { visible } from './inert.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** The review as SARIF 2.1.0. Refuted findings are left out: the format has no place for what turned out not to hold. */
export function renderSarif(review: Review): string {
  const findings = review.findings.filter((finding) => finding.evidence !== 'refuted');
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()].map(descriptor);
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: review.tool.name, version: review.tool.version, rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(review)],
        results: results(review, rules),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor({ rule, why, category, severity }: Finding): ReportingDescriptor {
  return {
    id: rule,
    name: rule,
    shortDescription: { text: rule.replaceAll('-', ' ') },
    fullDescription: { text: plain(why) },
    help: { text: `${plain(why)} See docs/rules/${rule}.md.` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['postgres', 'migration', category] },
  };
}

function results(review: Review, rules: readonly ReportingDescriptor[]): Result[] {
  return identified(review)
    .filter(({ finding }) => finding.evidence !== 'refuted')
    .map(({ finding, identity }) => ({
      ruleId: finding.rule,
      ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
      level: LEVELS[finding.severity],
      message: { text: text(finding) },
      locations: [location(finding.file, finding.line, finding.endLine)],
      partialFingerprints: { primaryLocationLineHash: identity },
      suppressions: suppressions(finding),
      properties: { evidence: finding.evidence, category: finding.category },
    }));
}

function text(finding: Finding): string {
  const { word, proof } = evidence(finding);
  const instead = finding.instead === undefined ? '' : `\n\nInstead:\n${finding.instead}`;
  return plain(`${finding.message}\n\n${word}: ${proof}${instead}`);
}

/** SARIF reads `[text](target)` as a link even in plain text. */
function plain(message: string): string {
  return visible(message).replaceAll('](', '] (');
}

function location(file: string, startLine: number, endLine: number): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(file), uriBaseId: '%SRCROOT%' },
      region: { startLine, endLine: Math.max(startLine, endLine) },
    },
  };
}

function uri(path: string): string {
  return visible(path).split('/').map(encodeURIComponent).join('/');
}

function suppressions(finding: Finding): Result['suppressions'] {
  if (finding.suppressed === undefined) return [];
  const kind = isInSource(finding) ? 'inSource' : 'external';
  return [{ kind, justification: visible(finding.suppressed.reason) }];
}

function invocation({ problems }: Review): Invocation {
  return {
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: problems.map(notification),
  };
}

function notification({ message, file, line = 1 }: Problem): Notification {
  return {
    level: 'error',
    message: { text: plain(message) },
    ...(file !== undefined && { locations: [location(file, line, line)] }),
  };
}
