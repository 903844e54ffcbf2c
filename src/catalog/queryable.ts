/** Whatever answers a query: a client of ours, or our side of a connection that belongs to somebody else. */
export interface Queryable {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ readonly rows: Row[] }>;
}
