import type { Work } from './growing.ts';

/** What smaller tables do not show, as factors on the middle figure for a table twenty times as large. */
export interface Unknown {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Completes the sentence “… is not known”. */
  readonly what: string;
}

/**
 * Small tables stay in the caches of the processor and of the server, large ones pass through: reading in order loses or
 * gains little by that, looking up at random much. Found by `npm run bench:estimates`, from 200,000 to 4 million rows.
 */
export const UNKNOWNS: Readonly<Record<Work, Unknown>> = {
  gin: {
    low: 0.75,
    middle: 1.15,
    high: 2.2,
    what: 'how its entries spread over an index larger than the cache',
  },
  // Part of it sorts, part of it does not.
  'rewrite-indexed': {
    low: 0.72,
    middle: 0.9,
    high: 1.4,
    what: 'how much of what is sorted fits the caches',
  },
  'text-index': { low: 0.85, middle: 1.15, high: 1.65, what: 'how much of what is sorted fits the caches' },
  index: { low: 0.72, middle: 0.92, high: 1.35, what: 'how much of what is sorted fits the caches' },
  join: { low: 0.9, middle: 1.8, high: 3, what: 'how much of the other table fits the caches' },
  'indexed-writes': {
    low: 0.8,
    middle: 1.5,
    high: 2.8,
    what: 'how much of its indexes fits the caches',
  },
  rewrite: { low: 0.8, middle: 1, high: 1.35, what: 'how fast new pages are written back' },
  writes: { low: 0.8, middle: 1, high: 1.35, what: 'how fast changed pages are written back' },
  scan: { low: 0.7, middle: 0.9, high: 1.25, what: 'how much of the table is in memory' },
};

const CALIBRATED_AT = 20;

/** What has outgrown the caches has done so: from there on rows are alike. */
const FARTHEST = 1.4;

/** For another distance than that one: each doubling widens the interval by the same again, as far as that goes. */
export function stretched(
  { low, middle, high }: Unknown,
  ratio: number,
): Pick<Unknown, 'low' | 'middle' | 'high'> {
  const power = Math.min(FARTHEST, Math.log(Math.max(1, ratio)) / Math.log(CALIBRATED_AT));
  return { low: low ** power, middle: middle ** Math.min(1, power), high: high ** power };
}
