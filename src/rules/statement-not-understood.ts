import { onOperations } from './define.ts';
import type { Rule } from './rule.ts';

export const statementNotUnderstood: Rule = {
  id: 'statement-not-understood',
  category: 'security',
  severity: 'error',
  title: 'A statement that could not be read',
  why: `The grammar of PostgreSQL 18 does not know it, so no rule could judge it. It was still run where a server was there. A silent
gap in a review is worse than none.`,
  examples: [
    {
      kind: 'bad',
      title: 'A typing mistake',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: 'ALTER TABEL orders ADD COLUMN note text;',
    },
    {
      kind: 'good',
      title: 'Spelled right',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;`,
    },
  ],
  check: onOperations(['not-understood'], (_, step) => {
    const { syntaxError, span } = step.statement;
    const place = syntaxError?.position ?? span.start;
    const ran = step.observation?.ok ? ' The server ran it, but no rule could look at it.' : '';
    return {
      message: `${syntaxError?.message ?? 'It could not be read'}, at line ${place.line}, column ${place.column}.${ran}`,
      claim: step.observation?.ok ? { seen: 'The server ran it.' } : { fails: ['42601'] },
    };
  }),
};
