import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Finding, Review } from '../../src/model.ts';
import { RULES } from '../../src/rules/registry.ts';
import { partsOf, withSuggestion } from '../support/advice.ts';
import { appliesTo, reviewExample, type ExampleOptions } from '../support/review-example.ts';
import { inShard, type Shard } from '../support/shard.ts';
import { SHARED_VERSION, startShared } from '../support/shared-server.ts';
import { ADVISED } from './advice-cases.ts';

interface Case {
  readonly rule: string;
  readonly title: string;
  readonly base: string;
  readonly up: string;
}

const BAD: readonly Case[] = RULES.flatMap(({ id, examples }) =>
  examples
    .filter((example) => example.kind === 'bad' && !example.files && appliesTo(example, SHARED_VERSION))
    .map(({ title, base = '', up }) => ({ rule: id, title, base, up })),
);

/** What the findings of the shard's cases say to do instead is run as well. */
export function proveAdvice(shard: Shard): void {
  let shared: Awaited<ReturnType<typeof startShared>>;

  beforeAll(async () => {
    shared = await startShared();
  });

  afterAll(async () => shared.server[Symbol.asyncDispose]());

  describe.each(inShard([...BAD, ...ADVISED], shard))('$rule: $title', (one) => proveCase(one, () => shared));
}

function proveCase({ rule, base, up }: Case, shared: () => ExampleOptions): void {
  let findings: readonly Finding[] = [];

  beforeAll(async () => {
    findings = (await reviewed(base, up, shared())).findings.filter((finding) => finding.rule === rule);
  });

  test('what it says to write instead runs, migration by migration, and comes out clean', async () => {
    for (const finding of findings) {
      let applied = base;
      for (const { where, sql } of partsOf(finding)) {
        const { failed, rules } = outcome(await reviewed(applied, sql, shared()));
        const expected = asksAuthor(finding) ? rules : [];
        expect({ where, sql, failed, rules }).toEqual({ where, sql, failed: [], rules: expected });
        applied = `${applied};\n${sql}`;
      }
    }
  });

  test('what it suggests in place runs, without the finding', async () => {
    for (const finding of findings.filter(({ suggestion }) => suggestion !== undefined)) {
      const sql = withSuggestion(up, finding);
      const { failed, rules } = outcome(await reviewed(base, sql, shared()));
      expect({ sql, failed, again: rules.includes(rule) }).toEqual({ sql, failed: [], again: false });
    }
  });
}

/** What only the author knows stands in a comment; without it the advice runs, and no more. */
function asksAuthor({ instead = '' }: Finding): boolean {
  return instead.includes('/*');
}

function outcome({ migrations, problems, findings }: Review): { failed: string[]; rules: string[] } {
  const failed = migrations.flatMap(({ forward }) => (forward.status === 'ok' ? [] : [forward.reason ?? '']));
  const counted = findings.filter(({ severity, suppressed }) => severity !== 'notice' && !suppressed);
  return {
    failed: [...failed, ...problems.map(({ message }) => message)],
    rules: counted.map(({ rule }) => rule),
  };
}

function reviewed(base: string, up: string, shared: ExampleOptions): Promise<Review> {
  return reviewExample({ kind: 'bad', title: '', base, up }, shared);
}
