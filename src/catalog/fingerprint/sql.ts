/** Phrases of SQL that the parts share. Arguments are SQL expressions. */

export function isUserSchema(namespace = 'n'): string {
  return `${namespace}.nspname !~ '^pg_' AND ${namespace}.nspname <> 'information_schema'`;
}

/** What CREATE EXTENSION made is covered by the extension's name and version. */
export function notOfExtension(catalog: string, oid: string): string {
  return `NOT EXISTS (SELECT FROM pg_depend made
    WHERE made.classid = '${catalog}'::regclass AND made.objid = ${oid} AND made.deptype = 'e')`;
}

/** OIDs below are handed out by initdb (manual 18, 68.2.2): for objects that are in no schema. */
export function isUserMade(oid: string): string {
  return `${oid} >= 16384`;
}

export function qualified(name: string, namespace = 'n'): string {
  return `${namespace}.nspname || '.' || ${name}`;
}

export function schemaId(namespace = 'n'): string {
  return `'schema ' || ${namespace}.nspname`;
}

export function relationKind(relation: string): string {
  return `CASE ${relation}.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
    WHEN 'f' THEN 'foreign table' ELSE 'table' END`;
}

/** Id of a relation that `from` joined with its namespace. */
export function relationId(relation = 'c', namespace = 'n'): string {
  return `${relationKind(relation)} || ' ' || ${qualified(`${relation}.relname`, namespace)}`;
}

/** Name of a relation by its OID. */
export function relationName(oid: string): string {
  return `(SELECT home.nspname || '.' || rel.relname FROM pg_class rel JOIN pg_namespace home ON home.oid = rel.relnamespace
    WHERE rel.oid = ${oid})`;
}

export function owner(role: string): string {
  return `'owned by ' || pg_get_userbyid(${role})`;
}

export function comment(catalog: string, oid: string, column = '0'): string {
  return `(SELECT 'comment ' || quote_literal(said.description) FROM pg_description said
    WHERE said.classoid = '${catalog}'::regclass AND said.objoid = ${oid} AND said.objsubid = ${column})`;
}

/** `fillfactor=70, n_distinct=5`, in alphabetical order. */
export function options(array: string): string {
  return `(SELECT 'options ' || string_agg(setting, ', ' ORDER BY setting) FROM unnest(${array}) setting)`;
}

export function phrase(word: string, condition: string): string {
  return `CASE WHEN ${condition} THEN '${word}' END`;
}

/**
 * Grantee and privileges as a json object. NULL and the explicit default are the same (manual 18, 5.8).
 *
 * @param type a letter of acldefault()
 */
export function privileges(type: string, acl: string, ownerRole: string): string {
  return `(SELECT json_object_agg(granted.grantee, granted.list ORDER BY granted.grantee) FROM (
    SELECT CASE item.grantee WHEN 0 THEN 'PUBLIC' WHEN ${ownerRole} THEN 'its owner'
             ELSE pg_get_userbyid(item.grantee)::text END AS grantee,
      string_agg(DISTINCT item.privilege_type || CASE WHEN item.is_grantable THEN ' with grant option' ELSE '' END,
        ', ') AS list
    FROM aclexplode(coalesce(${acl}, acldefault('${type}', ${ownerRole}))) item GROUP BY 1) granted)`;
}
