import type { History } from '../model.ts';
import type { Entry, Tool } from './tool.ts';

/** Forward files of other migrations with the version of this one. */
export function sameVersion(entry: Entry, ...sides: readonly (readonly Entry[])[]): readonly string[] {
  const others = sides.flat().filter(({ version, up }) => version === entry.version && up !== entry.up);
  return [...new Set(others.map(({ up }) => up))];
}

/** Only of numbered migrations: names without numbers are in no order that anybody chose. */
export function outOfOrder(tool: Tool, entry: Entry, others: readonly Entry[]): History['outOfOrder'] {
  if (tool.takesLate?.(entry)) return undefined;
  const order = tool.compareAge ?? tool.compare;
  const newest = others
    .filter((other) => !tool.takesLate?.(other))
    .toSorted(order)
    .at(-1);
  const isNumbered =
    newest !== undefined && (tool.isNumbered ?? [entry, newest].every(({ version }) => /^\d/.test(version)));
  if (!isNumbered || newest.version === entry.version || order(entry, newest) > 0) return undefined;
  return { newest: newest.up, outcome: tool.lateArrival };
}
