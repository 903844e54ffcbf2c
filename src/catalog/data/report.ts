import type { DataDifference } from '../../model.ts';

/** Values of one column, in rows. */
export interface ValueCounts {
  readonly lost: number;
  readonly changed: number;
}

export function ofRows(table: string, change: 'lost' | 'added', rows: number): DataDifference[] {
  return rows > 0 ? [{ table, rows, change }] : [];
}

export function ofValues(table: string, column: string, { lost, changed }: ValueCounts): DataDifference[] {
  const both: DataDifference[] = [
    { table, column, rows: lost, change: 'lost' },
    { table, column, rows: changed, change: 'changed' },
  ];
  return both.filter(({ rows }) => rows > 0);
}
