/** One object of the schema, as it would have to be created again. */
export interface FingerprintEntry {
  /** `table`, `column`, `index`, `constraint`, `function`, … */
  readonly kind: string;
  /** Qualified: `public.orders.total`, `public.f(integer)`. With `kind`, unique within the fingerprint. */
  readonly object: string;
  /** What makes the object what it is, as one phrase; without its name, owner, privileges or comment. */
  readonly definition: string;
  /** Every single fact as a phrase that can be read alone: `type` -> `integer`, `default` -> `default 5`. */
  readonly properties: Readonly<Record<string, string>>;
  /** `idOf()` of what it cannot exist without. The first is what its name is unique in. */
  readonly parents: readonly string[];
  /** The name would be the server's choice, had nobody given one. */
  readonly generatedName: boolean;
}

export type Fingerprint = readonly FingerprintEntry[];

export function idOf(entry: Pick<FingerprintEntry, 'kind' | 'object'>): string {
  return `${entry.kind} ${entry.object}`;
}
