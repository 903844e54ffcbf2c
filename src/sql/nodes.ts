import type { A_Const, Node, RangeVar } from '@pgsql/types';

/** Parse trees as libpg-query gives them: one-key objects, `{SelectStmt: {…}}`. Only src/sql/ sees them. */
export type { Node } from '@pgsql/types';

type KeysOf<T> = T extends unknown ? keyof T : never;
export type Tag = KeysOf<Node>;
export type Body<T extends Tag> = Extract<Node, Record<T, unknown>>[T];

export function tagOf(node: Node): Tag {
  return Object.keys(node)[0] as Tag;
}

/** The node's body if it is of that kind. */
export function as<T extends Tag>(node: Node | undefined, tag: T): Body<T> | undefined {
  return node && tag in node ? (node as unknown as Record<T, Body<T>>)[tag] : undefined;
}

/** The bodies of those nodes of a list that are of that kind. */
export function all<T extends Tag>(nodes: readonly Node[] | undefined, tag: T): Body<T>[] {
  return (nodes ?? []).flatMap((node) => as(node, tag) ?? []);
}

/** The text of String nodes: parts of a qualified name. */
export function strings(nodes: readonly Node[] | undefined): string[] {
  return all(nodes, 'String').map((node) => node.sval ?? '');
}

/** `orders` or `app.orders`. */
export function nameOf(range: RangeVar | undefined): string {
  return [range?.schemaname, range?.relname].filter(Boolean).join('.');
}

export function dotted(nodes: readonly Node[] | undefined): string {
  return strings(nodes).join('.');
}

/** An object named in DROP, COMMENT or ALTER: a list of name parts, a type name, or a routine with arguments. */
export function objectName(node: Node | undefined): string {
  const list = as(node, 'List');
  if (list) return dotted(list.items);
  const type = as(node, 'TypeName');
  if (type) return dotted(type.names);
  const routine = as(node, 'ObjectWithArgs');
  if (routine) return dotted(routine.objname);
  return as(node, 'String')?.sval ?? '';
}

/** A constant as SQL text would give it; undefined for anything else. Integers lose their 0 in the tree. */
export function constant(node: Node | undefined): string | undefined {
  const value = as(node, 'A_Const');
  if (value) return constantOf(value);
  const cast = as(node, 'TypeCast');
  return cast ? constant(cast.arg) : undefined;
}

function constantOf(value: A_Const): string | undefined {
  if (value.isnull) return undefined;
  if (value.ival) return String(value.ival.ival ?? 0);
  if (value.fval) return value.fval.fval ?? '0';
  if (value.boolval) return String(value.boolval.boolval ?? false);
  return value.sval?.sval ?? value.bsval?.bsval;
}

const [A, Z] = [65, 90];

/** Calls `see` for every node below `root`, outermost first, with its tag. */
export function walk(root: unknown, see: (tag: string, body: unknown) => void): void {
  if (Array.isArray(root)) {
    for (const item of root) walk(item, see);
    return;
  }
  if (typeof root !== 'object' || root === null) return;
  for (const [key, value] of Object.entries(root)) {
    if (typeof value !== 'object' || value === null) continue;
    const first = key.charCodeAt(0);
    if (first >= A && first <= Z) see(key, value);
    walk(value, see);
  }
}
