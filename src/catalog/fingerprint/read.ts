import type { ClientBase } from 'pg';
import { OWNED_BY_MIGRATOR } from '../meaning.ts';
import { readOnly } from '../read-only.ts';
import type { Fingerprint, FingerprintEntry } from './entry.ts';
import { isGeneratedName, type NameParts } from './names.ts';
import { toSql } from './part.ts';
import { PARTS } from './registry.ts';

/**
 * Everything that makes up the schema of the connected database, and the roles of its server. Read in one read-only
 * transaction, so the client must be idle. PostgreSQL 14 to 18.
 *
 * @param ownRoles roles that are there for the rehearsal's own sake: not listed, and named as the role that migrates
 */
export async function readFingerprint(
  client: ClientBase,
  ownRoles: readonly string[] = [],
): Promise<Fingerprint> {
  return readOnly(client, {}, async () => {
    const major = await majorVersion(client);
    const entries: FingerprintEntry[] = [];
    for (const part of PARTS) {
      const { rows } = await client.query<Row>(toSql(part(major)));
      entries.push(...rows.map((row) => toEntry(row, ownRoles)));
    }
    return entries.filter(({ kind, object }) => kind !== 'role' || !ownRoles.includes(object));
  });
}

interface Row {
  readonly kind: string;
  readonly object: string;
  readonly parents: readonly (string | null)[];
  readonly definition: Readonly<Record<string, string>>;
  readonly extra: Readonly<Record<string, string>>;
  readonly privileges: Readonly<Record<string, string>> | null;
  readonly name: NameParts | null;
}

async function majorVersion(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ major: number }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS major`,
  );
  return rows[0]?.major ?? 0;
}

function toEntry(row: Row, ownRoles: readonly string[]): FingerprintEntry {
  const grants = Object.entries(row.privileges ?? {}).map(([grantee, list]) => [
    `privileges of ${grantee}`,
    `${list} granted to ${grantee}`,
  ]);
  return {
    kind: row.kind,
    object: row.object,
    definition: Object.values(row.definition).join(' '),
    properties: { ...row.definition, ...withoutOwnRole(row.extra, ownRoles), ...Object.fromEntries(grants) },
    parents: row.parents.filter((parent) => parent !== null),
    generatedName: row.name !== null && isGeneratedName(row.name),
  };
}

function withoutOwnRole(extra: Row['extra'], ownRoles: readonly string[]): Row['extra'] {
  const isOwn = ownRoles.some((role) => extra['owner'] === `owned by ${role}`);
  return isOwn ? { ...extra, owner: OWNED_BY_MIGRATOR } : extra;
}
