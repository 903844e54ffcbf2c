import { describe, expect, test } from '@jest/globals';
import type { Finding, Review } from '../../src/model.ts';
import { identified } from '../../src/report/identity.ts';
import { finding, migration, review, run, statement } from './builders.ts';

const FILE = 'db/migrations/0007_change.up.sql';

function identities(review: Review): readonly string[] {
  return identified(review).map(({ identity }) => identity);
}

function at(line: number, more: Partial<Finding> = {}): Finding {
  return finding({
    rule: 'create-index-blocking',
    message: 'm',
    file: FILE,
    line,
    endLine: line,
    relation: 'public.a',
    ...more,
  });
}

/** One finding about a statement that stands on this line. */
function about(line: number, sql: string, file = FILE): Review {
  return review({
    migrations: [migration('0007_change', { forward: run(statement({ file, line, sql })) })],
    findings: [at(line, { file })],
  });
}

describe('what a finding is known by', () => {
  test.each([
    ['its lines move', about(9, 'CREATE INDEX on a (b)')],
    ['spacing and case change', about(1, 'create  index\n on a (b)')],
    ['the file gets another number', about(1, 'CREATE INDEX on a (b)', 'db/migrations/0010_change.up.sql')],
  ])('stays the same when %s', (_, changed) => {
    expect(identities(changed)).toEqual(identities(about(1, 'CREATE INDEX on a (b)')));
  });

  test.each([
    ['another statement', about(1, 'CREATE INDEX on a (c)')],
    [
      'the same statement of another migration',
      about(1, 'CREATE INDEX on a (b)', 'db/migrations/0007_more.sql'),
    ],
  ])('differs for %s', (_, other) => {
    expect(identities(other)).not.toEqual(identities(about(1, 'CREATE INDEX on a (b)')));
  });

  test('does not depend on measured figures', () => {
    const [slow, fast] = ['held for 1.2 s, 1,204 rows', 'held for 7 ms, 3 rows'].map((message) =>
      identities(review({ findings: [at(1, { message })] })),
    );
    expect(slow).toEqual(fast);
  });

  test('counts equal ones from the top of the file, in whatever order they are reported', () => {
    const [upper, lower] = [at(2), at(8)];
    const [first, second] = identities(review({ findings: [upper, lower] }));
    expect([first, second].map((identity) => identity?.split(':')[1])).toEqual(['1', '2']);
    expect(identities(review({ findings: [lower, upper] }))).toEqual([second, first]);
  });
});
