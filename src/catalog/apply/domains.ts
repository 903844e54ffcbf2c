import type { Catalog, ConstraintDefinition, Domain, OperationOf } from '../../model.ts';

export function createDomain(catalog: Catalog, operation: OperationOf<'create-domain'>): Catalog {
  const { name, type, notNull, constraints } = operation;
  const checks = constraints.map(checkOf);
  return put(catalog, { name, type, notNull, checks, default: operation.default?.text });
}

/** Of a domain that nobody has described there is nothing to change. */
export function alterDomain(catalog: Catalog, operation: OperationOf<'alter-domain'>): Catalog {
  const domain = catalog.domains.get(operation.name);
  return domain ? put(catalog, { ...domain, ...changed(domain, operation) }) : catalog;
}

export function dropDomain(catalog: Catalog, name: string): Catalog {
  return { ...catalog, domains: new Map([...catalog.domains].filter(([known]) => known !== name)) };
}

function changed(
  { checks }: Domain,
  { action, constraint, definition }: OperationOf<'alter-domain'>,
): Partial<Domain> {
  switch (action) {
    case 'set-not-null':
      return { notNull: true };
    case 'drop-not-null':
      return { notNull: false };
    case 'drop-default':
      return { default: undefined };
    case 'add-constraint':
      return definition?.kind === 'not-null'
        ? { notNull: true }
        : { checks: [...checks, ...(definition ? [checkOf(definition)] : [])] };
    case 'drop-constraint':
      return { checks: checks.filter(({ name }) => name !== constraint) };
    default:
      return {};
  }
}

function checkOf({ name = '', expression = '' }: ConstraintDefinition): Domain['checks'][number] {
  return { name, expression };
}

function put(catalog: Catalog, domain: Domain): Catalog {
  return { ...catalog, domains: new Map(catalog.domains).set(domain.name, domain) };
}
