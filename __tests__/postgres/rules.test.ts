import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rulePage } from '../../scripts/rule-page.ts';
import type { Finding, Review } from '../../src/model.ts';
import { RULES } from '../../src/rules/registry.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { reviewExample } from '../support/review-example.ts';
import { SHARED_VERSION, startShared } from '../support/shared-server.ts';

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
  'suppression-malformed',
  'suppression-unknown-rule',
  'suppression-expired',
  'suppression-unused',
]);

/** The pages show what the version did that people get unless they choose another. */
const PAGES_VERSION = 17;

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  let reviews: readonly Review[] = [];

  beforeAll(async () => {
    reviews = await reviewAll(rule);
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

  if (SHARED_VERSION === PAGES_VERSION)
    test('has a page that says what was seen; `npm run docs` writes it', () => {
      expect(rulePage(rule, reviews)).toBe(readFileSync(`docs/rules/${id}.md`, 'utf8'));
    });

  function of(kind: 'bad' | 'good'): Review[] {
    return reviews.filter((_, at) => rule.examples[at]?.kind === kind);
  }

  function found({ findings }: Review): Finding[] {
    return findings.filter((finding) => finding.rule === id);
  }
});

async function reviewAll(rule: Rule): Promise<readonly Review[]> {
  const reviews: Review[] = [];
  for (const example of rule.examples) reviews.push(await reviewExample(example, shared));
  return reviews;
}
