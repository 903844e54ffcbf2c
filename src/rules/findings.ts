import type { Finding, Severity } from '../model.ts';
import { judge, type Judgement } from './evidence.ts';
import { RULES } from './registry.ts';
import type { Draft, MigrationContext, OutcomeContext, Place, Rule, SetContext, Step } from './rule.ts';
import { directivesIn, suppress } from './suppression.ts';

/** What the configuration says of a rule. */
export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>;

/** Every rule on everything that changed: worst first, then by place. `today`: `2026-11-22`, in UTC. */
export function findAll(context: SetContext, severities: RuleSeverities, today: string): readonly Finding[] {
  const rules = RULES.filter((rule) => (severities[rule.id] ?? rule.severity) !== 'off');
  const inAll = [
    ...context.contexts.flatMap((one) => inMigration(rules, one)),
    ...rules.flatMap((rule) => inSet(rule, context)),
  ];
  const outcomes = context.contexts.map((one) => outcomeOf(one, inAll, today));
  const found = [
    ...inAll,
    ...outcomes.flatMap((outcome) => rules.flatMap((rule) => inOutcome(rule, outcome))),
  ];
  const suppressions = outcomes.flatMap(({ directives }) => directives.suppressions);
  return found
    .map((finding) => withSeverity(finding, severities[finding.rule]))
    .map((finding) => suppress(finding, suppressions, today))
    .toSorted(byWeight);
}

function outcomeOf(context: MigrationContext, found: readonly Finding[], today: string): OutcomeContext {
  const { id, up, down } = context.migration;
  const scripts = [up, ...(down ? [down] : [])].map(directivesIn);
  const directives = {
    suppressions: scripts.flatMap(({ suppressions }) => suppressions),
    malformed: scripts.flatMap(({ malformed }) => malformed),
  };
  const findings = found.filter((finding) => finding.migration === id);
  return { ...context, findings, directives, knownRules: RULES.map((rule) => rule.id), today };
}

function inOutcome(rule: Rule, context: OutcomeContext): Finding[] {
  if (rule.check.scope !== 'outcome') return [];
  const { migration } = context;
  const first = { file: migration.up.file.path, line: 1, endLine: 1 };
  return rule.check
    .find(context)
    .map((draft) => finished(rule, draft, first, migration.id, { evidence: 'predicted' }));
}

function inMigration(rules: readonly Rule[], context: MigrationContext): Finding[] {
  return [
    ...context.steps.flatMap((step) => inStep(rules, step)),
    ...rules.flatMap((rule) => {
      if (rule.check.scope !== 'migration') return [];
      const first = { file: context.migration.up.file.path, line: 1, endLine: 1 };
      return rule.check
        .find(context)
        .map((draft) =>
          finished(rule, draft, first, context.migration.id, judge(draft.claim, context.steps[0])),
        );
    }),
  ];
}

function inStep(rules: readonly Rule[], step: Step): Finding[] {
  const found = rules.flatMap((rule) =>
    rule.check.scope === 'statement' ? drafted(rule, rule.check.find(step)) : [],
  );
  for (const rule of rules) {
    if (rule.check.scope !== 'residue') continue;
    const named = found.map(({ draft }) => draft);
    found.push(...drafted(rule, rule.check.find(step, named)));
  }
  const { file, span } = step.statement;
  const place = { file, line: span.start.line, endLine: span.end.line };
  return found.map(({ rule, draft }) =>
    finished(rule, draft, place, step.migration.id, judge(draft.claim, step)),
  );
}

function drafted(rule: Rule, drafts: readonly Draft[]): { readonly rule: Rule; readonly draft: Draft }[] {
  return drafts.map((draft) => ({ rule, draft }));
}

function inSet(rule: Rule, context: SetContext): Finding[] {
  if (rule.check.scope !== 'set') return [];
  return rule.check.find(context).flatMap((draft) => {
    const place = draft.place;
    return place ? [finished(rule, draft, place, place.migration ?? '', judge(draft.claim, undefined))] : [];
  });
}

function finished(
  rule: Rule,
  draft: Draft,
  place: Place,
  migration: string,
  { evidence, proof }: Judgement,
): Finding {
  const { file, line, endLine } = draft.place ?? place;
  return {
    rule: rule.id,
    category: rule.category,
    severity: evidence === 'refuted' ? 'notice' : (draft.severity ?? levelOf(rule)),
    evidence,
    migration,
    file,
    line,
    endLine,
    relation: draft.relation,
    message: draft.message,
    why: rule.why,
    proof,
    instead: draft.instead,
    suggestion: draft.suggestion,
  };
}

/** A rule that is off by itself says only what the configuration asked for, and then with that severity. */
function levelOf({ severity }: Rule): Severity {
  return severity === 'off' ? 'notice' : severity;
}

function withSeverity(finding: Finding, severity: Severity | 'off' | undefined): Finding {
  if (severity === undefined || severity === 'off' || finding.evidence === 'refuted') return finding;
  return { ...finding, severity };
}

const WEIGHT = { error: 0, warning: 1, notice: 2 } satisfies Record<Severity, number>;

function byWeight(a: Finding, b: Finding): number {
  return (
    WEIGHT[a.severity] - WEIGHT[b.severity] ||
    a.file.localeCompare(b.file, 'en') ||
    a.line - b.line ||
    a.rule.localeCompare(b.rule, 'en')
  );
}
