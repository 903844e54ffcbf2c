import type { ColumnDef, Constraint } from '@pgsql/types';
import type { ColumnDefinition, ConstraintDefinition, DefaultExpression } from '../../model.ts';
import { all, dotted, nameOf, strings, type Node } from '../nodes.ts';
import { columnsNamed, functionsIn } from '../references.ts';
import type { StatementText } from '../text.ts';
import { isSerial, typeText } from '../types.ts';

const ACTIONS: Readonly<Record<string, ConstraintDefinition['onDelete']>> = {
  a: 'no action',
  r: 'restrict',
  c: 'cascade',
  n: 'set null',
  d: 'set default',
};

const KINDS: Readonly<Partial<Record<NonNullable<Constraint['contype']>, ConstraintDefinition['kind']>>> = {
  CONSTR_PRIMARY: 'primary-key',
  CONSTR_UNIQUE: 'unique',
  CONSTR_CHECK: 'check',
  CONSTR_FOREIGN: 'foreign-key',
  CONSTR_EXCLUSION: 'exclusion',
  CONSTR_NOTNULL: 'not-null',
};

/** Those that can be NOT ENFORCED (18 and later); the parser leaves out what is false. */
const ENFORCEABLE = new Set<ConstraintDefinition['kind']>(['check', 'foreign-key']);

/** A table constraint, or a column's when `column` is given; undefined for what is none (NULL, DEFAULT, DEFERRABLE). */
export function constraintDefinition(
  node: Constraint,
  text: StatementText,
  column?: string,
): ConstraintDefinition | undefined {
  const kind = node.contype && KINDS[node.contype];
  if (!kind) return undefined;
  return {
    name: node.conname,
    kind,
    columns: constrainedColumns(node, column),
    notValid: node.skip_validation ?? false,
    enforced: node.is_enforced ?? !ENFORCEABLE.has(kind),
    ...(kind === 'check' && { expression: text.parenthesised(node.location ?? 0) }),
    ...(kind === 'foreign-key' && {
      references: { relation: nameOf(node.pktable), columns: strings(node.pk_attrs) },
      onDelete: ACTIONS[node.fk_del_action ?? 'a'],
      onUpdate: ACTIONS[node.fk_upd_action ?? 'a'],
    }),
    ...(kind === 'exclusion' && { method: node.access_method ?? 'btree' }),
    usingIndex: node.indexname,
    ...constraintFeatures(node),
  };
}

/** What most constraints do not have. */
function constraintFeatures(node: Constraint): Partial<ConstraintDefinition> {
  const include = strings(node.including);
  return {
    ...(include.length > 0 && { include }),
    ...(node.nulls_not_distinct && { nullsNotDistinct: true }),
    ...((node.without_overlaps || node.fk_with_period) && { temporal: true }),
    ...(node.deferrable && { deferrable: node.initdeferred ? 'deferred' : 'immediate' }),
    ...(node.is_no_inherit && { noInherit: true }),
  };
}

function constrainedColumns(node: Constraint, column: string | undefined): string[] {
  if (node.contype === 'CONSTR_CHECK') return columnsNamed(node.raw_expr);
  if (column !== undefined) return [column];
  if (node.contype === 'CONSTR_EXCLUSION') return excludedColumns(node);
  return strings(node.contype === 'CONSTR_FOREIGN' ? node.fk_attrs : node.keys);
}

/** Each element of EXCLUDE is a pair: what is compared, and the operator. Expressions are no columns. */
function excludedColumns({ exclusions }: Constraint): string[] {
  const elements = all(exclusions, 'List').flatMap(({ items }) => all(items, 'IndexElem'));
  return elements.flatMap((element) => element.name ?? []);
}

export function columnDefinition(node: ColumnDef, text: StatementText): ColumnDefinition {
  const constraints = withAttributes(all(node.constraints, 'Constraint'));
  const has = (type: Constraint['contype']) => constraints.some((constraint) => constraint.contype === type);
  const name = node.colname ?? '';
  const serial = isSerial(node.typeName);
  const generated = constraints.find((constraint) => constraint.contype === 'CONSTR_GENERATED');
  return {
    name,
    type: typeText(node.typeName),
    notNull: serial || has('CONSTR_NOTNULL') || has('CONSTR_PRIMARY') || has('CONSTR_IDENTITY'),
    default: defaultExpression(constraints, text),
    generated: generated && (generated.generated_kind === 'v' ? 'virtual' : 'stored'),
    identity: has('CONSTR_IDENTITY'),
    serial,
    collation: node.collClause ? dotted(node.collClause.collname) : undefined,
    constraints: constraints
      .filter((constraint) => constraint.contype !== 'CONSTR_NOTNULL')
      .flatMap((constraint) => constraintDefinition(constraint, text, name) ?? []),
  };
}

const ATTRIBUTES: Readonly<Partial<Record<NonNullable<Constraint['contype']>, Partial<Constraint>>>> = {
  CONSTR_ATTR_DEFERRABLE: { deferrable: true },
  CONSTR_ATTR_DEFERRED: { deferrable: true, initdeferred: true },
  CONSTR_ATTR_NOT_ENFORCED: { is_enforced: false, skip_validation: true },
};

/** Behind a column's constraint, what qualifies it stands as one of its own (transformConstraintAttrs()). */
function withAttributes(nodes: readonly Constraint[]): Constraint[] {
  return nodes.map((node, at) => {
    const next = nodes.findIndex((one, place) => place > at && !one.contype?.startsWith('CONSTR_ATTR_'));
    const attributes = nodes.slice(at + 1, next < 0 ? undefined : next);
    return attributes.reduce(
      (whole, { contype }) => ({ ...whole, ...(contype && ATTRIBUTES[contype]) }),
      node,
    );
  });
}

export function defaultExpression(
  constraints: readonly Constraint[],
  text: StatementText,
): DefaultExpression | undefined {
  const at = constraints.findIndex((constraint) => constraint.contype === 'CONSTR_DEFAULT');
  const node = constraints[at];
  if (!node) return undefined;
  const keyword = node.location ?? 0;
  const words = text.expression(keyword, constraints[at + 1]?.location);
  return { text: words.replace(/^default\s+/i, ''), functions: functionsIn(node.raw_expr) };
}

/** Columns and constraints of a CREATE TABLE's list of elements. */
export function tableElements(
  nodes: readonly Node[] | undefined,
  text: StatementText,
): { columns: ColumnDefinition[]; constraints: ConstraintDefinition[] } {
  return {
    columns: all(nodes, 'ColumnDef').map((node) => columnDefinition(node, text)),
    constraints: all(nodes, 'Constraint').flatMap((node) => constraintDefinition(node, text) ?? []),
  };
}
