import type { Blocked } from '../model.ts';
import { list, plural } from '../numbers.ts';
import { duration } from '../report/units.ts';
import type { Draft, MigrationContext, Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
INSERT INTO orders SELECT g, g FROM generate_series(1, 1000) g;`;

export const blocksTraffic: Rule = {
  id: 'blocks-traffic',
  category: 'cost',
  severity: 'warning',
  title: 'Sessions beside the migration that really waited',
  why: `The script was run once more while other sessions read and wrote its tables, and they stood still for its locks (manual 18,
13.3.1). On more rows the work under the lock takes longer, and so does the wait; with connections taken by those who wait, soon the
whole application waits. The limit is \`limits.waiting\`.`,
  examples: [
    {
      kind: 'bad',
      title: 'Readers and writers wait until the transaction ends',
      config: 'limits:\n  waiting: 200ms\ntraffic:\n  reader: 100ms\n',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
SELECT pg_sleep(0.6);`,
    },
    {
      kind: 'good',
      title: 'The lock is gone at once',
      config: 'limits:\n  waiting: 200ms\ntraffic:\n  reader: 100ms\n',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
SELECT pg_sleep(0.6);
ALTER TABLE orders ADD COLUMN note text;`,
    },
  ],
  check: {
    scope: 'migration',
    find: (context) =>
      context.steps.flatMap((step) =>
        (step.observation?.blocked ?? []).flatMap((blocked) => draft(step, blocked, context)),
      ),
  },
};

function draft(step: Step, { relation, reads = 0, writes = 0 }: Blocked, context: MigrationContext): Draft[] {
  const { waiting } = context.options.limits;
  const kept = [
    ...(reads >= waiting ? [`reads up to ${duration(reads)}`] : []),
    ...(writes >= waiting ? [`writes up to ${duration(writes)}`] : []),
  ];
  if (kept.length === 0) return [];
  const { file, span } = step.statement;
  return [
    {
      relation,
      message: `Sessions that use ${relation} wait for this: ${list(kept)}${onRows(step, relation, context)}.`,
      claim: {
        seen: `Seen in a run with other sessions beside it: on ${relation} waited ${list(kept)}.`,
      },
      place: { file, line: span.start.line, endLine: span.end.line, sql: step.statement.sql },
    },
  ];
}

/** A wait of a second on a thousand rows is another one on a million. */
function onRows({ catalog }: Step, relation: string, { madeUp }: MigrationContext): string {
  const rows = catalog.relations.get(relation)?.rows;
  if (typeof rows !== 'number' || rows === 0) return '';
  return `, here on ${plural(rows, madeUp?.has(relation) ? 'made-up row' : 'row')}`;
}
