import type { CreatedbStmt, DropdbStmt } from '@pgsql/types';
import type { Operation } from '../../model.ts';
import { hasOption, optionsOf } from './options.ts';

export function createDatabase(node: CreatedbStmt): Operation[] {
  return [{ kind: 'create-database', name: node.dbname ?? '', options: optionsOf(node.options) }];
}

export function dropDatabase(node: DropdbStmt): Operation[] {
  return [
    {
      kind: 'drop-database',
      name: node.dbname ?? '',
      ifExists: node.missing_ok ?? false,
      force: hasOption(node.options, 'force'),
    },
  ];
}
