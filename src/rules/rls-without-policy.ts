import type { Catalog, Relation } from '../model.ts';
import { bareName, quoteName, quoteRelation } from '../sql/quote.ts';
import { briefly } from './advice.ts';
import { operationsThrough } from './inner-steps.ts';
import type { Draft, MigrationContext, Rule, Step } from './rule.ts';

const ORDERS = 'CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);';

export const rlsWithoutPolicy: Rule = {
  id: 'rls-without-policy',
  category: 'security',
  severity: 'error',
  title: 'Row level security switched on, and no policy',
  why: `Without a policy the default is to deny: every role but the table's owner, superusers and those with BYPASSRLS reads no row
and writes none, without an error on reading (manual 18, 5.9). An owner is not held back at all.`,
  examples: [
    {
      kind: 'bad',
      title: 'The application suddenly sees an empty table',
      base: ORDERS,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;`,
      down: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DISABLE ROW LEVEL SECURITY;`,
    },
    {
      kind: 'good',
      title: 'Its policy comes with it',
      base: ORDERS,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON orders USING (tenant = current_user);`,
    },
    {
      kind: 'good',
      title: 'Its policy was there before',
      base: `${ORDERS}
CREATE POLICY own ON orders USING (tenant = current_user);`,
      up: `SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;`,
    },
  ],
  check: {
    scope: 'set',
    find: ({ contexts }) => contexts.flatMap((context) => inMigration(context, contexts)),
  },
};

function inMigration(context: MigrationContext, all: readonly MigrationContext[]): Draft[] {
  return context.steps.flatMap((step) =>
    [...new Set(switchedOn(step))].flatMap((relation) => {
      const later = all.slice(all.indexOf(context)).flatMap(({ steps }) => steps);
      return withoutPolicy(relation, step, later.slice(later.indexOf(step)), context.migration.id);
    }),
  );
}

function switchedOn(step: Step): string[] {
  return operationsThrough(step).flatMap((one) =>
    one.kind === 'alter-table-other' && one.subtype === 'AT_EnableRowSecurity' ? [one.relation] : [],
  );
}

/** @param later this step and those that follow, in the whole set */
function withoutPolicy(relation: string, step: Step, later: readonly Step[], migration: string): Draft[] {
  const end = later.at(-1)?.after ?? step.after;
  const table = end.relations.get(nameAtTheEnd(relation, later));
  if (hasPolicy(table) || (!table && end.complete) || table?.persistence === 'temporary') return [];
  const isRun = step.observation?.ok === true && table?.rowSecurity === true;
  const { file, span } = step.statement;
  return [
    {
      relation,
      severity: table?.isNew ? 'warning' : undefined,
      message: `From now on only the owner of ${relation} sees its rows: row level security is on, and no policy lets anybody else in.`,
      instead: instead(relation),
      claim: isRun
        ? { seen: 'In the catalogue after the run: row level security, and no policy.' }
        : unknown(table, step, end),
      place: { file, line: span.start.line, endLine: span.end.line, migration },
    },
  ];
}

function hasPolicy(table: Relation | undefined): boolean {
  return (table?.policies ?? []).length > 0;
}

function unknown(table: Relation | undefined, step: Step, { complete }: Catalog): Draft['claim'] {
  if (step.unseen?.kind === 'not-reached') return { unknown: step.unseen.reason };
  return complete || table?.isNew
    ? undefined
    : { unknown: 'Policies that it had before are not known here: give the base schema, or let it run.' };
}

function nameAtTheEnd(relation: string, later: readonly Step[]): string {
  return later.flatMap(operationsThrough).reduce((name, one) => {
    if (one.kind === 'rename-table' && one.relation === name)
      return `${name.slice(0, name.indexOf('.'))}.${one.to}`;
    return one.kind === 'set-schema' && one.relation === name ? `${one.schema}.${bareName(name)}` : name;
  }, relation);
}

function instead(relation: string): string {
  const table = quoteRelation(relation);
  return briefly(
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY ${quoteName(`${bareName(relation)}_own`)} ON ${table} USING (true /* your condition */);`,
  );
}
