import { describe, expect, test } from '@jest/globals';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { projectReviews } from '../../src/report/projects.ts';
import { renderText } from '../../src/report/text.ts';
import type { Finding, ReportedMigration, Review } from '../../src/model.ts';
import { finding, lock, migration, review, run, statement } from './builders.ts';

const FIXTURES = (rows: number): Review['fixtures'] => ({
  leftOut: [],
  tables: [{ table: 'public.users', rows, seeded: rows > 0 }],
});

function changeOf(folder: string): ReportedMigration {
  const file = `${folder}/2_b.sql`;
  const sql = 'ALTER TABLE users ADD COLUMN a int';
  return migration('2_b', {
    id: `${folder}/2_b`,
    file,
    forward: run(statement({ file, sql, locks: [lock('AccessExclusiveLock', 'public.users', 3)] })),
  });
}

function findingIn(folder: string, parts: Partial<Finding>): Finding {
  return finding({
    rule: 'long-lock',
    message: `It locks \`public.users\` of ${folder}.`,
    migration: `${folder}/2_b`,
    file: `${folder}/2_b.sql`,
    relation: 'public.users',
    ...parts,
  });
}

const NONE = { error: 0, warning: 0, notice: 0, suppressed: 0, refuted: 0 };

/** Three databases that all have a table of the same name; the second one is the worst. */
const several = review({
  verdict: 'fail',
  migrations: ['a', 'b', 'c'].map(changeOf),
  findings: [
    findingIn('a', { project: 0, severity: 'warning' }),
    findingIn('b', { project: 1 }),
    finding({
      rule: 'suppression-unused',
      message: 'It silences nothing.',
      file: 'pgrehearse.yml',
      severity: 'warning',
    }),
  ],
  fixtures: { leftOut: [], tables: [10, 20, 30].flatMap((rows) => FIXTURES(rows).tables) },
  projects: [
    {
      folders: [{ folder: 'a', tool: 'goose' }],
      verdict: 'warn',
      summary: { ...NONE, warning: 1 },
      migrations: ['a/2_b'],
      fixtures: FIXTURES(10),
    },
    {
      folders: [
        { folder: 'platform', tool: 'plain' },
        { folder: 'b', tool: 'golang-migrate' },
      ],
      verdict: 'fail',
      summary: { ...NONE, error: 1 },
      migrations: ['b/2_b'],
      fixtures: FIXTURES(20),
    },
    {
      folders: [{ folder: '', tool: 'plain' }],
      verdict: 'pass',
      summary: NONE,
      migrations: ['c/2_b'],
      fixtures: FIXTURES(30),
    },
  ],
});

const TITLES = [
  'platform (plain), then b (golang-migrate): 1 error',
  'a (goose): 1 warning',
  '. (plain): nothing to fix',
];

/** What stands below each heading, the heading first. */
function sectionsOf(page: string, heading: RegExp): readonly string[] {
  return page
    .split(heading)
    .filter((part) => TITLES.some((title) => part.replaceAll('`', '').includes(title)));
}

describe('a review of several databases', () => {
  const markdown = renderMarkdown(several, { limit: 65_536 });
  const text = renderText(several, { color: false });

  test('has a section for each, the worst first, on the page and in the terminal', () => {
    const onPage = [...markdown.matchAll(/^## \S+ (.*)$/gm)].map(([, title = '']) =>
      title.replaceAll('`', ''),
    );
    expect(onPage.slice(1)).toEqual(TITLES);
    expect([...text.matchAll(/^== (.*) ==$/gm)].map(([, title]) => title)).toEqual(TITLES);
  });

  test.each([
    ['on the page', () => sectionsOf(markdown, /^(?=## )/m)],
    ['in the terminal', () => sectionsOf(text, /^(?=== )/m)],
  ])('keeps findings and rows of each to its own section %s', (_, sections) => {
    const [b = '', a = '', c = ''] = sections();
    expect(b).toContain('of b.');
    expect(b).not.toContain('of a.');
    expect(b).toMatch(/on 20\s+rows/);
    expect(a).toContain('of a.');
    expect(a).toMatch(/on 10\s+rows/);
    expect(c).not.toMatch(/of [ab]\./);
    expect(c).toContain('c/2_b');
  });

  test('tells what is nobody’s after them', () => {
    for (const page of [markdown, text])
      expect(page.indexOf('It silences nothing')).toBeGreaterThan(page.indexOf('nothing to fix'));
  });

  test('tells them apart in JSON', () => {
    expect(JSON.parse(renderJson(several))).toMatchObject({
      projects: several.projects,
      findings: [{ project: 0 }, { project: 1 }, { file: 'pgrehearse.yml' }],
    });
  });

  test('shows each of them on a page that is too small for all', () => {
    const limit = 3000;
    const small = renderMarkdown(several, { limit });
    expect(small.length).toBeLessThanOrEqual(limit);
    for (const title of TITLES) expect(small.replaceAll('`', '')).toContain(title);
  });
});

test('a review of one database has no sections of projects', () => {
  const [first] = several.projects;
  const one = review({ migrations: [changeOf('a')], projects: first ? [first] : [] });
  expect(projectReviews(one)).toEqual([]);
  expect(renderMarkdown(one, { limit: 65_536 })).not.toContain('(goose)');
  expect(renderText(one, { color: false })).not.toContain('== ');
});
