import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  buildSchema,
  execute,
  parse,
  validate,
} from 'graphql';
import { graphqlRefusal } from './graphql-answers.ts';
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
