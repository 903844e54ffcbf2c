/** What a text on GitHub may be long, and in what that is counted. */
export interface Limit {
  readonly limit: number;
  readonly unit: Unit;
}

/** `characters`: UTF-16 code units, which are never fewer than Unicode's characters. */
export type Unit = 'characters' | 'bytes';

/**
 * - `comment`: GitHub says "maximum is 65536 characters" and takes 262,144 bytes (github.com/dead-claudia/github-limits, pull 13);
 *   65,536 UTF-16 code units are at most 196,608 bytes, and so within either.
 * - `checkSummary`: documented as 65,535 characters, refused as "exceeds a maximum bytesize of 65535" (github/docs, issue 35252).
 * - `jobSummary`: 1 MiB a step; the runner drops a longer one with an error
 *   (actions/runner, FileCommandManager.cs: CreateStepSummaryCommand).
 * - `annotationMessage`, `annotationTitle`: "Maximum size is 64 KB", "maximum size is 255 characters" (REST reference, check runs).
 */
export const LIMITS = {
  comment: { limit: 65_536, unit: 'characters' },
  checkSummary: { limit: 65_535, unit: 'bytes' },
  jobSummary: { limit: 1_048_576, unit: 'bytes' },
  annotationMessage: { limit: 65_536, unit: 'bytes' },
  annotationTitle: { limit: 255, unit: 'characters' },
} as const satisfies Record<string, Limit>;

const SIZE = {
  characters: (text) => text.length,
  bytes: (text) => Buffer.byteLength(text),
} satisfies Record<Unit, (text: string) => number>;

/** How long a text is. */
export function sizeIn(unit: Unit): (text: string) => number {
  return SIZE[unit];
}
