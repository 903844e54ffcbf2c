import type { Grant, OperationOf } from '../model.ts';
import { bareName, quoteName, quoteRelation } from '../sql/quote.ts';
import { onOperations } from './define.ts';
import type { Draft, Rule, Step } from './rule.ts';

const ORDERS = 'CREATE TABLE orders (id bigint PRIMARY KEY, customer text);';

export const grantTooWide: Rule = {
  id: 'grant-too-wide',
  category: 'security',
  severity: 'warning',
  title: 'A grant to everybody, of everything, or past all checks',
  why: `PUBLIC is every role there is and every one to come. ALL on a table includes TRUNCATE, which row level security does not
stop, REFERENCES and TRIGGER, and from 17 on MAINTAIN (manual 18, 5.8). A SUPERUSER passes every check, BYPASSRLS every policy,
and pg_execute_server_program and the like reach the server's files as its own account (21.2, 21.5).`,
  examples: [
    {
      kind: 'bad',
      title: 'Every role reads the orders',
      base: ORDERS,
      up: 'GRANT SELECT ON orders TO PUBLIC;',
      down: 'REVOKE SELECT ON orders FROM PUBLIC;',
    },
    {
      kind: 'bad',
      title: 'The application may also truncate',
      base: `${ORDERS}
CREATE ROLE shop NOLOGIN;`,
      up: 'GRANT ALL PRIVILEGES ON orders TO shop;',
      down: 'REVOKE ALL PRIVILEGES ON orders FROM shop;',
    },
    {
      kind: 'bad',
      title: 'Everybody may create objects that others trip over',
      up: 'GRANT CREATE, USAGE ON SCHEMA public TO PUBLIC;',
    },
    {
      kind: 'good',
      title: 'To one role, what it needs',
      base: `${ORDERS}
CREATE ROLE shop NOLOGIN;`,
      up: 'GRANT SELECT, INSERT ON orders TO shop;',
      down: 'REVOKE SELECT, INSERT ON orders FROM shop;',
    },
    {
      kind: 'good',
      title: 'What everybody has anyway',
      base: 'CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;',
      up: 'GRANT EXECUTE ON FUNCTION one() TO PUBLIC;',
    },
    {
      kind: 'good',
      title: 'Taken away',
      base: `${ORDERS}
GRANT ALL ON orders TO PUBLIC;`,
      up: 'REVOKE ALL ON orders FROM PUBLIC;',
    },
  ],
  check: onOperations(
    ['grant', 'alter-default-privileges', 'create-role', 'alter-role', 'grant-role'],
    (operation, step) => {
      switch (operation.kind) {
        case 'grant':
          return ofPrivileges(operation, step, onObjects(operation));
        case 'alter-default-privileges':
          return ofPrivileges(operation, step, `${operation.objectType}s to come`);
        case 'grant-role':
          return ofMembership(operation, step);
        default:
          return ofRole(operation, step);
      }
    },
  ),
};

/** What PUBLIC has of new objects by itself, and USAGE, which opens nothing alone (manual 18, 5.8, table 5.2). */
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  function: ['execute', 'all'],
  procedure: ['execute', 'all'],
  routine: ['execute', 'all'],
  language: ['usage', 'all'],
  type: ['usage', 'all'],
  domain: ['usage', 'all'],
  schema: ['usage'],
  database: ['connect', 'temporary', 'temp'],
};

/** Where ALL holds more than an application needs. */
const WIDE_ALL = new Set(['table', 'schema', 'database']);

type Privileges = Grant | OperationOf<'alter-default-privileges'>;

