import type { Expr } from 'pgsql-ast-parser';

/** The text of a constant, its casts left out: `(- (5)::numeric)` is `-5`. Undefined for anything else. */
export function constantText(tree: Expr): string | undefined {
  switch (tree.type) {
    case 'cast':
      return constantText(tree.operand);
    case 'string':
      return tree.value;
    case 'integer':
    case 'numeric':
    case 'boolean':
      return String(tree.value);
    case 'unary': {
      const operand = tree.op === '-' ? constantText(tree.operand) : undefined;
      return operand === undefined ? undefined : `-${operand}`;
    }
    default:
      return undefined;
  }
}

/** `(ARRAY['a'::text, 'b'::text])::text[]`, `'{a,b}'::text[]`, `('a', 'b')`. */
export function constantList(tree: Expr): readonly string[] | undefined {
  if (tree.type === 'cast') return constantList(tree.operand);
  if (tree.type === 'string') return arrayLiteral(tree.value);
  if (tree.type !== 'array' && tree.type !== 'list') return undefined;
  const values = tree.expressions.map(constantText);
  return values.every((value) => value !== undefined) ? values : undefined;
}

function arrayLiteral(text: string): readonly string[] | undefined {
  const inner = /^\{([^"\\{}]*)\}$/.exec(text)?.[1];
  return inner === undefined ? undefined : inner.split(',');
}

/** The column under casts: `(name)::text` is `name`. */
export function columnName(tree: Expr): string | undefined {
  if (tree.type === 'cast') return columnName(tree.operand);
  return tree.type === 'ref' ? tree.name : undefined;
}
