import { describe, expect, test } from '@jest/globals';
import { resolve } from '../../src/config/config.ts';
import { parseFile } from '../../src/config/file.ts';
import type { ChangedFile, Finding, Review } from '../../src/model.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { review } from '../../src/review.ts';
import { RULE_IDS } from '../../src/rules/registry.ts';
import { memoryTree } from '../tree/memory.ts';

const BASE = {
  'db/migrations/0001_a.up.sql': 'CREATE TABLE orders (id bigint);\nCREATE TABLE notes (id bigint);',
};
const UP = 'db/migrations/0002_b.up.sql';
const DOWN = 'db/migrations/0002_b.down.sql';

async function reviewed(files: Readonly<Record<string, string>>, config = ''): Promise<Review> {
  const head = { ...BASE, ...files };
  const changes = Object.keys(files).map((path): ChangedFile => {
    return { path, change: path in BASE ? 'modified' : 'added' };
  });
  return review({
    changes,
    base: memoryTree(BASE),
    head: memoryTree(head),
    config: resolve(parseFile({ path: 'pgrehearse.yml', text: config }, RULE_IDS)),
    isStatic: true,
    prefer: ['local'],
    progress: () => undefined,
  });
}

const silenced = ({ findings }: Review): string[] =>
  findings.flatMap(({ rule, file, line, suppressed }) =>
    suppressed ? [`${rule} ${file}:${line} by ${suppressed.by}`.replaceAll('db/migrations/', '')] : [],
  );
const standing = ({ findings }: Review, rule: string): Finding[] =>
  findings.filter((finding) => finding.rule === rule && !finding.suppressed);

describe('a comment for the whole file', () => {
  test('counts for every statement of it, and not for the way back', async () => {
    const done = await reviewed({
      [UP]: '-- pgrehearse: ignore-file drop-table -- unused\nDROP TABLE orders;\nDROP TABLE notes;',
      [DOWN]: 'SELECT 1;',
    });
    expect(silenced(done).filter((text) => text.startsWith('drop-table'))).toEqual([
      'drop-table 0002_b.up.sql:2 by 0002_b.up.sql:1',
      'drop-table 0002_b.up.sql:3 by 0002_b.up.sql:1',
    ]);
  });

  test('counts for what is said of the file as a whole', async () => {
    const done = await reviewed({
      [UP]: '\n\n-- pgrehearse: ignore-file rollback-missing -- it is a one-way street\nCREATE TABLE n (id bigint);',
    });
    expect(silenced(done)).toContain('rollback-missing 0002_b.up.sql:1 by 0002_b.up.sql:3');
  });

  test('counts in a way back that holds nothing else', async () => {
    const done = await reviewed({
      [UP]: 'CREATE TABLE n (id bigint);',
      [DOWN]: '-- Nothing to undo.\n-- pgrehearse: ignore-file rollback-missing -- rows would be lost\n',
    });
    expect(standing(done, 'rollback-missing')).toEqual([]);
    expect(silenced(done)).toContain('rollback-missing 0002_b.down.sql:1 by 0002_b.down.sql:2');
  });

  test('counts in a merged file that was edited, which is not run again', async () => {
    const done = await reviewed({
      'db/migrations/0001_a.up.sql': `-- pgrehearse: ignore-file migration-edited -- only this comment\n${BASE['db/migrations/0001_a.up.sql']}`,
      [UP]: 'CREATE TABLE n (id bigint);',
    });
    expect(standing(done, 'migration-edited')).toEqual([]);
  });

  test('counts for both ways of one file, when it stands above both', async () => {
    const file = 'goose/00001_a.sql';
    const done = await reviewed({
      [file]: `-- pgrehearse: ignore-file drop-table -- unused
-- +goose Up
DROP TABLE a;
DROP TABLE b;
-- +goose Down
-- pgrehearse: ignore-file rollback-fails -- too late
CREATE TABLE a (id bigint);`,
    });
    expect(silenced(done)).toEqual([
      `drop-table ${file}:3 by ${file}:1`,
      `drop-table ${file}:4 by ${file}:1`,
    ]);
    expect(standing(done, 'suppression-malformed').map(({ line, message }) => [line, message])).toEqual([
      [
        6,
        expect.stringContaining(
          'ignore-file rollback-fails -- too late". ignore-file speaks for the whole file',
        ),
      ],
    ]);
  });

  test('says when it cannot be followed', async () => {
    const done = await reviewed({
      [UP]: '-- pgrehearse: ignore-file drop-tabel, drop-table until 2020-01-01 -- unused\nDROP TABLE orders;',
      [DOWN]: '-- pgrehearse: ignore-file rollback-fails\n',
    });
    const rules = done.findings.map(({ rule, line }) => `${rule} ${line}`);
    expect(rules).toEqual(
      expect.arrayContaining([
        'suppression-unknown-rule 1',
        'suppression-expired 1',
        'suppression-without-reason 1',
      ]),
    );
    expect(standing(done, 'drop-table')).toHaveLength(1);
  });
});

