import type { OperationOf, Relation } from '../../model.ts';
import type { Change } from './edit.ts';

/** Absent where it is heap, as in the catalogue; DEFAULT is taken to be that. */
export function ownMethod(method: string | undefined): Relation['accessMethod'] {
  return method === 'heap' ? undefined : method;
}

/** Absent where it is the database's own, which is taken to be the cluster's default one. */
export function ownTablespace(tablespace: string | undefined): Relation['tablespace'] {
  return tablespace === 'pg_default' ? undefined : tablespace;
}

/** ALTER TABLE … SET and RESET of storage parameters. */
export function setOptions({ options, reset }: OperationOf<'set-options'>): Change {
  return (relation) => {
    const kept = Object.entries(relation.options ?? {}).filter(([name]) => !(name in options));
    const all = Object.fromEntries([...kept, ...(reset ? [] : Object.entries(options))]);
    return { ...relation, options: Object.keys(all).length === 0 ? undefined : all };
  };
}

export function setAccessMethod({ method }: OperationOf<'set-access-method'>): Change {
  return (relation) => ({ ...relation, accessMethod: ownMethod(method) });
}

export function setTablespace({ tablespace }: OperationOf<'set-tablespace'>): Change {
  return (relation) => ({ ...relation, tablespace: ownTablespace(tablespace) });
}
