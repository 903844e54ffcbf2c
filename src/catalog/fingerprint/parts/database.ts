import type { PartOf } from '../part.ts';
import { options, privileges } from '../sql.ts';

/** The database itself. Its name is left out: a rehearsal runs in copies. */
export const databases: PartOf = () => ({
  kind: `'database'`,
  object: `'database'`,
  definition: {},
  extra: {
    comment: `'comment ' || quote_literal(shobj_description(d.oid, 'pg_database'))`,
  },
  privileges: privileges('d', 'd.datacl', 'd.datdba'),
  from: 'pg_database d',
  where: 'd.datname = current_database()',
});

/** ALTER DATABASE … SET, ALTER ROLE … IN DATABASE … SET. */
export const settings: PartOf = () => ({
  kind: `'database setting'`,
  object: `CASE s.setrole WHEN 0 THEN 'all roles' ELSE pg_get_userbyid(s.setrole)::text END`,
  definition: { settings: options('s.setconfig') },
  from: 'pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase',
  where: 'd.datname = current_database()',
});
