import type { Queryable } from './queryable.ts';
import { Overlay } from './apply/overlay.ts';
import type { Catalog, CatalogFunction, Domain, Relation } from '../model.ts';

/**
 * The catalogue as the session sees it now, its own uncommitted changes included. One round trip. Sources: manual 18,
 * 52 (pg_class, pg_attribute, pg_constraint, pg_index, pg_depend, pg_rewrite, pg_inherits, pg_enum, pg_proc).
 *
 * @param isNew whether a relation was created by the reviewed migrations, by its OID
 */
export async function readCatalog(client: Queryable, isNew: (oid: number) => boolean): Promise<Catalog> {
  const { rows } = await client.query<{
    relations: RelationRow[];
    enums: EnumRow[];
    domains: Domain[];
    functions: FunctionRow[];
  }>(`${relationsQuery()}, ${ENUMS}, ${DOMAINS}, ${FUNCTIONS}`);
  const found = rows[0] ?? { relations: [], enums: [], domains: [], functions: [] };
  return {
    relations: byName(found.relations, isNew),
    enums: new Map(found.enums.map(({ name, values }) => [name, values])),
    domains: new Map(found.domains.map((domain) => [domain.name, domain])),
    functions: new Map(found.functions.map((routine) => [routine.name, functionOf(routine)])),
    complete: true,
  };
}

/**
 * A catalogue of a moment ago with some of its relations read anew: on a schema of hundreds of tables a whole one takes
 * a quarter of a second.
 *
 * @param stale by OID, the names that they had then; those that are gone leave the catalogue
 */
export async function refreshCatalog(
  client: Queryable,
  known: Catalog,
  stale: ReadonlyMap<number, string>,
  isNew: (oid: number) => boolean,
): Promise<Catalog> {
  if (stale.size === 0) return known;
  const { rows } = await client.query<{ relations: RelationRow[] }>(relationsQuery([...stale.keys()]));
  const gone = [...stale.values()].map((name) => [name, undefined] as const);
  const now = byName(rows[0]?.relations ?? [], isNew);
  return { ...known, relations: Overlay.over(known.relations, [...gone, ...now]) };
}

function byName(
  rows: readonly RelationRow[],
  isNew: (oid: number) => boolean,
): ReadonlyMap<string, Relation> {
  return new Map(rows.map(({ oid, ...row }) => [row.name, { ...row, isNew: isNew(oid) }]));
}

type RelationRow = Omit<Relation, 'isNew'> & { readonly oid: number };
type FunctionRow = Omit<CatalogFunction, 'searchPath'> & { readonly searchPath: string | null };

function functionOf({ searchPath, securityDefiner, overloaded, ...routine }: FunctionRow): CatalogFunction {
  return {
    ...routine,
    ...(searchPath !== null && { searchPath }),
    ...(securityDefiner && { securityDefiner }),
    ...(overloaded && { overloaded }),
  };
}

interface EnumRow {
  readonly name: string;
  readonly values: readonly string[];
}

const USER_SCHEMAS = `
  SELECT oid, nspname FROM pg_catalog.pg_namespace
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`;

/** Bits of indoption: 1 is DESC, 2 is NULLS FIRST, which is DESC's default (src/include/catalog/pg_index.h). */
const KEY_OPTIONS = `
  SELECT k, pg_catalog.concat_ws(' ',
    CASE WHEN l.oid <> coalesce(a.attcollation, 100) THEN 'COLLATE ' || l.collname END,
    CASE WHEN NOT p.opcdefault THEN p.opcname END,
    CASE WHEN i.indoption[k - 1] & 1 = 1 THEN 'DESC' END,
    CASE i.indoption[k - 1] & 3 WHEN 1 THEN 'NULLS LAST' WHEN 2 THEN 'NULLS FIRST' END) AS words
  FROM pg_catalog.generate_series(1, i.indnkeyatts) k
  JOIN pg_catalog.pg_opclass p ON p.oid = i.indclass[k - 1]
  LEFT JOIN pg_catalog.pg_collation l ON l.oid = i.indcollation[k - 1]
  LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1] AND a.attnum > 0`;

/** An expression has no column of its own: 0 among the keys. */
const PARTITION_KEY = `
  SELECT pg_catalog.json_agg(coalesce(a.attname, 'an expression') ORDER BY k.at)
  FROM pg_catalog.pg_partitioned_table p CROSS JOIN pg_catalog.unnest(p.partattrs) WITH ORDINALITY k(attnum, at)
  LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = k.attnum AND a.attnum > 0
  WHERE p.partrelid = n.oid`;

