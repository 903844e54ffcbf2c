import type { Finding } from '../model.ts';

interface Fix {
  /** What `lint --fix` does, for the documentation. */
  readonly does: string;
  /** Whether this suggestion leaves the schema and the next migration as they would have been. `old`: the lines it replaces. */
  readonly isSafe: (sql: string, old: string) => boolean;
}

/** It lasts for the transaction only; a plain SET would hold for the migrations that follow in the session. */
const isLocal = (sql: string): boolean => sql.startsWith('SET LOCAL lock_timeout = ');

/** CONCURRENTLY goes without IF NOT EXISTS, which another database may need. */
const keepsCondition = (sql: string, old: string): boolean =>
  !/\bif\s+not\s+exists\b/i.test(old) || /\bif\s+not\s+exists\b/i.test(sql);

/**
 * The rules whose suggestion is safe on its own: the schema comes out the same, only more gently, and no other file has
 * to change. All others need somebody to decide, or a migration that follows. What comes first is tried first: beside a
 * lock_timeout a statement is not alone in its file any more.
 */
const FIXES: Readonly<Record<string, Fix>> = {
  'create-index-blocking': {
    does: 'builds the index CONCURRENTLY, where the statement is alone in its file and has no IF NOT EXISTS',
    isSafe: keepsCondition,
  },
  'drop-index-blocking': {
    does: 'drops the index CONCURRENTLY, where the statement is alone in its file',
    isSafe: () => true,
  },
  'reindex-blocking': {
    does: 'rebuilds the index CONCURRENTLY, where the statement is alone in its file',
    isSafe: () => true,
  },
  'missing-lock-timeout': {
    does: 'sets a lock_timeout for the transaction, where the file runs in one',
    isSafe: isLocal,
  },
  'lock-timeout-not-in-effect': {
    does: 'sets a lock_timeout for the transaction, where the file runs in one',
    isSafe: isLocal,
  },
};

export const FIXED_RULES: readonly string[] = Object.keys(FIXES);

export function byPreference(a: Pick<Finding, 'rule'>, b: Pick<Finding, 'rule'>): number {
  return FIXED_RULES.indexOf(a.rule) - FIXED_RULES.indexOf(b.rule);
}

/** What `lint --fix` does about a rule's findings. */
export function whatFixDoes(rule: string): string | undefined {
  return FIXES[rule]?.does;
}

/** Whether a finding's suggestion may be applied without asking. `text` is its file. */
export function isSafeToApply({ rule, suggestion, suppressed, evidence }: Finding, text: string): boolean {
  const fix = FIXES[rule];
  if (!fix || !suggestion || suppressed || evidence === 'refuted') return false;
  const { startLine, endLine, sql } = suggestion;
  const old = text.split('\n').slice(startLine - 1, endLine);
  return fix.isSafe(sql, old.join('\n'));
}
