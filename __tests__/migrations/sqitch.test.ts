import { beforeAll, describe, expect, test } from '@jest/globals';
import { discoverNamed } from '../../src/migrations/discover-named.ts';
import { discover } from '../../src/migrations/discover.ts';
import type { ChangedFile } from '../../src/model.ts';
import { parseProject } from '../../src/review/project.ts';
import { loadParser } from '../../src/sql/script.ts';
import { memoryTree } from '../tree/memory.ts';

beforeAll(loadParser);

type Files = Readonly<Record<string, string>>;

const CONF = '[core]\n\tengine = pg\n\t# top_dir = .\n[engine "pg"]\n\ttarget = db:pg:x\n';
const PRAGMAS = '%syntax-version=1.0.0\n%project=shop\n\n';
const BY = '2026-11-23T03:19:57Z A <a@b.c> # why';

function plan(...lines: readonly string[]): string {
  return PRAGMAS + lines.map((line) => `${line} ${BY}\n`).join('');
}

function script(sql: string): string {
  return `BEGIN;\n${sql};\nCOMMIT;\n`;
}

/** The project, its base, each migration with its three scripts, and the problems. */
async function reviewed(head: Files, base: Files = {}): Promise<readonly string[]> {
  const all = { ...base, ...head };
  const changes = Object.keys(all)
    .filter((path) => all[path] !== base[path])
    .map((path): ChangedFile => ({ path, change: path in base ? 'modified' : 'added' }));
  const { projects, problems, ignored } = await discover(
    { changes, head: memoryTree(all), base: memoryTree(base) },
    { migrations: [], fixtures: [] },
  );
  const shown = projects.flatMap((project) => {
    const parsed = parseProject(project);
    return [
      `${project.tool} in '${project.folder}'`,
      ...project.base.map(({ up }) => `base ${up.path}`),
      ...parsed.migrations.map(({ up, down, verify, change, history }) =>
        [
          `${up.file.path}: ${change}, ${up.transaction}`,
          ...(down ? [down.file.path] : []),
          ...(verify ? [verify.file.path] : []),
          ...(history?.outOfOrder ? [`late: ${history.outOfOrder.outcome}`] : []),
        ].join(', '),
      ),
      ...parsed.problems.map(({ line, message }) => `${line ?? '-'}: ${message}`),
    ];
  });
  return [
    ...shown,
    ...problems.map(({ file, line, message }) => `${file ?? ''}:${line ?? ''}: ${message}`),
    ...ignored.map((path) => `ignored ${path}`),
  ];
}

const FIRST: Files = {
  'sqitch.conf': CONF,
  'sqitch.plan': plan('users'),
  'deploy/users.sql': script('CREATE TABLE users (id int)'),
  'revert/users.sql': script('DROP TABLE users'),
  'verify/users.sql': 'BEGIN;\nSELECT id FROM users;\nROLLBACK;\n',
};

