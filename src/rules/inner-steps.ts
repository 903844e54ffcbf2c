import type { Inner } from '../catalog/calls.ts';
import type { Operation } from '../model.ts';
import type { Draft, Step } from './rule.ts';

/**
 * Statements out of bodies as steps, so that every rule judges them as if they stood in the file.
 *
 * @param script the steps of the script as these see it; filled by `completeScripts`
 */
export function innerSteps(outer: Step, inner: readonly Inner[], script: Step[]): readonly Step[] {
  const start = inner[0]?.session.lockTimeoutMs;
  return inner.map(({ statement, operations, catalog, after, session, within }) => ({
    ...outer,
    statement,
    operations,
    catalog,
    after,
    within,
    transaction: outer.transaction + within.commits / MOST_COMMITS,
    inBlock: true,
    lockTimeoutMs: session.lockTimeoutMs === start ? outer.lockTimeoutMs : session.lockTimeoutMs,
    steps: script,
    unread: [],
  }));
}

/** To a statement of a body, the script looks as if the body stood there instead of the statement that runs it. */
export function completeScripts(steps: readonly Step[]): void {
  steps.forEach(({ inner }, at) => {
    const script = inner[0]?.steps as Step[] | undefined;
    script?.push(...steps.slice(0, at), ...inner, ...steps.slice(at + 1));
  });
}

/** A body's own transactions are numbered between the statement's and the next one's. */
const MOST_COMMITS = 10_000;

/** What a statement does, itself and through the bodies that it runs. */
export function operationsThrough({ operations, inner }: Step): readonly Operation[] {
  return inner.length === 0 ? operations : [...operations, ...inner.flatMap((one) => one.operations)];
}

/** The statements that run, with those of a body beside the one that runs it. */
export function withInner(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => [step, ...step.inner]);
}

/**
 * A finding about a statement in a body says where it stands. What would replace the statement's lines does not fit
 * there: it may be quoted, or advise what no body can do.
 */
export function situated(draft: Draft, { within, statement }: Step): Draft {
  if (!within) return draft;
  const { file, span } = statement;
  const line = within.isInFile || within.call.includes('this DO block') ? '' : `, line ${within.line}`;
  return {
    ...draft,
    message: `Inside ${within.call}${line}: ${draft.message}`,
    suggestion: undefined,
    place: within.isInFile ? { file, line: span.start.line, endLine: span.end.line } : draft.place,
  };
}
