import { folderOf, joinPath } from '../tree/paths.ts';
import {
  notGiven,
  valueIn,
  withReplaced,
  type Outcome,
  type Replacement,
  type Unfilled,
  type Values,
} from './fill.ts';

/** An action of Go's text/template; a dash takes the white space beside it along. */
const ACTION =
  /(?:\s*\{\{-\s|\{\{)\s*(\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|[^}]*?)\s*(?:\s-\}\}\s*|\}\})/g;

/** More than anybody nests; a file that includes itself comes to it. */
const DEEPEST = 20;

/**
 * What of Go's templates names values and other files: `{{.name}}`, `{{ template "shared/x.sql" . }}`, comments and texts.
 * Conditions, loops and functions are refused by name.
 */
export async function fillTemplate(tool: string, script: Unfilled, values: Values): Promise<Outcome> {
  return withReplaced(script.text, await replacementsIn(script.text, 0, { tool, script, values }));
}

interface Context {
  readonly tool: string;
  readonly script: Unfilled;
  readonly values: Values;
}

async function replacementsIn(
  text: string,
  depth: number,
  context: Context,
): Promise<readonly Replacement[]> {
  const actions = [...text.matchAll(ACTION)];
  return Promise.all(
    actions.map(async ([whole, action = ''], at): Promise<Replacement> => {
      const start = actions[at]?.index ?? 0;
      return { start, end: start + whole.length, ...(await becomes(action, depth, context)) };
    }),
  );
}

async function becomes(
  action: string,
  depth: number,
  context: Context,
): Promise<{ readonly value: string } | { readonly problem: string }> {
  const { tool, values } = context;
  if (action.startsWith('/*')) return { value: '' };
  if (/^["`]/.test(action)) return { value: action.slice(1, -1).replace(/\\(["\\])/g, '$1') };
  const name = /^\$?\.([\p{L}_][\p{L}\p{N}_]*)$/u.exec(action)?.[1];
  if (name !== undefined) {
    const value = valueIn(values, name);
    return value === undefined ? notGiven(tool, `{{${action}}}`, name) : { value };
  }
  const file = /^template\s+"([^"]+)"(?:\s+[.$])?$/.exec(action)?.[1];
  if (file !== undefined) return included(file, depth, context);
  return {
    problem: `${tool} evaluates \`{{ ${action} }}\`, which pgrehearse does not: it knows \`{{.name}}\` and \`{{ template "file" . }}\`.`,
  };
}

async function included(
  file: string,
  depth: number,
  context: Context,
): Promise<{ readonly value: string } | { readonly problem: string }> {
  const { tool, script } = context;
  const text = await script.read(joinPath(folderOf(script.path), file));
  if (text === undefined)
    return { problem: `${tool} finds no ${file} below the folder of migrations: add it.` };
  if (depth >= DEEPEST) return { problem: `${tool} never comes to an end: ${file} includes itself.` };
  const replacements = await replacementsIn(text, depth + 1, context);
  const outcome = withReplaced(text, replacements);
  if ('spots' in outcome) return { value: outcome.text };
  return { problem: outcome.map(({ line, message }) => `${file}:${line}: ${message}`).join(' ') };
}