const STORAGE = `
  SELECT pg_catalog.json_object_agg(o.prefix || pg_catalog.split_part(o.one, '=', 1), pg_catalog.split_part(o.one, '=', 2))
  FROM (SELECT '' AS prefix, pg_catalog.unnest(n.reloptions) AS one
        UNION ALL
        SELECT 'toast.', pg_catalog.unnest(t.reloptions) FROM pg_catalog.pg_class t WHERE t.oid = n.reltoastrelid) o`;

/** @param only OIDs of the relations wanted; all unless given */
function relationsQuery(only?: readonly number[]): string {
  const wanted = (oid: string) => (only ? `AND ${oid} = ANY ('{${only.join()}}'::pg_catalog.oid[])` : '');
  return `
WITH schemas AS MATERIALIZED (${USER_SCHEMAS}),
named AS MATERIALIZED (
  SELECT c.oid, s.nspname || '.' || c.relname AS name, c.relkind, c.relpersistence, c.reltuples, c.relispartition,
         c.relam, c.reloftype, c.reltablespace, c.reloptions, c.reltoastrelid
  FROM pg_catalog.pg_class c JOIN schemas s ON s.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'i', 'I')
),
columns AS (
  SELECT a.attrelid AS oid, pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', a.attname,
    'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
    'notNull', a.attnotnull,
    'default', CASE WHEN a.attgenerated = '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END,
    'generated', CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END,
    'identity', a.attidentity <> '',
    'collation', CASE WHEN a.attcollation <> t.typcollation THEN l.collname END
  ) ORDER BY a.attnum) AS list
  FROM pg_catalog.pg_attribute a
  JOIN named n ON n.oid = a.attrelid AND n.relkind IN ('r', 'p', 'v', 'm', 'f')
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
  WHERE a.attnum > 0 AND NOT a.attisdropped ${wanted('a.attrelid')}
  GROUP BY a.attrelid
),
constraints AS (
  SELECT c.conrelid AS oid, pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', c.conname,
    'kind', CASE c.contype WHEN 'p' THEN 'primary-key' WHEN 'u' THEN 'unique' WHEN 'c' THEN 'check'
                           WHEN 'f' THEN 'foreign-key' WHEN 'x' THEN 'exclusion' ELSE 'not-null' END,
    'columns', (SELECT coalesce(pg_catalog.json_agg(a.attname ORDER BY k.at), '[]')
                FROM pg_catalog.unnest(c.conkey) WITH ORDINALITY k(attnum, at)
                JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum),
    'validated', c.convalidated,
    'expression', CASE WHEN c.contype = 'c' THEN pg_catalog.pg_get_expr(c.conbin, c.conrelid) END,
    'references', CASE WHEN c.contype = 'f' THEN pg_catalog.json_build_object('relation', parent.name, 'columns',
                (SELECT pg_catalog.json_agg(a.attname ORDER BY k.at)
                 FROM pg_catalog.unnest(c.confkey) WITH ORDINALITY k(attnum, at)
                 JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum)) END,
    'index', backing.name
  ) ORDER BY c.conname) AS list
  FROM pg_catalog.pg_constraint c
  LEFT JOIN named parent ON parent.oid = c.confrelid
  LEFT JOIN named backing ON backing.oid = c.conindid AND c.contype IN ('p', 'u', 'x')
  WHERE c.conrelid <> 0 AND c.contype IN ('p', 'u', 'c', 'f', 'x', 'n') ${wanted('c.conrelid')}
  GROUP BY c.conrelid
),
indexes AS (
  SELECT i.indrelid AS oid, pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', n.name,
    'method', m.amname,
    'unique', i.indisunique,
    'primary', i.indisprimary,
    'valid', i.indisvalid,
    'keys', (SELECT pg_catalog.json_agg(coalesce(a.attname, pg_catalog.pg_get_indexdef(i.indexrelid, k, true)) ORDER BY k)
             FROM pg_catalog.generate_series(1, i.indnkeyatts) k
             LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1] AND a.attnum > 0),
    'predicate', pg_catalog.pg_get_expr(i.indpred, i.indrelid, true),
    'include', (SELECT pg_catalog.json_agg(a.attname ORDER BY k)
                FROM pg_catalog.generate_series(i.indnkeyatts + 1, i.indnatts) k
                JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1]),
    'keyOptions', (SELECT CASE WHEN pg_catalog.bool_or(o.words <> '') THEN pg_catalog.json_agg(o.words ORDER BY o.k) END
                   FROM (${KEY_OPTIONS}) o),
    -- Not a column before 15.
    'nullsNotDistinct', CASE WHEN i.indisunique AND (pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct')::pg_catalog.bool THEN true END
  ) ORDER BY n.name) AS list
  FROM pg_catalog.pg_index i
  JOIN named n ON n.oid = i.indexrelid
  JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
  JOIN pg_catalog.pg_am m ON m.oid = c.relam
  WHERE true ${wanted('i.indrelid')}
  GROUP BY i.indrelid
),
statistics AS (
  SELECT x.stxrelid AS oid, pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', s.nspname || '.' || x.stxname,
    'columns', (SELECT coalesce(pg_catalog.json_agg(a.attname ORDER BY a.attnum), '[]') FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = x.stxrelid AND a.attnum = ANY (x.stxkeys))
  ) ORDER BY x.stxname) AS list
  FROM pg_catalog.pg_statistic_ext x JOIN schemas s ON s.oid = x.stxnamespace
  WHERE true ${wanted('x.stxrelid')}
  GROUP BY x.stxrelid
),
uses AS (
  SELECT u.oid, pg_catalog.json_agg(pg_catalog.json_build_object('relation', u.name, 'columns', u.columns) ORDER BY u.name) AS list
  FROM (
    SELECT d.refobjid AS oid, n.name,
           coalesce(pg_catalog.json_agg(a.attname ORDER BY a.attnum) FILTER (WHERE a.attname IS NOT NULL), '[]') AS columns
    FROM pg_catalog.pg_depend d
    JOIN pg_catalog.pg_rewrite w ON w.oid = d.objid
    JOIN named n ON n.oid = w.ev_class
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid AND d.refobjsubid > 0
    WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid <> w.ev_class
      ${wanted('d.refobjid')}
    GROUP BY d.refobjid, n.name
  ) u GROUP BY u.oid
),
dependents AS (
  SELECT u.oid, pg_catalog.json_agg(pg_catalog.json_build_object('object', u.object, 'columns', u.columns) ORDER BY u.object) AS list
  FROM (
    SELECT d.refobjid AS oid, pg_catalog.pg_describe_object(d.classid, d.objid, 0) AS object,
           pg_catalog.json_agg(DISTINCT a.attname) AS columns
    FROM pg_catalog.pg_depend d
    JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    LEFT JOIN pg_catalog.pg_attrdef f ON d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND f.oid = d.objid
    LEFT JOIN pg_catalog.pg_rewrite w ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND w.oid = d.objid
    WHERE d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0
      AND d.refobjid IN (SELECT oid FROM named) ${wanted('d.refobjid')}
      AND CASE d.classid
        WHEN 'pg_catalog.pg_attrdef'::pg_catalog.regclass THEN f.adnum <> d.refobjsubid
        WHEN 'pg_catalog.pg_rewrite'::pg_catalog.regclass THEN w.rulename <> '_RETURN'
        ELSE d.classid IN ('pg_catalog.pg_policy'::pg_catalog.regclass, 'pg_catalog.pg_trigger'::pg_catalog.regclass,
                           'pg_catalog.pg_proc'::pg_catalog.regclass, 'pg_catalog.pg_publication_rel'::pg_catalog.regclass) END
    GROUP BY d.refobjid, d.classid, d.objid
  ) u GROUP BY u.oid
)
SELECT
  (SELECT pg_catalog.json_strip_nulls(coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
    'oid', n.oid::pg_catalog.int8,
    'name', n.name,
    'kind', CASE n.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned-table' WHEN 'v' THEN 'view'
                           WHEN 'm' THEN 'materialized-view' WHEN 'f' THEN 'foreign-table'
                           WHEN 'S' THEN 'sequence' ELSE 'index' END,
    'columns', coalesce(columns.list, '[]'),
    'constraints', coalesce(constraints.list, '[]'),
    'indexes', coalesce(indexes.list, '[]'),
    'partitionOf', CASE WHEN n.relispartition AND n.relkind IN ('r', 'p', 'f') THEN parent.name END,
    'table', coalesce(indexed.name, sequenced.name),
    'usedBy', coalesce(uses.list, '[]'),
    'dependents', dependents.list,
    'definition', CASE WHEN n.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(n.oid) END,
    'persistence', CASE n.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' ELSE 'permanent' END,
    'rows', CASE WHEN n.reltuples < 0 THEN pg_catalog.to_json('unknown'::text) ELSE pg_catalog.to_json(n.reltuples) END,
    'partitionKey', CASE WHEN n.relkind = 'p' THEN (${PARTITION_KEY}) END,
    'inherits', (SELECT pg_catalog.json_agg(p.name ORDER BY h.inhseqno) FROM pg_catalog.pg_inherits h JOIN named p ON p.oid = h.inhparent
                 WHERE h.inhrelid = n.oid AND NOT n.relispartition),
    'isDefault', (SELECT true FROM pg_catalog.pg_partitioned_table d WHERE d.partdefid = n.oid),
    'ofType', CASE WHEN n.reloftype <> 0 THEN pg_catalog.format_type(n.reloftype, NULL) END,
    'ownerColumn', sequenced.column,
    'partOf', CASE WHEN n.relispartition AND n.relkind IN ('i', 'I') THEN parent.name END,
    'statistics', statistics.list,
    'accessMethod', (SELECT m.amname FROM pg_catalog.pg_am m WHERE m.oid = n.relam AND m.amtype = 't' AND m.amname <> 'heap'),
    'tablespace', (SELECT t.spcname FROM pg_catalog.pg_tablespace t WHERE t.oid = n.reltablespace),
    'options', (${STORAGE}),
    'rowSecurity', (SELECT true FROM pg_catalog.pg_class c WHERE c.oid = n.oid AND c.relrowsecurity),
    'policies', (SELECT pg_catalog.json_agg(p.polname ORDER BY p.polname) FROM pg_catalog.pg_policy p WHERE p.polrelid = n.oid),
    'triggers', (SELECT pg_catalog.json_agg(t.tgname ORDER BY t.tgname) FROM pg_catalog.pg_trigger t
                 WHERE t.tgrelid = n.oid AND NOT t.tgisinternal)
  )), '[]'))
   FROM named n
   LEFT JOIN columns USING (oid)
   LEFT JOIN constraints USING (oid)
   LEFT JOIN indexes USING (oid)
   LEFT JOIN statistics USING (oid)
   LEFT JOIN uses USING (oid)
   LEFT JOIN dependents USING (oid)
   LEFT JOIN LATERAL (
     SELECT p.name FROM pg_catalog.pg_inherits h JOIN named p ON p.oid = h.inhparent
     WHERE n.relispartition AND h.inhrelid = n.oid LIMIT 1) parent ON true
   LEFT JOIN LATERAL (
     SELECT t.name FROM pg_catalog.pg_index i JOIN named t ON t.oid = i.indrelid
     WHERE i.indexrelid = n.oid) indexed ON n.relkind IN ('i', 'I')
   LEFT JOIN LATERAL (
     SELECT s.nspname || '.' || t.relname AS name, a.attname AS column
     FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
     JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
     JOIN schemas s ON s.oid = t.relnamespace
     WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = n.oid
       AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
     LIMIT 1) sequenced ON n.relkind = 'S'
   WHERE true ${wanted('n.oid')}
  ) AS relations`;
}

