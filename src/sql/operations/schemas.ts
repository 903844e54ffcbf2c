import type { AlterOwnerStmt, AlterSeqStmt, CreateSchemaStmt, RangeVar, VariableSetStmt } from '@pgsql/types';
import type { Operation, OperationOf } from '../../model.ts';
import { all, as, constant, nameOf, objectName, strings, tagOf, type Node } from '../nodes.ts';
import { wordsOf } from './drop.ts';
import { optionsOf } from './options.ts';
import { roleName } from './roles.ts';

/** With what is created along with it, which lands in the new schema (manual 18, CREATE SCHEMA). */
export function createSchema(
  node: CreateSchemaStmt,
  operationsOf: (element: Node) => readonly Operation[],
): Operation[] {
  const name = node.schemaname ?? roleName(node.authrole);
  return [
    { kind: 'create-schema', name, ifNotExists: node.if_not_exists ?? false },
    ...(node.schemaElts ?? []).flatMap((element) => operationsOf(inSchema(element, name))),
  ];
}

/** The element with its own table, view, … named in the schema. */
function inSchema(element: Node, schemaname: string): Node {
  const tag = tagOf(element);
  const body = Object.values(element)[0] as Partial<Record<'relation' | 'view' | 'sequence', RangeVar>>;
  const key = (['relation', 'view', 'sequence'] as const).find((one) => body[one]);
  if (!key) return element;
  return { [tag]: { ...body, [key]: { ...body[key], schemaname } } } as unknown as Node;
}

export function alterSequence(node: AlterSeqStmt): Operation[] {
  const owner = all(node.options, 'DefElem').find((option) => option.defname === 'owned_by');
  const path = strings(as(owner?.arg, 'List')?.items);
  return [
    {
      kind: 'alter-sequence',
      relation: nameOf(node.sequence),
      ...(path.length > 1 && { ownedBy: path.slice(0, -1).join('.') }),
      options: optionsOf(node.options),
    },
  ];
}

export function changeOwner(node: AlterOwnerStmt): Operation[] {
  const name = objectName(node.object);
  return [
    { kind: 'change-owner', objectType: wordsOf(node.objectType), name, owner: roleName(node.newowner) },
  ];
}

export function alterSetting(
  scope: OperationOf<'alter-setting'>['scope'],
  target: string | undefined,
  { name, kind, args }: VariableSetStmt = {},
): Operation[] {
  const value = (args ?? []).map((argument) => constant(argument) ?? '').join(', ');
  return [
    {
      kind: 'alter-setting',
      scope,
      ...(target !== undefined && { target }),
      setting: (name ?? 'all').toLowerCase(),
      ...(kind === 'VAR_SET_VALUE' && { value }),
    },
  ];
}
