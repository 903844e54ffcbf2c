import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { core } from 'zod';
import { closest } from './closest.ts';
import { keysOf } from './schema.ts';

export interface Complaint {
  /** Offset into the file. */
  readonly at: number;
  readonly sentence: string;
}

/** What is wrong with the values of a file, in the order of its lines. */
export function complaintsAbout(
  issues: readonly core.$ZodIssue[],
  root: Node | null,
  ruleIds: readonly string[],
): readonly Complaint[] {
  return issues
    .flatMap((issue): Complaint[] => {
      const path = issue.path.map(String);
      if (issue.code !== 'unrecognized_keys') return [wrongValue(path, issue.message, root, ruleIds)];
      return issue.keys.map((key) => unknownKey(path, key, ruleIds, root));
    })
    .toSorted((a, b) => a.at - b.at);
}

function wrongValue(
  path: readonly string[],
  expected: string,
  root: Node | null,
  ruleIds: readonly string[],
): Complaint {
  const { at, value } = find(root, path);
  if (path.length === 0)
    return { at, sentence: 'the file must hold keys and values, such as `fail-on: warning`.' };
  if (value === undefined) return { at, sentence: `${spelled(path)} is missing; it must be ${expected}.` };
  const stranger = path.at(-1) === 'rule' ? wordsIn(value).find((id) => !ruleIds.includes(id)) : undefined;
  if (stranger !== undefined) return { at, sentence: unknown('rule', stranger, ruleIds) };
  return { at, sentence: `${spelled(path)} must be ${expected}, not ${JSON.stringify(value)}.` };
}

/** `overrides[0].paths` */
function spelled(path: readonly string[]): string {
  return path.reduce((text, part) => {
    if (/^\d+$/.test(part)) return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

function wordsIn(value: unknown): readonly string[] {
  const items: readonly unknown[] = isSeq(value) ? value.items : [value];
  return items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? [item.value] : []));
}

function unknownKey(
  path: readonly string[],
  key: string,
  ruleIds: readonly string[],
  root: Node | null,
): Complaint {
  const { at } = find(root, [...path, key]);
  if (isDatabaseUrl(key)) return { at, sentence: NO_SECRETS };
  const what = path.at(-1) === 'rules' ? 'rule' : 'key';
  const elsewhere = path[0] === 'overrides' ? keysOf(path.slice(2), ruleIds) : [];
  if (what === 'key' && elsewhere.includes(key))
    return {
      at,
      sentence: `${key} holds for the whole review and cannot differ by path. Set it at the top.`,
    };
  return { at, sentence: unknown(what, key, keysOf(path, ruleIds)) };
}

function unknown(what: 'rule' | 'key', word: string, known: readonly string[]): string {
  const meant = closest(word, known);
  const question = meant === undefined ? '.' : `; did you mean "${meant}"?`;
  if (what === 'rule' && meant !== undefined) return `unknown rule "${word}"${question}`;
  const list = known.length > 40 ? 'docs/rules has their list.' : `Known ${what}s: ${known.join(', ')}.`;
  return `unknown ${what} "${word}"${question} ${list}`;
}

function isDatabaseUrl(key: string): boolean {
  return /^(database|db|postgres)?[-_]?(url|dsn)$/i.test(key);
}

const NO_SECRETS =
  "a database's URL is a secret and is not read from a file. Give it by --database-url, the action's input database-url, or the environment variable PGREHEARSE_DATABASE_URL.";

/** Where a key stands and what its value is; as near as the file has it. */
function find(root: Node | null, path: readonly string[]): { readonly at: number; readonly value: unknown } {
  let at = root?.range?.[0] ?? 0;
  let node: unknown = root;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      at = (isScalar(pair?.key) ? pair.key.range?.[0] : undefined) ?? at;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      at = (isNode(node) ? node.range?.[0] : undefined) ?? at;
    } else node = undefined;
  }
  return { at, value: node };
}

/** Where an entry stands; as near as the file has it. */
export function offsetOf(root: Node | null, path: readonly string[]): number {
  return find(root, path).at;
}
