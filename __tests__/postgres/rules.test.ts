import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Finding, Review } from '../../src/model.ts';
import { RULES } from '../../src/rules/registry.ts';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

/** Facts of files and comments are read, not run. */
const READ_ONLY = new Set([
  'migration-edited',
  'version-duplicate',
  'version-out-of-order',
  'rollback-missing',
  'suppression-without-reason',
]);

const examples = RULES.flatMap((rule) => rule.examples.map((example) => ({ rule: rule.id, ...example })));

describe('on a real server', () => {
  test.each(examples.filter(({ kind }) => kind === 'bad'))(
    '$rule is found and confirmed: $title',
    async ({ rule, ...example }) => {
      const found = of(rule, await reviewExample(example, shared));
      expect(found.map(({ evidence }) => evidence)).toEqual([
        READ_ONLY.has(rule) ? 'predicted' : 'confirmed',
      ]);
    },
  );

  test.each(examples.filter(({ kind }) => kind === 'good'))(
    '$rule is quiet: $title',
    async ({ rule, ...example }) => {
      const review = await reviewExample(example, shared);
      expect(of(rule, review)).toEqual([]);
      expect(review.problems).toEqual([]);
      expect(review.migrations.map(({ forward }) => forward.status)).not.toContain('failed');
    },
  );
});

function of(rule: string, { findings }: Review): Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}
