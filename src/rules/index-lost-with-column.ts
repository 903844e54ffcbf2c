import type { Index, OperationOf, Relation } from '../model.ts';
import { bareName, quoteName, quoteRelation } from '../sql/quote.ts';
import { agreed, columnList, sequence } from './advice.ts';
import { isInUse } from './define.ts';
import { columnsNamed } from './index-shape.ts';
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

/** What goes although it is about other columns too. */
interface Losses {
  readonly indexes: readonly Index[];
  readonly constraints: Relation['constraints'];
  readonly statistics: readonly string[];
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

function lossesOf(step: Step, table: Relation, dropped: ReadonlySet<string>): Losses {
  const after = step.after.relations.get(table.name);
  const left = step.steps.at(-1)?.after.relations.get(table.name) ?? after;
  const isOfOthers = (columns: readonly string[]) =>
    columns.some((one) => dropped.has(one)) && columns.some((one) => !dropped.has(one));
  const constraints = table.constraints.filter(
    ({ name, kind, columns }) =>
      (isOfOthers(columns) || (kind === 'primary-key' && columns.some((one) => dropped.has(one)))) &&
      !named(step, table.name, name) &&
      !left?.constraints.some((one) => one.name === name),
  );
  const indexes = table.indexes.filter(
    (index) =>
      !after?.indexes.some(({ name }) => name === index.name) &&
      !table.constraints.some((one) => one.index === index.name) &&
      remainingKeys(index, table, dropped).length > 0 &&
      !isReplaced(index, table, dropped, left),
  );
  const statistics = (table.statistics ?? []).filter(
    ({ name, columns }) =>
      columns.filter((one) => !dropped.has(one)).length > 1 &&
      isOfOthers(columns) &&
      !after?.statistics?.some((one) => one.name === name),
  );
  return { indexes, constraints, statistics: statistics.map(({ name }) => name) };
}

/** The same statement drops the constraint by its name. */
function named({ operations }: Step, relation: string, constraint: string): boolean {
  return operations.some(
    (one) => one.kind === 'drop-constraint' && one.relation === relation && one.constraint === constraint,
  );
}

function remainingKeys({ keys }: Index, { columns }: Relation, dropped: ReadonlySet<string>): string[] {
  return keys.filter((key) => !columnsNamed(key, columns).some((one) => dropped.has(one)));
}

/** In the end there is an index that begins with the keys that are left. */
function isReplaced(
  index: Index,
  table: Relation,
  dropped: ReadonlySet<string>,
  left: Relation | undefined,
): boolean {
  const keys = remainingKeys(index, table, dropped);
  return left?.indexes.some((one) => one.valid && keys.every((key, at) => one.keys[at] === key)) ?? false;
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
