import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Log, Result, Run } from 'sarif';
import type { Finding, Review } from '../../src/model.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { RULES } from '../../src/rules/registry.ts';
import { finding, review } from './builders.ts';
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
      { ruleId: 'create-index-blocking', level: 'error' },
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
    ]);
  });

  test('describes each rule once, with the page that explains it', () => {
    const { rules = [] } = sarif(reviews.crowded).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(['create-index-blocking', 'missing-lock-timeout']);
    expect(rules[0]?.help?.text).toContain('docs/rules/create-index-blocking.md');
  });

  test('gives no two findings the same identity', () => {
    expect(new Set(hashes(reviews.crowded)).size).toBe(800);
  });

  test('carries what the author switched off with the reason, as notes, last; and leaves out what was refuted', () => {
    const told = results(reviews.quietened).map(({ ruleId, level, suppressions }) => ({
      ruleId,
      level,
      suppressions,
    }));
    expect(told).toEqual([
      { ruleId: 'lock-timeout-too-long', level: 'note', suppressions: [] },
      {
        ruleId: 'drop-table',
        level: 'note',
        suppressions: [{ kind: 'inSource', justification: 'archived on 3 March, see the runbook' }],
      },
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

  test('tells files from the root of the repository', () => {
    const [log] = (JSON.parse(renderSarif(reviews.blockingIndex, { folder: 'services/shop' })) as Log).runs;
    expect(log?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      'services/shop/db/migrations/0007_orders_customer_idx.up.sql',
    );
  });

  test('names its category where it is told, up to the last slash', () => {
    const [told] = (JSON.parse(renderSarif(reviews.safePass, { category: 'pgrehearse/a b' })) as Log).runs;
    expect(told?.automationDetails?.id).toBe('pgrehearse/a b/');
    expect(sarif(reviews.safePass).automationDetails).toBeUndefined();
  });
});

function many(count: number, one: Finding): readonly Finding[] {
  return Array.from({ length: count }, (_, line) => ({
    ...one,
    line: line + 1,
    message: `${one.message} ${line}`,
  }));
}

/** docs.github.com, "SARIF support for code scanning". */
describe('what code scanning takes', () => {
  const [mild, grave] = [
    finding({ rule: 'missing-lock-timeout', severity: 'warning', message: 'm' }),
    finding({ rule: 'migration-fails', severity: 'error', message: 'm' }),
  ];
  test('is 5,000 results at most, the worst of them, and a sentence about the rest', () => {
    const whole = sarif(review({ findings: [...many(6000, mild), ...many(10, grave)] }));
    expect(whole.results?.map(({ level }) => level)).toEqual([
      ...Array.from({ length: 10 }, () => 'error'),
      ...Array.from({ length: 4990 }, () => 'warning'),
    ]);
    expect(whole.invocations?.[0]).toMatchObject({
      executionSuccessful: true,
      toolExecutionNotifications: [
        { level: 'warning', message: { text: expect.stringMatching(/^1,010 more findings, none worse/) } },
      ],
    });
  });

  test('is less than 10 MB, compressed, of whole results', () => {
    const noise = randomBytes(6000).toString('base64').slice(0, 7900);
    const text = renderSarif(review({ findings: many(1300, { ...mild, instead: noise }) }));
    expect(gzipSync(text).length).toBeLessThan(10 * 1024 * 1024);
    const [run] = (JSON.parse(text) as Log).runs;
    expect(run?.results?.length).toBeGreaterThan(1000);
    expect(run?.invocations?.[0]?.toolExecutionNotifications).toHaveLength(1);
  });

  test('is a short description of each rule, some tags, and help', () => {
    const findings = RULES.map(({ id, why, category }) => finding({ rule: id, why, category, message: 'm' }));
    const { rules = [] } = sarif(review({ findings })).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const rule of rules) {
      expect(rule.name?.length).toBeLessThanOrEqual(255);
      for (const said of [rule.shortDescription?.text, rule.fullDescription?.text]) {
        expect(said?.length).toBeGreaterThan(0);
        expect(said?.length).toBeLessThanOrEqual(1024);
      }
      expect(rule.help?.text).not.toBe('');
      expect(rule.properties?.tags?.length).toBeLessThanOrEqual(10);
    }
  });

  test('is the same rule whatever was found by it', () => {
    const [notice, error] = (['notice', 'error'] as const).map(
      (severity) => sarif(review({ findings: [{ ...grave, severity }] })).tool.driver.rules,
    );
    expect(notice).toEqual(error);
  });

  test('is a result with a message, a place and a fingerprint each', () => {
    for (const result of Object.values(ALL).flatMap(results)) {
      expect(result.message.text).not.toBe('');
      expect(result.locations).toHaveLength(1);
      expect(result.partialFingerprints?.['primaryLocationLineHash']).toMatch(/^[0-9a-f]+:\d+$/);
    }
  });
});
