import { UserErrors } from '../../errors.ts';
import type { SourceFile } from '../../model.ts';
import { parseScript } from '../../sql/script.ts';

/** Queries that an application sends in one transaction. */
export interface TrafficScript {
  readonly file: string;
  /** Where it begins, from 1. */
  readonly line: number;
  /** With `:name` where values come in. */
  readonly queries: readonly string[];
  /** Variables, in the order in which they are set. */
  readonly variables: readonly Variable[];
}

export interface Variable {
  readonly name: string;
  /** Drawn anew for each transaction; both bounds belong to it. */
  readonly value: string | { readonly from: number; readonly to: number };
}

/**
 * Reads a traffic file: a pgbench script is one transaction, in the order of its lines; a plain file of queries has a transaction for each. It
 * is a script where it sets variables, or begins a transaction of its own. Throws a sentence for each line that is neither.
 */
export function readQueries(file: SourceFile): readonly TrafficScript[] {
  const { statements, backslashes } = parseScript(file);
  const complaints: string[] = [];
  const variables = backslashes.flatMap(({ text, line }) => {
    const read = variableIn(text);
    if (typeof read !== 'string') return [read];
    complaints.push(`${file.path}:${line}: ${read}`);
    return [];
  });
  const known = new Set(variables.map(({ name }) => name));
  for (const { sql, span } of statements)
    for (const name of namesIn(sql))
      if (!known.has(name))
        complaints.push(
          `${file.path}:${span.start.line}: :${name} has no value. Set it above: \\set ${name} random(1, 1000).`,
        );
  const queries = statements.filter(
    ({ operations }) => !operations.every(({ kind }) => kind === 'transaction'),
  );
  if (queries.length === 0 && complaints.length === 0)
    complaints.push(
      `${file.path}: there is no query in it, but the configuration names it as \`traffic.queries\`.`,
    );
  if (complaints.length > 0) throw new UserErrors(complaints);
  const isScript = variables.length > 0 || queries.length < statements.length;
  const whole = { file: file.path, variables };
  if (isScript)
    return [{ ...whole, line: queries[0]?.span.start.line ?? 1, queries: queries.map(({ sql }) => sql) }];
  return queries.map(({ sql, span }) => ({ ...whole, line: span.start.line, queries: [sql] }));
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const SET = /^\\set\s+(\w+)\s+(.+?)\s*$/s;
const RANDOM = /^random\s*\(\s*(-?\d+)\s*,\s*(-?\d+)\s*\)$/i;
const LITERAL = new RegExp(`^(?:${NUMBER}|true|false|null|'(?:[^']|'')*')$`, 'i');

/** Or what is wrong with it. */
function variableIn(text: string): Variable | string {
  const [, name, value = ''] = SET.exec(text.trim()) ?? [];
  const command = /^\\\S*/.exec(text)?.[0] ?? text;
  if (name === undefined)
    return `${command} is not carried out here. Of pgbench's commands \\set name random(from, to) and \\set name value are.`;
  const [, from, to] = RANDOM.exec(value) ?? [];
  if (from !== undefined && to !== undefined)
    return Number(from) <= Number(to)
      ? { name, value: { from: Number(from), to: Number(to) } }
      : `random(${from}, ${to}) has no value: its first bound is the greater one.`;
  if (LITERAL.test(value)) return { name, value };
  return `"${value}" is neither random(from, to) with two whole numbers nor a single value: other expressions are not worked out here.`;
}

/** `:name`, not `::type`, `:=` or a slice's bounds, and not within a string, a quoted name or a comment. */
const PART =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[^]*?\*\/|(\$(?:[A-Za-z_]\w*)?\$)[^]*?\1|(?<![:\w\]])(:([A-Za-z_]\w*))/g;

function namesIn(sql: string): readonly string[] {
  return [...sql.matchAll(PART)].flatMap((found) => found[3] ?? []);
}

/** The queries of one transaction, with values drawn for its variables. */
export function drawn(
  { queries, variables }: TrafficScript,
  random: () => number = Math.random,
): readonly string[] {
  const values = new Map(
    variables.map(({ name, value }) => [name, typeof value === 'string' ? value : drawnFrom(value, random)]),
  );
  return queries.map((sql) =>
    sql.replace(PART, (whole: string, _tag, _spot, name: string | undefined) =>
      name === undefined ? whole : (values.get(name) ?? whole),
    ),
  );
}

function drawnFrom(
  { from, to }: { readonly from: number; readonly to: number },
  random: () => number,
): string {
  return String(from + Math.floor(random() * (to - from + 1)));
}
