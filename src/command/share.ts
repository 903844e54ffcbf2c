import type { Run } from '../model.ts';
import type { WayBack } from './way-back.ts';

/**
 * What of the differences a migration's own statements have to do with: they name the column or the object, or else its
 * table. The first migration gets what none of them names.
 */
export function shareOf(
  { schemaDiff, dataDiff, againDiff }: WayBack['differences'],
  forwards: readonly Run[],
  at: number,
): WayBack['differences'] {
  const words = forwards.map(
    ({ statements }) => new Set(statements.flatMap(({ sql }) => sql.toLowerCase().match(/[\w$]+/g) ?? [])),
  );
  const isHere = (...names: readonly string[]): boolean => {
    for (const name of names) {
      const owner = words.findIndex((said) => said.has(name.replace(/^.*\./, '').toLowerCase()));
      if (owner >= 0) return owner === at;
    }
    return at === 0;
  };
  const isOfObject = ({ object }: { readonly object: string }): boolean =>
    isHere(object, object.replace(/\.[^.]*$/, ''));
  return {
    schemaDiff: schemaDiff.filter(isOfObject),
    dataDiff: dataDiff.filter(({ table, column }) =>
      isHere(...(column === undefined ? [] : [column]), table),
    ),
    againDiff: againDiff.filter(isOfObject),
  };
}
