import type { AlterTableCmd, AlterTableStmt, AlterTableType, ObjectType } from '@pgsql/types';
import type { AlteredRelation, LockMode, Operation, OperationOf } from '../../model.ts';
import { ALTERATIONS } from '../alterations.ts';
import { all, as, dotted, nameOf } from '../nodes.ts';
import type { StatementText } from '../text.ts';
import { typeText } from '../types.ts';
import { columnDefinition, constraintDefinition } from './columns.ts';
import { optionsOf } from './options.ts';
import { inPasses } from './passes.ts';
import { roleName } from './roles.ts';

/**
 * Sub-commands that ask for less than ACCESS EXCLUSIVE (AlterTableGetLockLevel() in src/backend/commands/tablecmds.c,
 * PostgreSQL 14 to 18; manual 18, ALTER TABLE).
 */
const WEAKER_LOCK: Readonly<Partial<Record<AlterTableType, LockMode>>> = {
  AT_SetStatistics: 'ShareUpdateExclusiveLock',
  AT_SetOptions: 'ShareUpdateExclusiveLock',
  AT_ResetOptions: 'ShareUpdateExclusiveLock',
  AT_ClusterOn: 'ShareUpdateExclusiveLock',
  AT_DropCluster: 'ShareUpdateExclusiveLock',
  AT_EnableTrig: 'ShareRowExclusiveLock',
  AT_EnableAlwaysTrig: 'ShareRowExclusiveLock',
  AT_EnableReplicaTrig: 'ShareRowExclusiveLock',
  AT_EnableTrigAll: 'ShareRowExclusiveLock',
  AT_EnableTrigUser: 'ShareRowExclusiveLock',
  AT_DisableTrig: 'ShareRowExclusiveLock',
  AT_DisableTrigAll: 'ShareRowExclusiveLock',
  AT_DisableTrigUser: 'ShareRowExclusiveLock',
  AT_DetachPartitionFinalize: 'ShareUpdateExclusiveLock',
};

/** Storage parameters that ask for ACCESS EXCLUSIVE; the others take SHARE UPDATE EXCLUSIVE (reloptions.c). */
const EXCLUSIVE_OPTIONS = new Set([
  'user_catalog_table',
  'buffering',
  'fastupdate',
  'autosummarize',
  'pages_per_range',
  'gin_pending_list_limit',
]);

const REWRITING = new Set<AlterTableType>(['AT_SetLogged', 'AT_SetUnLogged']);

const ALTERED: Readonly<Partial<Record<ObjectType, AlteredRelation>>> = {
  OBJECT_INDEX: 'index',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'materialized view',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_FOREIGN_TABLE: 'foreign table',
  OBJECT_TYPE: 'type',
};

export function alterTable(node: AlterTableStmt, text: StatementText): Operation[] {
  const relation = nameOf(node.relation);
  const objectType = (node.objtype && ALTERED[node.objtype]) ?? 'table';
  const commands = all(node.cmds, 'AlterTableCmd');
  if (objectType === 'type') return commands.map((command) => alterAttribute(relation, command));
  const only = !node.relation?.inh;
  const operations = commands
    .map((command) => alterCommand(relation, objectType, command, text))
    .map((operation) => (only && ALTERATIONS.has(operation.kind) ? { ...operation, only } : operation));
  return inPasses(operations);
}

const ATTRIBUTE_ACTIONS: Readonly<Partial<Record<AlterTableType, OperationOf<'alter-type'>['action']>>> = {
  AT_AddColumn: 'add-attribute',
  AT_DropColumn: 'drop-attribute',
};

function alterAttribute(name: string, command: AlterTableCmd): Operation {
  if (command.subtype === 'AT_ChangeOwner') return changeOwner(name, 'type', command);
  return {
    kind: 'alter-type',
    name,
    action: (command.subtype && ATTRIBUTE_ACTIONS[command.subtype]) ?? 'alter-attribute',
    attribute: command.name ?? as(command.def, 'ColumnDef')?.colname ?? '',
    cascade: command.behavior === 'DROP_CASCADE',
  };
}

function changeOwner(name: string, objectType: AlteredRelation, command: AlterTableCmd): Operation {
  const relation = objectType === 'type' ? {} : { relation: name };
  return { kind: 'change-owner', objectType, name, ...relation, owner: roleName(command.newowner) };
}

