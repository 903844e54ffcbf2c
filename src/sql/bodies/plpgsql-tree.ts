import { parsePlpgsql } from '../grammar.ts';

/** A node of the tree that libpg-query gives for PL/pgSQL: one-key objects, `{PLpgSQL_stmt_if: {…}}`. */
export type Tree = Readonly<Record<string, unknown>>;

export interface PlpgsqlTree {
  readonly datums: readonly unknown[];
  readonly action: unknown;
}

/**
 * A body's tree, or what the parser says against it. The catalogue keeps bodies without their parameters and results:
 * a result that fits is tried, and every name that turns out to be needed becomes a parameter.
 */
export function plpgsqlTree(body: string, isBlock: boolean): PlpgsqlTree | string {
  const parameters = new Map<string, string>();
  let result = isBlock ? 'void' : 'int';
  for (let attempts = 0; attempts < 50; attempts += 1) {
    const tree = tryRead(body, parameters, result);
    if (typeof tree !== 'string') return tree;
    const unknown = /^"([^"]+)" is not a known variable/.exec(tree)?.[1]?.split('.');
    if (/non-SETOF function/.test(tree) && result === 'int') result = 'SETOF record';
    else if (unknown?.[0] === 'new' && result === 'int') result = 'trigger';
    else if (unknown?.[0]) parameters.set(unknown[0], unknown.length > 1 ? 'record' : 'text');
    else return tree;
  }
  return 'too many names that are not declared in it';
}

function tryRead(
  body: string,
  parameters: ReadonlyMap<string, string>,
  result: string,
): PlpgsqlTree | string {
  const list = [...parameters].map(([name, type]) => `"${name}" ${type}`).join(', ');
  const tag = unusedTag(body);
  try {
    const parsed = parsePlpgsql(
      `CREATE FUNCTION f(${list}) RETURNS ${result} LANGUAGE plpgsql AS ${tag}${body}${tag}`,
    );
    const [first] = listOf(asTree(parsed)['plpgsql_funcs']);
    const { datums, action } = asTree(asTree(first)['PLpgSQL_function']);
    return { datums: listOf(datums), action };
  } catch (error) {
    return error instanceof Error ? error.message : 'it cannot be read';
  }
}

function unusedTag(body: string): string {
  let tag = '$body$';
  while (body.includes(tag)) tag = `$x${tag.slice(1)}`;
  return tag;
}

export function asTree(value: unknown): Tree {
  return typeof value === 'object' && value !== null ? (value as Tree) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The only key of a node and what stands under it. */
export function tagged(node: unknown): readonly [tag: string, body: Tree] {
  const [tag = '', body] = Object.entries(asTree(node))[0] ?? [];
  return [tag, asTree(body)];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Every object below `root`. */
export function everyTree(root: unknown): Tree[] {
  const found: Tree[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (!Array.isArray(node)) found.push(asTree(node));
    for (const child of Object.values(node)) if (child !== undefined) open.push(child);
  }
  return found;
}
