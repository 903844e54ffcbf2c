import type { AddedColumn, Addition } from './additions.ts';

/** Made after another table or type, with LIKE, OF or INHERITS: its shape is not the author's own. */
export function isCopy({ definition }: NonNullable<Addition['created']>): boolean {
  return definition.inherits.length > 0 || definition.like !== undefined || definition.ofType !== undefined;
}

/** The server numbers it: serial, identity, or a default on a sequence. */
export function isCounted({ definition, column }: AddedColumn): boolean {
  return definition.serial || column.identity || (column.default ?? '').startsWith('nextval(');
}
