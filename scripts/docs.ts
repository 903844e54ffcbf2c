/**
 * Writes docs/rules/ and the schema of the configuration: `npm run docs`. The pages print what real servers of every
 * version did; it takes some minutes. `npm run docs -- <rule> …` writes the pages of those rules alone.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { appliesTo, reviewExample } from '../__tests__/support/review-example.ts';
import { startShared } from '../__tests__/support/shared-server.ts';
import { POSTGRES_VERSIONS } from '../src/config/config.ts';
import { jsonSchema } from '../src/config/schema.ts';
import type { Review } from '../src/model.ts';
import { RULE_IDS, RULES } from '../src/rules/registry.ts';
import { rulePage, rulesIndex } from './rule-page.ts';

const docs = new URL('../docs/rules/', import.meta.url);
const asked = process.argv.slice(2);
const rules = asked.length > 0 ? RULES.filter(({ id }) => asked.includes(id)) : RULES;

await writeFile(new URL('../schema/pgrehearse.schema.json', import.meta.url), jsonSchema(RULE_IDS));
const seen = await everyVersion();
if (asked.length === 0) await rm(docs, { recursive: true, force: true });
await mkdir(docs, { recursive: true });
await writeFile(new URL('README.md', docs), rulesIndex(RULES));
for (const rule of rules) {
  const reviews = [...seen].map(([version, byRule]) => [version, byRule.get(rule.id) ?? []] as const);
  await writeFile(new URL(`${rule.id}.md`, docs), rulePage(rule, new Map(reviews)));
}
process.stdout.write(`${rules.length} rule pages written\n`);

type ByRule = ReadonlyMap<string, readonly (Review | undefined)[]>;

/** Two versions at a time: a review waits for its server most of the time. */
async function everyVersion(): Promise<ReadonlyMap<number, ByRule>> {
  const left: number[] = [...POSTGRES_VERSIONS];
  const done = new Map<number, ByRule>();
  const lane = async (): Promise<void> => {
    for (let version = left.shift(); version !== undefined; version = left.shift())
      done.set(version, await everyRule(version));
  };
  await Promise.all([lane(), lane()]);
  return new Map([...done].toSorted(([a], [b]) => a - b));
}

async function everyRule(version: number): Promise<ByRule> {
  const shared = await startShared({ version });
  try {
    const byRule = new Map<string, readonly (Review | undefined)[]>();
    for (const { id, examples } of rules) {
      const reviews: (Review | undefined)[] = [];
      for (const example of examples)
        reviews.push(appliesTo(example, version) ? await reviewExample(example, shared) : undefined);
      byRule.set(id, reviews);
    }
    process.stdout.write(`PostgreSQL ${version}: the examples of ${rules.length} rules were run\n`);
    return byRule;
  } finally {
    await shared.server[Symbol.asyncDispose]();
  }
}
