import { describe, expect, test } from '@jest/globals';
import type { Review } from '../../src/model.ts';
import { reportSchema } from '../../src/github/received/schema/review.ts';
import { renderJson } from '../../src/report/index.ts';
import { join, type GivenReport } from '../../src/review/joined/join.ts';
import { finding, migration, review, SKIPPED } from '../report/builders.ts';

const ID = 'db/migrations/0007_change';
const LATER = 'db/migrations/0008_more';

function on(version: string, parts: Partial<Review> = {}): GivenReport {
  return {
    file: `${version}.json`,
    review: review({
      postgres: { version, source: 'local' },
      migrations: [migration('0007_change')],
      ...parts,
    }),
  };
}

function part(index: number, of: number, parts: Partial<Review> = {}): GivenReport {
  const elsewhere = { forward: SKIPPED, rollback: SKIPPED, again: SKIPPED };
  const own = ['0007_change', '0008_more'].map((id, at) => migration(id, at === index - 1 ? {} : elsewhere));
  const postgres = { version: '17.5', source: 'local' } as const;
  return {
    file: `${index}.json`,
    review: review({ postgres, shard: { index, of }, migrations: own, ...parts }),
  };
}

const LOCKED = finding({ rule: 'create-index-blocking', message: 'It blocks.' });

describe('reports of one change on several servers', () => {
  test('hold what all found once', () => {
    const joined = join([on('15.2', { findings: [LOCKED] }), on('17.5', { findings: [LOCKED] })]);
    expect(joined.findings).toEqual([LOCKED]);
    expect(joined).toMatchObject({ verdict: 'fail', summary: { error: 1 }, problems: [] });
    expect(joined.postgres?.version).toBe('15.2 and 17.5');
    expect(joined.parts?.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Postgres 15.2', 'fail'],
      ['Postgres 17.5', 'fail'],
    ]);
  });

  test('name those that found what others did not, refuted or not at all', () => {
    const refuted = { ...LOCKED, evidence: 'refuted' } as const;
    for (const findings of [[refuted], []]) {
      const joined = join([
        on('14.1', { findings: [LOCKED] }),
        on('15.2', { findings: [LOCKED] }),
        on('18.0', { findings }),
      ]);
      expect(joined.findings).toEqual([
        {
          ...LOCKED,
          message: 'It blocks. Only on Postgres 14.1 and Postgres 15.2.',
          on: ['Postgres 14.1', 'Postgres 15.2'],
        },
      ]);
    }
  });

  test('tell whose problem it is, and are never green with one', () => {
    const joined = join([on('15.2'), on('17.5', { problems: [{ message: 'No server.' }] })]);
    expect(joined).toMatchObject({ verdict: 'error', problems: [{ message: 'Postgres 17.5: No server.' }] });
  });

  test('take a migration as it fared worst', () => {
    const failed = migration('0007_change', { forward: { ...SKIPPED, status: 'failed' } });
    const joined = join([on('15.2'), on('17.5', { migrations: [failed] })]);
    expect(joined.migrations).toEqual([failed]);
  });
});

describe('shares of one change', () => {
  test('make the whole of it', () => {
    const late = { ...LOCKED, migration: LATER, file: `${LATER}.up.sql` };
    const joined = join([part(1, 2, { findings: [LOCKED] }), part(2, 2, { findings: [late] })]);
    expect(joined).toMatchObject({ verdict: 'fail', problems: [], findings: [LOCKED, late] });
    expect(joined.migrations.map(({ id, forward }) => [id, forward.status])).toEqual([
      [ID, 'ok'],
      [LATER, 'ok'],
    ]);
  });

  test.each<[string, GivenReport[], number | undefined, RegExp]>([
    ['one is missing', [part(1, 2)], undefined, /^Part 2 of 2 is missing/],
    ['a report is missing', [part(1, 1)], 2, /^2 reports had to be joined, and there is 1/],
    ['they are of two sizes', [part(1, 2), part(2, 3)], undefined, /shares of another size/],
    ['one is about all', [part(1, 2), part(2, 2), on('17.5')], undefined, /about a share/],
    [
      'one server lacks one',
      [part(1, 2), part(2, 2), part(1, 2, { postgres: { version: '15.2', source: 'local' } })],
      undefined,
      /^Part 2 of 2 on Postgres 15 is missing/,
    ],
    [
      'one cannot be read',
      [part(1, 1), { file: 'x.json', problem: 'x.json: no such report.' }],
      undefined,
      /no such/,
    ],
    [
      'they are of two commits',
      [on('15.2', { content: 'a' }), on('17.5', { content: 'b' })],
      undefined,
      /different states of the same migrations/,
    ],
  ])('do not pass where %s', (_, given, expected, sentence) => {
    const joined = join(given, expected);
    expect(joined.verdict).toBe('error');
    expect(joined.problems[0]?.message).toMatch(sentence);
  });

  test('count a part without work, which started no server, for every server', () => {
    const { postgres: _, ...idle } = review({ shard: { index: 2, of: 2 } });
    const other = { postgres: { version: '15.2', source: 'local' } } as const;
    const joined = join([part(1, 2), part(1, 2, other), { file: 'idle.json', review: idle }]);
    expect(joined.problems).toEqual([]);
  });
});

test('a joined review is a report like any other', () => {
  const joined = join([on('15.2', { findings: [LOCKED] }), on('17.5')]);
  const read = reportSchema.safeParse(JSON.parse(renderJson(joined)));
  expect(read.data).toMatchObject({
    findings: [{ on: ['Postgres 15.2'] }],
    parts: [{ name: 'Postgres 15.2' }, {}],
  });
});
