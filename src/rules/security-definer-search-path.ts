import type { CreateFunction, OperationOf } from '../model.ts';
import { quoteName, quoteRelation, schemaOf } from '../sql/quote.ts';
import { onOperations } from './define.ts';
import { deedsOf, placeOf } from './per-script.ts';
import type { Claim, Draft, Rule, Step } from './rule.ts';

const BODY = `AS $$
BEGIN
  RETURN (SELECT count(*) FROM orders);
END $$`;

export const securityDefinerSearchPath: Rule = {
  id: 'security-definer-search-path',
  category: 'security',
  severity: 'warning',
  title: 'SECURITY DEFINER without a search_path of its own',
  why: `Such a function runs with its owner's rights, and looks names up along the search_path of whoever calls it: a caller who may
create objects in any schema of that path, pg_temp included, can put a table or operator of their own in the way and have it
used with the owner's rights (manual 18, CREATE FUNCTION, "Writing SECURITY DEFINER Functions Safely").`,
  examples: [
    {
      kind: 'bad',
      title: 'The caller chooses where orders is looked for',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: `CREATE FUNCTION order_count() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER ${BODY};`,
      down: 'DROP FUNCTION order_count();',
    },
    {
      kind: 'bad',
      title: 'Made a SECURITY DEFINER later',
      base: `CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE FUNCTION order_count() RETURNS bigint LANGUAGE plpgsql ${BODY};`,
      up: 'ALTER FUNCTION order_count() SECURITY DEFINER;',
      down: 'ALTER FUNCTION order_count() SECURITY INVOKER;',
    },
    {
      kind: 'good',
      title: 'It brings its own path, pg_temp last',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: `CREATE FUNCTION order_count() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp ${BODY};`,
      down: 'DROP FUNCTION order_count();',
    },
    {
      kind: 'good',
      title: 'An SQL-standard body: its names are looked up once, when it is made',
      base: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      up: `CREATE FUNCTION order_count() RETURNS bigint LANGUAGE sql SECURITY DEFINER
BEGIN ATOMIC
  SELECT count(*) FROM orders;
END;`,
      down: 'DROP FUNCTION order_count();',
    },
  ],
  check: onOperations(['create-function', 'alter-function'], (operation, step) => {
    const isOpen =
      operation.kind === 'create-function' ? isMadeOpen(operation) : becomesOpen(operation, step);
    return isOpen && !isClosedLater(operation.name, step) ? draft(operation, step) : undefined;
  }),
};

/** C looks nothing up by name; an SQL-standard body is looked up when it is made (manual 18, CREATE FUNCTION). */
function isMadeOpen({ securityDefiner, settings, language, body }: CreateFunction): boolean {
  if (!securityDefiner || settings['search_path'] !== undefined) return false;
  return !['c', 'internal'].includes(language) && !(language === 'sql' && /^create\b/i.test(body));
}

function becomesOpen(
  { name, securityDefiner, settings, resets }: OperationOf<'alter-function'>,
  step: Step,
): boolean {
  if (settings['search_path'] !== undefined || securityDefiner === false) return false;
  const known = step.catalog.functions.get(name);
  const isReset = resets.includes('search_path') || resets.includes('all');
  if (securityDefiner) return isReset || known?.searchPath === undefined;
  return isReset && known?.securityDefiner === true;
}

function isClosedLater(name: string, step: Step): boolean {
  const place = placeOf(step);
  const isOf = (deed: { readonly at: number; readonly operation: { readonly name: string } }): boolean =>
    deed.at > place && deed.operation.name === name;
  const changed = [...deedsOf(step, 'alter-function'), ...deedsOf(step, 'create-function')];
  return (
    deedsOf(step, 'drop-object').some(isOf) ||
    changed.some(
      (one) =>
        isOf(one) &&
        (one.operation.settings['search_path'] !== undefined || one.operation.securityDefiner === false),
    )
  );
}

function draft(operation: CreateFunction | OperationOf<'alter-function'>, step: Step): Draft {
  const { name } = operation;
  return {
    message: `${name}() runs with its owner's rights and looks names up along the search_path of whoever calls it.`,
    instead: `${instead(operation, step)};`,
    claim: claimOf(name, step),
  };
}

function claimOf(name: string, { observation, after }: Step): Claim {
  const made = after.functions.get(name);
  return observation?.ok && made?.securityDefiner && made.searchPath === undefined
    ? { seen: 'In the catalogue after the run: SECURITY DEFINER, and no search_path of its own.' }
    : {};
}

function instead(operation: CreateFunction | OperationOf<'alter-function'>, { statement }: Step): string {
  const { name } = operation;
  const schemas = [...new Set([schemaOf(name), 'public'])].map(quoteName);
  const path = `SET search_path = ${[...schemas, 'pg_temp'].join(', ')}`;
  if (operation.kind === 'alter-function' || operation.procedure)
    return `${statement.sql.replace(/\breset\s+(?:search_path|all)\b/i, '').trimEnd()} ${path}`;
  const { sql } = statement;
  const blank = sql.replace(operation.body, (body) => ' '.repeat(body.length));
  const at = /\bsecurity\s+definer\b/i.exec(blank);
  if (!at) return `ALTER FUNCTION ${quoteRelation(name)} ${path}`;
  const end = at.index + at[0].length;
  return `${sql.slice(0, end)} ${path}${sql.slice(end)}`;
}
