import type { Catalog, Relation } from '../model.ts';
import { bareName, schemaOf } from '../sql/quote.ts';
import { Overlay } from './apply/overlay.ts';

/**
 * The name that the server gives an index, a constraint or a sequence whose author gave none: `orders_email_key`, and
 * with a number where that is taken (ChooseRelationName() in src/backend/commands/indexcmds.c).
 */
export function chosenName(
  catalog: Catalog,
  relation: string,
  columns: readonly string[],
  suffix: string,
): string {
  const schema = schemaOf(relation);
  for (let number = 0; ; number += 1) {
    const label = number === 0 ? suffix : `${suffix}${number}`;
    const name = fitted(bareName(relation), columns.join('_'), label);
    if (!isTaken(catalog, `${schema}.${name}`)) return name;
  }
}

function isTaken({ relations }: Catalog, name: string): boolean {
  if (relations.has(name)) return true;
  if (!(relations instanceof Overlay)) return hasConstraint(relations.values(), name);
  // Most names are in none of the many relations that have not changed for a while.
  if (constraintNames(relations.base).has(name)) return hasConstraint(relations.values(), name);
  return hasConstraint(
    [...relations.changed.values()].filter((one) => one !== undefined),
    name,
  );
}

function hasConstraint(relations: Iterable<Relation>, name: string): boolean {
  const schema = schemaOf(name);
  const bare = bareName(name);
  for (const one of relations)
    if (one.constraints.some((constraint) => constraint.name === bare) && schemaOf(one.name) === schema)
      return true;
  return false;
}

const namesByRelations = new WeakMap<Catalog['relations'], ReadonlySet<string>>();

/** Qualified by the schema of their tables. */
function constraintNames(relations: Catalog['relations']): ReadonlySet<string> {
  let names = namesByRelations.get(relations);
  if (!names) {
    names = new Set(
      [...relations.values()].flatMap(({ name, constraints }) =>
        constraints.map((one) => `${schemaOf(name)}.${one.name}`),
      ),
    );
    namesByRelations.set(relations, names);
  }
  return names;
}

/** Longest name, in bytes (NAMEDATALEN - 1; manual 18, 4.1.1). Names are taken to be ASCII here. */
const LONGEST = 63;

/** The longer of the two parts is cut until the whole fits (makeObjectName() in indexcmds.c). */
function fitted(table: string, columns: string, label: string): string {
  let [first, second] = [table, columns];
  const whole = () => [first, second, label].filter((part) => part !== '').join('_');
  while (whole().length > LONGEST) {
    if (first.length > second.length) first = first.slice(0, -1);
    else second = second.slice(0, -1);
  }
  return whole();
}
