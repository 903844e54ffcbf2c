/** Writes the tables of inputs and outputs in docs/action.md from action.yml: `npm run docs:action`. */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { withTables } from './action-page.ts';

const file = new URL('../docs/action.md', import.meta.url);
const action = new URL('../action.yml', import.meta.url);

const page = withTables(await readFile(file, 'utf8'), await readFile(action, 'utf8'));
await writeFile(file, await format(page, { ...(await resolveConfig(file)), parser: 'markdown' }));
