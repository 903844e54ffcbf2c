import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Offending, Review } from '../../src/model.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { reviewExample } from '../support/review-example.ts';
import { startShared } from '../support/shared-server.ts';

let shared: Awaited<ReturnType<typeof startShared>>;

beforeAll(async () => {
  shared = await startShared();
});

afterAll(async () => shared.server[Symbol.asyncDispose]());

function reviewed(base: string, up: string): Promise<Review> {
  return reviewExample({ kind: 'bad', title: '', base, up }, shared);
}

function failureOf({ migrations }: Review) {
  return migrations.flatMap(({ forward }) => forward.statements).find(({ ok }) => !ok)?.error;
}

const PEOPLE = `CREATE TABLE people (id integer PRIMARY KEY, email text, age bigint, born text);
INSERT INTO people VALUES (1, 'a@example.org', 7, '2020-01-02'), (2, 'a@example.org', -1, 'soon'),
  (3, NULL, 3000000000, '2020-02-30'), (4, NULL, 9, NULL), (5, 'A@example.org', -2, '2021-01-01');
CREATE TABLE orders (id integer, person_id integer, at tsrange);
INSERT INTO orders VALUES (1, 1, '[2020-01-01,2020-01-03)'), (2, 9, '[2020-01-02,2020-01-04)'), (3, NULL, NULL);`;

interface Case {
  readonly title: string;
  readonly base?: string;
  readonly up: string;
  readonly code: string;
  readonly keys: readonly string[];
  readonly total?: number;
}

const CASES: readonly Case[] = [
  {
    title: 'equal keys under a new UNIQUE',
    up: 'ALTER TABLE people ADD CONSTRAINT people_email_key UNIQUE (email);',
    code: '23505',
    keys: ['email = a@example.org, count = 2'],
  },
  {
    title: 'equal expressions under a unique index with a WHERE',
    up: 'CREATE UNIQUE INDEX CONCURRENTLY people_email ON people (lower(email)) WHERE id <> 2;',
    code: '23505',
    keys: ['lower = a@example.org, count = 2'],
  },
  {
    title: 'rows that a new primary key takes for one',
    base: 'INSERT INTO orders VALUES (2, 1, NULL);',
    up: 'ALTER TABLE orders ADD PRIMARY KEY (id);',
    code: '23505',
    keys: ['id = 2, count = 2'],
  },
  {
    title: 'keys that a change of type makes equal',
    base: 'CREATE EXTENSION citext; DELETE FROM people WHERE id = 2; CREATE UNIQUE INDEX people_email ON people (email);',
    up: 'ALTER TABLE people ALTER COLUMN email TYPE citext;',
    code: '23505',
    keys: ['email = a@example.org, count = 2'],
  },
  {
    title: 'NULLs under SET NOT NULL',
    up: 'ALTER TABLE people ALTER COLUMN email SET NOT NULL;',
    code: '23502',
    keys: ['id = 3, email = NULL', 'id = 4, email = NULL'],
  },
  {
    title: 'the NULL in a column of a new primary key',
    up: 'ALTER TABLE orders ADD PRIMARY KEY (id, person_id);',
    code: '23502',
    keys: ['ctid = (0,3), person_id = NULL'],
  },
  {
    title: 'every row under a new column without a value',
    up: 'ALTER TABLE people ADD COLUMN name text NOT NULL;',
    code: '23502',
    keys: ['id = 1', 'id = 2', 'id = 3'],
    total: 5,
  },
  {
    title: 'orphans under a new foreign key',
    up: 'ALTER TABLE orders ADD FOREIGN KEY (person_id) REFERENCES people;',
    code: '23503',
    keys: ['ctid = (0,2), person_id = 9'],
  },
  {
    title: 'orphans before VALIDATE',
    base: 'ALTER TABLE orders ADD CONSTRAINT placed_by FOREIGN KEY (person_id) REFERENCES people (id) NOT VALID;',
    up: 'ALTER TABLE orders VALIDATE CONSTRAINT placed_by;',
    code: '23503',
    keys: ['ctid = (0,2), person_id = 9'],
  },
  {
    title: 'rows that break a new CHECK',
    up: 'ALTER TABLE people ADD CONSTRAINT born_once CHECK (age >= 0);',
    code: '23514',
    keys: ['id = 2, age = -1', 'id = 5, age = -2'],
  },
  {
    title: 'rows that break a CHECK before VALIDATE',
    base: 'ALTER TABLE people ADD CONSTRAINT born_once CHECK (age >= 0) NOT VALID;',
    up: 'ALTER TABLE people VALIDATE CONSTRAINT born_once;',
    code: '23514',
    keys: ['id = 2, age = -1', 'id = 5, age = -2'],
  },
  {
    title: 'values that break a CHECK of their domain',
    base: `CREATE DOMAIN code AS text; CREATE TABLE parcels (id integer PRIMARY KEY, code code);
INSERT INTO parcels VALUES (1, 'a'), (2, '');`,
    up: "ALTER DOMAIN code ADD CONSTRAINT coded CHECK (VALUE <> '');",
    code: '23514',
    keys: ['id = 2, code = '],
  },
  {
    title: 'rows that exclude each other',
    up: 'ALTER TABLE orders ADD CONSTRAINT one_at_a_time EXCLUDE USING gist (at WITH &&);',
    code: '23P01',
    keys: ['ctid = (0,1), other_ctid = (0,2)'],
  },
  {
    title: 'texts that are too long',
    up: 'ALTER TABLE people ALTER COLUMN email TYPE varchar(5);',
    code: '22001',
    keys: ['id = 1, email = a@example.org', 'id = 2, email = a@example.org', 'id = 5, email = A@example.org'],
  },
  {
    title: 'numbers that are out of range',
    up: 'ALTER TABLE people ALTER COLUMN age TYPE integer;',
    code: '22003',
    keys: ['id = 3, age = 3000000000'],
  },
  {
    title: 'numbers with too many digits',
    up: 'ALTER TABLE people ALTER COLUMN age TYPE numeric(3,1);',
    code: '22003',
    keys: ['id = 3, age = 3000000000'],
  },
  {
    title: 'texts that are no numbers',
    up: 'ALTER TABLE people ALTER COLUMN born TYPE integer USING born::integer;',
    code: '22P02',
    keys: ['id = 1, born = 2020-01-02', 'id = 2, born = soon', 'id = 3, born = 2020-02-30'],
    total: 4,
  },
  {
    title: 'a view in the way of another type',
    base: 'CREATE VIEW mailable AS SELECT email FROM people;',
    up: 'ALTER TABLE people ALTER COLUMN email TYPE varchar(200);',
    code: '0A000',
    keys: ['rule _RETURN on view mailable'],
  },
  {
    title: 'a view in the way of DROP COLUMN',
    base: 'CREATE VIEW mailable AS SELECT email FROM people;',
    up: 'ALTER TABLE people DROP COLUMN email;',
    code: '2BP01',
    keys: ['rule _RETURN on view mailable'],
  },
  {
    title: 'a view in the way of DROP TABLE',
    base: 'CREATE VIEW mailable AS SELECT email FROM people;',
    up: 'DROP TABLE people;',
    code: '2BP01',
    keys: ['rule _RETURN on view mailable'],
  },
];

