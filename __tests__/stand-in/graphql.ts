import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  buildSchema,
  execute,
  parse,
  validate,
} from 'graphql';
import { RESOLVERS } from './resolvers.ts';
import { type Answer, type Holder, mayDo, type Need, type State } from './state.ts';

/** GitHub's GraphQL endpoint, executed against GitHub's published schema. */

export interface GraphQLCall {
  readonly state: State;
  readonly holder: Holder;
}

/** How the stand-in answers one field. `source` is what the field's parent was resolved to. `needs`: one of them is enough. */
export interface Resolver {
  readonly needs?: readonly Need[];
  resolve(
    source: Readonly<Record<string, unknown>>,
    args: Readonly<Record<string, unknown>>,
    call: GraphQLCall,
  ): unknown;
}

/** By `Type.field`, as `Query.viewer`. A field without one is taken from its parent; a parent of an interface's type says `__typename`. */
export type Resolvers = Readonly<Record<string, Resolver>>;

/** An error as GitHub gives it among a response's `errors`, with status 200. */
export function graphqlRefusal(
  type: 'FORBIDDEN' | 'NOT_FOUND' | 'UNPROCESSABLE' | 'RATE_LIMITED',
  message: string,
): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** A connection's page of `nodes`, of which GitHub gives a hundred at most. */
export function connection(args: Readonly<Record<string, unknown>>, nodes: readonly unknown[]): object {
  const size = Number(args['first'] ?? 0);
  if (size < 1 || size > 100)
    throw graphqlRefusal(
      'UNPROCESSABLE',
      'You must provide a `first` value of 1 to 100 to properly paginate.',
    );
  const start = args['after'] === undefined || args['after'] === null ? 0 : Number(args['after']);
  const end = Math.min(start + size, nodes.length);
  const pageInfo = {
    hasNextPage: end < nodes.length,
    hasPreviousPage: start > 0,
    startCursor: `${start}`,
    endCursor: `${end}`,
  };
  return { totalCount: nodes.length, nodes: nodes.slice(start, end), pageInfo };
}

let loaded: Promise<GraphQLSchema> | undefined;

/** It is large, and most tests do without. */
function schema(): Promise<GraphQLSchema> {
  loaded ??= import('@octokit/graphql-schema').then(({ schema }) =>
    buildSchema(schema.idl, { assumeValid: true }),
  );
  return loaded;
}

/** The request's name: `POST /graphql` and the fields that it asks for. */
export function nameOf(body: unknown): string {
  const fields = parse(queryOf(body).query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  );
  const names = fields.map((field) => (field.kind === Kind.FIELD ? field.name.value : '…'));
  return `POST /graphql ${names.join(' ')}`;
}

export async function answerQuery(call: GraphQLCall, body: unknown): Promise<Answer> {
  const { query, variables } = queryOf(body);
  const document = parse(query);
  const known = await schema();
  const invalid = validate(known, document);
  const { data, errors = [] } =
    invalid.length > 0
      ? { errors: invalid }
      : await execute({
          schema: known,
          document,
          variableValues: variables,
          contextValue: call,
          rootValue: {},
          fieldResolver: resolveField,
          typeResolver: (value) => String(recordOf(value)['__typename']),
        });
  call.state.faults.push(
    ...errors.filter((error) => !error.extensions['type']).map(({ message }) => `POST /graphql: ${message}`),
  );
  const told = errors.map(({ message, path, extensions }) => ({ type: extensions['type'], path, message }));
  return { status: 200, body: { data: data ?? null, ...(told.length > 0 && { errors: told }) } };
}

const resolveField: GraphQLFieldResolver<unknown, GraphQLCall> = (
  source,
  args,
  call,
  { parentType, fieldName },
) => {
  const name = `${parentType.name}.${fieldName}`;
  const resolver = RESOLVERS[name];
  if (!resolver) {
    const value = recordOf(source)[fieldName];
    if (value === undefined) throw new Error(`${name} is not one that the stand-in knows`);
    return value;
  }
  if (!mayDo(call.holder, resolver.needs))
    throw graphqlRefusal('FORBIDDEN', 'Resource not accessible by integration');
  return resolver.resolve(recordOf(source), args, call);
};

function queryOf(body: unknown): {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
} {
  const { query, variables } = recordOf(body);
  return { query: String(query), variables: recordOf(variables) };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
