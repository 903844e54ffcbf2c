import { hashOf, rowHash } from './hash.ts';
import { onBoth, type Side, type TablePair } from './pair.ts';
import { mergeSorted, openSorted } from './sorted.ts';

/** How many of equal things went and came, whichever row held them. */
export interface Exchange {
  readonly gone: number;
  readonly come: number;
}

export function compareValues(pair: TablePair, column: string): Promise<Exchange> {
  return exchange(pair, hashOf(column, '0'));
}

/** Rows as a whole, over these columns. */
export function compareContents(pair: TablePair, columns: readonly string[]): Promise<Exchange> {
  return exchange(pair, rowHash(columns));
}

async function exchange(pair: TablePair, expression: string): Promise<Exchange> {
  const [before, after] = await onBoth(pair, ({ client, table }: Side) =>
    openSorted(
      client,
      `SELECT hash, count(*) FROM (SELECT ${expression} AS hash FROM ${table.source}) AS hashes
       WHERE hash IS NOT NULL GROUP BY hash ORDER BY hash`,
    ),
  );
  const found = { gone: 0, come: 0 };
  await mergeSorted(before, after, (old, now) => {
    const surplus = Number(old ?? 0) - Number(now ?? 0);
    if (surplus > 0) found.gone += surplus;
    else found.come -= surplus;
  });
  return found;
}
