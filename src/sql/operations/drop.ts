import type { DropStmt, ObjectType, RenameStmt, AlterObjectSchemaStmt } from '@pgsql/types';
import type { Operation, OperationOf } from '../../model.ts';
import { as, nameOf, objectName, strings, type Node } from '../nodes.ts';

export function drop(node: DropStmt): Operation[] {
  return (node.objects ?? []).map((object) => dropOne(node, object));
}

function dropOne(node: DropStmt, object: Node): Operation {
  const ifExists = node.missing_ok ?? false;
  const cascade = node.behavior === 'DROP_CASCADE';
  const relation = objectName(object);
  switch (node.removeType) {
    case 'OBJECT_TABLE':
    case 'OBJECT_FOREIGN_TABLE':
      return { kind: 'drop-table', relation, ifExists, cascade };
    case 'OBJECT_VIEW':
    case 'OBJECT_MATVIEW':
      return {
        kind: 'drop-view',
        relation,
        materialized: node.removeType === 'OBJECT_MATVIEW',
        ifExists,
        cascade,
      };
    case 'OBJECT_INDEX':
      return { kind: 'drop-index', relation, concurrently: node.concurrent ?? false, ifExists, cascade };
    default:
      return { kind: 'drop-object', ...droppedObject(node.removeType, object), ifExists, cascade };
  }
}

/** Triggers, policies and rules are named behind their table: `{orders, audit}` is trigger audit of orders. */
function droppedObject(
  type: ObjectType | undefined,
  object: Node,
): { objectType: string; name: string; relation?: string } {
  const objectType = wordsOf(type);
  const parts = strings(as(object, 'List')?.items);
  if (!/^(trigger|policy|rule)$/.test(objectType)) return { objectType, name: objectName(object) };
  return { objectType, name: parts.at(-1) ?? '', relation: parts.slice(0, -1).join('.') };
}

/** OBJECT_MATVIEW -> `materialized view`, OBJECT_EVENT_TRIGGER -> `event trigger` */
export function wordsOf(type: ObjectType | undefined): string {
  if (type === 'OBJECT_MATVIEW') return 'materialized view';
  return (type ?? 'OBJECT_object').replace('OBJECT_', '').toLowerCase().replaceAll('_', ' ');
}

const RENAMED_RELATIONS: Readonly<Partial<Record<ObjectType, OperationOf<'rename-table'>['objectType']>>> = {
  OBJECT_TABLE: 'table',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'materialized view',
  OBJECT_INDEX: 'index',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_FOREIGN_TABLE: 'foreign table',
};

export function rename(node: RenameStmt): Operation[] {
  const relation = nameOf(node.relation);
  const to = node.newname ?? '';
  const from = node.subname ?? '';
  const objectType = node.renameType && RENAMED_RELATIONS[node.renameType];
  if (objectType) return [{ kind: 'rename-table', relation, objectType, to }];
  const only = node.relation && !node.relation.inh ? { only: true as const } : {};
  if (node.renameType === 'OBJECT_COLUMN')
    return [{ kind: 'rename-column', relation, ...only, column: from, to }];
  if (node.renameType === 'OBJECT_TABCONSTRAINT')
    return [{ kind: 'rename-constraint', relation, ...only, constraint: from, to }];
  const type = wordsOf(node.renameType);
  if (type === 'attribute')
    return [
      {
        kind: 'alter-type',
        name: relation,
        action: 'alter-attribute',
        attribute: from,
        cascade: node.behavior === 'DROP_CASCADE',
      },
    ];
  const name = objectName(node.object) || from || relation;
  return [{ kind: 'rename-object', objectType: type, name, to, ...(relation && { relation }) }];
}

export function setSchema(node: AlterObjectSchemaStmt): Operation[] {
  if (node.relation)
    return [{ kind: 'set-schema', relation: nameOf(node.relation), schema: node.newschema ?? '' }];
  return [{ kind: 'other', tag: 'AlterObjectSchemaStmt', relations: [] }];
}

const RELATIONS = new Set(['table', 'view', 'materialized view', 'index', 'sequence', 'foreign table']);

/** What COMMENT names: columns, constraints, triggers, policies and rules stand behind their table. */
export function namedObject(
  type: ObjectType | undefined,
  object: Node | undefined,
): { objectType: string; name: string; relation?: string } {
  const objectType = type === 'OBJECT_TABCONSTRAINT' ? 'constraint' : wordsOf(type);
  const name = objectName(object);
  if (RELATIONS.has(objectType)) return { objectType, name, relation: name };
  if (!/^(column|constraint|trigger|policy|rule)$/.test(objectType)) return { objectType, name };
  const parts = strings(as(object, 'List')?.items);
  const relation = parts.slice(0, -1).join('.');
  return { objectType, name: objectType === 'column' ? name : (parts.at(-1) ?? ''), relation };
}
