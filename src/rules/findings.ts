import type { Finding, Migration, Script, Severity } from '../model.ts';
import { directivesIn, directivesOf, joined } from './directives.ts';
import { judge } from './evidence.ts';
import { onMadeUpRows, type Tempered } from './made-up.ts';
import type { PolicyOf, RuleSeverities } from './options.ts';
import { situated } from './inner-steps.ts';
import { RULES } from './registry.ts';
import type {
  Draft,
  MadeUp,
  MigrationContext,
  OutcomeContext,
  Place,
  Rule,
  SetContext,
  Step,
} from './rule.ts';
import { suppress, type Suppression } from './suppression.ts';

/** What the project agreed with pgrehearse. */
export interface Terms {
  readonly policyOf: PolicyOf;
  /** Of the configuration; those in the files are read from them. */
  readonly ignores: readonly Suppression[];
  /** `2026-11-22`, in UTC. */
  readonly today: string;
}

/** Every rule on everything that changed: worst first, then by place. */
export function findAll(context: SetContext, { policyOf, ignores, today }: Terms): readonly Finding[] {
  const inAll = [
    ...context.contexts.flatMap((one) => inMigration(rulesFor(one.migration, policyOf), one)),
    ...RULES.flatMap((rule) => inSet(rule, context)),
  ];
  const outcomes = outcomesOf(context, inAll, today);
  const found = [...inAll, ...onceEach(outcomes.flatMap((outcome) => inOutcome(outcome)))];
  const suppressions = [...outcomes.flatMap(({ directives }) => directives.suppressions), ...ignores];
  return found
    .flatMap((finding) => withSeverity(finding, policyOf(finding.file).severities))
    .map((finding) => suppress(finding, suppressions, today))
    .toSorted(byWeight);
}

/** An entry of the configuration that silences findings, with the files that it speaks for. */
export interface Ignored extends Suppression {
  readonly files: readonly string[];
}

/** What is wrong with the configuration's own entries. One is unused only where all that it speaks for was looked at. */
export function findInConfiguration(
  ignores: readonly Ignored[],
  contexts: readonly MigrationContext[],
  findings: readonly Finding[],
  { policyOf, today }: Terms,
): readonly Finding[] {
  const seen = new Set(contexts.filter(ranThrough).flatMap(filesOf));
  return ignores
    .flatMap((one) =>
      inOutcome({
        findings,
        directives: { suppressions: [one], malformed: [] },
        isWhole: one.files.length > 0 && one.files.every((file) => seen.has(file)),
        knownRules: RULES.map((rule) => rule.id),
        today,
      }),
    )
    .flatMap((finding) => withSeverity(finding, policyOf(finding.file).severities));
}

/** Those that one of its files wants to hear of; what the others do not is sorted out by place. */
function rulesFor({ up, down }: Migration, policyOf: PolicyOf): readonly Rule[] {
  const policies = [up, ...(down ? [down] : [])].map(({ file }) => policyOf(file.path));
  return RULES.filter(({ id, severity }) =>
    policies.some(({ severities }) => (severities[id] ?? severity) !== 'off'),
  );
}

/** Of the migrations that were judged, and of the changed files that could not be. */
function outcomesOf(
  { contexts, unjudged = [] }: SetContext,
  findings: readonly Finding[],
  today: string,
): (OutcomeContext & { readonly migration?: string })[] {
  const knownRules = RULES.map((rule) => rule.id);
  const common = { findings, knownRules, today };
  return [
    ...contexts.map((one) => ({
      ...common,
      directives: directivesOf(one.migration),
      isWhole: ranThrough(one),
      migration: one.migration.id,
    })),
    { ...common, directives: joined(unjudged.map(directivesIn)), isWhole: false },
  ];
}

function scriptsOf({ migration: { up, down } }: MigrationContext): readonly Script[] {
  return [up, ...(down ? [down] : [])];
}

function filesOf(context: MigrationContext): readonly string[] {
  return scriptsOf(context).map(({ file }) => file.path);
}

/** A finding that only a run can give is not missing where there was none, or where it ended early. */
function ranThrough({ rehearsal }: MigrationContext): boolean {
  if (rehearsal?.forward.status !== 'ok') return false;
  return rehearsal.rollback.status === 'ok' || rehearsal.roundTrip.status === 'no-rollback';
}

