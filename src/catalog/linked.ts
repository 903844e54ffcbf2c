import { groupBy } from '../groups.ts';
import type { Catalog, Relation } from '../model.ts';
import { Overlay } from './apply/overlay.ts';

type Relations = Catalog['relations'];

/** How one relation hangs on another: as its partition or child table, as part of its index, as its column's sequence. */
type Link = 'heir' | 'part' | 'sequence';

const byRelations = new WeakMap<Relations, ReadonlyMap<string, readonly string[]>>();

/**
 * The relations that hang on one, one level down, in the order of the catalogue. Thousands of statements ask this of
 * thousands of relations: what a map of relations says is noted at its first question, and an overlay's few changes
 * are looked at each time.
 */
export function linkedTo({ relations }: Catalog, link: Link, name: string): Relation[] {
  const key = keyOf(link, name);
  const [base, changed]: [Relations, ReadonlyMap<string, Relation | undefined>] =
    relations instanceof Overlay ? [relations.base, relations.changed] : [relations, new Map()];
  const noted = notedOf(base).get(key) ?? [];
  const late = [...changed].flatMap(([changedName, relation]) =>
    relation && !noted.includes(changedName) ? relation : [],
  );
  return [...noted.flatMap((one) => relations.get(one) ?? []), ...late].filter((one) =>
    linksOf(one).includes(key),
  );
}

function notedOf(relations: Relations): ReadonlyMap<string, readonly string[]> {
  let noted = byRelations.get(relations);
  if (!noted) {
    noted = note(relations);
    byRelations.set(relations, noted);
  }
  return noted;
}

function note(relations: Relations): Map<string, string[]> {
  const links = [...relations].flatMap(([name, relation]) => linksOf(relation).map((key) => ({ key, name })));
  const noted = groupBy(links, ({ key }) => key);
  return new Map([...noted].map(([key, all]) => [key, all.map(({ name }) => name)]));
}

function linksOf({ kind, partitionOf, inherits = [], partOf, table }: Relation): string[] {
  return [
    ...(partitionOf === undefined ? inherits : [partitionOf]).map((one) => keyOf('heir', one)),
    ...(partOf === undefined ? [] : [keyOf('part', partOf)]),
    ...(kind === 'sequence' && table !== undefined ? [keyOf('sequence', table)] : []),
  ];
}

function keyOf(link: Link, name: string): string {
  return `${link} ${name}`;
}
