/** What an expression asks of the value of one column. Each part holds beside the others; values are as SQL's texts. */
export interface Demand {
  /** True: it has to be NULL. False: it must not be. Absent: either. */
  readonly isNull?: boolean;
  readonly values?: readonly string[];
  readonly not?: readonly string[];
  readonly low?: Bound;
  readonly high?: Bound;
  /** In characters, elements or bytes. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: Pattern;
  readonly letters?: 'lower' | 'upper';
  readonly json?: JsonDemand;
  /** Of every element of an array. */
  readonly elements?: Demand;
  /** An expression over other columns that it is the same as, or has to exceed. */
  readonly same?: string;
  readonly over?: string;
}

export interface JsonDemand {
  readonly type?: string;
  /** Elements of an array. */
  readonly minLength?: number;
  readonly parts?: readonly JsonPart[];
}

/** A member of an object, or of one in it, which is to be there. */
export interface JsonPart {
  readonly path: readonly string[];
  readonly demand: Demand;
  /** What it is, as JSON. */
  readonly text?: string;
}

export interface Bound {
  readonly value: string;
  /** Whether the bound itself is outside. */
  readonly isOpen: boolean;
}

export interface Pattern {
  readonly kind: 'regex' | 'like';
  readonly text: string;
  readonly isCaseless: boolean;
}

/** One way for a row to pass: what it asks of each column that it speaks of. */
export type Way = ReadonlyMap<string, Demand>;

/** Both at once; undefined where no value can be both. */
export function bothDemands(one: Demand, other: Demand): Demand | undefined {
  if (one.isNull !== undefined && other.isNull !== undefined && one.isNull !== other.isNull) return undefined;
  const joined: Demand = {
    ...one,
    ...other,
    ...(one.values &&
      other.values && { values: one.values.filter((value) => other.values?.includes(value)) }),
    ...(one.not && other.not && { not: [...one.not, ...other.not] }),
    ...(one.low && other.low && { low: tighter(one.low, other.low, 1) }),
    ...(one.high && other.high && { high: tighter(one.high, other.high, -1) }),
    ...(one.minLength !== undefined && { minLength: Math.max(one.minLength, other.minLength ?? 0) }),
    ...(one.maxLength !== undefined && { maxLength: Math.min(one.maxLength, other.maxLength ?? Infinity) }),
    ...(one.json &&
      other.json && {
        json: {
          ...one.json,
          ...other.json,
          parts: [...(one.json.parts ?? []), ...(other.json.parts ?? [])],
        },
      }),
    ...(one.elements && other.elements && { elements: bothDemands(one.elements, other.elements) ?? {} }),
  };
  const left = allowed(joined);
  if (left?.length === 0 || isEmpty(joined)) return undefined;
  return left ? { ...joined, values: left } : joined;
}

/** The listed values that the rest of the demand lets through. */
function allowed({ values, not = [], low, high }: Demand): readonly string[] | undefined {
  return values?.filter(
    (value) =>
      !not.includes(value) && (!low || isBeyond(value, low, 1)) && (!high || isBeyond(value, high, -1)),
  );
}

function isEmpty({ low, high }: Demand): boolean {
  if (!low || !high) return false;
  const order = compare(low.value, high.value);
  return order > 0 || (order === 0 && (low.isOpen || high.isOpen));
}

function isBeyond(value: string, bound: Bound, way: 1 | -1): boolean {
  const order = compare(value, bound.value) * way;
  return bound.isOpen ? order > 0 : order >= 0;
}

function tighter(one: Bound, other: Bound, way: 1 | -1): Bound {
  const order = compare(one.value, other.value) * way;
  if (order === 0) return one.isOpen ? one : other;
  return order > 0 ? one : other;
}

/** As numbers where both are; points in time in ISO sort as texts do. */
function compare(one: string, other: string): number {
  const [a, b] = [Number(one), Number(other)];
  if (one.trim() !== '' && other.trim() !== '' && !Number.isNaN(a) && !Number.isNaN(b))
    return Math.sign(a - b);
  return one === other ? 0 : one < other ? -1 : 1;
}

/** More ways than that are not told apart. */
const MOST_WAYS = 24;

/** Ways to pass both; those that contradict themselves are left out. */
export function bothWays(some: readonly Way[], others: readonly Way[]): readonly Way[] {
  return some.flatMap((one) => others.flatMap((other) => joinedWay(one, other) ?? [])).slice(0, MOST_WAYS);
}

function joinedWay(one: Way, other: Way): Way | undefined {
  const joined = new Map(one);
  for (const [column, demand] of other) {
    const both = bothDemands(joined.get(column) ?? {}, demand);
    if (!both) return undefined;
    joined.set(column, both);
  }
  return joined;
}
