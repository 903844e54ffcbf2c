import type { PartOf } from '../part.ts';
import { comment, isUserMade, notOfExtension, owner, qualified } from '../sql.ts';

/** Column lists, row filters and whole schemas exist since 15, generated columns since 18. */
export const publications: PartOf = (major) => ({
  kind: `'publication'`,
  object: 'p.pubname',
  definition: {
    scope: `CASE WHEN p.puballtables THEN 'for all tables' END`,
    schemas:
      major >= 15
        ? `(SELECT 'for tables in schema ' || string_agg(n.nspname, ', ' ORDER BY n.nspname)
            FROM pg_publication_namespace s JOIN pg_namespace n ON n.oid = s.pnnspid WHERE s.pnpubid = p.oid)`
        : 'NULL',
    tables: `(SELECT 'for ' || string_agg(${publishedTable(major)}, ', ' ORDER BY n.nspname, c.relname)
      FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE r.prpubid = p.oid)`,
    operations: `concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
      CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END)`,
    root: `CASE WHEN p.pubviaroot THEN 'via partition root' END`,
    'generated columns':
      major >= 18 ? `CASE p.pubgencols WHEN 's' THEN 'with stored generated columns' END` : 'NULL',
  },
  extra: { owner: owner('p.pubowner'), comment: comment('pg_publication', 'p.oid') },
  from: 'pg_publication p',
  where: `${isUserMade('p.oid')} AND ${notOfExtension('pg_publication', 'p.oid')}`,
});

function publishedTable(major: number): string {
  if (major < 15) return qualified('c.relname');
  return `concat_ws(' ', ${qualified('c.relname')},
    (SELECT '(' || string_agg(a.attname, ', ' ORDER BY a.attnum) || ')' FROM pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum = ANY (r.prattrs::int2[])),
    'where ' || pg_get_expr(r.prqual, r.prrelid))`;
}

/** Without the connection string, which only a superuser may read. */
export const subscriptions: PartOf = () => ({
  kind: `'subscription'`,
  object: 's.subname',
  definition: {
    publications: `(SELECT 'to ' || string_agg(p, ', ' ORDER BY p) FROM unnest(s.subpublications) p)`,
    state: `CASE WHEN NOT s.subenabled THEN 'disabled' END`,
  },
  extra: { owner: owner('s.subowner'), comment: comment('pg_subscription', 's.oid') },
  from: 'pg_subscription s JOIN pg_database d ON d.oid = s.subdbid',
  where: 'd.datname = current_database()',
});
