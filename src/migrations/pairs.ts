import type { ChangedFile } from '../model.ts';
import type { Entry } from './tool.ts';

/** A migration now and on the base branch; one of both is there. */
export type Pair =
  { readonly now: Entry; readonly former?: Entry } | { readonly now?: undefined; readonly former: Entry };

/**
 * The migrations that changed files belong to, each with what it was on the base branch: the file of the same path,
 * the one that it was renamed from, or else the one that was deleted from its version. Where the tool goes by a list
 * that changed, those too that it lists, leaves out or dates otherwise than before.
 */
export function touchedPairs(
  head: readonly Entry[],
  base: readonly Entry[],
  changes: readonly ChangedFile[],
  list?: string,
): readonly Pair[] {
  const touched = new Set(changes.flatMap(({ path, previousPath }) => [path, previousPath]));
  const isRelisted = ({ now, former }: Pair): boolean =>
    list !== undefined && touched.has(list) && now?.version !== former?.version;
  return pairUp(head, base, changes).filter(
    (pair) =>
      isRelisted(pair) ||
      [pair.now, pair.former].some((entry) =>
        [entry?.up, entry?.down, entry?.options].some((path) => path !== undefined && touched.has(path)),
      ),
  );
}

function pairUp(
  head: readonly Entry[],
  base: readonly Entry[],
  changes: readonly ChangedFile[],
): readonly Pair[] {
  const previous = new Map(changes.map(({ path, previousPath }) => [path, previousPath]));
  const byPath = new Map(base.map((entry) => [entry.up, entry]));
  const same = new Map(head.map((now) => [now, byPath.get(previous.get(now.up) ?? now.up)]));
  const left = new Set(base);
  for (const former of same.values()) if (former) left.delete(former);
  const pairs = head.map((now): Pair => {
    const former = same.get(now) ?? [...left].find(({ version }) => version === now.version);
    if (former) left.delete(former);
    return { now, ...(former && { former }) };
  });
  return [...pairs, ...[...left].map((former): Pair => ({ former }))];
}
