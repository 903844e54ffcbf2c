import type { PartOf } from '../part.ts';
import { comment, isUserSchema, notOfExtension, owner, privileges } from '../sql.ts';

export const schemas: PartOf = () => ({
  kind: `'schema'`,
  object: 'n.nspname',
  definition: {},
  extra: { owner: owner('n.nspowner'), comment: comment('pg_namespace', 'n.oid') },
  privileges: privileges('n', 'n.nspacl', 'n.nspowner'),
  from: 'pg_namespace n',
  where: `${isUserSchema()} AND ${notOfExtension('pg_namespace', 'n.oid')}`,
});

const OBJECTS: Readonly<Record<string, string>> = {
  r: 'tables',
  S: 'sequences',
  f: 'functions',
  T: 'types',
  n: 'schemas',
  L: 'large objects',
};

/** ALTER DEFAULT PRIVILEGES. */
export const defaultPrivileges: PartOf = () => ({
  kind: `'default privileges'`,
  object: `concat_ws(' ', pg_get_userbyid(d.defaclrole), 'in schema ' || n.nspname, 'on',
    CASE d.defaclobjtype ${Object.entries(OBJECTS)
      .map(([letter, name]) => `WHEN '${letter}' THEN '${name}'`)
      .join(' ')} END)`,
  parents: [`coalesce('schema ' || n.nspname, 'database database')`],
  definition: {
    grants: `(SELECT string_agg(g, '; ' ORDER BY g) FROM (
      SELECT string_agg(DISTINCT x.privilege_type || CASE WHEN x.is_grantable THEN ' with grant option' ELSE '' END, ', ')
        || ' to ' || CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee)::text END AS g
      FROM aclexplode(d.defaclacl) x GROUP BY x.grantee) all_grants)`,
  },
  from: 'pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace',
});
