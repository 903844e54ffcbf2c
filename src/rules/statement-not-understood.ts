import type { OperationOf } from '../model.ts';
import { newestSyntax } from '../sql/versions.ts';
import type { Draft, Rule, Step } from './rule.ts';

export const statementNotUnderstood: Rule = {
  id: 'statement-not-understood',
  category: 'security',
  severity: 'error',
  title: 'A statement that could not be read',
  why: `Either the grammar of PostgreSQL 18 does not know it, so that no rule could judge it, or the server that it is for does
not. It was still run where a server was there. A silent gap in a review is worse than none.`,
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
  check: {
    scope: 'statement',
    find: (step) => {
      const unread = step.operations.flatMap((one) => (one.kind === 'not-understood' ? [one] : []));
      return unread.length > 0 ? unread.map((one) => notUnderstood(one, step)) : tooNew(step);
    },
  },
};

function notUnderstood({ reason }: OperationOf<'not-understood'>, step: Step): Draft {
  const { syntaxError, span } = step.statement;
  const place = syntaxError?.position ?? span.start;
  const ran = step.observation?.ok ? ' The server ran it, but no rule could look at it.' : '';
  return {
    message: `${syntaxError?.message ?? reason}, at line ${place.line}, column ${place.column}.${ran}`,
    claim: step.observation?.ok ? { seen: 'The server ran it.' } : { fails: ['42601'] },
  };
}

/** Understood here, and not by the server that it is for: it does not know the words, or what they ask for. */
function tooNew(step: Step): Draft[] {
  const newest = step.operations
    .flatMap((operation) => newestSyntax(operation) ?? [])
    .toSorted((a, b) => b.since - a.since)[0];
  if (!newest || newest.since <= step.major) return [];
  return [
    {
      message: `${newest.words} needs PostgreSQL ${newest.since}, and this is for ${step.major}.`,
      claim: { fails: ['42601'] },
    },
  ];
}
