import type { Relation } from '../../model.ts';

type Relations = ReadonlyMap<string, Relation>;

/** As many changes are kept apart before they are copied into a map of all; below twice that a copy is as cheap. */
const KEPT_APART = 64;

/**
 * A large map of relations with a few changes on top. A new state of the catalogue thus costs a copy of those few, and
 * the states before it stay as they were.
 */
export class Overlay implements ReadonlyMap<string, Relation> {
  readonly base: Relations;
  /** Undefined for what is gone. */
  readonly changed: ReadonlyMap<string, Relation | undefined>;
  readonly size: number;

  private constructor(base: Relations, changed: ReadonlyMap<string, Relation | undefined>) {
    this.base = base;
    this.changed = changed;
    this.size = sizeOf(base, changed);
  }

  /** The relations with these put in their places; undefined takes one out. */
  static over(relations: Relations, changes: Iterable<readonly [string, Relation | undefined]>): Relations {
    const { base, changed } = relations instanceof Overlay ? relations : { base: relations, changed: [] };
    const all = new Map([...changed, ...changes]);
    if (base.size >= 2 * KEPT_APART && all.size <= KEPT_APART) return new Overlay(base, all);
    const whole = new Map(base);
    for (const [name, relation] of all) {
      if (relation) whole.set(name, relation);
      else whole.delete(name);
    }
    return whole;
  }

  get(name: string): Relation | undefined {
    return this.changed.has(name) ? this.changed.get(name) : this.base.get(name);
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  entries(): MapIterator<[string, Relation]> {
    const all: [string, Relation][] = [];
    this.forEach((relation, name) => all.push([name, relation]));
    return all.values();
  }

  keys(): MapIterator<string> {
    const all: string[] = [];
    this.forEach((_, name) => all.push(name));
    return all.values();
  }

  values(): MapIterator<Relation> {
    const all: Relation[] = [];
    this.forEach((relation) => all.push(relation));
    return all.values();
  }

  [Symbol.iterator](): MapIterator<[string, Relation]> {
    return this.entries();
  }

  /** In order of their coming, as a Map does. */
  forEach(each: (relation: Relation, name: string, map: Relations) => void): void {
    this.base.forEach((relation, name) => {
      const now = this.changed.has(name) ? this.changed.get(name) : relation;
      if (now) each(now, name, this);
    });
    this.changed.forEach((relation, name) => {
      if (relation && !this.base.has(name)) each(relation, name, this);
    });
  }
}

/** Names of the relations that may differ between two states: where one came from the other, the few that changed. */
export function differing(one: Relations, other: Relations): Iterable<string> {
  if (!(one instanceof Overlay))
    return other instanceof Overlay && other.base === one ? other.changed.keys() : one.keys();
  const base = other instanceof Overlay ? other.base : other;
  if (base !== one.base) return one.keys();
  return new Set([...one.changed.keys(), ...(other instanceof Overlay ? other.changed.keys() : [])]);
}

function sizeOf(base: Relations, changed: ReadonlyMap<string, Relation | undefined>): number {
  let size = base.size;
  for (const [name, relation] of changed) size += Number(relation !== undefined) - Number(base.has(name));
  return size;
}
