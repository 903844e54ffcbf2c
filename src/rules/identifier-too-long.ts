import type { Catalog, Operation } from '../model.ts';
import { bareName } from '../sql/quote.ts';
import { list } from '../numbers.ts';
import { longNames, MAY_BE_LONG, shortened } from './long-names.ts';
import { rewritten } from './new-table-advice.ts';
import type { Rule, Step } from './rule.ts';

const LONG = 'customer_subscription_renewal_notification_preferences_by_channel';

export const identifierTooLong: Rule = {
  id: 'identifier-too-long',
  category: 'schema-design',
  severity: 'error',
  title: 'A name of more than 63 bytes',
  why: `The server cuts it off after 63 bytes and says so in a notice only; what the schema then holds is another name than what the
migration says, and two that begin alike are the same (manual 18, 4.1.1). A letter beyond ASCII takes two bytes or more.`,
  examples: [
    {
      kind: 'bad',
      title: 'A table by another name',
      up: `CREATE TABLE ${LONG} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);`,
    },
    {
      kind: 'bad',
      title: 'An index by another name',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);',
      up: `CREATE INDEX CONCURRENTLY idx_orders_total_for_the_monthly_report_of_the_sales_department_by_region ON orders (total);`,
    },
    {
      kind: 'bad',
      title: 'Sixty letters, and more than 63 bytes',
      up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "größe_der_übergroßen_überlänge_für_die_äußerst_große_straße" text NOT NULL
);`,
    },
    {
      kind: 'good',
      title: 'Sixty-three bytes are kept',
      up: `CREATE TABLE ${LONG.slice(0, 63)} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);`,
    },
  ],
  check: {
    scope: 'statement',
    find: (step) => {
      if (!MAY_BE_LONG.test(step.statement.sql)) return [];
      const created = new Set(step.operations.flatMap(namesIn));
      const long = longNames(step.statement.sql).filter(({ kept }) => created.has(kept));
      if (long.length === 0) return [];
      const names = [...new Map(long.map((one) => [one.name, one])).values()];
      return [
        {
          message: `${list(names.map(({ name, bytes, kept }) => `${name} has ${bytes} bytes and becomes ${kept}`))}.`,
          relation: step.operations.flatMap((one) => ('relation' in one ? (one.relation ?? []) : []))[0],
          instead: rewritten(step, shortened(step.statement.sql, long)),
          claim: isIn(
            step,
            names.map(({ kept }) => kept),
          )
            ? { seen: `After the run it is called ${list(names.map(({ kept }) => kept))}.` }
            : {},
        },
      ];
    },
  },
};

/** Names that a statement gives; those that it only refers to were cut before. The parser has cut them already. */
function namesIn(operation: Operation): string[] {
  switch (operation.kind) {
    case 'create-table':
      return [
        bareName(operation.relation),
        ...operation.columns.flatMap(({ name, constraints }) => [name, ...constraints.flatMap(named)]),
        ...operation.constraints.flatMap(named),
      ];
    case 'create-table-as':
    case 'create-view':
    case 'create-sequence':
      return [bareName(operation.relation)];
    case 'add-column':
      return [operation.column.name, ...operation.column.constraints.flatMap(named)];
    case 'add-constraint':
      return named(operation.constraint);
    case 'create-index':
      return named(operation);
    case 'rename-table':
    case 'rename-column':
    case 'rename-constraint':
      return [operation.to];
    case 'rename-object':
      return [bareName(operation.to)];
    case 'create-trigger':
      return [operation.name];
    case 'create-enum':
    case 'create-function':
      return [bareName(operation.name)];
    default:
      return [];
  }
}

function named({ name }: { readonly name?: string }): string[] {
  return name === undefined ? [] : [name];
}

function isIn({ observation, after }: Step, names: readonly string[]): boolean {
  const known = namesOf(after);
  return observation?.ok === true && names.every((name) => known.has(name));
}

function namesOf({ relations, enums, functions }: Catalog): ReadonlySet<string> {
  return new Set([
    ...[...relations.keys(), ...enums.keys(), ...functions.keys()].map(bareName),
    ...[...relations.values()].flatMap(({ columns, constraints }) =>
      [...columns, ...constraints].map(({ name }) => name),
    ),
  ]);
}
