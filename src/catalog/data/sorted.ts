import type { ClientBase } from 'pg';

export interface SortedRow {
  readonly key: bigint;
  readonly value: string;
}

/** Rows of a query one after the other, a batch at a time in memory. */
export interface SortedRows {
  /** Undefined after the last. */
  readonly current: SortedRow | undefined;
  advance(): Promise<void>;
}

const BATCH = 10_000;

/**
 * @param query gives a bigint, by which it sorts, and another value, neither NULL. The client is in a transaction and
 *   has one such query open at a time
 */
export async function openSorted(client: ClientBase, query: string): Promise<SortedRows> {
  await client.query('CLOSE ALL');
  await client.query(`DECLARE sorted_rows NO SCROLL CURSOR FOR ${query}`);
  const fetch = { text: `FETCH ${BATCH} FROM sorted_rows`, rowMode: 'array' } as const;
  let batch: [key: string, value: string][] = [];
  let at = 0;
  let current: SortedRow | undefined;
  async function advance(): Promise<void> {
    if (at === batch.length) {
      batch = (await client.query<[key: string, value: string]>(fetch)).rows;
      at = 0;
    }
    const row = batch[at];
    current = row && { key: BigInt(row[0]), value: row[1] };
    at += 1;
  }
  await advance();
  return {
    get current() {
      return current;
    },
    advance,
  };
}

/** Visits the keys of both sides in order; rows of one key in pairs, as far as they go. */
export async function mergeSorted(
  before: SortedRows,
  after: SortedRows,
  visit: (before: string | undefined, after: string | undefined) => void,
): Promise<void> {
  while (before.current ?? after.current) {
    const order = compareKeys(before.current, after.current);
    visit(order <= 0 ? before.current?.value : undefined, order >= 0 ? after.current?.value : undefined);
    if (order <= 0) await before.advance();
    if (order >= 0) await after.advance();
  }
}

/** Negative when the key is on the first side only, positive when on the second; a side at its end comes last. */
function compareKeys(before: SortedRow | undefined, after: SortedRow | undefined): number {
  if (!before) return 1;
  if (!after) return -1;
  return before.key < after.key ? -1 : before.key > after.key ? 1 : 0;
}
