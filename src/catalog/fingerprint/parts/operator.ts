import type { PartOf } from '../part.ts';
import { comment, isUserMade, isUserSchema, notOfExtension, owner, qualified, schemaId } from '../sql.ts';

export const operators: PartOf = () => ({
  kind: `'operator'`,
  object: qualified(`o.oprname || '(' || concat_ws(', ', CASE o.oprleft WHEN 0 THEN 'none' ELSE
    format_type(o.oprleft, NULL) END, format_type(o.oprright, NULL)) || ')'`),
  parents: [schemaId()],
  definition: {
    function: `'function ' || o.oprcode`,
    commutator: `'commutator ' || nullif(o.oprcom, 0)::regoperator`,
    negator: `'negator ' || nullif(o.oprnegate, 0)::regoperator`,
    estimators: `concat_ws(', ', 'restrict ' || nullif(o.oprrest::oid, 0)::regproc, 'join ' || nullif(o.oprjoin::oid, 0)::regproc)`,
    hashes: `CASE WHEN o.oprcanhash THEN 'hashes' END`,
    merges: `CASE WHEN o.oprcanmerge THEN 'merges' END`,
  },
  extra: { owner: owner('o.oprowner'), comment: comment('pg_operator', 'o.oid') },
  from: 'pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace',
  where: `${isUserSchema()} AND ${notOfExtension('pg_operator', 'o.oid')}`,
});

export const operatorClasses: PartOf = () => ({
  kind: `'operator class'`,
  object: qualified(`o.opcname || ' using ' || m.amname`),
  parents: [schemaId()],
  definition: {
    type: `'for ' || format_type(o.opcintype, NULL)`,
    default: `CASE WHEN o.opcdefault THEN 'default' END`,
    family: `(SELECT 'family ' || f.opfname FROM pg_opfamily f WHERE f.oid = o.opcfamily)`,
  },
  extra: { owner: owner('o.opcowner'), comment: comment('pg_opclass', 'o.oid') },
  from: 'pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace JOIN pg_am m ON m.oid = o.opcmethod',
  where: `${isUserSchema()} AND ${notOfExtension('pg_opclass', 'o.oid')}`,
});

export const operatorFamilies: PartOf = () => ({
  kind: `'operator family'`,
  object: qualified(`f.opfname || ' using ' || m.amname`),
  parents: [schemaId()],
  definition: {
    operators: `(SELECT 'operators ' || string_agg(a.amopstrategy || ' ' || a.amopopr::regoperator, ', '
        ORDER BY a.amopstrategy, a.amopopr::regoperator::text) FROM pg_amop a WHERE a.amopfamily = f.oid)`,
    functions: `(SELECT 'functions ' || string_agg(a.amprocnum || ' ' || a.amproc, ', '
        ORDER BY a.amprocnum, a.amproc::text) FROM pg_amproc a WHERE a.amprocfamily = f.oid)`,
  },
  extra: { owner: owner('f.opfowner'), comment: comment('pg_opfamily', 'f.oid') },
  from: 'pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace JOIN pg_am m ON m.oid = f.opfmethod',
  where: `${isUserSchema()} AND ${notOfExtension('pg_opfamily', 'f.oid')}`,
});

export const casts: PartOf = () => ({
  kind: `'cast'`,
  object: `format_type(k.castsource, NULL) || ' as ' || format_type(k.casttarget, NULL)`,
  definition: {
    method: `CASE k.castmethod WHEN 'f' THEN 'with function ' || k.castfunc::regprocedure WHEN 'i' THEN 'with inout'
      ELSE 'without function' END`,
    context: `CASE k.castcontext WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'as assignment' END`,
  },
  extra: { comment: comment('pg_cast', 'k.oid') },
  from: 'pg_cast k',
  where: `${isUserMade('k.oid')} AND ${notOfExtension('pg_cast', 'k.oid')}`,
});

export const transforms: PartOf = () => ({
  kind: `'transform'`,
  object: `format_type(f.trftype, NULL) || ' for ' || l.lanname`,
  definition: { functions: `f.trffromsql || ', ' || f.trftosql` },
  from: 'pg_transform f JOIN pg_language l ON l.oid = f.trflang',
  where: `${isUserMade('f.oid')} AND ${notOfExtension('pg_transform', 'f.oid')}`,
});
