import type { PartOf } from '../part.ts';
import {
  comment,
  isUserSchema,
  notOfExtension,
  options,
  owner,
  phrase,
  privileges,
  qualified,
  relationKind,
  relationName,
  schemaId,
} from '../sql.ts';

/** Tables, partitioned and foreign ones, views and materialised views. Temporary ones are of their session only. */
export const relations: PartOf = () => ({
  kind: relationKind('c'),
  object: qualified('c.relname'),
  parents: [
    schemaId(),
    `(SELECT ${relationKind('p')} || ' ' || ${relationName('p.oid')}
      FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent WHERE c.relispartition AND h.inhrelid = c.oid)`,
  ],
  definition: {
    persistence: phrase('unlogged', `c.relpersistence = 'u'`),
    'partition key': `'partition by ' || pg_get_partkeydef(c.oid)`,
    parent: `(SELECT CASE WHEN c.relispartition THEN 'partition of ' ELSE 'inherits ' END
        || string_agg(${relationName('h.inhparent')}, ', ' ORDER BY h.inhseqno)
      FROM pg_inherits h WHERE h.inhrelid = c.oid)`,
    bounds: 'pg_get_expr(c.relpartbound, c.oid)',
    type: `'of ' || nullif(c.reloftype, 0)::regtype`,
    'access method': `(SELECT 'using ' || m.amname FROM pg_am m WHERE m.oid = c.relam AND m.amname <> 'heap')`,
    server: `(SELECT 'server ' || s.srvname FROM pg_foreign_table t JOIN pg_foreign_server s ON s.oid = t.ftserver
      WHERE t.ftrelid = c.oid)`,
    'foreign options': `(SELECT ${options('t.ftoptions')} FROM pg_foreign_table t WHERE t.ftrelid = c.oid)`,
    query: `CASE WHEN c.relkind IN ('v', 'm') THEN btrim(pg_get_viewdef(c.oid), E' ;\\n') END`,
  },
  extra: {
    columns: `CASE WHEN c.relkind IN ('v', 'm') THEN (
      SELECT 'columns ' || string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) END`,
    owner: owner('c.relowner'),
    comment: comment('pg_class', 'c.oid'),
    options: options('c.reloptions'),
    'options of its TOAST table': `(SELECT ${options('t.reloptions')} FROM pg_class t WHERE t.oid = c.reltoastrelid)`,
    tablespace: `(SELECT 'tablespace ' || s.spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace)`,
    'replica identity': `CASE c.relreplident WHEN 'f' THEN 'replica identity full' WHEN 'i' THEN 'replica identity index'
      WHEN 'n' THEN CASE WHEN c.relkind IN ('r', 'p') THEN 'replica identity nothing' END END`,
    'row security': phrase('row security enabled', 'c.relrowsecurity'),
    'forced row security': phrase('row security forced', 'c.relforcerowsecurity'),
    population: phrase('not populated', 'NOT c.relispopulated'),
  },
  privileges: privileges('r', 'c.relacl', 'c.relowner'),
  from: 'pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace',
  where: `c.relkind IN ('r', 'p', 'f', 'v', 'm') AND c.relpersistence <> 't'
    AND ${isUserSchema()} AND ${notOfExtension('pg_class', 'c.oid')}`,
});
