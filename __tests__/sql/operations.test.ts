import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadParser } from '../../src/sql/script.ts';
import { statementsOf } from '../support/scripts.ts';

beforeAll(loadParser);

function operations(sql: string): unknown {
  const found = statementsOf(sql).flatMap((statement) => statement.operations);
  // Without the fields that are undefined, so that a case names only what is there.
  return JSON.parse(JSON.stringify(found));
}

describe('access', () => {
  test.each<[string, object]>([
    [
      'GRANT SELECT (a), UPDATE ON t, s.u TO PUBLIC, bob WITH GRANT OPTION',
      {
        kind: 'grant',
        revoke: false,
        objectType: 'table',
        allInSchema: false,
        objects: ['t', 's.u'],
        privileges: ['select', 'update'],
        grantees: ['public', 'bob'],
        grantOption: true,
        cascade: false,
      },
    ],
    [
      'GRANT ALL ON ALL TABLES IN SCHEMA s TO x',
      {
        kind: 'grant',
        revoke: false,
        objectType: 'table',
        allInSchema: true,
        objects: ['s'],
        privileges: ['all'],
        grantees: ['x'],
        grantOption: false,
        cascade: false,
      },
    ],
    [
      'REVOKE GRANT OPTION FOR EXECUTE ON FUNCTION a.f(int) FROM x CASCADE',
      {
        kind: 'grant',
        revoke: true,
        objectType: 'function',
        allInSchema: false,
        objects: ['a.f'],
        privileges: ['execute'],
        grantees: ['x'],
        grantOption: true,
        cascade: true,
      },
    ],
    [
      'GRANT a, b TO c WITH ADMIN OPTION',
      { kind: 'grant-role', revoke: false, roles: ['a', 'b'], grantees: ['c'], options: { admin: 'true' } },
    ],
    [
      'ALTER DEFAULT PRIVILEGES FOR ROLE m IN SCHEMA s GRANT SELECT ON TABLES TO PUBLIC',
      {
        kind: 'alter-default-privileges',
        revoke: false,
        roles: ['m'],
        schemas: ['s'],
        objectType: 'table',
        privileges: ['select'],
        grantees: ['public'],
        grantOption: false,
      },
    ],
    [
      "CREATE ROLE r SUPERUSER LOGIN NOINHERIT PASSWORD 'x'",
      {
        kind: 'create-role',
        name: 'r',
        options: { superuser: 'true', canlogin: 'true', inherit: 'false', password: 'given' },
      },
    ],
    [
      'ALTER ROLE r BYPASSRLS CONNECTION LIMIT 0',
      { kind: 'alter-role', name: 'r', options: { bypassrls: 'true', connectionlimit: '0' } },
    ],
    ['DROP ROLE IF EXISTS r', { kind: 'drop-role', name: 'r', ifExists: true }],
    [
      `CREATE POLICY "using (x)" ON s.t AS RESTRICTIVE FOR UPDATE TO bob, PUBLIC USING (a = ')') WITH CHECK (true)`,
      {
        kind: 'create-policy',
        relation: 's.t',
        name: 'using (x)',
        permissive: false,
        command: 'update',
        roles: ['bob', 'public'],
        using: "a = ')'",
        check: 'true',
        reads: [],
      },
    ],
    [
      'CREATE POLICY p ON t',
      {
        kind: 'create-policy',
        relation: 't',
        name: 'p',
        permissive: true,
        command: 'all',
        roles: ['public'],
        reads: [],
      },
    ],
    [
      'ALTER POLICY p ON t WITH CHECK (a > 1)',
      { kind: 'alter-policy', relation: 't', name: 'p', roles: [], check: 'a > 1', reads: [] },
    ],
  ])('%s', (sql, expected) => {
    expect(operations(sql)).toEqual([expected]);
  });
});

