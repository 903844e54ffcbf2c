import type { Catalog } from '../../model.ts';
import type { Growing } from './growing.ts';
import type { Estimating } from './settings.ts';

/** A table of before the migration that it goes through. */
export interface Touched {
  readonly table: string;
  /** Now. */
  readonly rows: number;
  /** Production's, where its statistics tell. */
  readonly production?: number;
  /** Its rows were made up, and more of them can be. */
  readonly canGrow: boolean;
  /** It is filled from others. */
  readonly isView: boolean;
}

export function touchedTables(
  growing: readonly Growing[],
  catalog: Catalog,
  { tables, statistics }: Pick<Estimating, 'tables' | 'statistics'>,
  counted: ReadonlyMap<string, number>,
): Touched[] {
  const names = [...new Set(growing.flatMap(({ relations }) => relations))];
  return names.map((table) => {
    const fixture = tables.find((one) => one.table === table);
    const production = statistics?.tables[table]?.rows;
    return {
      table,
      rows: counted.get(table) ?? 0,
      ...(production !== undefined && { production }),
      canGrow: fixture?.synthetic === true,
      isView: catalog.relations.get(table)?.kind === 'materialized-view',
    };
  });
}

/** What a statement, or a migration, grows with: the largest table in production, or where that is not known, here. */
export function driverAmong(touched: readonly Touched[], relations: readonly string[]): Touched | undefined {
  const [first, ...rest] = touched.filter(({ table }) => relations.includes(table));
  return first && rest.reduce((one, other) => (isLarger(other, one) ? other : one), first);
}

function isLarger(one: Touched, other: Touched): boolean {
  const [mine, theirs] = [one.production ?? -1, other.production ?? -1];
  return mine === theirs ? one.rows > other.rows : mine > theirs;
}

/** Where a sample is as large as that share of the whole, nothing has to be extended. */
const WHOLE = 0.9;

export function isFullSize({ rows, production }: Touched): boolean {
  return production !== undefined && rows >= production * WHOLE;
}

/** With fewer rows a statement is over before it can be told what it grows with. */
export const FEWEST_ROWS = 10_000;
/** Production holds so few that nothing takes long there. */
export const SMALL_ROWS = 1_000;

/** Rows of each table at the largest size: all in the proportion that production has. */
export function largest(
  touched: readonly Touched[],
  driver: Touched,
  most: number,
): ReadonlyMap<string, number> {
  const share = Math.min(1, most / Math.max(driver.production ?? most, 1));
  return new Map(
    touched.map(({ table, rows, production, canGrow, isView }) => {
      if (isView || !canGrow) return [table, Math.min(rows, most)];
      const wanted =
        production === undefined ? most : Math.max(Math.min(production, SMALL_ROWS), production * share);
      return [table, Math.round(Math.max(Math.min(rows, wanted), Math.min(wanted, most)))];
    }),
  );
}

/** The whole, a half and a quarter. */
export const SHARES = [1, 0.25, 0.5] as const;
