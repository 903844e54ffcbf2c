/** A migration and its rollback, and what they leave different. */
export interface RoundTripCase {
  readonly name: string;
  /** Added to the shop first. */
  readonly given?: string;
  readonly up: string;
  /** Absent: takes nothing back. */
  readonly down?: string;
  /** `kind object: before -> after`, marked `(benign)` or `(mild)`. */
  readonly expected: readonly string[];
  /** First major version that has what the case needs. */
  readonly since?: number;
}
