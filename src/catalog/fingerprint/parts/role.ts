import type { PartOf } from '../part.ts';
import { phrase } from '../sql.ts';

/** The cluster's roles, without the server's own. */
export const roles: PartOf = () => ({
  kind: `'role'`,
  object: 'r.rolname',
  definition: {
    superuser: phrase('superuser', 'r.rolsuper'),
    login: phrase('login', 'r.rolcanlogin'),
    createdb: phrase('createdb', 'r.rolcreatedb'),
    createrole: phrase('createrole', 'r.rolcreaterole'),
    replication: phrase('replication', 'r.rolreplication'),
    bypassrls: phrase('bypassrls', 'r.rolbypassrls'),
    inheritance: phrase('noinherit', 'NOT r.rolinherit'),
    'connection limit': `'connection limit ' || nullif(r.rolconnlimit, -1)`,
    'password expiry': `'valid until ' || r.rolvaliduntil`,
    memberships: `(SELECT 'member of ' || string_agg(DISTINCT pg_get_userbyid(m.roleid)::text, ', ')
      FROM pg_auth_members m WHERE m.member = r.oid)`,
  },
  extra: {
    comment: `'comment ' || quote_literal(shobj_description(r.oid, 'pg_authid'))`,
    settings: `(SELECT 'set ' || string_agg(c, ', ' ORDER BY c) FROM unnest(r.rolconfig) c)`,
  },
  from: 'pg_roles r',
  where: `r.rolname !~ '^pg_'`,
});
