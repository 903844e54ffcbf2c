import { bareName } from '../sql/quote.ts';
import { agreed, sequence } from './advice.ts';
import { onOperations } from './define.ts';
import { droppedObject, isOwn, isReplaced, isThere, type Dropped } from './dropped.ts';
import type { Claim, Rule, Step } from './rule.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
CREATE VIEW big_orders AS SELECT id FROM orders WHERE total > 1000;`;

export const dropObject: Rule = {
  id: 'drop-object',
  category: 'destructive',
  severity: 'warning',
  title: 'A view, function, trigger, sequence, type, policy or the like is dropped',
  why: `Code that still uses it fails at once, and a trigger or policy is missed by nobody until it is too late. The server refuses
where another object depends on it, but it does not know what the bodies of functions name, nor what the application asks
for (manual 18, 5.15).`,
  examples: [
    {
      kind: 'bad',
      title: 'A view that a report may read',
      base: BASE,
      up: 'DROP VIEW big_orders;',
      down: 'CREATE VIEW big_orders AS SELECT id FROM orders WHERE total > 1000;',
    },
    {
      kind: 'bad',
      title: 'A function that another one calls',
      base: `CREATE FUNCTION rate() RETURNS numeric LANGUAGE sql AS 'SELECT 0.2';
CREATE FUNCTION tax(total numeric) RETURNS numeric LANGUAGE plpgsql AS $$
BEGIN
  RETURN total * rate();
END $$;`,
      up: 'DROP FUNCTION rate();',
      down: "CREATE FUNCTION rate() RETURNS numeric LANGUAGE sql AS 'SELECT 0.2';",
    },
    {
      kind: 'good',
      title: 'Replaced in the same transaction',
      base: BASE,
      up: `DROP VIEW IF EXISTS big_orders;
CREATE VIEW big_orders AS SELECT id, total FROM orders WHERE total > 1000;`,
    },
    {
      kind: 'good',
      title: 'A trigger that is made anew',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();`,
      up: `SET LOCAL lock_timeout = '5s';
DROP TRIGGER IF EXISTS orders_touch ON orders;
CREATE TRIGGER orders_touch BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();`,
    },
    { kind: 'good', title: 'It is not there', base: BASE, up: 'DROP VIEW IF EXISTS small_orders;' },
  ],
  check: onOperations(['drop-view', 'drop-object'], (operation, step) => {
    const dropped = droppedObject(operation);
    if (!dropped || isThere(dropped, step.catalog) === false) return undefined;
    if (isOwn(dropped, step) || isReplaced(dropped, step)) return undefined;
    const { type, name, table } = dropped;
    const users = usersOf(dropped, step);
    return {
      ...(table !== undefined && { relation: table }),
      ...(/view$|^sequence$/.test(type) && { relation: name }),
      message: `The ${type} ${name}${table === undefined ? '' : ` of ${table}`} is gone once this commits: ${consequence(dropped)}.${users}`,
      instead: sequence([
        'when nothing uses it any more, neither the application nor another object',
        agreed('drop-object', `${step.statement.sql};`, 'nothing has used it for a release'),
      ]),
      claim: claimOf(dropped, step),
    };
  }),
};

const CONSEQUENCES: Readonly<Record<string, (dropped: Dropped) => string>> = {
  view: () => 'queries that read it fail',
  'materialized view': () => 'queries that read it fail',
  sequence: () => 'nextval() of it fails',
  trigger: ({ table }) => `what it did when ${table} was written is not done any more`,
  policy: ({ table }) => `who sees and changes which rows of ${table} is decided by the others alone`,
  rule: ({ table }) => `what it did with statements on ${table} is not done any more`,
  extension: () => 'its functions, types and operators are gone with it',
  publication: () => 'subscribers get nothing from it any more',
};

function consequence(dropped: Dropped): string {
  if (/^(function|procedure|routine|aggregate)$/.test(dropped.type)) return 'calls of it fail';
  return CONSEQUENCES[dropped.type]?.(dropped) ?? 'what uses it fails';
}

const MOST_NAMED = 3;

/** What the catalogue knows to use it, bodies of functions included, which the server does not look into. */
function usersOf(dropped: Dropped, { catalog }: Step): string {
  const { name, table } = dropped;
  if (table !== undefined) return '';
  const named = new RegExp(`(^|[^\\w$])${bareName(name).replace(/[^\w]/g, '\\$&')}($|[^\\w$])`, 'i');
  const relations = [...catalog.relations.values()];
  const users = [
    ...(catalog.relations.get(name)?.usedBy ?? []).map((use) => use.relation),
    ...[...catalog.functions.values()]
      .filter((routine) => routine.name !== name && named.test(routine.body))
      .map((routine) => `the body of ${routine.name}()`),
    ...relations.flatMap((relation) =>
      relation.columns
        .filter((column) => named.test(column.type) || named.test(column.default ?? ''))
        .map((column) => `${relation.name}.${column.name}`),
    ),
  ];
  if (users.length === 0) return '';
  const more = users.length > MOST_NAMED ? ` and ${users.length - MOST_NAMED} more` : '';
  return ` It is named in ${users.slice(0, MOST_NAMED).join(', ')}${more}.`;
}

function claimOf(dropped: Dropped, { observation, catalog, after }: Step): Claim {
  if (!observation?.ok) return {};
  if (isThere(dropped, catalog) && isThere(dropped, after) === false)
    return { seen: 'Seen in the run: it was there before the statement, and not after it.' };
  return dropped.ifExists
    ? { unknown: 'The statement ran; whether there was anything to drop is not known.' }
    : { seen: 'The server dropped it in the run.' };
}
