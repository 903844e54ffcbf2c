import type { OperationOf, Relation } from '../model.ts';
import { quoteRelation } from '../sql/quote.ts';
import { briefly, sequence } from './advice.ts';
import { columnBeside } from './change-type-advice.ts';
import { onOperations } from './define.ts';
import type { Rule, Step } from './rule.ts';

export const alterColumnTypeDependents: Rule = {
  id: 'alter-column-type-dependents',
  category: 'lock-heavy',
  severity: 'error',
  title: 'A change of type of a column that something else is made of',
  why: `The server refuses it with SQLSTATE 0A000 (42601 for generated columns before 15) while a view, a policy, a trigger, a rule,
a generated column or a function with a parsed body names the column: their definitions hold its type, and only indexes and
constraints are made again by themselves (manual 18, ALTER TABLE; RememberAllDependentForRebuilding() in tablecmds.c).`,
  examples: [
    {
      kind: 'bad',
      title: 'A view shows the column',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20));
INSERT INTO orders SELECT g, 'x' FROM generate_series(1, 1000) g;
CREATE VIEW noted AS SELECT id, note FROM orders;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN note TYPE varchar(200);`,
    },
    {
      kind: 'good',
      title: 'The view reads other columns',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20));
INSERT INTO orders SELECT g, 'x' FROM generate_series(1, 1000) g;
CREATE VIEW order_ids AS SELECT id FROM orders;`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN note TYPE varchar(200);`,
    },
  ],
  check: onOperations(['alter-column-type'], (operation, step) => {
    const { relation, column } = operation;
    const views = viewsOf(step, relation, column);
    const others = othersOf(step, relation, column);
    const names = [
      ...views.map(({ kind, name }) => `${kind === 'view' ? 'view' : 'materialized view'} ${name}`),
      ...others,
    ];
    if (names.length === 0) return undefined;
    return {
      relation,
      message: `${column} of ${relation} cannot change its type while it is part of ${names.join(', ')}.`,
      instead: instead(operation, step, views, others),
      claim: { fails: ['0A000', '42601'] },
    };
  }),
};

function viewsOf({ catalog }: Step, relation: string, column: string): Relation[] {
  const uses = catalog.relations.get(relation)?.usedBy ?? [];
  return uses
    .filter(({ columns }) => columns.includes(column))
    .flatMap((use) => catalog.relations.get(use.relation) ?? [])
    .filter(({ kind }) => kind === 'view' || kind === 'materialized-view');
}

/** In the server's words: `policy own_rows on table orders`. */
function othersOf({ catalog }: Step, relation: string, column: string): string[] {
  const all = catalog.relations.get(relation)?.dependents ?? [];
  return all.filter(({ columns }) => columns.includes(column)).map(({ object }) => object);
}

function instead(
  operation: OperationOf<'alter-column-type'>,
  step: Step,
  views: readonly Relation[],
  others: readonly string[],
): string {
  const isKnown = views.every(({ definition, usedBy }) => definition !== undefined && usedBy.length === 0);
  if (others.length > 0 || !isKnown)
    return columnBeside(operation, step, [
      'then make over the new column what is made of the old one, and drop that when nothing uses it',
      others.map((object) => `-- ${object}`).join('\n'),
    ]);
  return sequence([
    'this migration, in one transaction: nobody sees the views missing',
    briefly(
      [
        ...views.toReversed().map(({ kind, name }) => `DROP ${wordOf(kind)} ${quoteRelation(name)};`),
        `${step.statement.sql};`,
        ...views.map(
          ({ kind, name, definition = '' }) =>
            `CREATE ${wordOf(kind)} ${quoteRelation(name)} AS\n${definition}`,
        ),
        '/* and the privileges, comments and indexes that they had */',
      ].join('\n'),
    ),
  ]);
}

function wordOf(kind: Relation['kind']): string {
  return kind === 'view' ? 'VIEW' : 'MATERIALIZED VIEW';
}
