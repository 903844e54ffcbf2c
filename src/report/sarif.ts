import type { Invocation, Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Problem, Review, Severity } from '../model.ts';
import { evidence, isInSource } from './facts.ts';
import { fingerprint } from './fingerprint.ts';
import { visible } from './inert.ts';
import { observations } from './items.ts';

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
        results: results(review, findings, rules),
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

function results(
  review: Review,
  findings: readonly Finding[],
  rules: readonly ReportingDescriptor[],
): Result[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const hash = identity(review, finding);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return {
      ruleId: finding.rule,
      ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
      level: LEVELS[finding.severity],
      message: { text: text(finding) },
      locations: [location(finding.file, finding.line, finding.endLine)],
      partialFingerprints: { primaryLocationLineHash: `${hash}:${occurrence}` },
      suppressions: suppressions(finding),
      properties: { evidence: finding.evidence, category: finding.category },
    };
  });
}

/** Stays the same when lines move: the rule, the relation and the statement without its spacing and case. */
function identity(review: Review, finding: Finding): string {
  const sql = observations(review, finding)[0]?.sql ?? finding.message.replace(/\d+/g, '0');
  const statement = sql.replace(/\s+/g, ' ').trim().toLowerCase();
  return fingerprint([finding.rule, finding.relation ?? '', statement].join('\n'));
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
