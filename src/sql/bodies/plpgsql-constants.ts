import { constantText, type Constants } from './constant-text.ts';
import { asTree, everyTree, numberOf, tagged, textOf, type PlpgsqlTree } from './plpgsql-tree.ts';

/** Variables that are declared with a constant and never set again. */
export function constantsOf({ datums, action }: PlpgsqlTree): Constants {
  const set = assigned(action);
  const names = datums.map((datum) => textOf(tagged(datum)[1]['refname']));
  const constants = new Map<string, string>();
  datums.forEach((datum, at) => {
    const [tag, variable] = tagged(datum);
    const name = names[at];
    const value = defaultOf(variable['default_val'], constants);
    if (tag !== 'PLpgSQL_var' || name === undefined || value === undefined) return;
    const isShadowed = names.indexOf(name) !== names.lastIndexOf(name);
    if (!isShadowed && !set.numbers.has(at) && !set.names.has(name)) constants.set(name, value);
  });
  return constants;
}

function defaultOf(value: unknown, constants: Constants): string | undefined {
  const query = textOf(asTree(asTree(value)['PLpgSQL_expr'])['query']);
  return query === undefined ? undefined : constantText(query, constants);
}

/** By their number among the data, and those that only their name tells: loop variables and INTO targets. */
function assigned(action: unknown): {
  readonly numbers: ReadonlySet<number>;
  readonly names: ReadonlySet<string>;
} {
  const numbers = new Set<number>();
  const names = new Set<string>();
  for (const tree of everyTree(action)) {
    for (const key of ['varno', 'target']) {
      const number = numberOf(tree[key]);
      if (number !== undefined) numbers.add(number);
    }
    const name = textOf(tagged(tree['var'])[1]['refname']) ?? textOf(tagged(tree['target'])[1]['refname']);
    if (name !== undefined) names.add(name);
  }
  return { numbers, names };
}

/** What a variable is called. */
export function variableName({ datums }: PlpgsqlTree, number: number | undefined): string | undefined {
  return number === undefined ? undefined : textOf(tagged(datums[number])[1]['refname']);
}
