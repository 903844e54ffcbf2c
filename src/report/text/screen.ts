import type { Review } from '../../model.ts';
import type { Ink } from './ink.ts';

/** What every part of the terminal's text is rendered from. */
export interface Screen {
  readonly review: Review;
  readonly ink: Ink;
  /** Columns. */
  readonly width: number;
  /** A file's text as the author wrote it, if the caller has it. */
  readonly source: (file: string) => string | undefined;
}
