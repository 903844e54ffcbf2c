import type { Relation } from '../model.ts';
import { list } from '../numbers.ts';
import { bareName } from '../sql/quote.ts';
import type { Addition } from './additions.ts';
import { onAdditions } from './design.ts';
import { isLookup } from './lookup.ts';
import { isCopy } from './new-table.ts';
import { DEFAULT_OPTIONS } from './options.ts';
import type { Rule } from './rule.ts';

export const missingAuditColumns: Rule = {
  id: 'missing-audit-columns',
  category: 'schema-design',
  severity: 'notice',
  title: 'A new table without the columns that every table has',
  why: `When a row came and when it last changed is the first question after an incident, and it cannot be answered for rows written
before the columns were there. now() is the start of the transaction (manual 18, 9.9.5). \`conventions.required-columns\` names others.`,
  examples: [
    {
      kind: 'bad',
      title: 'Nobody will know when',
      up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total numeric NOT NULL
);`,
    },
    {
      kind: 'bad',
      title: 'What the project requires',
      config: `conventions:
  required-columns: [tenant_id bigint]`,
      up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id integer NOT NULL,
  total numeric NOT NULL
);`,
    },
    {
      kind: 'good',
      title: 'Both are there',
      up: `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total numeric NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);`,
    },
    {
      kind: 'good',
      title: 'Rows that are never changed, and a table of codes',
      up: `CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  entry text NOT NULL
);
CREATE TABLE currencies (code text PRIMARY KEY, name text NOT NULL);`,
    },
  ],
  check: onAdditions((addition) => {
    const { relation, table, created, end } = addition;
    if (!created || table.persistence === 'unlogged' || isCopy(created) || isLookup(end, relation))
      return undefined;
    const { requiredColumns } = created.step.options.conventions;
    const isDefault = requiredColumns === DEFAULT_OPTIONS.conventions.requiredColumns;
    if (isDefault && (isLink(addition) || isAppendOnly(table))) return undefined;
    const missing = requiredColumns.filter(
      (one) => !table.columns.some((column) => is(column, one, isDefault)),
    );
    if (missing.length === 0) return undefined;
    const named = list(missing.map(({ name, type }) => `${name} ${type}`.trim()));
    return {
      step: created.step,
      message: `${relation} has no ${named.replaceAll('timestamp with time zone', 'timestamptz')}.`,
      seen: `After the run its columns are ${list(table.columns.map(({ name, type }) => `${name} ${type}`))}.`,
    };
  }),
};

type Required = { readonly name: string; readonly type: string };

/** Other spellings of the usual two; a time without its zone is prefer-timestamptz's business. */
const SPELLINGS: Readonly<Record<string, RegExp>> = {
  created_at:
    /^(created|inserted|added|registered)(_?(at|on|time|date|ts))?$|^(creation|create|insert)_?(time|date|ts)$/i,
  updated_at:
    /^(last_?)?(updated|modified|changed)(_?(at|on|time|date|ts))?$|^(last_?)?(update|modification|change)_?(time|date|ts)$/i,
};

function is(column: Required, required: Required, isDefault: boolean): boolean {
  const spelled = isDefault ? SPELLINGS[required.name] : undefined;
  if (spelled) return spelled.test(column.name);
  if (column.name.toLowerCase() !== required.name.toLowerCase()) return false;
  return required.type === '' || plainType(column.type) === plainType(required.type);
}

const ALIASES: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone',
  timestamp: 'timestamp without time zone',
  int: 'integer',
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  bool: 'boolean',
  varchar: 'character varying',
  char: 'character',
  float8: 'double precision',
  float4: 'real',
  decimal: 'numeric',
};

/** Spelled out and without its modifier. */
function plainType(type: string): string {
  const bare = type
    .toLowerCase()
    .replace(/\s*\([^)]*\)/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return ALIASES[bare] ?? bare;
}

/** A join table, or what hangs on another table's row: its key refers elsewhere, and there is hardly more. */
function isLink({ table: { columns, constraints } }: Addition): boolean {
  const foreign = constraints.filter(({ kind }) => kind === 'foreign-key').flatMap((key) => key.columns);
  const key = constraints.find(({ kind }) => kind === 'primary-key')?.columns ?? [];
  const others = columns.filter(({ name }) => !foreign.includes(name) && name !== 'id');
  const isPart = key.length > 0 && key.every((name) => foreign.includes(name));
  return (foreign.length >= 2 || isPart) && others.length <= 1;
}

const WRITTEN_ONCE =
  /(^|_)(log|logs|history|histories|audit|audits|event|events|journal|ledger|archive|snapshot|snapshots|outbox|inbox|queue)$|^(archived?|audit)_/i;

/** Rows that are written once and say when. */
function isAppendOnly({ name, columns }: Relation): boolean {
  return WRITTEN_ONCE.test(bareName(name)) && columns.some(({ type }) => /^(timestamp|date)/.test(type));
}
