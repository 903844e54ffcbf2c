/** Writes docs/rules/ and the schema of the configuration: `npm run docs`. The pages print what a real server did. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { reviewExample } from '../__tests__/support/review-example.ts';
import { startShared } from '../__tests__/support/shared-server.ts';
import { jsonSchema } from '../src/config/schema.ts';
import type { Review } from '../src/model.ts';
import { RULE_IDS, RULES } from '../src/rules/registry.ts';
import { rulePage, rulesIndex } from './rule-page.ts';

const docs = new URL('../docs/rules/', import.meta.url);

await writeFile(new URL('../schema/pgrehearse.schema.json', import.meta.url), jsonSchema(RULE_IDS));
await rm(docs, { recursive: true, force: true });
await mkdir(docs, { recursive: true });
await writeFile(new URL('README.md', docs), rulesIndex(RULES));
const shared = await startShared();
try {
  for (const rule of RULES) {
    const reviews: Review[] = [];
    for (const example of rule.examples) reviews.push(await reviewExample(example, shared));
    await writeFile(new URL(`${rule.id}.md`, docs), rulePage(rule, reviews));
  }
} finally {
  await shared.server[Symbol.asyncDispose]();
}
process.stdout.write(`${RULES.length} rule pages written\n`);
