import type { Review, Traffic } from '../model.ts';

/** Figures that the same change gets anew in every run; a row count is not one of them. */
const MEASURED = new Set([
  'durationMs',
  'heldMs',
  'fromMs',
  'untilMs',
  'walBytes',
  'sizeDeltaBytes',
  'lowMs',
  'highMs',
  'middleMs',
  'walLowBytes',
  'walHighBytes',
  'diskBytes',
  // How often a migration is run depends on how fast it is.
  'runs',
]);

/** As `duration` and `bytes` write them. */
const SPELLED = /<?-?\d[\d,.]* (?:ms|s|min|h|B|kB|MB|GB|TB)\b(?: \d+ (?:s|min)\b)?/g;

/** Texts of ours that quote figures; SQL and settings stay as they are. */
const SENTENCES = new Set(['message', 'proof', 'basis', 'notes']);

/**
 * The review without what differs from run to run: two runs that say the same have the same meaning, however fast the
 * machine was. For comparing and hashing; not to be shown.
 */
export function meaningOf(review: Review): Review {
  return { ...(settled('', review) as Review), timings: {} };
}

function settled(key: string, value: unknown): unknown {
  if (typeof value === 'string') return SENTENCES.has(key) ? value.replace(SPELLED, '…') : value;
  if (typeof value === 'number') return MEASURED.has(key) ? 0 : value;
  // Who happened to wait beside it, and for how long.
  if (key === 'blocked') return [];
  if (key === 'traffic') return settledTraffic(value as Traffic);
  if (Array.isArray(value)) return value.map((one) => settled(key, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settled(key, inner)]));
}

/** Whether it was tried, and what the timeouts and the queries came to: the rest is measured. */
function settledTraffic({ status, notUsed, queries = [], queue }: Traffic): unknown {
  return {
    status,
    notUsed,
    queries: queries.map(({ file, line, sql, error }) => ({ file, line, sql, code: error?.code })),
    ...(queue && { queue: { status: queue.status, relation: queue.relation, again: queue.again?.status } }),
  };
}
