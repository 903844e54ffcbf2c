import type { Answer, Call } from './state.ts';

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** One page of a list, with GitHub's Link header to the others. */
export function page({ state, route, query }: Call, items: readonly unknown[]): Answer {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const number = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const path = route.name
    .replace(/^\w+ /, '')
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => route.path[name] ?? '');
  const to = (target: number, rel: string) =>
    `<${state.url}${path}?per_page=${size}&page=${target}>; rel="${rel}"`;
  const link = [
    ...(number > 1 ? [to(number - 1, 'prev'), to(1, 'first')] : []),
    ...(number < last ? [to(number + 1, 'next'), to(last, 'last')] : []),
  ].join(', ');
  return { status: 200, body: items.slice((number - 1) * size, number * size), ...(link && { link }) };
}

export function refusal(status: number, message: string): Answer {
  return {
    status,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: `${status}` },
  };
}

export function validationFailed(message: string): Answer {
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      documentation_url: 'https://docs.github.com/rest',
      errors: [{ code: 'unprocessable', message }],
    },
  };
}
