import type { Operation, OperationOf } from '../../model.ts';
import { all, dotted, nameOf, strings, tagOf, type Body, type Node, type Tag } from '../nodes.ts';
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
import { drop, namedObject, rename, setSchema } from './drop.ts';
import { alterFunction, createFunction } from './functions.ts';
import { hasOption, optionsOf } from './options.ts';
import { locksOfQuery } from './plans.ts';
import { createRule, createStatistics, createTrigger, publication } from './programs.ts';
import { roleName, roleNames } from './roles.ts';
import { alterSequence, alterSetting, changeOwner, createSchema } from './schemas.ts';
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
  CreateTrigStmt: createTrigger,
  CreateEventTrigStmt: (node) => [
    { kind: 'create-event-trigger', name: node.trigname ?? '', event: node.eventname ?? '' },
  ],
  RuleStmt: createRule,
  CreateStatsStmt: createStatistics,
  CreatePublicationStmt: (node) => publication('create-publication', node),
  AlterPublicationStmt: (node) => publication('alter-publication', node),
  CreateSchemaStmt: (node, text) => createSchema(node, (element) => operationsOf(element, text)),
  AlterSeqStmt: alterSequence,
  AlterOwnerStmt: changeOwner,
  AlterRoleSetStmt: (node) => alterSetting('role', node.role && roleName(node.role), node.setstmt),
  AlterDatabaseSetStmt: (node) => alterSetting('database', node.dbname, node.setstmt),
  AlterSystemStmt: (node) => alterSetting('system', undefined, node.setstmt),
  AlterExtensionStmt: (node) => [
    { kind: 'alter-extension', name: node.extname ?? '', version: optionsOf(node.options)['new_version'] },
  ],
  ReassignOwnedStmt: (node) => [
    { kind: 'reassign-owned', roles: roleNames(node.roles), to: roleName(node.newrole) },
  ],
  DropOwnedStmt: (node) => [
    { kind: 'drop-owned', roles: roleNames(node.roles), cascade: node.behavior === 'DROP_CASCADE' },
  ],
  ExecuteStmt: (node) => [{ kind: 'execute', prepared: node.name ?? '' }],
  ExplainStmt: (node, text) => explain(node, text),
  PrepareStmt: (node) => [{ kind: 'other', tag: 'PrepareStmt', relations: locksOfQuery(node.query) }],
  DeclareCursorStmt: (node, text) => (node.query ? operationsOf(node.query, text) : []),
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
  CommentStmt: (node) => [{ kind: 'comment', ...namedObject(node.objtype, node.object) }],
};

const REINDEX_TARGETS = {
  REINDEX_OBJECT_INDEX: 'index',
  REINDEX_OBJECT_TABLE: 'table',
  REINDEX_OBJECT_SCHEMA: 'schema',
  REINDEX_OBJECT_SYSTEM: 'system',
  REINDEX_OBJECT_DATABASE: 'database',
} as const;

function vacuum(node: Body<'VacuumStmt'>): Operation[] {
  const full = hasOption(node.options, 'full');
  const relations = all(node.rels, 'VacuumRelation').map((one) => nameOf(one.relation));
  if (!node.is_vacuumcmd)
    return relations.length === 0
      ? [{ kind: 'analyze' }]
      : relations.map((relation) => ({ kind: 'analyze', relation }));
  if (relations.length === 0) return [{ kind: 'vacuum', full }];
  return relations.map((relation) => ({ kind: 'vacuum', relation, full }));
}

/** EXPLAIN ANALYZE runs its statement (manual 18, EXPLAIN); EXPLAIN only locks what it would use. */
function explain({ query, options }: Body<'ExplainStmt'>, text: StatementText): Operation[] {
  if (query && hasOption(options, 'analyze')) return operationsOf(query, text);
  return [{ kind: 'other', tag: 'ExplainStmt', relations: locksOfQuery(query) }];
}

/** Understood, and nothing that a rule would look at: they touch no relation of the user's, or only those named here. */
const OF_NO_INTEREST: { readonly [T in Tag]?: (node: Body<T>) => readonly PlainLock[] } = {
  AlterCollationStmt: none,
  AlterDatabaseRefreshCollStmt: none,
  AlterEventTrigStmt: none,
  AlterExtensionContentsStmt: none,
  AlterFdwStmt: none,
  AlterForeignServerStmt: none,
  AlterObjectDependsStmt: (node) => dependsLocks(node),
  AlterOpFamilyStmt: none,
  AlterOperatorStmt: none,
  AlterStatsStmt: none,
  AlterSubscriptionStmt: none,
  AlterTSConfigurationStmt: none,
  AlterTSDictionaryStmt: none,
  AlterTableMoveAllStmt: none,
  AlterTableSpaceOptionsStmt: none,
  AlterTypeStmt: none,
  AlterUserMappingStmt: none,
  CheckPointStmt: none,
  ClosePortalStmt: none,
  CompositeTypeStmt: none,
  ConstraintsSetStmt: none,
  CreateAmStmt: none,
  CreateCastStmt: none,
  CreateConversionStmt: none,
  CreateFdwStmt: none,
  CreateForeignServerStmt: none,
  CreateOpClassStmt: none,
  CreateOpFamilyStmt: none,
  CreatePLangStmt: none,
  CreateRangeStmt: none,
  CreateSubscriptionStmt: none,
  CreateTableSpaceStmt: none,
  CreateTransformStmt: none,
  CreateUserMappingStmt: none,
  DeallocateStmt: none,
  DefineStmt: none,
  DiscardStmt: none,
  DropSubscriptionStmt: none,
  DropTableSpaceStmt: none,
  DropUserMappingStmt: none,
  FetchStmt: none,
  ImportForeignSchemaStmt: none,
  ListenStmt: none,
  LoadStmt: none,
  NotifyStmt: none,
  SecLabelStmt: none,
  UnlistenStmt: none,
  VariableShowStmt: none,
};

type PlainLock = OperationOf<'other'>['relations'][number];

function none(): readonly PlainLock[] {
  return [];
}

/** An index is opened to be changed, a trigger's table to be looked at (src/backend/commands/alter.c). */
function dependsLocks({ objectType, relation }: Body<'AlterObjectDependsStmt'>): readonly PlainLock[] {
  if (!relation) return [];
  const mode = objectType === 'OBJECT_TRIGGER' ? 'AccessShareLock' : 'AccessExclusiveLock';
  return [{ relation: nameOf(relation), mode }];
}

/** Every statement form that is read, or known to be of no interest. */
export function isListed(tag: string): boolean {
  return tag in READERS || tag in OF_NO_INTEREST;
}

/** What a parsed statement does. */
export function operationsOf(node: Node, text: StatementText): Operation[] {
  const tag = tagOf(node);
  const reader = READERS[tag] as ((body: unknown, text: StatementText) => Operation[]) | undefined;
  const body = (node as unknown as Record<Tag, unknown>)[tag];
  if (reader) return reader(body, text);
  const locks = OF_NO_INTEREST[tag] as ((body: unknown) => readonly PlainLock[]) | undefined;
  if (locks) return [{ kind: 'other', tag, relations: locks(body) }];
  return [{ kind: 'not-understood', reason: `a statement of a kind that is not known here: ${tag}` }];
}
