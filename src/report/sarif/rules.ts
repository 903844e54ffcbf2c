import type { ReportingDescriptor } from 'sarif';
import type { Finding, Severity } from '../../model.ts';
import { RULES } from '../../rules/registry.ts';
import { plain } from './text.ts';

export const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Record<
  Severity,
  string
>;
/** GitHub's words for `problem.severity`. */
const PROBLEMS = { error: 'error', warning: 'warning', notice: 'recommendation' } as const satisfies Record<
  Severity,
  string
>;

const PAGES = 'https://github.com/pgrehearse/pgrehearse/blob/v0/docs/rules';
/** GitHub's limit of a description. */
const LONGEST = 1024;

/** The rules of these findings, described alike whatever was found: code scanning tells versions of a tool by them. */
export function descriptors(findings: readonly Finding[]): readonly ReportingDescriptor[] {
  return [...new Map(findings.map((finding) => [finding.rule, finding])).values()].map(descriptor);
}

function descriptor({ rule, why, category, severity }: Finding): ReportingDescriptor {
  const known = RULES.find(({ id }) => id === rule);
  const own = known === undefined || known.severity === 'off' ? severity : known.severity;
  const page = `${PAGES}/${rule}.md`;
  const text = plain(why);
  return {
    id: rule,
    name: rule,
    shortDescription: { text: plain(known?.title ?? rule.replaceAll('-', ' '), LONGEST) },
    fullDescription: { text: plain(why, LONGEST) },
    ...(known && { helpUri: page }),
    help: known
      ? { text: `${text} See ${page}.`, markdown: `${text}\n\n[Examples and what to write instead](${page})` }
      : { text },
    defaultConfiguration: { level: LEVELS[own] },
    properties: {
      tags: ['postgres', 'migration', category],
      precision: 'high',
      'problem.severity': PROBLEMS[own],
    },
  };
}
