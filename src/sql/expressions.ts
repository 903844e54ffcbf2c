import type * as ExpressionParser from 'pgsql-ast-parser';
import type { Expr } from 'pgsql-ast-parser';

let parser: typeof ExpressionParser | undefined;

/** Loads the parser of expressions, which takes longer than many a review: only where there are expressions to read. */
export async function loadExpressions(): Promise<void> {
  parser ??= await import('pgsql-ast-parser');
}

/** Words of statements that an expression matters to: what is altered, be it by text that a body puts together. */
const READER = /\b(?:alter|execute)\b/i;

/** Words of statements that hold an expression of a constraint or an index. */
const HOLDER = /\b(?:check|exclude|index)\b/i;

/** Whether a rule may have an expression to read in these statements. */
export function mayReadExpressions(statements: readonly string[]): boolean {
  return [READER, HOLDER].every((word) => statements.some((sql) => word.test(sql)));
}

function loaded(): typeof ExpressionParser {
  if (!parser) throw new Error('The parser of expressions is not loaded: await loadExpressions() first.');
  return parser;
}

/**
 * Whether a CHECK's expression proves that a column holds no NULL, as SET NOT NULL looks for it: the column's
 * `IS NOT NULL`, alone or joined by AND (manual 18, ALTER TABLE, SET NOT NULL; ConstraintImpliedByRelConstraint()).
 */
export function provesNotNull(expression: string, column: string): boolean {
  const tree = parseExpression(expression);
  return tree !== undefined && conjuncts(tree).some((one) => isNotNullTest(one, column));
}

/** Columns that an expression names; none where it cannot be read. */
export function columnsIn(expression: string): string[] {
  const tree = parseExpression(expression);
  return tree ? columnsOf(tree) : [];
}

/** Columns that a tree names. */
export function columnsOf(tree: Expr): string[] {
  const names = new Set<string>();
  loaded()
    .astVisitor(() => ({ ref: ({ name }) => names.add(name) }))
    .expr(tree);
  return [...names];
}

/** In UTF-16 code units. Nobody writes a longer one by hand; its tree is visited by functions that call themselves. */
const LONGEST = 4_000;

/** Undefined where it cannot be read. */
export function parseExpression(expression: string): Expr | undefined {
  if (expression.length > LONGEST) return undefined;
  const { parse } = loaded();
  try {
    return parse(expression, 'expr');
  } catch {
    return undefined;
  }
}

/** An expression as SQL. */
export function expressionText(tree: Expr): string {
  return loaded().toSql.expr(tree);
}

function conjuncts(tree: Expr): Expr[] {
  return tree.type === 'binary' && tree.op === 'AND'
    ? [...conjuncts(tree.left), ...conjuncts(tree.right)]
    : [tree];
}

function isNotNullTest(tree: Expr, column: string): boolean {
  return (
    tree.type === 'unary' &&
    tree.op === 'IS NOT NULL' &&
    tree.operand.type === 'ref' &&
    tree.operand.name === column
  );
}
