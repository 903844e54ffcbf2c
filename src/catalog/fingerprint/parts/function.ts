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

/** Functions, procedures and aggregates, by the types of their arguments. */
export const functions: PartOf = () => ({
  kind: `CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END`,
  object: qualified(`p.proname || '(' || oidvectortypes(p.proargtypes) || ')'`),
  parents: [schemaId()],
  definition: {
    arguments: `'(' || pg_get_function_arguments(p.oid) || ')'`,
    result: `'returns ' || pg_get_function_result(p.oid)`,
    language: `'language ' || l.lanname`,
    window: phrase('window', `p.prokind = 'w'`),
    volatility: `CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' END`,
    'call on NULL': phrase('strict', 'p.proisstrict'),
    'security definer': phrase('security definer', 'p.prosecdef'),
    leakproof: phrase('leakproof', 'p.proleakproof'),
    parallel: `CASE p.proparallel WHEN 's' THEN 'parallel safe' WHEN 'r' THEN 'parallel restricted' END`,
    cost: `'cost ' || nullif(p.procost, CASE WHEN l.lanname IN ('c', 'internal') THEN 1 ELSE 100 END)`,
    rows: `'rows ' || nullif(nullif(p.prorows, 0), 1000)`,
    support: `'support ' || nullif(p.prosupport::oid, 0)::regproc`,
    settings: `(SELECT 'set ' || string_agg(c, ', ' ORDER BY c) FROM unnest(p.proconfig) c)`,
    body: `CASE WHEN p.prokind <> 'a' THEN 'as ' || coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) END`,
    library: `'from ' || p.probin`,
    aggregate: `(SELECT concat_ws(', ', 'transition ' || g.aggtransfn, 'state ' || format_type(g.aggtranstype, NULL),
        'final ' || nullif(g.aggfinalfn::oid, 0)::regproc, 'combine ' || nullif(g.aggcombinefn::oid, 0)::regproc,
        'initial ' || quote_literal(g.agginitval), 'sort operator ' || nullif(g.aggsortop, 0)::regoperator,
        'direct arguments ' || nullif(g.aggnumdirectargs, 0))
      FROM pg_aggregate g WHERE g.aggfnoid = p.oid)`,
  },
  extra: { owner: owner('p.proowner'), comment: comment('pg_proc', 'p.oid') },
  privileges: privileges('f', 'p.proacl', 'p.proowner'),
  from: 'pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang',
  where: `${isUserSchema()} AND ${notOfExtension('pg_proc', 'p.oid')}
    AND NOT EXISTS (SELECT FROM pg_depend i
      WHERE i.classid = 'pg_proc'::regclass AND i.objid = p.oid AND i.deptype = 'i')`,
});
