import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model.ts';
import { reviewExample } from '../support/review-example.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, quantity integer);
CREATE TABLE notes (id bigint PRIMARY KEY);
DO $$ BEGIN CREATE TABLE made (id bigint, n integer); EXCEPTION WHEN duplicate_table THEN NULL; END $$;
DO $$ BEGIN IF true THEN DROP TABLE notes; END IF; END $$;
CREATE FUNCTION wipe(t text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'DELETE FROM ' || t;
END $$;
CREATE FUNCTION native() RETURNS void LANGUAGE c AS 'lib', 'native';
CREATE FUNCTION many(a int) RETURNS void LANGUAGE sql AS 'DELETE FROM orders';
CREATE FUNCTION many(a text) RETURNS void LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE tidy() LANGUAGE plpgsql AS $$ BEGIN IF true THEN COMMIT; END IF; END $$;
CREATE FUNCTION one() RETURNS void LANGUAGE sql AS 'DELETE FROM orders';`;

const ABOUT = new Set(['rollback-missing', 'missing-lock-timeout', 'missing-statement-timeout']);

async function judged(up: string, base = BASE): Promise<string[]> {
  const { findings } = await reviewExample({ kind: 'bad', title: '', base, up });
  return findings.filter(({ rule, category }) => !ABOUT.has(rule) && category !== 'schema-design').map(told);
}

function told({ rule, evidence, line, message, proof }: Finding): string {
  return `${rule} ${evidence} ${line} ${message} ${proof}`;
}

describe('without a server', () => {
  test.each<[string, string, ...string[]]>([
    [
      'a statement of a block is predicted',
      'DO $$ BEGIN DELETE FROM orders; END $$;',
      'delete-without-where predicted 1 Inside this DO block',
    ],
    [
      'one in a branch is unproven, and why',
      'DO $$ BEGIN\nIF true THEN DELETE FROM orders; END IF; END $$;',
      'delete-without-where unproven 2 Inside this DO block: public.orders loses all its rows. It stands inside an IF, so it may not run.',
    ],
    [
      'one of a function',
      'SELECT one();',
      'delete-without-where predicted 1 Inside one(), line 1: public.orders',
    ],
    [
      'a table that a block of the base made is known',
      'DELETE FROM made;',
      'delete-without-where predicted 1 public.made',
    ],
    [
      'a table that it may have dropped is still there',
      'DELETE FROM notes;',
      'delete-without-where predicted 1 public.notes',
    ],
    [
      'dynamic SQL is opaque',
      "SELECT wipe('orders');",
      "opaque-statement predicted 1 What wipe() does was not looked at: EXECUTE 'DELETE FROM ' || t is put together while it runs.",
    ],
    [
      'so is another language',
      'SELECT native();',
      'opaque-statement predicted 1 What native() does was not looked at: it is written in c.',
    ],
    [
      'and which of several functions is meant',
      'SELECT many(1);',
      'opaque-statement predicted 1 What many() does was not looked at: there are several functions of that name.',
    ],
    [
      'and a procedure that nobody has described',
      'CALL app.tidy();',
      'opaque-statement predicted 1 What app.tidy() does was not looked at: its body is not known here.',
    ],
    [
      'a COMMIT in a branch of a procedure that shares its transaction',
      'SELECT 1;\nCALL tidy();',
      'nested-transaction unproven 2 Inside tidy(): COMMIT cannot run',
    ],
    [
      "the server's own functions are not",
      "SELECT setval('s', 1), now(), pg_catalog.set_config('a.b', 'c', true);",
    ],
    ['nor are those of a schema, where rows are read', 'SELECT ext.distance(id) FROM orders;'],
    [
      'and so are its columns',
      'ALTER TABLE made ALTER COLUMN n TYPE bigint;',
      'alter-column-type-rewrite predicted 1 Changing n from integer to bigint',
    ],
    [
      'what the block makes itself is its own',
      'DO $$ BEGIN CREATE TABLE t (id int); DELETE FROM t; DROP TABLE t; END $$;',
    ],
    [
      'what it makes in a branch may have been there for long',
      'DO $$ BEGIN IF true THEN CREATE TABLE t (id int); END IF; END $$;\nDELETE FROM t;',
      'delete-without-where predicted 2 public.t',
    ],
  ])('%s', async (_, up, ...expected) => {
    const found = await judged(up);
    expect(found).toHaveLength(expected.length);
    expected.forEach((one, at) => expect(found[at]).toContain(one));
  });

  test('a suppression above the block speaks for what stands in it', async () => {
    const up = 'DO $$\nBEGIN\n  DELETE FROM orders;\nEND $$;';
    const silenced = await reviewExample({
      kind: 'bad',
      title: '',
      base: BASE,
      up: `-- pgrehearse: ignore delete-without-where -- it is a log\n${up}`,
    });
    const found = silenced.findings.filter(({ rule }) => rule === 'delete-without-where');
    expect(found.map(({ suppressed }) => suppressed?.reason)).toEqual(['it is a log']);
  });

  test('no lines are replaced by advice for a statement of a block', async () => {
    const { findings } = await reviewExample({
      kind: 'bad',
      title: '',
      base: BASE,
      up: 'DO $$ BEGIN\n  ALTER TABLE orders ADD CONSTRAINT positive CHECK (quantity > 0);\nEND $$;',
    });
    const found = findings.filter(({ rule }) => rule === 'add-check-validating');
    expect(found.map(({ line, suggestion }) => [line, suggestion])).toEqual([[2, undefined]]);
  });
});
