import type { Catalog } from '../model.ts';
import { bareName, schemaOf } from '../sql/quote.ts';

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
  const schema = schemaOf(name);
  const bare = bareName(name);
  for (const one of relations.values())
    if (one.constraints.some((constraint) => constraint.name === bare) && schemaOf(one.name) === schema)
      return true;
  return false;
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
