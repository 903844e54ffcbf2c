import type {
  AlterDefaultPrivilegesStmt,
  AlterPolicyStmt,
  CreatePolicyStmt,
  DropRoleStmt,
  GrantRoleStmt,
  GrantStmt,
} from '@pgsql/types';
import type { CreatePolicy, Operation, OperationOf, Options } from '../../model.ts';
import { all, as, nameOf, objectName, strings, type Node } from '../nodes.ts';
import { relationsIn } from '../references.ts';
import type { StatementText } from '../text.ts';
import { wordsOf } from './drop.ts';
import { optionsOf } from './options.ts';
import { roleName, roleNames } from './roles.ts';

export function grant(node: GrantStmt): Operation[] {
  const named = (node.objects ?? []).map((object) => nameOf(as(object, 'RangeVar')) || objectName(object));
  return [
    {
      kind: 'grant',
      revoke: !node.is_grant,
      objectType: wordsOf(node.objtype),
      allInSchema: node.targtype === 'ACL_TARGET_ALL_IN_SCHEMA',
      objects: named,
      ...granted(node),
      cascade: node.behavior === 'DROP_CASCADE',
    },
  ];
}

function granted(node: GrantStmt): Pick<OperationOf<'grant'>, 'privileges' | 'grantees' | 'grantOption'> {
  const privileges = all(node.privileges, 'AccessPriv').map((privilege) => privilege.priv_name ?? 'all');
  return {
    privileges: privileges.length === 0 ? ['all'] : privileges,
    grantees: roleNames(node.grantees),
    grantOption: node.grant_option ?? false,
  };
}

export function grantRole(node: GrantRoleStmt): Operation[] {
  return [
    {
      kind: 'grant-role',
      revoke: !node.is_grant,
      roles: all(node.granted_roles, 'AccessPriv').map((role) => role.priv_name ?? ''),
      grantees: roleNames(node.grantee_roles),
      options: optionsOf(node.opt),
    },
  ];
}

export function defaultPrivileges(node: AlterDefaultPrivilegesStmt): Operation[] {
  const option = (name: string) =>
    as(all(node.options, 'DefElem').find((one) => one.defname === name)?.arg, 'List')?.items;
  const action = node.action ?? {};
  return [
    {
      kind: 'alter-default-privileges',
      revoke: !action.is_grant,
      roles: roleNames(option('roles')),
      schemas: strings(option('schemas')),
      objectType: wordsOf(action.objtype),
      ...granted(action),
    },
  ];
}

/** Never the password itself, only that there is one: operations end up in reports. */
export function roleOptions(nodes: readonly Node[] | undefined): Options {
  const options = optionsOf(nodes);
  return 'password' in options ? { ...options, password: options['password'] ? 'given' : 'null' } : options;
}

export function dropRoles(node: DropRoleStmt): Operation[] {
  return all(node.roles, 'RoleSpec').map((role) => ({
    kind: 'drop-role',
    name: roleName(role),
    ifExists: node.missing_ok ?? false,
  }));
}

const COMMANDS: readonly CreatePolicy['command'][] = ['all', 'select', 'insert', 'update', 'delete'];

export function createPolicy(node: CreatePolicyStmt, text: StatementText): Operation[] {
  return [
    {
      kind: 'create-policy',
      relation: nameOf(node.table),
      name: node.policy_name ?? '',
      permissive: node.permissive ?? false,
      command: COMMANDS.find((command) => command === node.cmd_name) ?? 'all',
      roles: roleNames(node.roles),
      ...conditions(node, text),
    },
  ];
}

export function alterPolicy(node: AlterPolicyStmt, text: StatementText): Operation[] {
  return [
    {
      kind: 'alter-policy',
      relation: nameOf(node.table),
      name: node.policy_name ?? '',
      roles: roleNames(node.roles),
      ...conditions(node, text),
    },
  ];
}

/** The tree has no place for where its two expressions begin: they are what stands last. */
function conditions(
  node: CreatePolicyStmt | AlterPolicyStmt,
  text: StatementText,
): Pick<CreatePolicy, 'using' | 'check' | 'reads'> {
  return {
    ...(node.qual && { using: text.parenthesisedAfter(/\busing\s*(?=\()/i) }),
    reads: [...new Set([...relationsIn(node.qual), ...relationsIn(node.with_check)])],
    ...(node.with_check && { check: text.parenthesisedAfter(/\bwith\s+check\s*(?=\()/i) }),
  };
}
