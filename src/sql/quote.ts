/** Reserved words of PostgreSQL, those that may be function or type names included (manual 18, appendix C). */
const RESERVED = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze
  from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit
  localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references
  returning right select session_user similar some symmetric system_user table tablesample then to trailing true union
  unique user using variadic verbose when where window with`.split(/\s+/),
);

/** Whether a name has to be quoted wherever it is written, for what it says. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}

/** An identifier as SQL needs it: bare where that reads back the same. */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** `public.Order` -> `"Order"`: the schema is left out where it is the default one. */
export function quoteRelation(relation: string): string {
  const dot = relation.indexOf('.');
  const schema = relation.slice(0, Math.max(dot, 0));
  const name = quoteName(relation.slice(dot + 1));
  return schema === '' || schema === 'public' ? name : `${quoteName(schema)}.${name}`;
}

/** The first part of a qualified name. */
export function schemaOf(relation: string): string {
  return relation.slice(0, relation.indexOf('.'));
}

/** The last part of a qualified name. */
export function bareName(relation: string): string {
  return relation.slice(relation.indexOf('.') + 1);
}

export function quoteLiteral(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
