import type { PartOf } from '../part.ts';
import {
  comment,
  isUserSchema,
  notOfExtension,
  phrase,
  qualified,
  relationId,
  relationName,
} from '../sql.ts';

/** Indexes that stand alone; one behind a constraint is part of it. */
export const indexes: PartOf = () => ({
  kind: `'index'`,
  object: qualified('x.relname'),
  parents: [relationId(), `'index ' || ${parentIndex}`],
  definition: {
    definition: `CASE WHEN i.indisunique THEN 'unique ' ELSE '' END
      || regexp_replace(substr(pg_get_indexdef(x.oid), length(${beforeTable}) + 1), '^ON ', 'on ')`,
  },
  extra: {
    comment: comment('pg_class', 'x.oid'),
    validity: phrase('INVALID', 'NOT i.indisvalid'),
    readiness: phrase('not ready', 'NOT i.indisready'),
    tablespace: `(SELECT 'tablespace ' || s.spcname FROM pg_tablespace s WHERE s.oid = x.reltablespace)`,
    clustering: phrase('clustered on', 'i.indisclustered'),
    'replica identity': phrase('replica identity', 'i.indisreplident'),
    attachment: `'attached to ' || ${parentIndex}`,
    'statistics targets': `(SELECT 'statistics ' || string_agg(a.attname || ' ' || a.attstattarget, ', ' ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = x.oid AND a.attstattarget > -1)`,
  },
  name: `json_build_object('name', x.relname, 'owner', c.relname, 'label', 'idx', 'columns', (
    SELECT json_agg(coalesce(a.attname, y.attname) ORDER BY o.at)
    FROM unnest(i.indkey::int2[]) WITH ORDINALITY o(attnum, at)
    LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = o.attnum AND o.attnum <> 0
    LEFT JOIN pg_attribute y ON y.attrelid = i.indexrelid AND y.attnum = o.at))`,
  from: `pg_index i
    JOIN pg_class x ON x.oid = i.indexrelid
    JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace`,
  where: `c.relpersistence <> 't' AND c.relkind <> 't' AND ${isUserSchema()}
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x'))
    AND ${notOfExtension('pg_class', 'c.oid')} AND ${notOfExtension('pg_class', 'x.oid')}`,
});

const parentIndex = `(SELECT ${relationName('h.inhparent')} FROM pg_inherits h WHERE h.inhrelid = x.oid)`;

const beforeTable = `CASE WHEN i.indisunique THEN 'CREATE UNIQUE INDEX ' ELSE 'CREATE INDEX ' END
  || quote_ident(x.relname) || ' '`;
