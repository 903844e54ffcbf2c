import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resolve } from '../../src/config/config.ts';
import { fixAll, type Fixed } from '../../src/fix/fix.ts';
import type { Review } from '../../src/model.ts';
import { exampleProject } from '../../src/rules/example-project.ts';
import { RULES } from '../../src/rules/registry.ts';
import type { Example } from '../../src/rules/rule.ts';
import { loadParser } from '../../src/sql/script.ts';
import { overlayTree } from '../../src/tree/tree.ts';
import { appliesTo, reviewExample } from '../support/review-example.ts';
import { SHARED_VERSION, startShared } from '../support/shared-server.ts';
import { memoryTree } from '../tree/memory.ts';
import { ADVISED } from './advice-cases.ts';

await loadParser();

const WRITTEN: readonly Example[] = [
  ...RULES.flatMap(({ examples }) => examples),
  ...ADVISED.map((one) => ({ kind: 'bad' as const, ...one })),
];
const EXAMPLES = WRITTEN.filter((example) => !example.files && appliesTo(example, SHARED_VERSION));

interface Tried {
  readonly example: Example;
  readonly fixed: Fixed;
  /** What a second time would change. */
  readonly again: Fixed;
  /** The migration after it. */
  readonly up: string;
}

async function tried(example: Example): Promise<Tried> {
  const { base, head, changes } = exampleProject(example);
  const input = {
    changes,
    base: memoryTree(Object.fromEntries(base)),
    head: memoryTree(Object.fromEntries(head)),
    config: resolve({ postgres: SHARED_VERSION === 18 ? 18 : 17 }),
    isStatic: true,
    prefer: ['local'] as const,
    progress: () => undefined,
  };
  const fixed = await fixAll(input, async () => undefined);
  const after = new Map([...fixed.files].map(([file, contents]) => [file, contents.after] as const));
  const again = await fixAll({ ...input, head: overlayTree(input.head, after) }, async () => undefined);
  const [changed] = after.values();
  return { example, fixed, again, up: changed ? new TextDecoder().decode(changed) : example.up };
}

const all = await Promise.all(EXAMPLES.map(tried));

test('no suggestion of any example has to be taken back, and a second time nothing is left to do', () => {
  expect(all.flatMap(({ fixed }) => fixed.failed)).toEqual([]);
  expect(all.flatMap(({ again }) => again.fixes)).toEqual([]);
  expect(new Set(all.flatMap(({ fixed }) => fixed.fixes.map(({ rule }) => rule)))).toEqual(
    new Set([
      'create-index-blocking',
      'drop-index-blocking',
      'reindex-blocking',
      'missing-lock-timeout',
      'lock-timeout-not-in-effect',
    ]),
  );
});

describe('what was fixed runs as before, without the finding', () => {
  let shared: Awaited<ReturnType<typeof startShared>>;

  beforeAll(async () => {
    shared = await startShared();
  });

  afterAll(async () => shared.server[Symbol.asyncDispose]());

  const fixed = all.filter(({ fixed }) => fixed.fixes.length > 0).filter(isWorthARun);
  test.each(fixed.map((one) => [one.example.title, one] as const))(
    '%s',
    async (_, { example, up, fixed }) => {
      const after = await reviewExample({ ...example, up }, shared);
      const rules = fixed.fixes.map(({ rule }) => rule);
      const failed = failures(after);
      // Some examples are there to fail; they have to fail alike.
      const before = failed.length > 0 ? failures(await reviewExample(example, shared)) : [];
      expect({ up, failed }).toEqual({ up, failed: before });
      expect({ up, left: standing(after).filter((rule) => rules.includes(rule)) }).toEqual({ up, left: [] });
    },
  );
});

/** A lock_timeout is the same line everywhere: some of those that get nothing else stand for all. */
function isWorthARun({ fixed: { fixes } }: Tried, at: number): boolean {
  return fixes.some(({ rule }) => !rule.includes('lock-timeout')) || at % 4 === 0;
}

function failures({ migrations, problems }: Review): readonly string[] {
  const codes = migrations.flatMap(({ forward }) => forward.statements.map(({ error }) => error?.code));
  return [...codes.filter((code) => code !== undefined), ...problems.map(({ message }) => message)];
}

function standing({ findings }: Review): string[] {
  return findings
    .filter(({ evidence, suppressed }) => evidence !== 'refuted' && !suppressed)
    .map(({ rule }) => rule);
}
