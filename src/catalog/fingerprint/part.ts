/**
 * How one kind of object is read. Every value is an SQL expression of type text; a NULL leaves the fact out.
 * The catalogues are those of PostgreSQL 14 to 18 (manual, 52).
 */
export interface Part {
  /** An expression too: some queries give several kinds. */
  readonly kind: string;
  readonly object: string;
  /** `kind || ' ' || object` of what it cannot exist without. */
  readonly parents?: readonly string[];
  /** Facts that make the object what it is. */
  readonly definition: Facts;
  /** Facts that are set on it later: owner, comment, storage settings. */
  readonly extra?: Facts;
  /** A json object of grantee and privileges: see `privileges()`. */
  readonly privileges?: string;
  /** A json object for `isGeneratedName()`. */
  readonly name?: string;
  readonly from: string;
  readonly where?: string;
  readonly orderBy?: string;
}

export type Facts = Readonly<Record<string, string>>;

/** @param major server version, 14 to 18 */
export type PartOf = (major: number) => Part;

export function toSql(part: Part): string {
  return `
SELECT ${part.kind} AS kind,
  ${part.object} AS object,
  ARRAY[${(part.parents ?? []).join(', ')}]::text[] AS parents,
  ${facts(part.definition)} AS definition,
  ${facts(part.extra ?? {})} AS extra,
  ${part.privileges ?? 'NULL::json'} AS privileges,
  ${part.name ?? 'NULL::json'} AS name
FROM ${part.from}
WHERE ${part.where ?? 'true'}
ORDER BY ${part.orderBy ?? 'kind, object'}`;
}

function facts(all: Facts): string {
  const pairs = Object.entries(all).map(
    ([name, expression]) => `'${name}', nullif((${expression})::text, '')`,
  );
  return `json_strip_nulls(json_build_object(${pairs.join(',\n    ')}))`;
}
