import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { isListed } from '../../src/sql/operations/index.ts';
import { loadParser } from '../../src/sql/script.ts';
import { statementsOf } from '../support/scripts.ts';

beforeAll(loadParser);

/** One statement of each form (manual 18, SQL Commands), and the kinds of operations that it becomes. */
const FORMS: readonly (readonly [node: string, sql: string, kinds: string])[] = [
  ['AlterCollationStmt', 'ALTER COLLATION c REFRESH VERSION', 'other'],
  ['AlterDatabaseStmt', 'ALTER DATABASE d CONNECTION LIMIT 1', 'alter-database'],
  ['AlterDatabaseRefreshCollStmt', 'ALTER DATABASE d REFRESH COLLATION VERSION', 'other'],
  ['AlterDatabaseSetStmt', 'ALTER DATABASE d SET a.b = 1', 'alter-setting'],
  [
    'AlterDefaultPrivilegesStmt',
    'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO r',
    'alter-default-privileges',
  ],
  ['AlterDomainStmt', 'ALTER DOMAIN d SET NOT NULL', 'alter-domain'],
  ['AlterEnumStmt', "ALTER TYPE e ADD VALUE 'x'", 'add-enum-value'],
  ['AlterEnumStmt', "ALTER TYPE e RENAME VALUE 'x' TO 'y'", 'rename-object'],
  ['AlterEventTrigStmt', 'ALTER EVENT TRIGGER t DISABLE', 'other'],
  ['AlterExtensionStmt', 'ALTER EXTENSION e UPDATE', 'alter-extension'],
  ['AlterExtensionContentsStmt', 'ALTER EXTENSION e ADD TABLE t', 'other'],
  ['AlterFdwStmt', 'ALTER FOREIGN DATA WRAPPER w NO HANDLER', 'other'],
  ['AlterForeignServerStmt', "ALTER SERVER s VERSION '1'", 'other'],
  ['AlterFunctionStmt', 'ALTER FUNCTION f() STABLE', 'alter-function'],
  ['AlterObjectDependsStmt', 'ALTER TRIGGER t ON u DEPENDS ON EXTENSION e', 'other'],
  ['AlterObjectSchemaStmt', 'ALTER TABLE t SET SCHEMA s', 'set-schema'],
  ['AlterObjectSchemaStmt', 'ALTER TYPE t SET SCHEMA s', 'other'],
  ['AlterOpFamilyStmt', 'ALTER OPERATOR FAMILY f USING btree DROP OPERATOR 1 (int, int)', 'other'],
  ['AlterOperatorStmt', 'ALTER OPERATOR @@ (a, b) SET (RESTRICT = NONE)', 'other'],
  ['AlterOwnerStmt', 'ALTER SCHEMA s OWNER TO r', 'change-owner'],
  ['AlterPolicyStmt', 'ALTER POLICY p ON t USING (true)', 'alter-policy'],
  ['AlterPublicationStmt', 'ALTER PUBLICATION p ADD TABLE t', 'alter-publication'],
  ['AlterRoleStmt', 'ALTER ROLE r SUPERUSER', 'alter-role'],
  ['AlterRoleSetStmt', 'ALTER ROLE r SET a.b = 1', 'alter-setting'],
  ['AlterSeqStmt', 'ALTER SEQUENCE s RESTART', 'alter-sequence'],
  ['AlterStatsStmt', 'ALTER STATISTICS s SET STATISTICS 5', 'other'],
  ['AlterSubscriptionStmt', 'ALTER SUBSCRIPTION s DISABLE', 'other'],
  ['AlterSystemStmt', 'ALTER SYSTEM SET a.b = 1', 'alter-setting'],
  ['AlterTSConfigurationStmt', 'ALTER TEXT SEARCH CONFIGURATION c DROP MAPPING FOR word', 'other'],
  ['AlterTSDictionaryStmt', 'ALTER TEXT SEARCH DICTIONARY d (a = b)', 'other'],
  ['AlterTableMoveAllStmt', 'ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b', 'other'],
  ['AlterTableSpaceOptionsStmt', 'ALTER TABLESPACE t SET (seq_page_cost = 1)', 'other'],
  ['AlterTableStmt', 'ALTER TABLE t ADD COLUMN a int, DROP COLUMN b', 'drop-column add-column'],
  ['AlterTableStmt', 'ALTER TYPE t ADD ATTRIBUTE a int', 'alter-type'],
  ['AlterTypeStmt', 'ALTER TYPE t SET (RECEIVE = f)', 'other'],
  ['AlterUserMappingStmt', "ALTER USER MAPPING FOR r SERVER s OPTIONS (SET a 'b')", 'other'],
  ['CallStmt', 'CALL p()', 'call'],
  ['CheckPointStmt', 'CHECKPOINT', 'other'],
  ['ClosePortalStmt', 'CLOSE c', 'other'],
  ['ClusterStmt', 'CLUSTER t', 'cluster'],
  ['CommentStmt', "COMMENT ON TABLE t IS 'x'", 'comment'],
  ['CompositeTypeStmt', 'CREATE TYPE t AS (a int)', 'other'],
  ['ConstraintsSetStmt', 'SET CONSTRAINTS ALL DEFERRED', 'other'],
  ['CopyStmt', 'COPY t FROM STDIN', 'copy'],
  ['CopyStmt', 'COPY (DELETE FROM t RETURNING *) TO STDOUT', 'delete'],
  ['CreateAmStmt', 'CREATE ACCESS METHOD m TYPE TABLE HANDLER h', 'other'],
  ['CreateCastStmt', 'CREATE CAST (a AS b) WITHOUT FUNCTION', 'other'],
  ['CreateConversionStmt', "CREATE CONVERSION c FOR 'UTF8' TO 'LATIN1' FROM f", 'other'],
  ['CreateDomainStmt', 'CREATE DOMAIN d AS int', 'create-domain'],
  ['CreateEnumStmt', "CREATE TYPE e AS ENUM ('x')", 'create-enum'],
  ['CreateEventTrigStmt', 'CREATE EVENT TRIGGER t ON sql_drop EXECUTE FUNCTION f()', 'create-event-trigger'],
  ['CreateExtensionStmt', 'CREATE EXTENSION e', 'create-extension'],
  ['CreateFdwStmt', 'CREATE FOREIGN DATA WRAPPER w', 'other'],
  ['CreateForeignServerStmt', 'CREATE SERVER s FOREIGN DATA WRAPPER w', 'other'],
  ['CreateForeignTableStmt', 'CREATE FOREIGN TABLE t (a int) SERVER s', 'create-table'],
  ['CreateFunctionStmt', "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", 'create-function'],
  ['CreateOpClassStmt', 'CREATE OPERATOR CLASS c FOR TYPE int USING btree AS STORAGE int', 'other'],
  ['CreateOpFamilyStmt', 'CREATE OPERATOR FAMILY f USING btree', 'other'],
  ['CreatePLangStmt', 'CREATE LANGUAGE l HANDLER h', 'other'],
  ['CreatePolicyStmt', 'CREATE POLICY p ON t', 'create-policy'],
  ['CreatePublicationStmt', 'CREATE PUBLICATION p FOR TABLE t', 'create-publication'],
  ['CreateRangeStmt', 'CREATE TYPE r AS RANGE (SUBTYPE = int)', 'other'],
  ['CreateRoleStmt', 'CREATE ROLE r', 'create-role'],
  ['CreateSchemaStmt', 'CREATE SCHEMA s CREATE TABLE t (a int)', 'create-schema create-table'],
  ['CreateSeqStmt', 'CREATE SEQUENCE s', 'create-sequence'],
  ['CreateStatsStmt', 'CREATE STATISTICS s ON a, b FROM t', 'create-statistics'],
  ['CreateStmt', 'CREATE TABLE t (a int)', 'create-table'],
  ['CreateSubscriptionStmt', "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p", 'other'],
  ['CreateTableAsStmt', 'CREATE TABLE t AS SELECT 1', 'create-table-as'],
  ['CreateTableAsStmt', 'CREATE TABLE t AS EXECUTE p', 'execute create-table-as'],
  [
    'CreateTableAsStmt',
    'CREATE TABLE t AS WITH gone AS (DELETE FROM u RETURNING *) SELECT * FROM gone',
    'delete create-table-as',
  ],
  ['CreateTableSpaceStmt', "CREATE TABLESPACE t LOCATION '/x'", 'other'],
  [
    'CreateTransformStmt',
    'CREATE TRANSFORM FOR int LANGUAGE l (FROM SQL WITH FUNCTION f(internal))',
    'other',
  ],
  ['CreateTrigStmt', 'CREATE TRIGGER g BEFORE INSERT ON t EXECUTE FUNCTION f()', 'create-trigger'],
  ['CreateUserMappingStmt', 'CREATE USER MAPPING FOR r SERVER s', 'other'],
  ['CreatedbStmt', 'CREATE DATABASE d', 'create-database'],
  ['DeallocateStmt', 'DEALLOCATE p', 'other'],
  ['DeclareCursorStmt', 'DECLARE c CURSOR FOR SELECT 1', 'select'],
  ['DefineStmt', 'CREATE AGGREGATE a(int) (SFUNC = f, STYPE = int)', 'other'],
  ['DeleteStmt', 'DELETE FROM t', 'delete'],
  ['DiscardStmt', 'DISCARD PLANS', 'other'],
  ['DoStmt', "DO ''", 'run-block'],
  ['DropOwnedStmt', 'DROP OWNED BY r', 'drop-owned'],
  ['DropRoleStmt', 'DROP ROLE a, b', 'drop-role drop-role'],
  ['DropStmt', 'DROP TABLE a, b', 'drop-table drop-table'],
  ['DropSubscriptionStmt', 'DROP SUBSCRIPTION s', 'other'],
  ['DropTableSpaceStmt', 'DROP TABLESPACE t', 'other'],
  ['DropUserMappingStmt', 'DROP USER MAPPING FOR r SERVER s', 'other'],
  ['DropdbStmt', 'DROP DATABASE d', 'drop-database'],
  ['ExecuteStmt', 'EXECUTE p', 'execute'],
  ['ExplainStmt', 'EXPLAIN DELETE FROM t', 'other'],
  ['ExplainStmt', 'EXPLAIN (ANALYZE) DELETE FROM t', 'delete'],
  ['ExplainStmt', 'EXPLAIN ANALYZE CREATE TABLE t AS SELECT 1', 'create-table-as'],
  ['ExplainStmt', 'EXPLAIN (ANALYZE false) DELETE FROM t', 'other'],
  ['FetchStmt', 'FETCH c', 'other'],
  ['GrantRoleStmt', 'GRANT a TO b', 'grant-role'],
  ['GrantStmt', 'GRANT SELECT ON t TO r', 'grant'],
  ['ImportForeignSchemaStmt', 'IMPORT FOREIGN SCHEMA a FROM SERVER s INTO b', 'other'],
  ['IndexStmt', 'CREATE INDEX ON t (a)', 'create-index'],
  ['InsertStmt', 'INSERT INTO t VALUES (1)', 'insert'],
  ['ListenStmt', 'LISTEN l', 'other'],
  ['LoadStmt', "LOAD 'x'", 'other'],
  ['LockStmt', 'LOCK TABLE a, b', 'lock-table lock-table'],
  ['MergeStmt', 'MERGE INTO t USING u ON true WHEN MATCHED THEN DELETE', 'merge'],
  ['NotifyStmt', 'NOTIFY l', 'other'],
  ['PrepareStmt', 'PREPARE p AS SELECT 1', 'other'],
  ['ReassignOwnedStmt', 'REASSIGN OWNED BY a TO b', 'reassign-owned'],
  ['RefreshMatViewStmt', 'REFRESH MATERIALIZED VIEW m', 'refresh-materialized-view'],
  ['ReindexStmt', 'REINDEX TABLE t', 'reindex'],
  ['RenameStmt', 'ALTER TABLE t RENAME TO u', 'rename-table'],
  ['RenameStmt', 'ALTER TYPE t RENAME ATTRIBUTE a TO b', 'alter-type'],
  ['RenameStmt', 'ALTER TRIGGER g ON t RENAME TO h', 'rename-object'],
  ['RuleStmt', 'CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING', 'create-rule'],
  ['SecLabelStmt', "SECURITY LABEL ON TABLE t IS 'x'", 'other'],
  ['SelectStmt', 'SELECT 1', 'select'],
  ['SelectStmt', 'WITH gone AS (DELETE FROM t RETURNING *) SELECT * FROM gone', 'delete select'],
  ['TransactionStmt', 'BEGIN', 'transaction'],
  ['TruncateStmt', 'TRUNCATE a, b', 'truncate truncate'],
  ['UnlistenStmt', 'UNLISTEN l', 'other'],
  ['UpdateStmt', 'UPDATE t SET a = 1', 'update'],
  ['VacuumStmt', 'VACUUM t', 'vacuum'],
  ['VacuumStmt', 'ANALYZE a, b', 'analyze analyze'],
  ['VariableSetStmt', 'SET a.b = 1', 'set'],
  ['VariableSetStmt', 'SET TRANSACTION READ ONLY', 'other'],
  ['VariableShowStmt', 'SHOW a.b', 'other'],
  ['ViewStmt', 'CREATE VIEW v AS SELECT 1', 'create-view'],
];

describe('each form of statement becomes', () => {
  test.each(FORMS)('%s: %s', (_, sql, kinds) => {
    const operations = statementsOf(sql).flatMap((statement) => statement.operations);
    expect(operations.map((operation) => operation.kind).join(' ')).toBe(kinds);
  });
});

/** Parts of statements, which the grammar gives a node of their own. */
const PARTS = new Set(['PLAssignStmt', 'RawStmt', 'ReplicaIdentityStmt', 'ReturnStmt', 'SetOperationStmt']);

test('no form that the parser knows is left out', () => {
  const types = readFileSync(
    createRequire(import.meta.url)
      .resolve('@pgsql/types')
      .replace(/index\.js$/, 'types.d.ts'),
    'utf8',
  );
  const nodes = [...types.matchAll(/^export interface (\w+Stmt)\b/gm)].map((found) => found[1] ?? '');
  expect(nodes.length).toBeGreaterThan(110);
  const statements = nodes.filter((node) => !PARTS.has(node));
  expect(statements.filter((node) => !isListed(node))).toEqual([]);
  expect(statements.filter((node) => !FORMS.some(([name]) => name === node))).toEqual([]);
});
