import type { PartOf } from '../part.ts';
import { comment, isUserSchema, notOfExtension, owner, privileges, qualified, schemaId } from '../sql.ts';

/** Composite, range, base types, enums and domains. Row types, arrays and multiranges come with something else. */
export const types: PartOf = () => ({
  kind: `CASE t.typtype WHEN 'd' THEN 'domain' WHEN 'e' THEN 'enum' ELSE 'type' END`,
  object: qualified('t.typname'),
  parents: [schemaId()],
  definition: {
    shape: `CASE t.typtype WHEN 'c' THEN 'composite' WHEN 'r' THEN 'range' WHEN 'b' THEN 'base' WHEN 'p' THEN 'shell' END`,
    attributes: `(SELECT '(' || string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
        (SELECT 'collate ' || l.collname FROM pg_collation l JOIN pg_type y ON y.oid = a.atttypid
         WHERE l.oid = a.attcollation AND a.attcollation <> y.typcollation)), ', ' ORDER BY a.attnum) || ')'
      FROM pg_attribute a WHERE a.attrelid = nullif(t.typrelid, 0) AND a.attnum > 0 AND NOT a.attisdropped)`,
    labels: `(SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
      FROM pg_enum e WHERE e.enumtypid = t.oid)`,
    range: `(SELECT concat_ws(', ', 'of ' || format_type(r.rngsubtype, NULL),
        'operator class ' || (SELECT o.opcname FROM pg_opclass o WHERE o.oid = r.rngsubopc AND NOT o.opcdefault),
        'canonical ' || nullif(r.rngcanonical::oid, 0)::regproc,
        'difference ' || nullif(r.rngsubdiff::oid, 0)::regproc,
        'collate ' || (SELECT l.collname FROM pg_collation l JOIN pg_type y ON y.oid = r.rngsubtype
          WHERE l.oid = r.rngcollation AND r.rngcollation <> y.typcollation))
      FROM pg_range r WHERE r.rngtypid = t.oid)`,
    base: `CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod) END`,
    collation: `(SELECT 'collate ' || l.collname FROM pg_collation l JOIN pg_type y ON y.oid = t.typbasetype
      WHERE t.typtype = 'd' AND l.oid = t.typcollation AND t.typcollation <> y.typcollation)`,
    default: `'default ' || t.typdefault`,
    nullability: `CASE WHEN t.typnotnull THEN 'not null' END`,
    functions: `CASE t.typtype WHEN 'b' THEN 'input ' || t.typinput || ', output ' || t.typoutput END`,
  },
  extra: { owner: owner('t.typowner'), comment: comment('pg_type', 't.oid') },
  privileges: privileges('T', 't.typacl', 't.typowner'),
  from: 'pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid',
  where: `coalesce(c.relkind, 'c') = 'c' AND t.typtype <> 'm' AND ${isUserSchema()}
    AND NOT EXISTS (SELECT FROM pg_type element WHERE element.typarray = t.oid)
    AND ${notOfExtension('pg_type', 't.oid')}`,
});

export const collations: PartOf = (major) => ({
  kind: `'collation'`,
  object: qualified('l.collname'),
  parents: [schemaId()],
  definition: {
    provider: `CASE l.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END`,
    locale: major >= 17 ? 'l.colllocale' : major >= 15 ? 'l.colliculocale' : 'NULL',
    collate: 'l.collcollate',
    ctype: 'l.collctype',
    determinism: `CASE WHEN NOT l.collisdeterministic THEN 'nondeterministic' END`,
    rules: major >= 16 ? `'rules ' || quote_literal(l.collicurules)` : 'NULL',
  },
  extra: { owner: owner('l.collowner'), comment: comment('pg_collation', 'l.oid') },
  from: 'pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace',
  where: `${isUserSchema()} AND ${notOfExtension('pg_collation', 'l.oid')}`,
});

export const conversions: PartOf = () => ({
  kind: `'conversion'`,
  object: qualified('v.conname'),
  parents: [schemaId()],
  definition: {
    definition: `pg_encoding_to_char(v.conforencoding) || ' to ' || pg_encoding_to_char(v.contoencoding)
      || ' by ' || v.conproc || CASE WHEN v.condefault THEN ' default' ELSE '' END`,
  },
  extra: { owner: owner('v.conowner'), comment: comment('pg_conversion', 'v.oid') },
  from: 'pg_conversion v JOIN pg_namespace n ON n.oid = v.connamespace',
  where: `${isUserSchema()} AND ${notOfExtension('pg_conversion', 'v.oid')}`,
});
