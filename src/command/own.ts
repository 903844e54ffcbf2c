import { groupBy } from '../groups.ts';
import type { Observation, Operation, Statement } from '../model.ts';
import type { CommandRun } from './run.ts';
import type { Sent } from './sent.ts';

/** Lines of what a tool sent for itself: its history, questions to the catalogue, settings of its connection. */
export function ownLines(
  { sent, observations }: Pick<CommandRun, 'sent' | 'observations'>,
  histories: ReadonlySet<string>,
): ReadonlySet<number> {
  const own = new Set(sent.flatMap(({ statement }, at) => (isOwn(statement, histories) ? [at + 1] : [])));
  return new Set([...own, ...ownTransactions(sent, observations, own)]);
}

/** It touches nothing but the tool's own tables, the system catalogue, and what has to do with the connection alone. */
export function isOwn({ operations }: Statement, histories: ReadonlySet<string>): boolean {
  return operations.every((operation) => {
    const relations = relationsOf(operation);
    if (isOfConnection(operation)) return true;
    if (operation.kind === 'select' && relations.every(isSystem))
      return relations.length > 0 || operation.functions.every((name) => ASKING.test(name));
    return relations.length > 0 && relations.every((name) => histories.has(bare(name)) || isSystem(name));
  });
}

/**
 * Lines of transactions that hold nothing but what the tool sent for itself, from BEGIN to COMMIT, savepoints included.
 */
function ownTransactions(
  sent: readonly Sent[],
  observations: readonly Observation[],
  own: ReadonlySet<number>,
): ReadonlySet<number> {
  const all = groupBy(observations, ({ transaction }) => transaction);
  const isNothing = ({ line }: Observation): boolean => own.has(line) || isControl(sent[line - 1]?.statement);
  const isIdle = (one: Observation): boolean => isNothing(one) || isSetting(sent[one.line - 1]?.statement);
  const idle = [...all.values()].filter((lines) => lines.every(isIdle));
  return new Set(idle.flatMap((lines) => lines.filter(isNothing).map(({ line }) => line)));
}

function isSetting(statement: Statement | undefined): boolean {
  return statement?.operations.every(({ kind }) => kind === 'set' || kind === 'reset') ?? false;
}

/** BEGIN, COMMIT and the like. */
export function isControl(statement: Statement | undefined): boolean {
  return statement?.operations.every(({ kind }) => kind === 'transaction') ?? true;
}

/** Functions by which a tool asks what server it has, or sees to it that it is alone. */
const ASKING =
  /^(?:pg_\w+|version|current_\w+|set_config|to_regclass|now|session_user|txid_current|string_agg|array_agg|quote_ident|format_type)$/;

/** Settings of how values are spelled and what is told, which drivers make. */
const SPELLING =
  /^(?:client_encoding|client_min_messages|standard_conforming_strings|timezone|names|datestyle|intervalstyle|extra_float_digits|bytea_output|application_name|jit)$/i;

function isOfConnection(operation: Operation): boolean {
  if (operation.kind === 'set' || operation.kind === 'reset') return SPELLING.test(operation.name);
  return operation.kind === 'other' && /^(?:VariableShow|Deallocate|Prepare)Stmt$/.test(operation.tag);
}

function relationsOf(operation: Operation): string[] {
  const named = 'relation' in operation && operation.relation !== undefined ? [operation.relation] : [];
  return [...named, ...('reads' in operation ? (operation.reads ?? []) : [])];
}

function isSystem(name: string): boolean {
  return /^(?:pg_catalog\.|information_schema\.|pg_)/i.test(name);
}

/** Without schema, in lower case. */
export function bare(name: string): string {
  return name.replace(/^.*\./, '').replaceAll('"', '').toLowerCase();
}