describe('functions', () => {
  test('carry their security and settings', () => {
    expect(
      operations(
        `CREATE OR REPLACE FUNCTION f() RETURNS trigger SECURITY DEFINER SET search_path = a, '' SET work_mem FROM CURRENT
         STABLE LANGUAGE PLpgSQL AS 'x'`,
      ),
    ).toEqual([
      {
        kind: 'create-function',
        name: 'f',
        procedure: false,
        language: 'plpgsql',
        body: 'x',
        volatility: 'stable',
        replace: true,
        securityDefiner: true,
        settings: { search_path: 'a, ', work_mem: 'FROM CURRENT' },
        returns: 'trigger',
      },
    ]);
  });

  test.each<[string, object]>([
    [
      'ALTER FUNCTION f() SECURITY DEFINER IMMUTABLE SET search_path = x',
      {
        name: 'f',
        securityDefiner: true,
        volatility: 'immutable',
        settings: { search_path: 'x' },
        resets: [],
      },
    ],
    [
      'ALTER FUNCTION s.f() SECURITY INVOKER',
      { name: 's.f', securityDefiner: false, settings: {}, resets: [] },
    ],
    ["ALTER FUNCTION f() SET search_path = ''", { name: 'f', settings: { search_path: '' }, resets: [] }],
    ['ALTER FUNCTION f() RESET search_path', { name: 'f', settings: {}, resets: ['search_path'] }],
    ['ALTER FUNCTION f() RESET ALL', { name: 'f', settings: {}, resets: ['all'] }],
  ])('%s', (sql, expected) => {
    expect(operations(sql)).toEqual([{ kind: 'alter-function', ...expected }]);
  });
});

describe('domains and databases', () => {
  test.each<[string, object]>([
    [
      `CREATE DOMAIN s.d AS text COLLATE "C" DEFAULT lower('X') NOT NULL CONSTRAINT c CHECK (value > '')`,
      {
        kind: 'create-domain',
        name: 's.d',
        type: 'text',
        notNull: true,
        collation: 'C',
        default: { text: "lower('X')", functions: ['lower'] },
        constraints: [
          {
            name: 'c',
            kind: 'check',
            columns: [],
            notValid: false,
            enforced: true,
            expression: "value > ''",
          },
        ],
      },
    ],
    [
      'ALTER DOMAIN d ADD CONSTRAINT c CHECK (value > 1) NOT VALID',
      {
        kind: 'alter-domain',
        name: 'd',
        action: 'add-constraint',
        definition: {
          name: 'c',
          kind: 'check',
          columns: [],
          notValid: true,
          enforced: true,
          expression: 'value > 1',
        },
        cascade: false,
      },
    ],
    [
      'ALTER DOMAIN d SET NOT NULL',
      { kind: 'alter-domain', name: 'd', action: 'set-not-null', cascade: false },
    ],
    [
      'ALTER DOMAIN d DROP NOT NULL',
      { kind: 'alter-domain', name: 'd', action: 'drop-not-null', cascade: false },
    ],
    [
      'ALTER DOMAIN d SET DEFAULT 1',
      { kind: 'alter-domain', name: 'd', action: 'set-default', cascade: false },
    ],
    [
      'ALTER DOMAIN d DROP DEFAULT',
      { kind: 'alter-domain', name: 'd', action: 'drop-default', cascade: false },
    ],
    [
      'ALTER DOMAIN d DROP CONSTRAINT c CASCADE',
      { kind: 'alter-domain', name: 'd', action: 'drop-constraint', constraint: 'c', cascade: true },
    ],
    [
      'ALTER DOMAIN d VALIDATE CONSTRAINT c',
      { kind: 'alter-domain', name: 'd', action: 'validate-constraint', constraint: 'c', cascade: false },
    ],
    [
      'CREATE DATABASE d OWNER = x TEMPLATE t',
      { kind: 'create-database', name: 'd', options: { owner: 'x', template: 't' } },
    ],
    [
      'DROP DATABASE IF EXISTS d WITH (FORCE)',
      { kind: 'drop-database', name: 'd', ifExists: true, force: true },
    ],
    [
      'ALTER DATABASE d CONNECTION LIMIT 5',
      { kind: 'alter-database', name: 'd', options: { connection_limit: '5' } },
    ],
  ])('%s', (sql, expected) => {
    expect(operations(sql)).toEqual([expected]);
  });
});

