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
  { list, byVersion }: { readonly list?: string | undefined; readonly byVersion?: true | undefined },
): readonly Pair[] {
  const touched = new Set(changes.flatMap(({ path, previousPath }) => [path, previousPath]));
  const isRelisted = ({ now, former }: Pair): boolean =>
    list !== undefined && touched.has(list) && now?.version !== former?.version;
  const pairs = byVersion ? sameVersions(head, base) : pairUp(head, base, changes);
  return pairs.filter(
    (pair) =>
      isRelisted(pair) ||
      [pair.now, pair.former].some((entry) =>
        [entry?.up, entry?.down, entry?.options, entry?.verify].some(
          (path) => path !== undefined && touched.has(path),
        ),
      ),
  );
}

function sameVersions(head: readonly Entry[], base: readonly Entry[]): readonly Pair[] {
  const versions = new Map(base.map((entry) => [entry.version, entry]));
  const now = new Set(head.map(({ version }) => version));
  const pairs = head.map((entry): Pair => {
    const former = versions.get(entry.version);
    return { now: entry, ...(former && { former }) };
  });
  const gone = base.filter(({ version }) => !now.has(version));
  return [...pairs, ...gone.map((former): Pair => ({ former }))];
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
