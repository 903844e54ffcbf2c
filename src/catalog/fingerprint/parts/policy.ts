import type { PartOf } from '../part.ts';
import { comment, isUserSchema, notOfExtension, qualified, relationId } from '../sql.ts';

export const policies: PartOf = () => ({
  kind: `'policy'`,
  object: qualified(`c.relname || '.' || p.polname`),
  parents: [relationId()],
  definition: {
    permissive: `CASE WHEN NOT p.polpermissive THEN 'restrictive' END`,
    command: `'for ' || CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update'
      WHEN 'd' THEN 'delete' ELSE 'all' END`,
    roles: `(SELECT 'to ' || string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(r)::text END, ', '
      ORDER BY pg_get_userbyid(r)) FROM unnest(p.polroles) r)`,
    using: `'using (' || pg_get_expr(p.polqual, p.polrelid) || ')'`,
    check: `'with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')'`,
  },
  extra: { comment: comment('pg_policy', 'p.oid') },
  from: 'pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace',
  where: `c.relpersistence <> 't' AND ${isUserSchema()} AND ${notOfExtension('pg_class', 'c.oid')}`,
});
