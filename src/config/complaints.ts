import { isMap, isScalar, isSeq, type Node } from 'yaml';
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
      if (issue.code !== 'unrecognized_keys') return [wrongValue(path, issue.message, root)];
      return issue.keys.map((key) => unknownKey(path, key, keysOf(path.join('.'), ruleIds), root));
    })
    .toSorted((a, b) => a.at - b.at);
}

function wrongValue(path: readonly string[], expected: string, root: Node | null): Complaint {
  const { at, value } = find(root, path);
  if (path.length === 0)
    return { at, sentence: 'the file must hold keys and values, such as `fail-on: warning`.' };
  return { at, sentence: `${path.join('.')} must be ${expected}, not ${JSON.stringify(value)}.` };
}

function unknownKey(
  path: readonly string[],
  key: string,
  known: readonly string[],
  root: Node | null,
): Complaint {
  const { at } = find(root, [...path, key]);
  if (isDatabaseUrl(key)) return { at, sentence: NO_SECRETS };
  const meant = closest(key, known);
  const what = path[0] === 'rules' ? 'rule' : 'key';
  const question = meant === undefined ? '' : `; did you mean "${meant}"?`;
  const list = path[0] === 'rules' && meant !== undefined ? '' : ` Known ${what}s: ${known.join(', ')}.`;
  return { at, sentence: `unknown ${what} "${key}"${question || '.'}${list}` };
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
    } else if (isSeq(node)) node = node.items[Number(key)];
  }
  return { at, value: node };
}
