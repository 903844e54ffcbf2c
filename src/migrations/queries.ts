import type { Statement } from '../model.ts';
import { cutsOf, type LineCutter } from './lines.ts';
import type { Complaint } from './tool.ts';

/**
 * The statements of each query that a tool sends, where it ends one at a line that ends with a semicolon, and holds
 * together what stands between its annotations.
 */
export function queriesOf(
  text: string,
  statements: readonly Statement[],
  cutter: LineCutter,
): readonly (readonly Statement[])[] {
  const { cuts } = cutsOf(text, cutter);
  const queries = new Map<number, Statement[]>();
  for (const statement of statements) {
    const end = cuts.find(({ offset }) => offset >= statement.span.end.offset)?.offset ?? Infinity;
    queries.set(end, [...(queries.get(end) ?? []), statement]);
  }
  return [...queries.values()];
}

/**
 * What cannot run in a transaction and is sent beside others, by a script that has none: the server runs the statements
 * of one query as an implicit transaction (manual 18, 54.2.2.1).
 */
export function sharedQueries(
  text: string,
  statements: readonly Statement[],
  cutter: LineCutter,
): readonly Complaint[] {
  return queriesOf(text, statements, cutter)
    .filter(({ length }) => length > 1)
    .flatMap((query) => query.filter(({ transactional }) => !transactional))
    .map(({ span }) => ({
      line: span.start.line,
      message: `${cutter.tool} sends this statement in one query with others, of which the server makes a transaction, and it runs in none: give it lines of its own, outside of their block.`,
    }));
}
