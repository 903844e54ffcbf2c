import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Finding, Review } from '../../src/model.ts';
import { RULES } from '../../src/rules/registry.ts';
import { partsOf, withSuggestion } from '../support/advice.ts';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';
import { ADVISED } from './advice-cases.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

const BAD = RULES.flatMap(({ id, examples }) =>
  examples
    .filter(({ kind, files }) => kind === 'bad' && !files)
    .map(({ title, base = '', up }) => ({ rule: id, title, base, up })),
);

describe.each([...BAD, ...ADVISED])('$rule: $title', ({ rule, base, up }) => {
  let findings: readonly Finding[] = [];

  beforeAll(async () => {
    findings = (await reviewed(base, up)).findings.filter((finding) => finding.rule === rule);
  });

  test('what it says to write instead runs, migration by migration, and comes out clean', async () => {
    for (const finding of findings) {
      let applied = base;
      for (const { where, sql } of partsOf(finding)) {
        const { failed, rules } = outcome(await reviewed(applied, sql));
        const expected = asksAuthor(finding) ? rules : [];
        expect({ where, sql, failed, rules }).toEqual({ where, sql, failed: [], rules: expected });
        applied = `${applied};\n${sql}`;
      }
    }
  });

  test('what it suggests in place runs, without the finding', async () => {
    for (const finding of findings.filter(({ suggestion }) => suggestion !== undefined)) {
      const sql = withSuggestion(up, finding);
      const { failed, rules } = outcome(await reviewed(base, sql));
      expect({ sql, failed, again: rules.includes(rule) }).toEqual({ sql, failed: [], again: false });
    }
  });
});

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

function reviewed(base: string, up: string): Promise<Review> {
  return reviewExample({ kind: 'bad', title: '', base, up }, shared);
}
