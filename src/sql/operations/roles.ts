import type { RoleSpec } from '@pgsql/types';
import { all, type Node } from '../nodes.ts';

const WORDS: Readonly<Partial<Record<NonNullable<RoleSpec['roletype']>, string>>> = {
  ROLESPEC_PUBLIC: 'public',
  ROLESPEC_CURRENT_ROLE: 'current_role',
  ROLESPEC_CURRENT_USER: 'current_user',
  ROLESPEC_SESSION_USER: 'session_user',
};

/** A role's name; PUBLIC, CURRENT_USER and the like in lower case. */
export function roleName(role: RoleSpec | undefined): string {
  return (role?.roletype && WORDS[role.roletype]) ?? role?.rolename ?? '';
}

export function roleNames(nodes: readonly Node[] | undefined): string[] {
  return all(nodes, 'RoleSpec').map(roleName);
}