/** Migrations that share a file share its comments. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((one) => [placed(one), one])).values()];
}

function placed({ rule, file, line, message }: Finding): string {
  return JSON.stringify([rule, file, line, message]);
}

function inOutcome(context: OutcomeContext & { readonly migration?: string }): Finding[] {
  return RULES.flatMap((rule) => {
    if (rule.check.scope !== 'outcome') return [];
    return rule.check
      .find(context)
      .flatMap((draft) =>
        draft.place
          ? [finished(rule, draft, draft.place, context.migration ?? '', { evidence: 'predicted' })]
          : [],
      );
  });
}

function inMigration(rules: readonly Rule[], context: MigrationContext): Finding[] {
  return [
    ...context.steps.flatMap((step) => inStep(rules, step, context.madeUp)),
    ...rules.flatMap((rule) => {
      if (rule.check.scope !== 'migration') return [];
      const first = { file: context.migration.up.file.path, line: 1, endLine: 1 };
      return rule.check
        .find(context)
        .map((draft) =>
          inProgram(
            finished(
              rule,
              draft,
              first,
              context.migration.id,
              onMadeUpRows(judge(draft.claim, context.steps[0]), draft.claim, context.madeUp),
            ),
            context.migration,
            draft.place?.sql ?? (rule.category === 'rollback' ? undefined : sentAt(context, draft.place)),
          ),
        );
    }),
  ];
}

function inStep(rules: readonly Rule[], step: Step, madeUp: MadeUp | undefined): Finding[] {
  const found = [step, ...step.inner].flatMap((one) => inStatement(rules, one));
  for (const rule of rules) {
    if (rule.check.scope !== 'residue') continue;
    const named = found.map(({ draft }) => draft);
    found.push(...rule.check.find(step, named).map((draft) => ({ rule, draft, step })));
  }
  const { file, span } = step.statement;
  const place = { file, line: span.start.line, endLine: span.end.line };
  const findings = found.map((one) =>
    inProgram(
      finished(
        one.rule,
        one.draft,
        place,
        step.migration.id,
        onMadeUpRows(judge(one.draft.claim, one.step), one.draft.claim, madeUp),
      ),
      step.migration,
      step.statement.sql,
    ),
  );
  return step.inner.length === 0 ? findings : withoutRepetition(findings);
}

interface Found {
  readonly rule: Rule;
  readonly draft: Draft;
  readonly step: Step;
}

function inStatement(rules: readonly Rule[], step: Step): Found[] {
  return rules.flatMap((rule) =>
    rule.check.scope === 'statement'
      ? rule.check.find(step).map((draft) => ({ rule, draft: situated(draft, step), step }))
      : [],
  );
}

/** A body that runs several times is as it is each time. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, line, message }) => {
    const key = `${rule} ${line} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

function inSet(rule: Rule, context: SetContext): Finding[] {
  if (rule.check.scope !== 'set') return [];
  return rule.check.find(context).flatMap((draft) => {
    const place = draft.place;
    return place ? [finished(rule, draft, place, place.migration ?? '', judge(draft.claim, undefined))] : [];
  });
}

/** The statement that a rule speaks of by its place. */
function sentAt({ steps }: MigrationContext, place: Place | undefined): string | undefined {
  const { file, line } = place ?? {};
  const at = steps.filter(
    ({ statement, operations }) =>
      statement.file === file &&
      statement.span.start.line === line &&
      !operations.every(({ kind }) => kind === 'set'),
  );
  return at.length === 1 ? at[0]?.statement.sql : undefined;
}

/** Where the file is no SQL, a finding tells what was sent, and no line of the file can be replaced by SQL. */
function inProgram(finding: Finding, { tool }: Migration, sql?: string): Finding {
  if (tool !== 'command') return finding;
  const { line, instead } = finding;
  return {
    ...finding,
    endLine: line,
    instead: instead === undefined ? undefined : `${onParameters(sql ?? '')}${instead}`,
    suggestion: undefined,
    ...(sql !== undefined && { sql }),
  };
}

/** What was sent in a binary format stays a parameter, and SQL that stands by itself has none. */
function onParameters(sql: string): string {
  const bare = sql.replaceAll(/'(?:[^']|'')*'|(\$(?:[A-Za-z_]\w*)?\$)[^]*?\1/g, '');
  const names = [...new Set(bare.match(/\$\d+\b/g))];
  return names.length === 0 ? '' : `-- ${names.join(', ')}: what the program gives for it\n`;
}

function finished(
  rule: Rule,
  draft: Draft,
  place: Place,
  migration: string,
  { evidence, proof, atMost }: Tempered,
): Finding {
  const { file, line, endLine } = draft.place ?? place;
  const severity = draft.severity ?? levelOf(rule);
  return {
    rule: rule.id,
    category: rule.category,
    severity: evidence === 'refuted' ? 'notice' : milder(severity, atMost),
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
    estimate: draft.estimate,
  };
}

function milder(severity: Severity, atMost: Severity | undefined): Severity {
  return severity === 'error' && atMost !== undefined ? atMost : severity;
}

/** A rule that is off by itself says only what the configuration asked for, and then with that severity. */
function levelOf({ severity }: Rule): Severity {
  return severity === 'off' ? 'notice' : severity;
}

/** As the file's policy has it; nothing where it has the rule off. */
function withSeverity(finding: Finding, severities: RuleSeverities): Finding[] {
  const rule = RULES.find(({ id }) => id === finding.rule);
  const severity = severities[finding.rule];
  if ((severity ?? rule?.severity) === 'off') return [];
  if (severity === undefined || severity === 'off' || finding.evidence === 'refuted') return [finding];
  return [{ ...finding, severity }];
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
