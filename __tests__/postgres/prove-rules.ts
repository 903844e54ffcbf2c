import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asSeenBy, rulePage } from '../../scripts/rule-page.ts';
import type { Finding, Review } from '../../src/model.ts';
import { RULES } from '../../src/rules/registry.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { appliesTo, reviewExample, type ExampleOptions } from '../support/review-example.ts';
import { inShard, type Shard } from '../support/shard.ts';
import { SHARED_VERSION, startShared } from '../support/shared-server.ts';

/** Facts of files and comments are read, not run. */
const READ_ONLY = new Set([
  'drop-database',
  'migration-edited',
  'version-duplicate',
  'version-out-of-order',
  'rollback-missing',
  'suppression-without-reason',
  'suppression-malformed',
  'suppression-unknown-rule',
  'suppression-expired',
  'suppression-unused',
  'mixed-concerns',
  'naming-style',
  'naming-unclear',
  'unnamed-constraint',
  'missing-comment',
  'repeating-columns',
]);

/** Every rule of the shard: each of its examples is reviewed on a real server of the version under test. */
export function proveRules(shard: Shard): void {
  let shared: Awaited<ReturnType<typeof startShared>>;

  beforeAll(async () => {
    shared = await startShared();
  });

  afterAll(async () => shared.server[Symbol.asyncDispose]());

  const rules = inShard(RULES, shard).map((rule) => [rule.id, rule] as const);
  describe.each(rules)('%s', (id, rule) => proveRule(id, rule, () => shared));
}

type Reviews = readonly (Review | undefined)[];

function proveRule(id: string, rule: Rule, shared: () => ExampleOptions): void {
  let reviews: Reviews = [];

  beforeAll(async () => {
    reviews = await reviewAll(rule, shared());
  });

  test('is found in every bad example, and confirmed by what the server did', () => {
    const expected = [READ_ONLY.has(id) ? 'predicted' : 'confirmed'];
    for (const review of of('bad')) expect(found(review).map(({ evidence }) => evidence)).toEqual(expected);
  });

  test('is quiet in every good example, which runs through', () => {
    for (const review of of('good')) {
      expect(found(review)).toEqual([]);
      expect(review.problems).toEqual([]);
      expect(review.migrations.map(({ forward }) => forward.status)).not.toContain('failed');
    }
  });

  test('has a page that says what was seen; `npm run docs` writes it', () => {
    const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
    expect(rulePage(rule, new Map([[SHARED_VERSION, reviews]]))).toBe(asSeenBy(page, SHARED_VERSION));
  });

  function of(kind: 'bad' | 'good'): Review[] {
    return reviews.flatMap((review, at) => (review && rule.examples[at]?.kind === kind ? [review] : []));
  }

  function found({ findings }: Review): Finding[] {
    return findings.filter((finding) => finding.rule === id);
  }
}

async function reviewAll(rule: Rule, shared: ExampleOptions): Promise<Reviews> {
  const reviews: (Review | undefined)[] = [];
  for (const example of rule.examples)
    reviews.push(appliesTo(example, SHARED_VERSION) ? await reviewExample(example, shared) : undefined);
  return reviews;
}