const ENUMS = `
  (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('name', e.name, 'values', e.labels)), '[]')
   FROM (SELECT s.nspname || '.' || t.typname AS name, pg_catalog.json_agg(l.enumlabel ORDER BY l.enumsortorder) AS labels
         FROM pg_catalog.pg_enum l JOIN pg_catalog.pg_type t ON t.oid = l.enumtypid JOIN schemas s ON s.oid = t.typnamespace
         GROUP BY 1) e
  ) AS enums`;

const DOMAINS = `
  (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_strip_nulls(pg_catalog.json_build_object(
     'name', s.nspname || '.' || t.typname,
     'type', pg_catalog.format_type(t.typbasetype, t.typtypmod),
     'notNull', t.typnotnull,
     'checks', (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                  'name', c.conname, 'expression', pg_catalog.pg_get_expr(c.conbin, 0)) ORDER BY c.conname), '[]')
                FROM pg_catalog.pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c'),
     'default', t.typdefault))), '[]')
   FROM pg_catalog.pg_type t JOIN schemas s ON s.oid = t.typnamespace WHERE t.typtype = 'd'
  ) AS domains`;

const FUNCTIONS = `
  (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
     'name', s.nspname || '.' || p.proname,
     'volatility', CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END,
     'language', g.lanname,
     'body', coalesce(pg_catalog.pg_get_function_sqlbody(p.oid), p.prosrc),
     'searchPath', (SELECT pg_catalog.substr(c.setting, 13) FROM pg_catalog.unnest(p.proconfig) c(setting)
                    WHERE c.setting LIKE 'search\\_path=%'),
     'securityDefiner', p.prosecdef,
     'overloaded', EXISTS (SELECT FROM pg_catalog.pg_proc o
                           WHERE o.proname = p.proname AND o.pronamespace = p.pronamespace AND o.oid <> p.oid)
   ) ORDER BY p.provolatile), '[]')
   FROM pg_catalog.pg_proc p JOIN schemas s ON s.oid = p.pronamespace JOIN pg_catalog.pg_language g ON g.oid = p.prolang
   WHERE p.prokind IN ('f', 'p') AND NOT EXISTS (
     SELECT FROM pg_catalog.pg_depend d
     WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'e')
  ) AS functions`;
