/** Whatever answers a query: a client of ours, or our side of a connection that belongs to somebody else. */
export interface Queryable {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as pg's clients have it
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ readonly rows: Row[] }>;
}
