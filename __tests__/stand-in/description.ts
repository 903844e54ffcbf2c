import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

/** GitHub's published OpenAPI description, as far as a stand-in has to keep to it. */

interface Described {
  readonly $ref?: string;
}
interface Parameter extends Described {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: object;
  readonly 'x-multi-segment'?: boolean;
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Content & Described>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Route {
  /** e.g. `GET /repos/{owner}/{repo}/pulls/{pull_number}/files` */
  readonly name: string;
  /** Values of the path's parameters, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly operation: Operation;
}

const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
const description: Description = withNullableAsUnion(JSON.parse(readFileSync(file, 'utf8')));
const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true, coerceTypes: false });
formats.default(ajv);
ajv.addSchema(description, 'github');
const paths = Object.keys(description.paths).map((template) => ({ template, pattern: patternOf(template) }));

/** The described operation that a request means; more fixed segments win over parameters. */
export function findRoute(method: string, pathname: string): Route | undefined {
  const candidates = paths.filter(({ pattern }) => pattern.test(pathname));
  const { template, pattern } =
    candidates.toSorted((left, right) => parameters(left.template) - parameters(right.template))[0] ?? {};
  const operation = template && description.paths[template]?.[method.toLowerCase()];
  if (!operation || !template) return undefined;
  const values = Object.entries(pattern?.exec(pathname)?.groups ?? {});
  return {
    name: `${method} ${template}`,
    path: Object.fromEntries(values.map(([name, value]) => [name, decodeURIComponent(value)])),
    operation,
  };
}

/** What is wrong with a request, by GitHub's description. */
export function requestFaults(route: Route, query: URLSearchParams, body: unknown): string[] {
  const known = (route.operation.parameters ?? []).map((parameter) => resolve(parameter));
  const inQuery = known.filter((parameter) => parameter.in === 'query');
  return [
    ...[...query.keys()]
      .filter((name) => !inQuery.some((parameter) => parameter.name === name))
      .map((name) => `${name} is no query parameter`),
    ...known.flatMap((parameter) => parameterFaults(parameter, route, query)),
    ...bodyFaults(route.operation, body),
  ].map((fault) => `${route.name}: ${fault}`);
}

/** What is wrong with one of the stand-in's own responses. Every operation may refuse with GitHub's basic error. */
export function responseFaults(route: Route, status: number, body: unknown): string[] {
  const described = route.operation.responses[status];
  const schema =
    (described && resolve(described).content?.['application/json']?.schema) ??
    ([401, 403, 404].includes(status) && { $ref: '#/components/schemas/basic-error' });
  if (!schema) return [`${route.name}: ${status} with a body is not described`];
  return faults(schema, body).map((fault) => `${route.name}: response ${status}${fault}`);
}

function parameterFaults(parameter: Parameter, route: Route, query: URLSearchParams): string[] {
  const text = parameter.in === 'path' ? route.path[parameter.name] : query.get(parameter.name);
  if (text === undefined || text === null) return parameter.required ? [`${parameter.name} is missing`] : [];
  const isNumber = 'type' in parameter.schema && parameter.schema.type === 'integer';
  const value = isNumber ? Number(text) : text;
  return faults(parameter.schema, value).map((fault) => `${parameter.name}=${text}${fault}`);
}

function bodyFaults({ requestBody }: Operation, body: unknown): string[] {
  const schema = requestBody?.content?.['application/json']?.schema;
  if (!schema) return body === undefined ? [] : ['a body is not described'];
  const known = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
  const unknown = Object.keys(body ?? {}).filter((name) => !known.includes(name));
  return [...unknown.map((name) => `${name} is not in the body`), ...faults(schema, body)];
}

const validators = new Map<object, ValidateFunction>();

function faults(schema: object, value: unknown): string[] {
  const absolute = '$ref' in schema ? { $ref: `github${String(schema.$ref)}` } : schema;
  const validate = validators.get(schema) ?? ajv.compile(rebased(absolute));
  validators.set(schema, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => ` ${error.instancePath}: ${error.message}`);
}

/** An inline schema's own references point into the description. */
function rebased(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#', '"$ref":"github#'));
}

function resolve<T extends Described>(described: T): T {
  if (!described.$ref) return described;
  const steps = described.$ref.slice(2).split('/');
  return steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], description) as T;
}

function patternOf(template: string): RegExp {
  const operations = Object.values(description.paths[template] ?? {});
  const multi = operations
    .flatMap((operation) => operation.parameters ?? [])
    .filter((parameter) => parameter['x-multi-segment'])
    .map((parameter) => parameter.name);
  const source = template.replaceAll(
    /\{([\w-]+)\}/g,
    (_, name: string) => `(?<${name.replaceAll('-', '_')}>${multi.includes(name) ? '.+' : '[^/]+'})`,
  );
  return new RegExp(`^${source}$`);
}

function parameters(template: string): number {
  return template.split('{').length;
}

/** OpenAPI 3.0's `nullable` without `type`, or beside an `enum`, which JSON Schema reads otherwise, as a union with null. */
function withNullableAsUnion<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node;
  for (const [key, value] of Object.entries(node)) Object.assign(node, { [key]: withNullableAsUnion(value) });
  if (!('nullable' in node) || node.nullable !== true || ('type' in node && !('enum' in node))) return node;
  const { nullable: _, ...schema } = node;
  return { anyOf: [{ type: 'null' }, schema] } as T;
}
