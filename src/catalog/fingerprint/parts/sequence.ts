import type { PartOf } from '../part.ts';
import {
  comment,
  isUserSchema,
  notOfExtension,
  owner,
  phrase,
  privileges,
  qualified,
  schemaId,
} from '../sql.ts';

const OWNING_COLUMN = qualified(`t.relname || '.' || a.attname`, 'tn');

/** Its parameters and the column that owns it, not the last value. */
export const sequences: PartOf = () => ({
  kind: `'sequence'`,
  object: qualified('c.relname'),
  parents: [
    `coalesce('column ' || ${OWNING_COLUMN}, ${schemaId()})`,
    `CASE o.deptype WHEN 'i' THEN 'identity of column ' || ${OWNING_COLUMN} END`,
  ],
  definition: {
    persistence: phrase('unlogged', `c.relpersistence = 'u'`),
    type: 'format_type(s.seqtypid, NULL)',
    start: `'start ' || s.seqstart`,
    increment: `'increment ' || s.seqincrement`,
    minimum: `'minimum ' || s.seqmin`,
    maximum: `'maximum ' || s.seqmax`,
    cache: `'cache ' || s.seqcache`,
    cycle: phrase('cycle', 's.seqcycle'),
    'owning column': `'owned by column ' || ${OWNING_COLUMN}`,
  },
  extra: { owner: owner('c.relowner'), comment: comment('pg_class', 'c.oid') },
  privileges: privileges('s', 'c.relacl', 'c.relowner'),
  name: `CASE WHEN t.oid IS NOT NULL THEN json_build_object('name', c.relname, 'owner', t.relname, 'label', 'seq',
    'columns', json_build_array(a.attname)) END`,
  from: `pg_sequence s
    JOIN pg_class c ON c.oid = s.seqrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.refobjsubid > 0
      AND o.refclassid = 'pg_class'::regclass AND o.deptype IN ('a', 'i')
    LEFT JOIN pg_class t ON t.oid = o.refobjid
    LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid`,
  where: `c.relpersistence <> 't' AND ${isUserSchema()} AND ${notOfExtension('pg_class', 'c.oid')}`,
});
