import type { PartOf } from '../part.ts';
import { comment, isUserSchema, notOfExtension, owner, qualified, schemaId } from '../sql.ts';

export const textSearchConfigurations: PartOf = () => ({
  kind: `'text search configuration'`,
  object: qualified('f.cfgname'),
  parents: [schemaId()],
  definition: {
    parser: `(SELECT 'parser ' || p.prsname FROM pg_ts_parser p WHERE p.oid = f.cfgparser)`,
    mapping: `(SELECT 'mapping ' || string_agg(m.maptokentype || ' ' || m.mapdict::regdictionary, ', '
      ORDER BY m.maptokentype, m.mapseqno) FROM pg_ts_config_map m WHERE m.mapcfg = f.oid)`,
  },
  extra: { owner: owner('f.cfgowner'), comment: comment('pg_ts_config', 'f.oid') },
  from: 'pg_ts_config f JOIN pg_namespace n ON n.oid = f.cfgnamespace',
  where: `${isUserSchema()} AND ${notOfExtension('pg_ts_config', 'f.oid')}`,
});

export const textSearchDictionaries: PartOf = () => ({
  kind: `'text search dictionary'`,
  object: qualified('d.dictname'),
  parents: [schemaId()],
  definition: {
    template: `(SELECT 'template ' || t.tmplname FROM pg_ts_template t WHERE t.oid = d.dicttemplate)`,
    options: `'options ' || d.dictinitoption`,
  },
  extra: { owner: owner('d.dictowner'), comment: comment('pg_ts_dict', 'd.oid') },
  from: 'pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace',
  where: `${isUserSchema()} AND ${notOfExtension('pg_ts_dict', 'd.oid')}`,
});

export const textSearchParsers: PartOf = () => ({
  kind: `'text search parser'`,
  object: qualified('p.prsname'),
  parents: [schemaId()],
  definition: { functions: `p.prsstart || ', ' || p.prstoken || ', ' || p.prsend || ', ' || p.prslextype` },
  from: 'pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace',
  where: `${isUserSchema()} AND ${notOfExtension('pg_ts_parser', 'p.oid')}`,
});

export const textSearchTemplates: PartOf = () => ({
  kind: `'text search template'`,
  object: qualified('t.tmplname'),
  parents: [schemaId()],
  definition: { functions: `concat_ws(', ', t.tmplinit, t.tmpllexize)` },
  from: 'pg_ts_template t JOIN pg_namespace n ON n.oid = t.tmplnamespace',
  where: `${isUserSchema()} AND ${notOfExtension('pg_ts_template', 't.oid')}`,
});
