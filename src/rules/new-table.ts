import type { AddedColumn, Addition } from './additions.ts';

/** Made after another table or type, with LIKE, OF or INHERITS: its shape is not the author's own. */
export function isCopy({ definition, step }: NonNullable<Addition['created']>): boolean {
  return definition.inherits.length > 0 || /[(,]\s*like\s|^[^(]*\sof\s/i.test(step.statement.sql);
}

/** The server numbers it: serial, identity, or a default on a sequence. */
export function isCounted({ definition, column }: AddedColumn): boolean {
  return definition.serial || column.identity || (column.default ?? '').startsWith('nextval(');
}