describe('a project', () => {
  test('is one, whatever folder a change lies in, and its plan gives the order', async () => {
    const head = {
      'sqitch.plan': plan('users', 'zip/codes [users]', 'areas [zip/codes !other other:thing]'),
      'deploy/zip/codes.sql': 'CREATE TABLE codes (id int);',
      'revert/zip/codes.sql': script('DROP TABLE codes'),
      'verify/zip/codes.sql': 'SELECT 1;',
      'deploy/areas.sql': script('CREATE TABLE areas (id int)'),
    };
    expect(await reviewed(head, FIRST)).toEqual([
      "sqitch in ''",
      'base deploy/users.sql',
      'deploy/zip/codes.sql: added, per-statement, revert/zip/codes.sql, verify/zip/codes.sql',
      'deploy/areas.sql: added, none',
    ]);
  });

  test('lies where its configuration says', async () => {
    const conf = `${CONF}[core]\n\ttop_dir = db ; here\n\tdeploy_dir = db/up\n\textension = ddl\n`;
    const head = {
      'svc/sqitch.conf': conf,
      'svc/db/sqitch.plan': plan('a'),
      'svc/db/up/a.ddl': script('CREATE TABLE a ()'),
      'svc/db/revert/a.ddl': script('DROP TABLE a'),
      'svc/other/migrations/1.sql': 'SELECT 1;',
    };
    expect(await reviewed(head)).toEqual([
      "sqitch in 'svc'",
      'svc/db/up/a.ddl: added, none, svc/db/revert/a.ddl',
      "plain in 'svc/other/migrations'",
      'svc/other/migrations/1.sql: added, one',
    ]);
  });

  test('a plan without a configuration is enough', async () => {
    const head = { 'db/sqitch.plan': plan('a'), 'db/deploy/a.sql': 'CREATE TABLE a ();' };
    expect(await reviewed(head)).toEqual(["sqitch in 'db'", 'db/deploy/a.sql: added, per-statement']);
  });

  test('for another database is left alone', async () => {
    const head = { ...FIRST, 'sqitch.conf': CONF.replace('engine = pg', 'engine = mysql') };
    expect(await reviewed(head)).toEqual([
      'ignored deploy/users.sql',
      'ignored revert/users.sql',
      'ignored verify/users.sql',
    ]);
  });

  test('named, as a folder or by one of its scripts, has what comes before it', async () => {
    const tree = memoryTree({
      ...FIRST,
      'sqitch.plan': plan('users', 'b'),
      'deploy/b.sql': 'CREATE TABLE b ();',
    });
    const settings = { migrations: [], fixtures: [] };
    const ids = async (named: { files: string[]; folders: string[] }): Promise<readonly string[]> => {
      const { projects } = await discoverNamed(named, tree, settings);
      return projects.flatMap(({ base, changed }) => [
        ...base.map(({ id }) => `base ${id}`),
        ...changed.map(({ id }) => id),
      ]);
    };
    expect(await ids({ files: ['deploy/b.sql'], folders: [] })).toEqual(['base deploy/users', 'deploy/b']);
    expect(await ids({ files: [], folders: [''] })).toEqual(['deploy/users', 'deploy/b']);
  });
});

describe('a change', () => {
  test('that is reworked is new, and what it was keeps its scripts under the tag', async () => {
    const head = {
      'sqitch.plan': `${plan('users')}@v1 ${BY}\n${plan('users [users@v1]').slice(PRAGMAS.length)}`,
      'deploy/users.sql': script('ALTER TABLE users ADD COLUMN name text'),
      'revert/users.sql': script('ALTER TABLE users DROP COLUMN name'),
      'deploy/users@v1.sql': FIRST['deploy/users.sql'] ?? '',
      'revert/users@v1.sql': FIRST['revert/users.sql'] ?? '',
    };
    expect(await reviewed(head, FIRST)).toEqual([
      "sqitch in ''",
      'base deploy/users.sql',
      'deploy/users.sql: added, none, revert/users.sql, verify/users.sql',
    ]);
  });

  test('planned before a deployed one keeps sqitch from running', async () => {
    const head = { 'sqitch.plan': plan('early', 'users'), 'deploy/early.sql': 'SELECT 1;' };
    expect(await reviewed(head, FIRST)).toEqual([
      "sqitch in ''",
      'base deploy/users.sql',
      'deploy/early.sql: added, per-statement, late: refused',
    ]);
  });

  test('that is not planned is named', async () => {
    expect(
      await reviewed(
        { 'deploy/lost.sql': 'SELECT 1;', 'revert/lost.sql': 'SELECT 1;', 'deploy/inc/x.sql': 'SELECT 1;' },
        FIRST,
      ),
    ).toEqual([
      'deploy/lost.sql:: deploy/lost.sql: sqitch runs only what sqitch.plan lists: let `sqitch add` write both.',
      'ignored revert/lost.sql',
      'ignored deploy/inc/x.sql',
    ]);
  });
});

