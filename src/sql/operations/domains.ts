import type { AlterDomainStmt, Constraint, CreateDomainStmt } from '@pgsql/types';
import type { AlterDomain, ConstraintDefinition, Operation } from '../../model.ts';
import { all, as, dotted } from '../nodes.ts';
import type { StatementText } from '../text.ts';
import { typeText } from '../types.ts';
import { constraintDefinition, defaultExpression } from './columns.ts';

export function createDomain(node: CreateDomainStmt, text: StatementText): Operation[] {
  const constraints = all(node.constraints, 'Constraint');
  return [
    {
      kind: 'create-domain',
      name: dotted(node.domainname),
      type: typeText(node.typeName),
      notNull: constraints.some((constraint) => constraint.contype === 'CONSTR_NOTNULL'),
      collation: node.collClause ? dotted(node.collClause.collname) : undefined,
      default: defaultExpression(constraints, text),
      constraints: constraints
        .filter((constraint) => constraint.contype === 'CONSTR_CHECK')
        .flatMap((constraint) => domainConstraint(constraint, text) ?? []),
    },
  ];
}

/** AlterDomainType in src/include/nodes/parsenodes.h; `T` without an expression is DROP DEFAULT. */
const ACTIONS: Readonly<Record<string, AlterDomain['action']>> = {
  T: 'set-default',
  N: 'drop-not-null',
  O: 'set-not-null',
  C: 'add-constraint',
  X: 'drop-constraint',
  V: 'validate-constraint',
};

export function alterDomain(node: AlterDomainStmt, text: StatementText): Operation[] {
  const action = ACTIONS[node.subtype ?? ''];
  if (!action) return [{ kind: 'not-understood', reason: 'an ALTER DOMAIN of an unknown kind' }];
  const constraint = as(node.def, 'Constraint');
  const definition = constraint && domainConstraint(constraint, text);
  return [
    {
      kind: 'alter-domain',
      name: dotted(node.typeName),
      action: action === 'set-default' && !node.def ? 'drop-default' : action,
      ...(node.name && { constraint: node.name }),
      ...(definition && { definition }),
      cascade: node.behavior === 'DROP_CASCADE',
    },
  ];
}

/** What its CHECK names, VALUE, is no column. */
function domainConstraint(node: Constraint, text: StatementText): ConstraintDefinition | undefined {
  const definition = constraintDefinition(node, text);
  return definition && { ...definition, columns: [] };
}
