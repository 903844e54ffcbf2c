import type { Statement } from '../model.ts';
import type { Execution } from '../gateway/tunnel.ts';
import { parseScript } from '../sql/script.ts';

/** One statement that a tool sent, as it was watched. */
export interface Sent {
  /** With the values of its parameters in their places. */
  readonly statement: Statement;
  /** With parameters in the places of their values. */
  readonly text: string;
  readonly values: Execution['values'];
  /** In a transaction that the tool opened, or that one query of several statements is. */
  readonly inBlock: boolean;
}

/** Path of what was sent, for which there is no file. The line is the place among all that was sent, from 1. */
export const AS_SENT = 'as sent';

/**
 * The statements of one query. What cannot be taken apart without doubt stays one: data of COPY follow by other messages,
 * and what a backslash begins is no SQL.
 */
export function statementsIn(sql: string): readonly Statement[] {
  const { statements, backslashes } = parseScript({ path: AS_SENT, text: sql });
  const isWhole =
    backslashes.length === 0 &&
    (statements.length <= 1 || statements.every(({ copyData }) => copyData === undefined));
  return isWhole ? statements : [asOne(sql)];
}

function asOne(sql: string): Statement {
  const start = { offset: 0, line: 1, column: 1 };
  return {
    file: AS_SENT,
    sql,
    span: { start, end: start },
    operations: [{ kind: 'not-understood', reason: 'not understood: a query that could not be taken apart' }],
    transactional: true,
    roles: [],
    comments: [],
  };
}

/** Numbered, so that what is observed of it can be found again. */
export function numbered(statement: Statement, number: number): Statement {
  const place = { offset: 0, line: number, column: 1 };
  return { ...statement, file: AS_SENT, span: { start: place, end: place } };
}