describe('options of relations', () => {
  test.each<[string, object]>([
    [
      'ALTER TABLE t SET (autovacuum_enabled, toast.autovacuum_enabled = off, fillfactor = 70)',
      {
        kind: 'set-options',
        relation: 't',
        objectType: 'table',
        options: { autovacuum_enabled: 'true', 'toast.autovacuum_enabled': 'off', fillfactor: '70' },
        reset: false,
        lock: 'ShareUpdateExclusiveLock',
      },
    ],
    [
      'ALTER INDEX i RESET (fastupdate)',
      {
        kind: 'set-options',
        relation: 'i',
        objectType: 'index',
        options: { fastupdate: '' },
        reset: true,
        lock: 'AccessExclusiveLock',
      },
    ],
    [
      'ALTER VIEW v SET (security_invoker = true)',
      {
        kind: 'set-options',
        relation: 'v',
        objectType: 'view',
        options: { security_invoker: 'true' },
        reset: false,
        lock: 'AccessExclusiveLock',
      },
    ],
    ['ALTER TABLE t SET ACCESS METHOD heap', { kind: 'set-access-method', relation: 't', method: 'heap' }],
    ['ALTER TABLE t SET ACCESS METHOD DEFAULT', { kind: 'set-access-method', relation: 't' }],
    [
      'ALTER INDEX i SET TABLESPACE fast',
      { kind: 'set-tablespace', relation: 'i', objectType: 'index', tablespace: 'fast' },
    ],
  ])('%s', (sql, expected) => {
    expect(operations(sql)).toEqual([expected]);
  });
});

describe('constraints and indexes', () => {
  test.each<[string, object]>([
    ['PRIMARY KEY (a, b WITHOUT OVERLAPS)', { kind: 'primary-key', columns: ['a', 'b'], temporal: true }],
    [
      'FOREIGN KEY (a, PERIOD b) REFERENCES p (a, PERIOD b) ON UPDATE CASCADE',
      {
        kind: 'foreign-key',
        columns: ['a', 'b'],
        temporal: true,
        onUpdate: 'cascade',
        onDelete: 'no action',
      },
    ],
    ['FOREIGN KEY (a) REFERENCES p NOT ENFORCED', { kind: 'foreign-key', enforced: false, notValid: true }],
    ['CHECK (a > 0) NO INHERIT NOT ENFORCED', { kind: 'check', enforced: false, noInherit: true }],
    ['CHECK (a > 0) NOT VALID', { kind: 'check', enforced: true, notValid: true }],
    [
      'UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b) DEFERRABLE INITIALLY DEFERRED',
      { kind: 'unique', include: ['b'], nullsNotDistinct: true, deferrable: 'deferred' },
    ],
    ['UNIQUE (a) DEFERRABLE', { kind: 'unique', deferrable: 'immediate' }],
    ['CONSTRAINT n NOT NULL a NOT VALID', { kind: 'not-null', name: 'n', columns: ['a'], notValid: true }],
  ])('%s', (sql, constraint) => {
    expect(operations(`ALTER TABLE t ADD ${sql}`)).toMatchObject([{ kind: 'add-constraint', constraint }]);
  });

  test('what stands behind a column’s constraint qualifies it', () => {
    expect(
      operations(
        'CREATE TABLE t (a int REFERENCES p DEFERRABLE INITIALLY DEFERRED CHECK (a > 0) NOT ENFORCED UNIQUE)',
      ),
    ).toMatchObject([
      {
        columns: [
          {
            constraints: [
              { kind: 'foreign-key', deferrable: 'deferred', enforced: true, notValid: false },
              { kind: 'check', enforced: false, notValid: true },
              { kind: 'unique', enforced: true },
            ],
          },
        ],
      },
    ]);
  });

  test('an index with all its features', () => {
    expect(
      operations(`CREATE UNIQUE INDEX i ON t (a COLLATE "C" text_pattern_ops DESC NULLS LAST, lower(b))
        INCLUDE (c, d) NULLS NOT DISTINCT WITH (fillfactor = 70) TABLESPACE x`),
    ).toMatchObject([
      {
        keys: ['a', 'lower(b)'],
        elements: [
          { collation: 'C', operatorClass: 'text_pattern_ops', descending: true, nulls: 'last' },
          { descending: false },
        ],
        include: ['c', 'd'],
        nullsNotDistinct: true,
        options: { fillfactor: '70' },
        tablespace: 'x',
      },
    ]);
  });

  test('a table with all its features', () => {
    expect(
      operations(`CREATE TABLE t (LIKE a INCLUDING ALL, LIKE s.b) PARTITION BY LIST (x) USING heap
        WITH (fillfactor = 70) TABLESPACE y`),
    ).toMatchObject([
      {
        like: ['a', 's.b'],
        partitionBy: { strategy: 'list', columns: ['x'] },
        method: 'heap',
        options: { fillfactor: '70' },
        tablespace: 'y',
      },
    ]);
    expect(operations('CREATE TABLE t PARTITION OF p DEFAULT')).toMatchObject([
      { partitionOf: 'p', isDefault: true },
    ]);
    expect(operations('CREATE TABLE t OF s.tt')).toMatchObject([{ ofType: 's.tt' }]);
  });
});
