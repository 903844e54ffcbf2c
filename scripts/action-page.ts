import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

/** What a description says of the default, which the table has a column for. */
const DEFAULT = / Default: (.+?)\.(?= [A-Z]|$)/;

/** The Action's page with the tables of its inputs and outputs as action.yml describes them. */
export function withTables(page: string, action: string): string {
  const { inputs, outputs } = schema.parse(parse(action));
  return [
    { name: 'inputs', rows: inputRows(inputs) },
    { name: 'outputs', rows: outputRows(outputs) },
  ].reduce((text, { name, rows }) => between(text, name, rows.map(row).join('\n')), page);
}

type Rows = readonly (readonly string[])[];

function inputRows(inputs: z.infer<typeof schema>['inputs']): Rows {
  const rows = Object.entries(inputs).map(([name, { description, default: given }]) => {
    const said = given === undefined ? (DEFAULT.exec(description)?.[1] ?? '') : `\`${given}\``;
    return [`\`${name}\``, said, description.replace(DEFAULT, '')];
  });
  return [['input', 'default', 'what it says'], ['---', '---', '---'], ...rows];
}

function outputRows(outputs: z.infer<typeof schema>['outputs']): Rows {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  return [['output', 'what it holds'], ['---', '---'], ...rows];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** A page of the documentation is named by its path in action.yml, and is a link on another page beside it. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\bdocs\/([\w-]+\.md)/g, '[$1]($1)');
}

/** @throws where the page has no place for it */
function between(page: string, name: string, table: string): string {
  const [open, close] = [`<!-- ${name}: from action.yml -->`, `<!-- end of ${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`docs/action.md lacks "${open}" before "${close}"`);
  return `${page.slice(0, start)}${open}\n\n${table}\n\n${page.slice(end)}`;
}
