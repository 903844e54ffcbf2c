import type { PartOf } from '../part.ts';
import { comment, isUserSchema, notOfExtension, options, phrase, qualified, relationId } from '../sql.ts';

/** The index behind a constraint is part of the constraint. NOT NULL is part of the column or the domain. */
export const constraints: PartOf = () => ({
  kind: `'constraint'`,
  object: qualified(`coalesce(c.relname, t.typname) || '.' || k.conname`),
  parents: [
    `CASE WHEN c.oid IS NULL THEN 'domain ' || ${qualified('t.typname')} ELSE ${relationId()} END`,
    inheritedFrom,
  ],
  definition: { definition: 'pg_get_constraintdef(k.oid)' },
  extra: {
    comment: comment('pg_constraint', 'k.oid'),
    'comment on its index': comment('pg_class', 'x.oid'),
    'index options': options('x.reloptions'),
    'index validity': phrase('INVALID', 'NOT i.indisvalid'),
    tablespace: `(SELECT 'tablespace ' || s.spcname FROM pg_tablespace s WHERE s.oid = x.reltablespace)`,
    clustering: phrase('clustered on', 'i.indisclustered'),
    'replica identity': phrase('replica identity', 'i.indisreplident'),
    triggers: `(SELECT 'triggers not enabled' FROM pg_trigger g
      WHERE g.tgconstraint = k.oid AND g.tgisinternal AND g.tgenabled <> 'O' LIMIT 1)`,
  },
  name: `json_build_object('name', k.conname, 'owner', coalesce(c.relname, t.typname),
    'label', CASE k.contype WHEN 'p' THEN 'pkey' WHEN 'u' THEN 'key' WHEN 'x' THEN 'excl' WHEN 'f' THEN 'fkey'
      ELSE 'check' END,
    'columns', CASE WHEN k.contype = 'p' OR k.contype = 'c' AND cardinality(k.conkey) <> 1 THEN '[]'::json ELSE (
      SELECT coalesce(json_agg(coalesce(a.attname, y.attname) ORDER BY o.at), '[]')
      FROM unnest(k.conkey) WITH ORDINALITY o(attnum, at)
      LEFT JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = o.attnum AND a.attnum > 0
      LEFT JOIN pg_attribute y ON y.attrelid = k.conindid AND y.attnum = o.at) END)`,
  from: `pg_constraint k
    LEFT JOIN pg_class c ON c.oid = k.conrelid
    LEFT JOIN pg_type t ON t.oid = k.contypid AND k.conrelid = 0
    JOIN pg_namespace n ON n.oid = coalesce(c.relnamespace, t.typnamespace)
    LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
    LEFT JOIN pg_class x ON x.oid = i.indexrelid`,
  where: `k.contype IN ('p', 'u', 'x', 'c', 'f') AND coalesce(c.relpersistence, 'p') <> 't' AND ${isUserSchema()}
    AND ${notOfExtension('pg_class', 'c.oid')} AND ${notOfExtension('pg_type', 't.oid')}`,
});

/** A partition's constraint comes and goes with its parent's; an inherited CHECK is found by its name. */
const inheritedFrom = `coalesce(
  (SELECT 'constraint ' || ${qualified(`pc.relname || '.' || p.conname`, 'pn')}
   FROM pg_constraint p JOIN pg_class pc ON pc.oid = p.conrelid JOIN pg_namespace pn ON pn.oid = pc.relnamespace
   WHERE p.oid = k.conparentid),
  (SELECT 'constraint ' || ${qualified(`pc.relname || '.' || p.conname`, 'pn')}
   FROM pg_inherits h JOIN pg_constraint p ON p.conrelid = h.inhparent AND p.conname = k.conname AND p.contype = 'c'
   JOIN pg_class pc ON pc.oid = p.conrelid JOIN pg_namespace pn ON pn.oid = pc.relnamespace
   WHERE k.coninhcount > 0 AND h.inhrelid = k.conrelid ORDER BY h.inhseqno LIMIT 1))`;
