import type { Unread } from '../catalog/calls.ts';
import { isAtLeast } from '../sql/locks.ts';
import type { Claim, Draft, Rule, Step } from './rule.ts';

const ORDERS = `CREATE TABLE orders_2023 (id bigint PRIMARY KEY);
INSERT INTO orders_2023 SELECT generate_series(1, 1000);`;

const dropping = (year: string) => `SET LOCAL lock_timeout = '5s';
DO $$
DECLARE
  old record;
BEGIN
  FOR old IN SELECT relname FROM pg_class WHERE relname = 'orders_${year}' LOOP
    EXECUTE format('TRUNCATE %I', old.relname);
  END LOOP;
END $$;`;

export const opaqueStatement: Rule = {
  id: 'opaque-statement',
  category: 'security',
  severity: 'warning',
  title: 'What a statement does could be neither read nor run',
  why: `SQL that is put together while it runs, and functions in C, Python or the like, say nothing of what they do until they do
it (manual 18, 41.5.4). Where the rehearsal came through there, it was seen; where it did not, no rule has looked at it.`,
  examples: [
    {
      kind: 'bad',
      title: 'A loop that finds nothing here, and may find much in production',
      base: ORDERS,
      up: dropping('2019'),
    },
    {
      kind: 'good',
      title: 'The run came through, and shows what it does',
      base: ORDERS,
      up: dropping('2023'),
    },
    {
      kind: 'good',
      title: 'Put together from constants: that can be read',
      base: ORDERS,
      up: `SET LOCAL lock_timeout = '5s';
DO $$
DECLARE
  year text;
BEGIN
  FOREACH year IN ARRAY ARRAY['2023'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN note text', 'orders_' || year);
  END LOOP;
END $$;`,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) =>
      [...byCall(step.unread.filter((one) => isUnseen(one, step)))].map((one) => draft(one, step)),
  },
};

function byCall(unread: readonly Unread[]): ReadonlyMap<string, readonly Unread[]> {
  const calls = new Map<string, Unread[]>();
  for (const one of unread) calls.set(one.call, [...(calls.get(one.call) ?? []), one]);
  return calls;
}

/** What ran has been seen. What stands in a branch has not, where the statement did nothing at all. */
function isUnseen({ branch }: Unread, { observation, unseen }: Step): boolean {
  if (!observation) return unseen !== undefined;
  return observation.ok && branch !== undefined && isWithoutEffect(observation);
}

/** Other sessions' WAL is counted with it: a snapshot of running transactions takes some 60 bytes, a changed row more. */
const NOISE_BYTES = 120;

function isWithoutEffect({
  locks,
  rowsWritten,
  walBytes,
  lockSource,
}: NonNullable<Step['observation']>): boolean {
  return (
    lockSource === 'held' &&
    rowsWritten === 0 &&
    walBytes < NOISE_BYTES &&
    !locks.some(({ mode }) => isAtLeast(mode, 'RowExclusiveLock'))
  );
}

function draft([call, unread]: readonly [string, readonly Unread[]], step: Step): Draft {
  const reasons = [...new Set(unread.map(({ reason }) => reason))];
  const more = reasons.length > 1 ? `, and so on ${reasons.length - 1} more times` : '';
  return {
    message: `What ${call} does was not looked at: ${reasons[0]}${more}.`,
    instead: `-- write its statements out, with the names that are meant, so that they can be read${
      step.unseen?.kind === 'static'
        ? '; or let it run: pgrehearse check'
        : ', or add rows or objects that it finds to the fixtures'
    }`,
    claim: claimOf(unread, step),
  };
}

function claimOf(unread: readonly Unread[], { observation, unseen }: Step): Claim | undefined {
  if (unseen?.kind === 'static') return undefined;
  if (!observation) return { unknown: unseen?.reason ?? 'It was not run.' };
  return {
    seen: `In the run the statement took no lock to speak of and wrote nothing: it stands ${unread[0]?.branch}, and was passed by.`,
  };
}
