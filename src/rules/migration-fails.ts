import type { Observation } from '../model.ts';
import { platformAdvice } from '../sql/lacking.ts';
import { tablesBehind } from './made-up.ts';
import { leavesOpen } from './nested-transaction.ts';
import { allOfThem, inTheWay } from './offending.ts';
import type { Claim, Draft, MadeUp, Place, RefusedStatement, Rule } from './rule.ts';

export const migrationFails: Rule = {
  id: 'migration-fails',
  category: 'rollback',
  severity: 'error',
  title: 'The migration fails',
  why: `It was run on the base branch's schema with the rows of the fixtures, in the transactions that the migration tool uses, and
the server refused it. In production it would fail in the middle of a deployment.`,
  examples: [
    {
      kind: 'bad',
      title: 'Two rows share what is to be unique',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers VALUES (1, 'a@example.org'), (2, 'a@example.org');`,
      up: 'CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);',
    },
    {
      kind: 'good',
      title: 'No rows in the way',
      base: `CREATE TABLE customers (id bigint PRIMARY KEY, email text);
INSERT INTO customers VALUES (1, 'a@example.org'), (2, 'b@example.org');`,
      up: 'CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);',
    },
  ],
  check: {
    scope: 'migration',
    find: ({ rehearsal, steps, refused }) => {
      const major = steps[0]?.major;
      const before = refused?.forward ? [onOtherRows(refused.forward, major)] : [];
      if (rehearsal?.forward.status !== 'failed' || refused?.forward?.isForWantOfRows) return before;
      const failed = rehearsal.forward.statements.find((statement) => !statement.ok);
      if (failed) return [...before, refusal(failed, major)];
      // A transaction that the file leaves open is nested-transaction's.
      if (leavesOpen(steps)) return before;
      const message = rehearsal.forward.reason ?? 'It failed.';
      return [...before, { message, claim: { seen: 'Seen in the run.' } }];
    },
  },
};

function refusal(failed: Observation, major: number | undefined): Draft {
  return {
    message: failureMessage(failed),
    relation: failed.error?.relation,
    claim: failureClaim(failed, major),
    place: placeOf(failed),
  };
}

/** What failed on made-up rows, where the run that is judged was on others. */
export function onOtherRows({ statement, tables, isForWantOfRows }: RefusedStatement, major?: number): Draft {
  const { claim, ...draft } = refusal(statement, major);
  if (claim?.seen === undefined) return { ...draft, claim };
  const then = isForWantOfRows
    ? 'So it is without any rows.'
    : 'Everything else was seen in a run without such rows.';
  return { ...draft, claim: { ...claim, seen: `${claim.seen} ${then}`, dueToValues: { madeUp: tables } } };
}

/** Tables with made-up rows whose values may have had the statement refused. */
export function blamedFor(failed: Observation, madeUp: MadeUp): readonly string[] {
  return tablesBehind(valuesBehind(failed), madeUp);
}

export function failureMessage({ error }: Observation): string {
  const detail = error?.detail ? ` ${error.detail}` : '';
  const message = (error?.message ?? 'no reason given').replace(/\.$/, '');
  return `The server refuses it: ${message}.${detail}${inTheWay(error?.offending)}`;
}

/** What fails only because of where it was rehearsed proves nothing about production. */
export function failureClaim(failed: Observation, major?: number): Claim {
  const remedy = remedyFor(failed.error?.code ?? '', failed.error?.message ?? '', major);
  if (remedy) return { unknown: `${failureProof(failed)} ${remedy}` };
  return { seen: failureProof(failed), dueToValues: valuesBehind(failed) };
}

/** Classes of SQLSTATEs that the values of rows bring about (manual 18, appendix A): data, constraints, several rows, limits, RAISE. */
const DUE_TO_VALUES = /^(?:21|22|23|54|P0)/;

function valuesBehind({ error, sql }: Observation): Claim['dueToValues'] {
  if (!error || !DUE_TO_VALUES.test(error.code)) return undefined;
  return { relation: error.relation, sql };
}

/** By SQLSTATE (manual 18, appendix A): what to set so that the rehearsal can get past it. */
function remedyFor(code: string, message: string, major: number | undefined): string | undefined {
  if (message.includes('`extensions: [')) return 'It was not tried.';
  if (code === '42501')
    return 'It runs here as a role that is no superuser. Where production has more rights, set `superuser: true` with `engine: container`.';
  if (message.includes('`limits.')) return 'Raise that limit where the migration needs it.';
  return platformAdvice({ code, message }, major);
}

function failureProof({ error }: Observation): string {
  return `Seen in the run, SQLSTATE ${error?.code ?? 'unknown'}.${error?.hint ? ` Hint of the server: ${error.hint}` : ''}${allOfThem(error?.offending)}`;
}

export function placeOf({ file, line, sql }: Observation): Place {
  return { file, line, endLine: line + sql.split('\n').length - 1, sql };
}
