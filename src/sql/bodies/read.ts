import type { Body } from './body.ts';
import { readPlpgsql } from './plpgsql.ts';
import { readSqlBody } from './sql-body.ts';

/**
 * @param isBlock a DO block, which returns nothing and has no parameters
 */
export function readBody(language: string, body: string, isBlock: boolean): Body {
  switch (language.toLowerCase()) {
    case 'plpgsql':
      return readPlpgsql(body, isBlock);
    case 'sql':
      return readSqlBody(body);
    default:
      return { parts: [], unread: `it is written in ${language}` };
  }
}
