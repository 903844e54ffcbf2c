import type { Finding } from '../../src/model.ts';
import type { Example } from '../../src/rules/rule.ts';
import { reviewExample } from './review-example.ts';

/** What a rule finds in a migration, read and not run. */
export async function designFindings(
  rule: string,
  up: string,
  parts: Pick<Example, 'base' | 'config'> = {},
): Promise<readonly Finding[]> {
  const { findings, problems } = await reviewExample({ kind: 'bad', title: '', up, ...parts });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return findings.filter((finding) => finding.rule === rule);
}

/** The names that a rule's messages have to hold, a list for each finding; none: it is quiet. */
export type DesignCase = readonly [title: string, up: string, ...found: readonly RegExp[]];

/** One finding for each pattern, in their order. */
export async function expectDesign(
  rule: string,
  [, up, ...found]: DesignCase,
  parts: Pick<Example, 'base' | 'config'> = {},
): Promise<void> {
  const messages = (await designFindings(rule, up, parts)).map(({ message }) => message);
  const matched = found.every((pattern, at) => pattern.test(messages[at] ?? ''));
  if (messages.length !== found.length || !matched)
    throw new Error(
      `expected ${found.map(String).join(', ') || 'nothing'}, found ${JSON.stringify(messages)}`,
    );
}
