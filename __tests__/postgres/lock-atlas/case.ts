export interface LockCase {
  readonly sql: string;
  /** First major version that knows it. */
  readonly since?: number;
  /** Last one that does. */
  readonly until?: number;
}

export interface LockCases {
  readonly title: string;
  readonly cases: readonly (string | LockCase)[];
}

/** Statements that a version knows from one on. */
export function since(major: number, ...statements: readonly string[]): LockCase[] {
  return statements.map((sql) => ({ sql, since: major }));
}
