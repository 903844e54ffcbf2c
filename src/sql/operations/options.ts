import type { DefElem } from '@pgsql/types';
import type { Options } from '../../model.ts';
import { all, as, constant, strings, type Node } from '../nodes.ts';
import { roleName } from './roles.ts';

/** Options as they come in parentheses or as keywords; one that is only named is `true`. */
export function optionsOf(nodes: readonly Node[] | undefined): Options {
  return Object.fromEntries(
    all(nodes, 'DefElem').map((option) => [
      [option.defnamespace, option.defname].filter(Boolean).join('.'),
      optionText(option),
    ]),
  );
}

/** `(FULL)`, `(CONCURRENTLY true)`; an option that is switched off does not count. */
export function hasOption(options: readonly Node[] | undefined, name: string): boolean {
  return all(options, 'DefElem').some(
    (option) => option.defname === name && !/^(false|off|0)$/i.test(optionText(option)),
  );
}

/** Bare words such as `off` come as names of types; numbers that are 0 lose their value in the tree. */
function optionText({ arg }: DefElem): string {
  if (!arg) return 'true';
  const number = as(arg, 'Integer');
  if (number) return String(number.ival ?? 0);
  const yes = as(arg, 'Boolean');
  if (yes) return String(yes.boolval ?? false);
  const list = as(arg, 'List')?.items;
  if (list) return (all(list, 'RoleSpec').map(roleName).join(', ') || strings(list).join('.')).trim();
  const name = as(arg, 'TypeName')?.names;
  return as(arg, 'String')?.sval ?? as(arg, 'Float')?.fval ?? constant(arg) ?? strings(name).join('.');
}