describe('an entry of the configuration', () => {
  const CONFIG =
    'ignore:\n  - { rule: drop-table, paths: db/**/0002*, reason: spring clean, until: 2099-01-01 }';

  test('silences what its paths and rules say, and nothing else', async () => {
    const other = 'db/migrations/0003_c.up.sql';
    const done = await reviewed({ [UP]: 'DROP TABLE orders;', [other]: 'DROP TABLE notes;' }, CONFIG);
    expect(silenced(done)).toEqual(['drop-table 0002_b.up.sql:1 by pgrehearse.yml:2']);
    expect(standing(done, 'drop-table').map(({ file }) => file)).toEqual([other]);
  });

  test('stays visible with its reason, its day and its place', async () => {
    const done = await reviewed({ [UP]: 'DROP TABLE orders;' }, CONFIG);
    expect(renderText(done, { color: false, width: 200 })).toContain(
      `drop-table at ${UP}:1: spring clean (until 2099-01-01, pgrehearse.yml:2)`,
    );
    expect(renderMarkdown(done, { limit: 60_000 })).toMatch(
      /drop-table.*: spring clean \(until 2099-01-01, `pgrehearse.yml`:2\)/,
    );
    expect(renderSarif(done)).toContain('"kind":"external","justification":"spring clean"');
  });

  test('is reported once its day has passed', async () => {
    const done = await reviewed({ [UP]: 'DROP TABLE orders;' }, CONFIG.replace('2099', '2020'));
    expect(standing(done, 'suppression-expired').map(({ file, line }) => `${file}:${line}`)).toEqual([
      'pgrehearse.yml:2',
    ]);
    expect(standing(done, 'drop-table')).toHaveLength(1);
  });
});

describe('overrides', () => {
  const CONFIG = `
rules: { drop-table: warning }
overrides:
  - { paths: db, rules: { drop-table: error, missing-lock-timeout: off } }
  - { paths: '**/*_b.up.sql', rules: { drop-table: notice } }
  - { paths: '**/*.down.sql', rules: { rollback-missing: off } }`;

  test('hold for the files of their paths, and later ones win', async () => {
    const done = await reviewed(
      {
        [UP]: 'DROP TABLE orders;',
        'db/migrations/0003_c.up.sql': 'DROP TABLE notes;',
        'elsewhere/migrations/0001_d.up.sql': 'DROP TABLE x;',
      },
      CONFIG,
    );
    const dropped = done.findings.filter(({ rule }) => rule === 'drop-table');
    expect(dropped.map(({ severity, file }) => `${severity} ${file}`).toSorted()).toEqual([
      'error db/migrations/0003_c.up.sql',
      'notice db/migrations/0002_b.up.sql',
      'warning elsewhere/migrations/0001_d.up.sql',
    ]);
    const locked = done.findings.filter(({ rule }) => rule === 'missing-lock-timeout');
    expect(locked.map(({ file }) => file)).toEqual(['elsewhere/migrations/0001_d.up.sql']);
  });

  test('hold for a way back by its own path', async () => {
    const done = await reviewed({ [UP]: 'CREATE TABLE n (id bigint);', [DOWN]: 'SELECT 1;' }, CONFIG);
    expect(standing(done, 'rollback-missing')).toEqual([]);
  });
});
