import type { AlterFunctionStmt, CreateFunctionStmt, DefElem, VariableSetStmt } from '@pgsql/types';
import type { CatalogFunction, Operation, Options } from '../../model.ts';
import { all, as, constant, dotted, strings, type Node } from '../nodes.ts';
import { relationsIn } from '../references.ts';
import type { StatementText } from '../text.ts';
import { typeText } from '../types.ts';

type Volatility = CatalogFunction['volatility'];

export function createFunction(node: CreateFunctionStmt, text: StatementText): Operation[] {
  const options = all(node.options, 'DefElem');
  const sources = strings(as(argumentOf(options, 'as'), 'List')?.items);
  return [
    {
      kind: 'create-function',
      name: dotted(node.funcname),
      procedure: node.is_procedure ?? false,
      language: as(argumentOf(options, 'language'), 'String')?.sval?.toLowerCase() ?? 'sql',
      body: node.sql_body ? text.sql : (sources[0] ?? ''),
      volatility: volatilityOf(options) ?? 'volatile',
      replace: node.replace ?? false,
      securityDefiner: securityOf(options) ?? false,
      settings: settingsOf(options),
      ...(node.returnType && { returns: typeText(node.returnType) }),
      ...(node.sql_body && { reads: relationsIn(node.sql_body) }),
    },
  ];
}

export function alterFunction(node: AlterFunctionStmt): Operation[] {
  const options = all(node.actions, 'DefElem');
  const securityDefiner = securityOf(options);
  const volatility = volatilityOf(options);
  return [
    {
      kind: 'alter-function',
      name: dotted(node.func?.objname),
      settings: settingsOf(options),
      resets: resetsOf(options),
      ...(securityDefiner !== undefined && { securityDefiner }),
      ...(volatility && { volatility }),
    },
  ];
}

function argumentOf(options: readonly DefElem[], name: string): Node | undefined {
  return options.find((option) => option.defname === name)?.arg;
}

function volatilityOf(options: readonly DefElem[]): Volatility | undefined {
  const found = as(argumentOf(options, 'volatility'), 'String')?.sval;
  return (['immutable', 'stable', 'volatile'] as const).find((one) => one === found);
}

function securityOf(options: readonly DefElem[]): boolean | undefined {
  const security = as(argumentOf(options, 'security'), 'Boolean');
  return security && (security.boolval ?? false);
}

function settingsOf(options: readonly DefElem[]): Options {
  return Object.fromEntries(
    setClauses(options).flatMap(({ name = '', kind, args }): [string, string][] => {
      if (kind === 'VAR_SET_CURRENT') return [[name.toLowerCase(), 'FROM CURRENT']];
      const value = (args ?? []).map((argument) => constant(argument) ?? '').join(', ');
      return kind === 'VAR_SET_VALUE' ? [[name.toLowerCase(), value]] : [];
    }),
  );
}

/** `SET name TO DEFAULT` is a RESET (manual 18, ALTER FUNCTION). */
function resetsOf(options: readonly DefElem[]): string[] {
  return setClauses(options)
    .filter(({ kind }) => kind !== 'VAR_SET_VALUE' && kind !== 'VAR_SET_CURRENT')
    .map(({ name = 'all' }) => name.toLowerCase());
}

function setClauses(options: readonly DefElem[]): VariableSetStmt[] {
  const set = options.flatMap((option) => (option.defname === 'set' ? (option.arg ?? []) : []));
  return all(set, 'VariableSetStmt');
}