function ofPrivileges(operation: Privileges, step: Step, what: string): Draft | undefined {
  const { revoke, objectType, privileges, grantees } = operation;
  if (revoke) return undefined;
  const opening = privileges.filter((one) => !HARMLESS[objectType]?.includes(one));
  const isPublic = grantees.includes('public') && opening.length > 0;
  const isAll = privileges.includes('all') && WIDE_ALL.has(objectType);
  if (!isPublic && !isAll) return undefined;
  const words = isAll ? 'every privilege' : opening.join(', ').toUpperCase();
  return {
    message: `${isPublic ? 'Every role there is or will be' : grantees.join(', ')} ${isPublic || grantees.length === 1 ? 'gets' : 'get'} ${words} on ${what}.`,
    ...(operation.kind === 'grant' &&
      objectType === 'table' &&
      !operation.allInSchema && { relation: operation.objects[0] }),
    instead: narrowed(operation, opening, isPublic),
    claim: ran(step),
  };
}

function onObjects({ objectType, allInSchema, objects }: Grant): string {
  return allInSchema
    ? `all ${objectType}s in schema ${objects.join(', ')}`
    : `${objectType} ${objects.join(', ')}`;
}

const ENOUGH: Readonly<Record<string, string>> = {
  table: 'SELECT, INSERT, UPDATE, DELETE',
  schema: 'USAGE',
  database: 'CONNECT',
  sequence: 'USAGE',
};

/** The same for a role of its own, and without what nobody needs day by day. */
function narrowed(operation: Privileges, opening: readonly string[], isPublic: boolean): string {
  const { objectType, privileges, grantees } = operation;
  const named = operation.kind === 'grant' ? operation.objects[0] : undefined;
  const role = quoteName(`${bareName(named ?? objectType)}_user`);
  const wanted = privileges.includes('all')
    ? (ENOUGH[objectType] ?? 'ALL')
    : opening.join(', ').toUpperCase();
  const to = isPublic ? role : grantees.map(quoteName).join(', ');
  const made = isPublic
    ? `-- a role for it, which is then granted to those who need it\nCREATE ROLE ${role} NOLOGIN;\n`
    : '-- what an application needs day by day\n';
  if (operation.kind === 'alter-default-privileges')
    return `${made}ALTER DEFAULT PRIVILEGES GRANT ${wanted} ON ${plural(objectType)} TO ${to};`;
  const objects = operation.objects
    .map(operation.objectType === 'schema' ? quoteName : quoteRelation)
    .join(', ');
  return operation.allInSchema
    ? `${made}GRANT ${wanted} ON ALL ${plural(objectType)} IN SCHEMA ${operation.objects.map(quoteName).join(', ')} TO ${to};`
    : `${made}GRANT ${wanted} ON ${objectType.toUpperCase()} ${objects} TO ${to};`;
}

function plural(objectType: string): string {
  return `${objectType.toUpperCase()}S`;
}

const MIGHTY: Readonly<Record<string, string>> = {
  superuser: 'passes every check of the server',
  bypassrls: 'passes every row level security policy',
};

function ofRole(
  { name, options }: OperationOf<'create-role'> | OperationOf<'alter-role'>,
  step: Step,
): readonly Draft[] {
  return Object.entries(MIGHTY).flatMap(([option, effect]) =>
    options[option] === 'true'
      ? [
          {
            message: `The role ${name} ${effect}.`,
            instead: `-- without it, and with grants and policies for what the role is to do\n${step.statement.sql.replace(new RegExp(`\\b${option}\\b`, 'i'), `NO${option.toUpperCase()}`)};`,
            claim: ran(step),
          },
        ]
      : [],
  );
}

/** Predefined roles that reach the server's files and programs (manual 18, 21.5). */
const SERVER_ROLES = new Set(['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files']);

function ofMembership({ revoke, roles, grantees }: OperationOf<'grant-role'>, step: Step): Draft | undefined {
  const mighty = roles.filter((role) => SERVER_ROLES.has(role));
  if (revoke || mighty.length === 0) return undefined;
  return {
    message: `As a member of ${mighty.join(', ')}, ${grantees.join(', ')} can reach files or programs as the server's own account, and from there everything.`,
    instead: '-- let the client read and write the files, with \\copy or COPY … FROM stdin',
    claim: ran(step),
  };
}

function ran({ observation }: Pick<Step, 'observation'>): { seen?: string } {
  return observation?.ok ? { seen: 'The server granted it in the run.' } : {};
}
