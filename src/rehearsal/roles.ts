import { escapeIdentifier } from 'pg';
import type { Server } from '../database/index.ts';
import type { Operation, Script } from '../model.ts';

export function createsRole({ statements }: Script): boolean {
  return statements.some(({ operations }) => operations.some(isRoleCreation));
}

/** Also where code is run of which only its effect is known. */
export function mayTouchRoles({ statements }: Script): boolean {
  return statements.some(({ operations }) =>
    operations.some(
      (operation) =>
        /role|owned/.test(operation.kind) ||
        ['run-block', 'call', 'not-understood', 'other'].includes(operation.kind) ||
        (operation.kind === 'select' && operation.functions.length > 0),
    ),
  );
}

function isRoleCreation(operation: Operation): boolean {
  if (operation.kind === 'create-role') return true;
  return operation.kind === 'run-block' && /\bcreate\s+(role|user|group)\b/i.test(operation.body);
}

export function rolesDroppedBy({ statements }: Script): string[] {
  return statements.flatMap(({ operations }) => operations.flatMap(rolesDropped));
}

function rolesDropped(operation: Operation): string[] {
  if (operation.kind === 'drop-role') return [operation.name];
  if (operation.kind !== 'run-block') return [];
  const drops = operation.body.matchAll(
    /\bdrop\s+(?:role|user|group)\s+(?:if\s+exists\s+)?(?:"([^"]+)"|([a-z_][\w$]*))/gi,
  );
  return [...drops].map(([, quoted, bare]) => quoted ?? (bare ?? '').toLowerCase());
}

/**
 * A role belongs to the whole server, and what depends on it in another database keeps it from being dropped (manual
 * 18, DROP ROLE). Databases that are kept for their rows alone can do without it. On an existing server this may not be
 * allowed; then the drop fails and says why.
 */
export async function releaseRoles(
  server: Server,
  databases: readonly string[],
  roles: readonly string[],
): Promise<void> {
  const safe = roles.filter((role) => ![server.admin, server.migrator, server.owner].includes(role));
  if (safe.length === 0) return;
  for (const database of databases) {
    await using admin = await server.connect('admin', database);
    for (const role of safe.map(escapeIdentifier)) {
      // One request, so that both happen or neither.
      const release = `REASSIGN OWNED BY ${role} TO ${escapeIdentifier(server.owner)}; DROP OWNED BY ${role}`;
      await admin.query(release).catch(() => undefined);
    }
  }
}
