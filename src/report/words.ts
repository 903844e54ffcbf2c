import type { Category, EngineKind, Evidence, RoundTripStatus, Severity, Verdict } from '../model.ts';

/** Every word that the reports choose by a fact. A new kind of fact without words does not compile. */

export const VERDICTS = {
  pass: { icon: '✅', sentence: 'Nothing to fix', rank: 3, colour: 'green' },
  warn: { icon: '⚠️', sentence: 'Worth a look before merging', rank: 2, colour: 'yellow' },
  fail: { icon: '❌', sentence: 'Not ready to merge', rank: 1, colour: 'red' },
  error: { icon: '🚧', sentence: 'The review could not be completed', rank: 0, colour: 'red' },
} as const satisfies Record<Verdict, object>;

export const SEVERITIES = {
  error: { icon: '🔴', noun: 'error', rank: 0, colour: 'red' },
  warning: { icon: '🟡', noun: 'warning', rank: 1, colour: 'yellow' },
  notice: { icon: '🔵', noun: 'notice', rank: 2, colour: 'blue' },
} as const satisfies Record<Severity, object>;

export const EVIDENCE = {
  confirmed: { word: 'Confirmed', rank: 0, fallback: 'The rehearsal showed it.' },
  predicted: { word: 'Predicted', rank: 1, fallback: 'Read from the SQL and the schema, not seen in a run.' },
  unproven: { word: 'Unproven', rank: 2, fallback: 'It could not be rehearsed.' },
  refuted: { word: 'Refuted', rank: 3, fallback: 'The rehearsal showed otherwise.' },
} as const satisfies Record<Evidence, object>;

export const ROUND_TRIPS = {
  restored: { icon: '✅', words: 'the rollback restores schema and rows', colour: 'green' },
  'schema-differs': { icon: '❌', words: 'the rollback leaves a different schema', colour: 'red' },
  'data-lost': { icon: '❌', words: 'the rollback loses data', colour: 'red' },
  failed: { icon: '❌', words: 'the round trip failed', colour: 'red' },
  'no-rollback': { icon: '➖', words: 'no rollback script', colour: 'yellow' },
  'not-run': { icon: '➖', words: 'not run', colour: 'yellow' },
} as const satisfies Record<RoundTripStatus, object>;

export const ENGINES = {
  container: 'in a container',
  local: 'from binaries on this machine',
  url: 'on the server that was given by URL',
} as const satisfies Record<EngineKind, string>;

/** Whether a reader of such a finding wants to know which lock the statement took. */
export const LOCKS_MATTER = {
  'lock-heavy': true,
  transactions: true,
  destructive: true,
  breaking: true,
  cost: true,
  rollback: false,
  security: false,
  'schema-design': false,
  review: false,
} as const satisfies Record<Category, boolean>;
