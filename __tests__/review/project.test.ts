import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Project } from '../../src/migrations/project.ts';
import { parseProject } from '../../src/review/project.ts';
import { loadParser } from '../../src/sql/script.ts';

beforeAll(loadParser);

type Changed = Project['changed'][number];

function changed(text: string, parts: Partial<Changed> = {}): Changed {
  return {
    tool: 'golang-migrate',
    id: 'm/0002_x',
    version: '0002',
    name: 'x',
    up: { path: 'm/0002_x.up.sql', text },
    change: 'added',
    history: { sameVersion: [], edited: [], inBase: false },
    ...parts,
  };
}

function parse(...migrations: Changed[]) {
  return parseProject({ tool: 'golang-migrate', folder: 'm', base: [], changed: migrations });
}

describe('of the changed migrations', () => {
  test('one that was deleted is a fact, but is not rehearsed', () => {
    const { migrations, changes } = parse(changed('', { change: 'deleted' }));
    expect([migrations.length, changes.length]).toEqual([0, 1]);
  });

  test('one whose former text is in the base is not rehearsed', () => {
    const history = { sameVersion: [], edited: ['up'], inBase: true } as const;
    expect(parse(changed('SELECT 1', { change: 'modified', history })).migrations).toEqual([]);
  });

  test('one without a statement is a problem', () => {
    expect(parse(changed('-- later')).problems).toEqual([
      {
        message: 'This migration holds no statement: write one, or remove the file.',
        file: 'm/0002_x.up.sql',
        line: 1,
      },
    ]);
  });

  test("psql's commands are problems at their lines, in both files", () => {
    const down = { path: 'm/0002_x.down.sql', text: '\\! rm x\nSELECT 1;' };
    const { problems } = parse(changed('SELECT 1;\n\\i other.sql\n', { down }));
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'm/0002_x.down.sql:1',
      'm/0002_x.up.sql:2',
    ]);
  });
});
