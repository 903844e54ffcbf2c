import type { Operation, Statement } from '../model.ts';
import { milliseconds } from './settings.ts';

/** Settings of a session that decide what its statements mean. */
interface Settings {
  /** In milliseconds, 0 = none. */
  readonly lockTimeoutMs: number;
  /** In milliseconds, 0 = none. */
  readonly statementTimeoutMs: number;
  readonly searchPath: readonly string[];
}

export interface Session extends Settings {
  /** What the end of the transaction brings back. */
  readonly outer: Settings;
}

const DEFAULTS: Settings = { lockTimeoutMs: 0, statementTimeoutMs: 0, searchPath: ['public'] };

/** A session that has just connected, with the server's defaults. */
export const NEW_SESSION: Session = { ...DEFAULTS, outer: DEFAULTS };

/** The session after a statement; `SET LOCAL` lasts until the transaction ends (manual 18, SET). */
export function nextSession(session: Session, statement: Statement, transactionEnds: boolean): Session {
  const set = statement.operations.reduce(applySetting, session);
  return transactionEnds ? ended(set) : set;
}

/** The session when its transaction has ended. */
export function ended({ outer }: Session): Session {
  return { ...outer, outer };
}

function applySetting(session: Session, operation: Operation): Session {
  if (operation.kind === 'set') {
    const changed = settingFrom(operation.name, operation.value);
    return {
      ...session,
      ...changed,
      outer: operation.local ? session.outer : { ...session.outer, ...changed },
    };
  }
  if (operation.kind !== 'reset') return session;
  const changed = defaultOf(operation.name);
  return { ...session, ...changed, outer: { ...session.outer, ...changed } };
}

/** A value that only the run knows leaves the path as it is. */
function settingFrom(name: string, value: string | undefined): Partial<Settings> {
  if (name === 'lock_timeout') return { lockTimeoutMs: milliseconds(value ?? '0') };
  if (name === 'statement_timeout') return { statementTimeoutMs: milliseconds(value ?? '0') };
  return name === 'search_path' && value !== undefined ? { searchPath: schemasIn(value) } : {};
}

function defaultOf(name: string): Partial<Settings> {
  if (name === 'all') return DEFAULTS;
  if (name === 'lock_timeout') return { lockTimeoutMs: DEFAULTS.lockTimeoutMs };
  if (name === 'statement_timeout') return { statementTimeoutMs: DEFAULTS.statementTimeoutMs };
  return name === 'search_path' ? { searchPath: DEFAULTS.searchPath } : {};
}

/** Schemas of a search_path as SET writes it. */
export function schemasIn(path: string): string[] {
  return path
    .split(',')
    .map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
    .filter((name) => name !== '' && name !== '$user');
}
