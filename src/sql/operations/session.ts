import type { DoStmt, LockStmt, TransactionStmt, VariableSetStmt } from '@pgsql/types';
import type { Operation, OperationOf } from '../../model.ts';
import { LOCK_MODES } from '../locks/modes.ts';
import { only } from './data.ts';
import { all, as, constant, nameOf, strings } from '../nodes.ts';

type Action = OperationOf<'transaction'>['action'];

const ACTIONS: Readonly<Record<NonNullable<TransactionStmt['kind']>, Action>> = {
  TRANS_STMT_BEGIN: 'begin',
  TRANS_STMT_START: 'begin',
  TRANS_STMT_COMMIT: 'commit',
  TRANS_STMT_COMMIT_PREPARED: 'commit',
  TRANS_STMT_ROLLBACK: 'rollback',
  TRANS_STMT_ROLLBACK_PREPARED: 'rollback',
  TRANS_STMT_SAVEPOINT: 'savepoint',
  TRANS_STMT_RELEASE: 'release',
  TRANS_STMT_ROLLBACK_TO: 'rollback-to',
  TRANS_STMT_PREPARE: 'prepare',
};

export function transaction(node: TransactionStmt): Operation[] {
  return [{ kind: 'transaction', action: ACTIONS[node.kind ?? 'TRANS_STMT_BEGIN'] }];
}

export function set(node: VariableSetStmt): Operation[] {
  const name = (node.name ?? '').toLowerCase();
  if (node.kind === 'VAR_SET_VALUE') {
    const value = (node.args ?? []).map((argument) => constant(argument) ?? '').join(', ');
    return [{ kind: 'set', name, value, local: node.is_local ?? false }];
  }
  if (node.kind === 'VAR_SET_DEFAULT' || node.kind === 'VAR_RESET') return [{ kind: 'reset', name }];
  if (node.kind === 'VAR_RESET_ALL') return [{ kind: 'reset', name: 'all' }];
  return [{ kind: 'other', tag: 'VariableSetStmt', relations: [] }];
}

/** The parser gives the mode as its number, from 1 (src/include/storage/lockdefs.h). */
export function lock(node: LockStmt): Operation[] {
  const mode = LOCK_MODES[(node.mode ?? LOCK_MODES.length) - 1] ?? 'AccessExclusiveLock';
  return all(node.relations, 'RangeVar').map((range) => ({
    kind: 'lock-table',
    relation: nameOf(range),
    mode,
    ...only(range),
  }));
}

export function runBlock(node: DoStmt): Operation[] {
  const option = (name: string) => all(node.args, 'DefElem').find((one) => one.defname === name)?.arg;
  const body = as(option('as'), 'String')?.sval ?? strings(as(option('as'), 'List')?.items)[0] ?? '';
  return [{ kind: 'run-block', language: as(option('language'), 'String')?.sval ?? 'plpgsql', body }];
}
