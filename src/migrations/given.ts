import type { Script } from '../model.ts';
import type { Complaint } from './tool.ts';
import { keyInYaml, replaceEach, valueIn, type Fill } from './fill.ts';

/** `${name}`, `{{.name}}`, `{{name}}`, and what River writes in front of names: a comment that a program replaces. */
const PLACEHOLDER =
  /\$\{\s*([\w.:-]+)\s*\}|\{\{-?\s*\.?([A-Za-z_][\w.]*)\s*-?\}\}|\/\* TEMPLATE: ([\w.-]+) \*\//g;

/**
 * For tools without placeholders of their own, whose files a program prepares before they run: what the configuration
 * gives a value is replaced wherever it stands, and nothing else is, since the rest may be data.
 */
export const fillGiven: Fill = ({ text, values }) =>
  replaceEach(text, PLACEHOLDER, ([, braced, templated, commented]) => {
    const value = valueIn(values, braced ?? templated ?? commented ?? '');
    return value === undefined ? undefined : { value };
  });

/** Of a script that the server would not understand, the first placeholder that was left: it lacks a value. */
export function leftPlaceholder({ statements }: Pick<Script, 'statements'>): Complaint | undefined {
  for (const { sql, span, syntaxError } of statements) {
    const found = syntaxError && [...sql.matchAll(PLACEHOLDER)].find(([shown]) => !shown.startsWith('/*'));
    if (!found) continue;
    const [shown, braced, templated] = found;
    const line = span.start.line + sql.slice(0, found.index).split('\n').length - 1;
    return {
      line,
      message: `\`${shown}\` is no SQL, and its value is not known here: set \`placeholders: {${keyInYaml(braced ?? templated ?? '')}: …}\` in pgrehearse.yml.`,
    };
  }
  return undefined;
}
