import type { PartOf } from '../part.ts';
import {
  comment,
  isUserMade,
  isUserSchema,
  notOfExtension,
  owner,
  privileges,
  qualified,
  relationId,
} from '../sql.ts';

/** CREATE STATISTICS. An unset target is -1 up to 16, NULL from 17 on (manual 17, 52.52). */
export const statistics: PartOf = () => ({
  kind: `'statistics'`,
  object: qualified('s.stxname'),
  parents: [relationId('c', 'cn')],
  definition: {
    definition: `ltrim(substr(pg_get_statisticsobjdef(s.oid),
      length('CREATE STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(s.stxname)) + 1))`,
  },
  extra: {
    'statistics target': `'statistics ' || nullif(s.stxstattarget, -1)`,
    owner: owner('s.stxowner'),
    comment: comment('pg_statistic_ext', 's.oid'),
  },
  name: `json_build_object('name', s.stxname, 'owner', c.relname, 'label', 'stat', 'columns', (
    SELECT coalesce(json_agg(a.attname ORDER BY o.at), '[]') FROM unnest(s.stxkeys::int2[]) WITH ORDINALITY o(attnum, at)
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = o.attnum))`,
  from: `pg_statistic_ext s
    JOIN pg_namespace n ON n.oid = s.stxnamespace
    JOIN pg_class c ON c.oid = s.stxrelid
    JOIN pg_namespace cn ON cn.oid = c.relnamespace`,
  where: `${isUserSchema()} AND ${notOfExtension('pg_statistic_ext', 's.oid')}`,
});

export const languages: PartOf = () => ({
  kind: `'language'`,
  object: 'l.lanname',
  definition: { trust: `CASE WHEN l.lanpltrusted THEN 'trusted' END` },
  extra: { owner: owner('l.lanowner'), comment: comment('pg_language', 'l.oid') },
  privileges: privileges('l', 'l.lanacl', 'l.lanowner'),
  from: 'pg_language l',
  where: `${isUserMade('l.oid')} AND ${notOfExtension('pg_language', 'l.oid')}`,
});

export const accessMethods: PartOf = () => ({
  kind: `'access method'`,
  object: 'm.amname',
  definition: {
    handler: `'handler ' || m.amhandler`,
    type: `CASE m.amtype WHEN 't' THEN 'table' ELSE 'index' END`,
  },
  extra: { comment: comment('pg_am', 'm.oid') },
  from: 'pg_am m',
  where: `${isUserMade('m.oid')} AND ${notOfExtension('pg_am', 'm.oid')}`,
});

/** SECURITY LABEL, for any kind of object of this database. */
export const securityLabels: PartOf = () => ({
  kind: `'security label'`,
  object: `i.type || ' ' || i.identity || ' for ' || s.provider`,
  definition: { label: 's.label' },
  from: 'pg_seclabel s CROSS JOIN LATERAL pg_identify_object(s.classoid, s.objoid, s.objsubid) i',
  where: `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = s.classoid AND e.objid = s.objoid AND e.deptype = 'e')`,
});
