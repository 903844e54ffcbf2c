import type { Index, OperationOf, Relation } from '../model.ts';
import { bareName, quoteName, quoteRelation } from '../sql/quote.ts';
import { agreed, columnList, sequence } from './advice.ts';
import { lossesOf, remainingKeys, type Losses } from './column-losses.ts';
import { isInUse } from './define.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

const BASE = `CREATE TABLE members (id bigint PRIMARY KEY, team_id bigint, email text, deleted_at timestamptz,
  CONSTRAINT members_team_email_key UNIQUE (team_id, email));
INSERT INTO members SELECT g, g % 50, g || '@example.org' FROM generate_series(1, 1000) g;
CREATE INDEX members_deleted_at_idx ON members (deleted_at);`;

export const indexLostWithColumn: Rule = {
  id: 'index-lost-with-column',
  category: 'lock-heavy',
  severity: 'warning',
  title: 'An index or constraint on several columns that goes with one of them',
  why: `DROP COLUMN drops every index, constraint and statistics object in which the column takes part, also as a carried column or in a
partial index's condition, whole and without a word: queries on the other columns lose their index, and what was unique is so no more
(manual 18, ALTER TABLE, DROP COLUMN).`,
  examples: [
    {
      kind: 'bad',
      title: 'Emails are not unique in a team any more',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE members DROP COLUMN team_id;`,
    },
    {
      kind: 'bad',
      title: 'A partial index goes with the column of its condition',
      base: `${BASE}
CREATE INDEX members_live_email_idx ON members (email) WHERE deleted_at IS NULL;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE members DROP COLUMN deleted_at;`,
    },
    {
      kind: 'good',
      title: 'Only what is on that column alone goes with it',
      base: BASE,
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-column -- the example is about indexes
ALTER TABLE members DROP COLUMN deleted_at;`,
    },
    {
      kind: 'good',
      title: 'Another index has taken its place',
      base: `${BASE}
CREATE INDEX members_live_email_idx ON members (email) WHERE deleted_at IS NULL;
CREATE INDEX members_email_idx ON members (email);`,
      up: `SET LOCAL lock_timeout = '5s';
-- pgrehearse: ignore drop-column -- the example is about indexes
ALTER TABLE members DROP COLUMN deleted_at;`,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => {
      if (step.observation?.ok === false) return [];
      const relations = new Set(droppings(step).map(({ relation }) => relation));
      return [...relations].flatMap((relation) => {
        const own = droppings(step).filter((one) => one.relation === relation);
        return isInUse(step, relation) ? found(step, relation, new Set(own.map(({ column }) => column))) : [];
      });
    },
  },
};

function droppings({ operations }: Step): OperationOf<'drop-column'>[] {
  return operations.flatMap((one) => (one.kind === 'drop-column' ? [one] : []));
}

function found(step: Step, relation: string, dropped: ReadonlySet<string>): Draft[] {
  const table = step.catalog.relations.get(relation);
  if (!table) return [];
  const losses = lossesOf(step, table, dropped);
  const { indexes, constraints, statistics } = losses;
  const words = [
    ...constraints.map(({ name, columns }) => `constraint ${name} (${columns.join(', ')})`),
    ...indexes.map(({ name, keys }) => `index ${name} (${keys.join(', ')})`),
    ...statistics.map((name) => `statistics ${name}`),
  ];
  if (words.length === 0) return [];
  return [
    {
      relation,
      message: `Dropping ${[...dropped].join(', ')} silently takes ${words.join(', ')} of ${relation} along.`,
      severity: words.length === statistics.length ? 'notice' : undefined,
      instead: instead(step, table, losses, dropped),
      claim: step.observation
        ? { seen: `Seen in the catalogue: ${words.join(', ')} before the statement, and not after it.` }
        : {},
    },
  ];
}

function instead(
  step: Step,
  table: Relation,
  { indexes, constraints }: Losses,
  dropped: ReadonlySet<string>,
): string | undefined {
  if (indexes.length + constraints.length === 0) return undefined;
  const name = quoteRelation(table.name);
  return sequence(
    ...indexes.map((index): readonly [string, string] => {
      const keys = remainingKeys(index, table, dropped);
      return [
        `an index on what is left of ${bareName(index.name)}, ${outsideTransaction(step.migration)}`,
        `CREATE INDEX CONCURRENTLY ${replacementName(table, index, keys)} ON ${name} USING ${index.method} (${keyList(keys, table)});`,
      ];
    }),
    ...constraints.map((constraint): readonly [string, string] => [
      `${constraint.name} by its name, with the reason`,
      agreed(
        constraint.kind === 'primary-key' ? 'drop-primary-key' : 'drop-constraint',
        `ALTER TABLE ${name} DROP CONSTRAINT ${quoteName(constraint.name)};`,
        'why nothing needs it any more',
      ),
    ]),
    ['then the column', agreed('drop-column', `${step.statement.sql};`)],
  );
}

function replacementName(table: Relation, index: Index, keys: readonly string[]): string {
  const words = keys.join('_').replace(/\W+/g, '_');
  const name = `${bareName(table.name)}_${words}_idx`;
  return quoteName(name === bareName(index.name) ? `${name}1` : name);
}

function keyList(keys: readonly string[], { columns }: Relation): string {
  return keys
    .map((key) => (columns.some(({ name }) => name === key) ? columnList([key]) : `(${key})`))
    .join(', ');
}