describe('a plan is refused where', () => {
  test.each([
    [
      'a script is missing',
      plan('users', 'b'),
      'sqitch stops at b, because deploy/b.sql is not there: add it.',
    ],
    [
      'a change requires a later one',
      plan('b [users]', 'users'),
      'sqitch refuses its plan: b requires users, which does not come before it.',
      4,
    ],
    [
      'a change comes again without a tag',
      plan('users', 'users'),
      'sqitch refuses a second users without a tag between the two: tag the first one.',
    ],
    ['a line is none', `${plan('users')}???:\n`, 'sqitch does not understand this line of its plan.'],
  ])('%s', async (_, text, message, line = 5) => {
    expect(await reviewed({ 'sqitch.plan': text }, FIRST)).toContain(`sqitch.plan:${line}: ${message}`);
  });
});

/** The statements that are sent, with their lines, or the problems. */
async function sent(text: string, more: Files = {}): Promise<readonly string[]> {
  const files = {
    'sqitch.conf': `${CONF}[deploy "variables"]\n\tschema = app\n`,
    'sqitch.plan': plan('a'),
    'deploy/a.sql': text,
    ...more,
  };
  const { projects, problems } = await discover(
    { changes: [{ path: 'deploy/a.sql', change: 'added' }], head: memoryTree(files), base: memoryTree({}) },
    { migrations: [], fixtures: [] },
  );
  const statements = projects.flatMap((project) =>
    parseProject(project).migrations.flatMap(({ up }) => up.statements),
  );
  return [
    ...statements.map(({ sql, span }) => `${span.start.line}: ${sql}`),
    ...problems.map(({ message }) => message),
  ];
}

describe('a script is what psql makes of it', () => {
  test('variables outside of quotes', async () => {
    const text =
      "\\set ON_ERROR_STOP on\n\\set who 'O''Neil'\nSELECT :'who', ':who', \"a:b\", x::text, a[1:n] -- :no\n FROM :schema.t, :\"schema\".u, $$ :no $$;\n\\echo done\nSELECT 2;";
    expect(await sent(text)).toEqual([
      "3: SELECT 'O''Neil', ':who', \"a:b\", x::text, a[1:n] -- :no\n FROM app.t, \"app\".u, $$ :no $$",
      '6: SELECT 2',
    ]);
  });

  test('other files, seen from the script or from the folder of the project', async () => {
    const text = 'SELECT 1;\n\\ir sub/x.sql\n\\i deploy/sub/x.sql\nSELECT 4;';
    expect(
      await sent(text, {
        'deploy/sub/x.sql': 'SELECT :n;\nSELECT :schema.x;',
        'sqitch.conf': `${CONF}[deploy "variables"]\nschema = app\nn = 7`,
      }),
    ).toEqual([
      '1: SELECT 1',
      '2: SELECT 7',
      '2: SELECT app.x',
      '3: SELECT 7',
      '3: SELECT app.x',
      '4: SELECT 4',
    ]);
  });

  test('rows of COPY are no commands', async () => {
    expect(await sent('COPY t FROM stdin;\na\\tb :x\n\\.\nSELECT 1;')).toEqual([
      '1: COPY t FROM stdin',
      '4: SELECT 1',
    ]);
  });

  test.each([
    [
      'SELECT :nope;',
      'psql fills in `:nope`, and its value is not known here: set `placeholders: {nope: …}` in pgrehearse.yml.',
    ],
    [
      '\\copy t FROM x.csv',
      '`\\copy t FROM x.csv` is a command of psql that pgrehearse does not carry out: it knows \\set, \\unset, \\i, \\ir, \\g, and those that only show something.',
    ],
    ['\\ir no.sql', 'psql finds no no.sql from deploy: add it.'],
    ['\\i ../../etc/x.sql', 'psql finds no ../../etc/x.sql from the root of the repository: add it.'],
    ['\\ir a.sql', 'psql never comes to an end: deploy/a.sql includes itself.'],
    ['\\set now `date`', '`\\set now `date`` runs a program, which pgrehearse does not.'],
  ])('%s', async (text, message) => {
    const [problem = ''] = await sent(`SELECT 1;\n${text}\n`);
    expect(problem.replace(/(?:deploy\/a\.sql:2: )+/, '')).toBe(message);
  });
});
