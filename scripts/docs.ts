/** Writes docs/rules/ and the schema of the configuration: `npm run docs`. The pages print what a real server did. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { jsonSchema } from '../src/config/schema.ts';
import { RULES, RULE_IDS } from '../src/rules/registry.ts';
import { reviewExample } from '../__tests__/support/review-example.ts';
import { startShared } from '../__tests__/support/shared-server.ts';
import { rulePage, rulesIndex } from './rule-page.ts';

const docs = new URL('../docs/rules/', import.meta.url);

await writeFile(new URL('../schema/pgrehearse.schema.json', import.meta.url), jsonSchema(RULE_IDS));
await rm(docs, { recursive: true, force: true });
await mkdir(docs, { recursive: true });
await writeFile(new URL('README.md', docs), rulesIndex(RULES));
const shared = await startShared();
try {
  for (const rule of RULES)
    await writeFile(new URL(`${rule.id}.md`, docs), await rulePage(rule, shared.lend));
} finally {
  await shared.server[Symbol.asyncDispose]();
}
process.stdout.write(`${RULES.length} rule pages written\n`);