function alterCommand(
  relation: string,
  objectType: AlteredRelation,
  command: AlterTableCmd,
  text: StatementText,
): Operation {
  const column = command.name ?? '';
  const ifExists = command.missing_ok ?? false;
  const cascade = command.behavior === 'DROP_CASCADE';
  switch (command.subtype) {
    case 'AT_AddColumn':
      return addColumn(relation, command, text);
    case 'AT_DropColumn':
      return { kind: 'drop-column', relation, column, ifExists, cascade };
    case 'AT_AlterColumnType':
      return alterColumnType(relation, command, text);
    case 'AT_ColumnDefault':
      return command.def
        ? { kind: 'set-default', relation, column, expression: defaultText(column, text) }
        : { kind: 'drop-default', relation, column };
    case 'AT_SetNotNull':
      return { kind: 'set-not-null', relation, column };
    case 'AT_DropNotNull':
      return { kind: 'drop-not-null', relation, column };
    case 'AT_AddConstraint':
      return addConstraint(relation, command, text);
    case 'AT_ValidateConstraint':
      return { kind: 'validate-constraint', relation, constraint: column };
    case 'AT_DropConstraint':
      return { kind: 'drop-constraint', relation, constraint: column, ifExists, cascade };
    case 'AT_AttachPartition':
    case 'AT_DetachPartition':
      return partition(relation, command);
    case 'AT_SetRelOptions':
    case 'AT_ResetRelOptions':
      return setOptions(relation, objectType, command);
    case 'AT_SetAccessMethod':
      return { kind: 'set-access-method', relation, method: command.name };
    case 'AT_SetTableSpace':
      return { kind: 'set-tablespace', relation, objectType, tablespace: column };
    case 'AT_ChangeOwner':
      return changeOwner(relation, objectType, command);
    default:
      return otherCommand(relation, command);
  }
}

function setOptions(relation: string, objectType: AlteredRelation, command: AlterTableCmd): Operation {
  const options = optionsOf(as(command.def, 'List')?.items);
  const reset = command.subtype === 'AT_ResetRelOptions';
  return {
    kind: 'set-options',
    relation,
    objectType,
    options: reset ? Object.fromEntries(Object.keys(options).map((name) => [name, ''])) : options,
    reset,
    lock: lockForOptions(objectType, Object.keys(options)),
  };
}

function addColumn(relation: string, command: AlterTableCmd, text: StatementText): Operation {
  const definition = as(command.def, 'ColumnDef');
  if (!definition) return otherCommand(relation, command);
  const column = columnDefinition(definition, text);
  return { kind: 'add-column', relation, column, ifNotExists: command.missing_ok ?? false };
}

function alterColumnType(relation: string, command: AlterTableCmd, text: StatementText): Operation {
  const definition = as(command.def, 'ColumnDef');
  const using = definition?.raw_default && usingText(command.name ?? '', text);
  return {
    kind: 'alter-column-type',
    relation,
    column: command.name ?? '',
    type: typeText(definition?.typeName),
    using,
    collation: definition?.collClause ? dotted(definition.collClause.collname) : undefined,
  };
}

function addConstraint(relation: string, command: AlterTableCmd, text: StatementText): Operation {
  const node = as(command.def, 'Constraint');
  const constraint = node && constraintDefinition(node, text);
  return constraint ? { kind: 'add-constraint', relation, constraint } : otherCommand(relation, command);
}

function partition(relation: string, command: AlterTableCmd): Operation {
  const node = as(command.def, 'PartitionCmd');
  const child = nameOf(node?.name);
  if (command.subtype === 'AT_AttachPartition')
    return {
      kind: 'attach-partition',
      relation,
      partition: child,
      isDefault: node?.bound?.is_default ?? false,
      ...(!node?.bound && { isIndex: true }),
    };
  return { kind: 'detach-partition', relation, partition: child, concurrently: node?.concurrent ?? false };
}

function otherCommand(relation: string, command: AlterTableCmd): Operation {
  const subtype = command.subtype ?? 'AT_unknown';
  return {
    kind: 'alter-table-other',
    relation,
    subtype,
    lock: (command.subtype && WEAKER_LOCK[command.subtype]) ?? 'AccessExclusiveLock',
    rewrites: command.subtype !== undefined && REWRITING.has(command.subtype),
    ...commandNames(command),
  };
}

function commandNames({ subtype, name, def }: AlterTableCmd): Partial<OperationOf<'alter-table-other'>> {
  const identity = as(def, 'ReplicaIdentityStmt');
  const named = identity?.name ?? as(def, 'ATAlterConstraint')?.conname ?? name;
  const range = as(def, 'RangeVar');
  const enforcement = as(def, 'ATAlterConstraint')?.alterEnforceability;
  return {
    ...(named && { name: named }),
    ...(range && { parent: nameOf(range) }),
    ...(subtype === 'AT_AlterConstraint' && { value: enforcement ? 'enforcement' : 'attributes' }),
  };
}

/** Those of a view, security_barrier for instance, ask for ACCESS EXCLUSIVE. */
function lockForOptions(objectType: AlteredRelation, names: readonly string[]): LockMode {
  return objectType === 'view' || names.some((name) => EXCLUSIVE_OPTIONS.has(name))
    ? 'AccessExclusiveLock'
    : 'ShareUpdateExclusiveLock';
}

/** The author's words after `ALTER [COLUMN] name SET DEFAULT` and `… USING`; the tree has no place for them. */
function defaultText(column: string, text: StatementText): string {
  return after(new RegExp(`${namePattern(column)}\\s+set\\s+default\\s`, 'i'), text);
}

function usingText(column: string, text: StatementText): string {
  return after(
    new RegExp(`${namePattern(column)}\\s+(?:set\\s+data\\s+)?type\\s[^;]*?\\susing\\s`, 'i'),
    text,
  );
}

function namePattern(name: string): string {
  return `"?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"?`;
}

function after(pattern: RegExp, text: StatementText): string {
  const found = pattern.exec(text.sql);
  if (!found) return '';
  const from = found.index + found[0].length;
  return text.expressionAt(from);
}
