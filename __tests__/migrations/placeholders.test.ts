import { beforeAll, describe, expect, test } from '@jest/globals';
import { discover } from '../../src/migrations/discover.ts';
import type { ChangedFile, Script } from '../../src/model.ts';
import { parseProject } from '../../src/review/project.ts';
import { loadParser, positionInFile } from '../../src/sql/script.ts';
import { memoryTree } from '../tree/memory.ts';

beforeAll(loadParser);

type Values = Readonly<Record<string, string>>;

/** The statements of the files that a pull request adds as they are sent, or the problems. */
async function sent(
  files: Readonly<Record<string, string>>,
  values: Values = {},
): Promise<readonly string[]> {
  const { scripts, problems } = await scriptsOf(files, values);
  if (problems.length > 0) return problems;
  return scripts.flatMap(({ statements }) => statements.map(({ sql }) => sql));
}

async function scriptsOf(
  files: Readonly<Record<string, string>>,
  values: Values,
): Promise<{ readonly scripts: readonly Script[]; readonly problems: readonly string[] }> {
  const changes = Object.keys(files).map((path): ChangedFile => ({ path, change: 'added' }));
  const { projects, problems } = await discover(
    { changes, head: memoryTree(files), base: memoryTree({}) },
    { migrations: [], fixtures: [], valuesOf: () => values },
  );
  const parsed = projects.map(parseProject);
  return {
    scripts: parsed.flatMap(({ migrations }) =>
      migrations.flatMap(({ up, down }) => (down ? [up, down] : [up])),
    ),
    problems: [
      ...problems.map(({ message }) => message),
      ...parsed.flatMap((one) =>
        one.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`),
      ),
    ],
  };
}

function needed(tool: string, shown: string, key: string): string {
  return `${tool} fills in \`${shown}\`, and its value is not known here: set \`placeholders: {${key}: …}\` in pgrehearse.yml.`;
}

/** A goose migration in which variables are filled in, and then are not. */
function withVariables(text: string): Readonly<Record<string, string>> {
  return {
    'db/1_a.sql': `-- +goose ENVSUB ON\n-- +goose Up\n${text}\n-- +goose ENVSUB OFF\nSELECT '$HOME';`,
  };
}

/** A committed migration of graphile-migrate. */
function committed(sql: string): Readonly<Record<string, string>> {
  return { 'migrations/committed/000001.sql': `--! Previous: -\n--! Hash: sha1:x\n\n${sql}` };
}

/** A changelog of Liquibase with a property. */
function changelog(sql: string): Readonly<Record<string, string>> {
  return {
    'db/1.sql': `--liquibase formatted sql\n--property name:tab value:t dbms:postgresql\n--changeset a:1\n${sql}\n--rollback DROP TABLE \${TAB};`,
  };
}

describe('Flyway', () => {
  const file = 'db/V1__a.sql';

  test('fills in everywhere, whatever the case, also what it knows by itself', async () => {
    const text = "CREATE TABLE ${Schema}.a (b text DEFAULT '${flyway:filename} ${flyway:table}');";
    expect(await sent({ [file]: text }, { schema: 'app' })).toEqual([
      "CREATE TABLE app.a (b text DEFAULT 'V1__a.sql flyway_schema_history')",
    ]);
  });

  test('names every value that is missing, once', async () => {
    const text = 'CREATE SCHEMA ${a};\nGRANT ALL ON SCHEMA ${a}\n TO ${flyway:user};';
    expect(await sent({ [file]: text })).toEqual([
      `${file}:1: ${needed('Flyway', '${a}', 'a')}`,
      `${file}:3: ${needed('Flyway', '${flyway:user}', '"flyway:user"')}`,
    ]);
  });

  test.each([
    ['flyway.conf', 'flyway.placeholders.s=app\nflyway.defaultSchema=mine\n'],
    ['flyway.toml', '[flyway]\ndefaultSchema = "mine" # why\n[flyway.placeholders]\ns = "app"\n'],
    ['db/application.properties', 'spring.flyway.placeholders.s=app\nspring.flyway.default-schema=mine\n'],
    [
      'db/application.yml',
      'spring:\n  flyway:\n    default-schema: mine\n    locations: [a, b]\n---\nspring: {flyway: {placeholders: {s: app}}}\n',
    ],
  ])('takes values from %s', async (name, settings) => {
    const text = 'CREATE TABLE ${s}.a (b int); CREATE TABLE ${flyway:defaultSchema}.a (b int);';
    expect(await sent({ [file]: text, [name]: settings })).toEqual([
      'CREATE TABLE app.a (b int)',
      'CREATE TABLE mine.a (b int)',
    ]);
  });

  test('replaces nothing where that is switched off, for one script or for all', async () => {
    const text = "INSERT INTO t VALUES ('${name}');";
    const expected = ["INSERT INTO t VALUES ('${name}')"];
    expect(await sent({ [file]: text, [`${file}.conf`]: 'placeholderReplacement=false' })).toEqual(expected);
    const off = { 'flyway.conf': 'flyway.placeholderReplacement=false' };
    expect(await sent({ [file]: text, ...off })).toEqual(expected);
  });

  test('has other signs where it is configured so', async () => {
    const conf = 'flyway.placeholderPrefix=#[\nflyway.placeholderSuffix=]\n';
    expect(await sent({ [file]: "SELECT '#[a] ${a} FP__a__';", 'flyway.conf': conf }, { a: 'x' })).toEqual([
      "SELECT 'x ${a} x'",
    ]);
  });
});

describe('goose, between ENVSUB ON and OFF', () => {
  test.each([
    ["SELECT '$NAME ${NAME}s';", "SELECT 'app apps'"],
    ["SELECT '${X:-none} ${X-${NAME}} ${NAME:-none}';", "SELECT 'none app app'"],
    ["SELECT '${NAME:1:1} ${NAME?asked}';", "SELECT 'p app'"],
    ["SELECT '\\$NAME' || '$(x)';", "SELECT '$NAME' || '$(x)'"],
  ])('%s', async (text, expected) => {
    expect(await sent(withVariables(text), { NAME: 'app' })).toEqual([expected, "SELECT '$HOME'"]);
  });

  test('a value that is missing is named', async () => {
    expect(await sent(withVariables('SELECT 1;\n-- $NO\nCREATE ROLE ${NAME};'))).toEqual([
      `db/1_a.sql:5: ${needed('goose', '${NAME}', 'NAME')}`,
    ]);
  });
});

describe('tern', () => {
  const drop = '\n---- create above / drop below ----\nDROP TABLE {{.prefix}}a;';

  test('values, and texts of other files', async () => {
    const files = {
      'db/001_a.sql': `CREATE TABLE {{ .prefix }}a (b int);\n{{ template "shared/v.sql" . }}\n{{- /* note */ -}}${drop}`,
      'db/shared/v.sql': 'CREATE VIEW v AS SELECT * FROM {{.prefix}}a; SELECT 1;',
      'tern.conf': '[database]\nhost = h\n[data]\nprefix = x_\n',
    };
    expect(await sent(files)).toEqual([
      'CREATE TABLE x_a (b int)',
      'CREATE VIEW v AS SELECT * FROM x_a',
      'SELECT 1',
      'DROP TABLE x_a',
    ]);
    expect((await sent(files, { prefix: 'y_' }))[0]).toBe('CREATE TABLE y_a (b int)');
  });

  test.each([
    ['{{.prefix}}', needed('tern', '{{.prefix}}', 'prefix')],
    ['{{ template "no.sql" . }}', 'tern finds no no.sql below the folder of migrations: add it.'],
    [
      '{{ if .x }}',
      'tern evaluates `{{ if .x }}`, which pgrehearse does not: it knows `{{.name}}` and `{{ template "file" . }}`.',
    ],
  ])('%s', async (action, message) => {
    const text = `CREATE TABLE a ();\nSELECT ${action};\n---- create above / drop below ----\nDROP TABLE a;`;
    expect(await sent({ 'db/001_a.sql': text })).toEqual([`db/001_a.sql:2: ${message}`]);
  });
});

describe('graphile-migrate', () => {
  test('its own placeholders, and those of its configuration', async () => {
    const sql = "GRANT CONNECT ON DATABASE :DATABASE_NAME TO :DATABASE_VISITOR; SELECT 'a' ':OTHER'::text;";
    const gmrc = { '.gmrc': '{ // note\n "placeholders": {":DATABASE_VISITOR": "guest"} }' };
    expect(await sent({ ...committed(sql), ...gmrc }, { DATABASE_NAME: 'app' })).toEqual([
      'GRANT CONNECT ON DATABASE app TO guest',
      "SELECT 'a' ':OTHER'::text",
    ]);
  });

  test('a value that is missing is named', async () => {
    const gmrc = { '.gmrc': '{ "placeholders": {":DATABASE_VISITOR": "!ENV"} }' };
    const sql = 'GRANT :DATABASE_VISITOR TO :DATABASE_OWNER; -- :DATABASE_NAME';
    expect(await sent({ ...committed(sql), ...gmrc })).toEqual([
      `migrations/committed/000001.sql:4: ${needed('graphile-migrate', ':DATABASE_VISITOR', 'DATABASE_VISITOR')}`,
      `migrations/committed/000001.sql:4: ${needed('graphile-migrate', ':DATABASE_OWNER', 'DATABASE_OWNER')}`,
    ]);
  });
});

describe('Liquibase', () => {
  test('its parameters and properties, and the rest as it is written', async () => {
    const properties = { 'liquibase.properties': 'parameter.col=c\n' };
    expect(
      await sent({ ...changelog("CREATE TABLE ${tab} (${col} text DEFAULT '${x}');"), ...properties }),
    ).toEqual(["CREATE TABLE t (c text DEFAULT '${x}')", 'DROP TABLE t']);
  });

  test('a value that is missing is named where the server would not understand', async () => {
    expect(await sent(changelog('SELECT 1;\nCREATE TABLE\n  ${x} (a int);'))).toEqual([
      'db/1.sql:6: `${x}` is no SQL, and its value is not known here: set `placeholders: {x: …}` in pgrehearse.yml.',
    ]);
  });
});

describe('a tool without placeholders', () => {
  test.each([
    ['CREATE TABLE ${schema}.a (b int);', 'CREATE TABLE app.a (b int)'],
    ['CREATE TABLE {{.schema}}.a (b int);', 'CREATE TABLE app.a (b int)'],
    ['CREATE TABLE {{ schema }}.a (b int);', 'CREATE TABLE app.a (b int)'],
    ['CREATE TABLE /* TEMPLATE: schema */a (b int);', 'CREATE TABLE appa (b int)'],
    [
      "SELECT '{{.other}} ${constructor}', '{{1,2},{3,4}}'::int[];",
      "SELECT '{{.other}} ${constructor}', '{{1,2},{3,4}}'::int[]",
    ],
  ])('%s', async (text, expected) => {
    expect(await sent({ 'migrations/1.sql': text }, { schema: 'app' })).toEqual([expected]);
  });

  test('a value that is missing is named where the server would not understand', async () => {
    expect(await sent({ 'migrations/1.sql': "SELECT '${x}';\nCREATE TABLE {{.schema}}.a (b int);" })).toEqual(
      [
        'migrations/1.sql:2: `{{.schema}}` is no SQL, and its value is not known here: set `placeholders: {schema: …}` in pgrehearse.yml.',
      ],
    );
  });
});

test('places are those of the author, and what a value holds stands where its placeholder does', async () => {
  const text = '-- ${two}\nCREATE TABLE ${long}a (b int);  ${one}\n-- last ${one}\n  SELECT oops;';
  const values = { long: 'x(y int);\n\nCREATE TABLE z_', one: 'SELECT 1; SELECT 2;', two: '2' };
  const { scripts } = await scriptsOf({ 'db/V1__a.sql': text }, values);
  const [script] = scripts;
  if (!script) throw new Error('no script');
  const places = script.statements.map(({ sql, span: { start, end }, comments }) =>
    [
      sql.replaceAll('\n', ' '),
      `${start.line}:${start.column}-${end.line}:${end.column}`,
      ...comments.map(({ line }) => line),
    ].join(' @ '),
  );
  expect(places).toEqual([
    'CREATE TABLE x(y int) @ 2:1-2:21 @ 1',
    'CREATE TABLE z_a (b int) @ 2:14-2:30',
    'SELECT 1 @ 2:33-2:39',
    'SELECT 2 @ 2:33-2:39',
    'SELECT oops @ 4:3-4:14 @ 3',
  ]);
  const last = script.statements.at(-1);
  if (!last) throw new Error('no statement');
  // The server counts characters of what it got, from 1.
  expect(positionInFile(script.file, last, 8)).toMatchObject({ line: 4, column: 10 });
});