test.each(CASES)('$title', async ({ base = '', up, code, keys, total = keys.length }) => {
  const review = await reviewed(PEOPLE + base, up);
  expect(review.problems).toEqual([]);
  const error = failureOf(review);
  expect({ code: error?.code, keys: error?.offending?.keys, total: error?.offending?.total }).toEqual({
    code,
    keys,
    total,
  });
  expect(await rowsFound(PEOPLE + base, error?.offending)).toBe(total);
  const finding = review.findings.find(({ rule }) => rule === 'migration-fails');
  expect(finding?.message).toContain(`In the way: ${keys.join('; ')}`);
  expect(finding?.proof).toContain(`\`${error?.offending?.query}\``);
});

/** As a person would: the query alone, on a database like that of before. */
async function rowsFound(base: string, offending: Offending | undefined): Promise<number | null> {
  const { server } = shared;
  await server.createDatabase('asked');
  try {
    await using connection = await server.connect('migrator', 'asked');
    await connection.query(base);
    return (await connection.query(offending?.query ?? '')).rowCount;
  } finally {
    await server.dropDatabase('asked');
  }
}

test('what the failed transaction had done before counts, and is undone again', async () => {
  const review = await reviewed(
    PEOPLE,
    `ALTER TABLE people ADD COLUMN name text;
UPDATE people SET name = 'x' WHERE id > 2;
ALTER TABLE people ALTER COLUMN name SET NOT NULL;`,
  );
  expect(failureOf(review)?.offending?.keys).toEqual(['id = 1, name = NULL', 'id = 2, name = NULL']);
});

test('nothing is said where rows are not the cause', async () => {
  const review = await reviewed(PEOPLE, "INSERT INTO people VALUES (1, 'b@example.org');");
  expect(failureOf(review)).toMatchObject({ code: '23505' });
  expect(failureOf(review)?.offending).toBeUndefined();
});

test('a rule that expected it says which rows', async () => {
  const { findings } = await reviewed(PEOPLE, 'ALTER TABLE people ADD COLUMN name text NOT NULL;');
  const finding = findings.find(({ rule }) => rule === 'add-column-not-null-without-default');
  expect(finding?.proof).toContain('In the way: id = 1; id = 2; id = 3, 3 of 5.');
});

test('values are shortened, and mean nothing where they are shown', async () => {
  const value = `@octocat <img src=x> ${'long '.repeat(50)}`;
  const review = await reviewed(
    `CREATE TABLE notes (id integer PRIMARY KEY, note text); INSERT INTO notes VALUES (1, '${value}');`,
    'ALTER TABLE notes ADD CHECK (length(note) < 9);',
  );
  const [key = ''] = failureOf(review)?.offending?.keys ?? [];
  expect(key).toMatch(/^id = 1, note = @octocat .{40,60}…$/);
  const page = renderMarkdown(review, { limit: 60_000 });
  expect(page).not.toContain('@octocat');
  expect(page).not.toContain('<img');
  expect(renderText(review, { color: false })).toContain('note = @octocat');
});
