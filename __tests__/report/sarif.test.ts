import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Log, Result, Run } from 'sarif';
import type { Review } from '../../src/model.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { finding, migration, review, run, statement } from './builders.ts';
import * as reviews from './reviews.ts';

const { HOSTILE, ...ALL } = reviews;
const SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

/** The official schema of OASIS, as a package carries it; it uses nothing in which its draft differs from ajv's. */
async function officialSchema(): Promise<ValidateFunction> {
  const path = createRequire(import.meta.url).resolve(SCHEMA);
  const { definitions, properties, required } = JSON.parse(await readFile(path, 'utf8')) as Record<
    string,
    unknown
  >;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  return ajv.compile({ type: 'object', definitions, properties, required });
}

function sarif(review: Review): Run {
  const [run] = (JSON.parse(renderSarif(review)) as Log).runs;
  if (!run) throw new Error('no run');
  return run;
}

function results(review: Review): readonly Result[] {
  return sarif(review).results ?? [];
}

function hashes(review: Review): readonly (string | undefined)[] {
  return results(review).map((result) => result.partialFingerprints?.['primaryLocationLineHash']);
}

/** One finding about a statement that stands on this line. */
function at(line: number, sql: string): Review {
  const file = 'db/migrations/0007_change.up.sql';
  return review({
    migrations: [migration('0007_change', { forward: run(statement({ file, line, sql })) })],
    findings: [
      finding({
        rule: 'create-index-blocking',
        message: 'm',
        file,
        line,
        endLine: line,
        relation: 'public.a',
      }),
    ],
  });
}

describe('the SARIF report', () => {
  let validate: ValidateFunction;
  beforeAll(async () => {
    validate = await officialSchema();
  });

  test.each(Object.entries(ALL))('is valid SARIF 2.1.0: %s', (_, review) => {
    validate(JSON.parse(renderSarif(review)));
    expect(validate.errors).toBeNull();
  });

  test('is read by a schema that can say no', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  test('points at lines of files, by rule and level', () => {
    expect(results(reviews.blockingIndex)).toMatchObject([
      {
        ruleId: 'missing-lock-timeout',
        level: 'warning',
        locations: [
          {
            physicalLocation: {
              artifactLocation: {
                uri: 'db/migrations/0007_orders_customer_idx.up.sql',
                uriBaseId: '%SRCROOT%',
              },
              region: { startLine: 3, endLine: 4 },
            },
          },
        ],
      },
      { ruleId: 'create-index-blocking', level: 'error' },
    ]);
  });

  test('describes each rule once, with the page that explains it', () => {
    const { rules = [] } = sarif(reviews.crowded).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(['create-index-blocking', 'missing-lock-timeout']);
    expect(rules[0]?.help?.text).toContain('docs/rules/create-index-blocking.md');
  });

  test('knows a finding again when its lines move, its spacing or its case change', () => {
    expect(hashes(at(9, 'create  index\n on a (b)'))).toEqual(hashes(at(1, 'CREATE INDEX on a (b)')));
  });

  test('tells another statement apart', () => {
    expect(hashes(at(1, 'CREATE INDEX on a (c)'))).not.toEqual(hashes(at(1, 'CREATE INDEX on a (b)')));
  });

  test('gives no two findings the same identity', () => {
    expect(new Set(hashes(reviews.crowded)).size).toBe(800);
    const twice = at(1, 'x');
    expect(new Set(hashes({ ...twice, findings: [...twice.findings, ...twice.findings] })).size).toBe(2);
  });

  test('carries the reason of what the author switched off, and leaves out what was refuted', () => {
    expect(results(reviews.quietened).map(({ ruleId, suppressions }) => ({ ruleId, suppressions }))).toEqual([
      {
        ruleId: 'drop-table',
        suppressions: [{ kind: 'inSource', justification: 'archived on 3 March, see the runbook' }],
      },
      { ruleId: 'lock-timeout-too-long', suppressions: [] },
    ]);
  });

  test('says that the run failed when something could not be reviewed', () => {
    const [invocation] = sarif(reviews.couldNotReview).invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual(
      reviews.couldNotReview.problems.map(({ message }) => message),
    );
    expect(sarif(reviews.safePass).invocations?.[0]?.executionSuccessful).toBe(true);
  });

  test('holds no link and no hidden character of a pull request', () => {
    const texts = results(reviews.hostile).map(({ message }) => message.text ?? '');
    expect(texts.join('\n')).toContain('@octocat');
    expect(HOSTILE).toMatch(/\]\(/);
    expect(texts.join('\n')).not.toMatch(/\]\(|[\p{Cf}\p{Cs}]/u);
  });
});
