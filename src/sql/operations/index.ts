import type { Operation } from '../../model.ts';
import {
  all,
  as,
  dotted,
  nameOf,
  objectName,
  strings,
  tagOf,
  type Body,
  type Node,
  type Tag,
} from '../nodes.ts';
import type { StatementText } from '../text.ts';
import {
  alterPolicy,
  createPolicy,
  defaultPrivileges,
  dropRoles,
  grant,
  grantRole,
  roleOptions,
} from './access.ts';
import { alterTable } from './alter-table.ts';
import { createIndex, createSequence, createTable, createTableAs, createView } from './create.ts';
import { createDatabase, dropDatabase } from './databases.ts';
import { copy, insert, merge, remove, select, truncate, update } from './data.ts';
import { alterDomain, createDomain } from './domains.ts';
import { drop, rename, setSchema, wordsOf } from './drop.ts';
import { alterFunction, createFunction } from './functions.ts';
import { hasOption, optionsOf } from './options.ts';
import { lock, runBlock, set, transaction } from './session.ts';

type Readers = { readonly [T in Tag]?: (node: Body<T>, text: StatementText) => Operation[] };

const READERS: Readers = {
  CreateStmt: (node, text) => [createTable(node, text)],
  CreateForeignTableStmt: (node, text) => [createTable(node.base ?? {}, text, true)],
  CreateTableAsStmt: createTableAs,
  ViewStmt: createView,
  CreateSeqStmt: createSequence,
  IndexStmt: createIndex,
  CreateFunctionStmt: createFunction,
  CreateTrigStmt: (node) => [
    { kind: 'create-trigger', relation: nameOf(node.relation), name: node.trigname ?? '' },
  ],
  CreateEnumStmt: (node) => [
    { kind: 'create-enum', name: dotted(node.typeName), values: strings(node.vals) },
  ],
  CreateExtensionStmt: (node) => [{ kind: 'create-extension', name: node.extname ?? '' }],
  AlterFunctionStmt: alterFunction,
  CreateRoleStmt: (node) => [
    { kind: 'create-role', name: node.role ?? '', options: roleOptions(node.options) },
  ],
  AlterRoleStmt: (node) => [
    { kind: 'alter-role', name: node.role?.rolename ?? '', options: roleOptions(node.options) },
  ],
  DropRoleStmt: dropRoles,
  GrantStmt: grant,
  GrantRoleStmt: grantRole,
  AlterDefaultPrivilegesStmt: defaultPrivileges,
  CreatePolicyStmt: createPolicy,
  AlterPolicyStmt: alterPolicy,
  CreateDomainStmt: createDomain,
  AlterDomainStmt: alterDomain,
  CreatedbStmt: createDatabase,
  DropdbStmt: dropDatabase,
  AlterDatabaseStmt: (node) => [
    { kind: 'alter-database', name: node.dbname ?? '', options: optionsOf(node.options) },
  ],
  AlterTableStmt: alterTable,
  AlterEnumStmt: (node) =>
    node.oldVal
      ? [
          {
            kind: 'rename-object',
            objectType: 'enum value',
            name: `${dotted(node.typeName)}.${node.oldVal}`,
            to: node.newVal ?? '',
          },
        ]
      : [
          {
            kind: 'add-enum-value',
            name: dotted(node.typeName),
            value: node.newVal ?? '',
            ifNotExists: node.skipIfNewValExists ?? false,
          },
        ],
  AlterObjectSchemaStmt: setSchema,
  RenameStmt: rename,
  DropStmt: drop,
  TruncateStmt: truncate,
  InsertStmt: insert,
  UpdateStmt: update,
  DeleteStmt: remove,
  MergeStmt: merge,
  SelectStmt: select,
  CopyStmt: copy,
  LockStmt: lock,
  DoStmt: runBlock,
  CallStmt: (node) => [{ kind: 'call', procedure: dotted(node.funccall?.funcname) }],
  VariableSetStmt: set,
  TransactionStmt: transaction,
  RefreshMatViewStmt: (node) => [
    {
      kind: 'refresh-materialized-view',
      relation: nameOf(node.relation),
      concurrently: node.concurrent ?? false,
      withData: !node.skipData,
    },
  ],
  ReindexStmt: (node) => [
    {
      kind: 'reindex',
      relation: node.relation ? nameOf(node.relation) : undefined,
      target: REINDEX_TARGETS[node.kind ?? 'REINDEX_OBJECT_TABLE'],
      concurrently: hasOption(node.params, 'concurrently'),
    },
  ],
  VacuumStmt: (node) => vacuum(node),
  ClusterStmt: (node) => [{ kind: 'cluster', relation: node.relation ? nameOf(node.relation) : undefined }],
  CommentStmt: (node) => [
    { kind: 'comment', objectType: wordsOf(node.objtype), name: objectName(node.object) },
  ],
};

const REINDEX_TARGETS = {
  REINDEX_OBJECT_INDEX: 'index',
  REINDEX_OBJECT_TABLE: 'table',
  REINDEX_OBJECT_SCHEMA: 'schema',
  REINDEX_OBJECT_SYSTEM: 'system',
  REINDEX_OBJECT_DATABASE: 'database',
} as const;

function vacuum(node: Body<'VacuumStmt'>): Operation[] {
  if (!node.is_vacuumcmd) return [{ kind: 'other', tag: 'AnalyzeStmt', relations: [] }];
  const full = hasOption(node.options, 'full');
  const relations = all(node.rels, 'VacuumRelation').map((one) => nameOf(one.relation));
  if (relations.length === 0) return [{ kind: 'vacuum', full }];
  return relations.map((relation) => ({ kind: 'vacuum', relation, full }));
}

/** What a parsed statement does. Statement forms that no reader knows become `other`, with the tables they name. */
export function operationsOf(node: Node, text: StatementText): Operation[] {
  const tag = tagOf(node);
  const reader = READERS[tag] as ((body: unknown, text: StatementText) => Operation[]) | undefined;
  if (reader) return reader((node as unknown as Record<Tag, unknown>)[tag], text);
  return [{ kind: 'other', tag, relations: lockedBy(node) }];
}

/** Policies and rules lock their table exclusively (manual 18, 13.3.1; src/backend/commands/policy.c). */
function lockedBy(node: Node): { relation: string; mode: 'AccessExclusiveLock' }[] {
  const table = as(node, 'RuleStmt')?.relation;
  return table ? [{ relation: nameOf(table), mode: 'AccessExclusiveLock' }] : [];
}
