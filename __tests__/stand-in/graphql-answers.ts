import { GraphQLError } from 'graphql';

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
