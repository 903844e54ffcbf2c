import { fileURLToPath } from 'node:url';
import { resolve } from '../../src/config/config.ts';
import { parseFile } from '../../src/config/file.ts';
import type { Server } from '../../src/database/index.ts';
import type { Observation, Review } from '../../src/model.ts';
import { review, type ReviewInput } from '../../src/review.ts';
import { RULE_IDS } from '../../src/rules/registry.ts';
import { changedFiles, mergeBase } from '../../src/tree/git-changes.ts';
import { gitTree } from '../../src/tree/git-tree.ts';
import { hostTree } from '../../src/tree/work-tree.ts';
import { repository } from '../tree/repository.ts';

const PG = fileURLToPath(new URL('../../node_modules/pg/lib/index.js', import.meta.url));

/**
 * A migration tool as small as one can be: each file exports `up` and `down`, which are given a client, and what was
 * applied is noted in schema_migrations. Each migration is one transaction, unless it exports `transaction = false`.
 */
export const TOOL = `import { readdir } from 'node:fs/promises';
import pg from '${PG}';
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS schema_migrations (version text PRIMARY KEY)');
const { rows } = await client.query('SELECT version FROM schema_migrations ORDER BY version');
const done = rows.map(({ version }) => version);
const names = (await readdir('migrations')).map((file) => file.replace('.mjs', '')).sort();
const way = process.argv[2];
const chosen = { up: names.filter((name) => !done.includes(name)), down: done.slice(-1), idle: [] }[way];
for (const name of chosen) {
  const migration = await import(process.cwd() + '/migrations/' + name + '.mjs');
  const inside = migration.transaction !== false;
  if (inside) await client.query('BEGIN');
  await migration[way](client);
  await client.query(way === 'up' ? 'INSERT INTO schema_migrations VALUES ($1)' : 'DELETE FROM schema_migrations WHERE version = $1', [name]);
  if (inside) await client.query('COMMIT');
}
await client.end();
`;

export const CONFIG = `command:
  up: node tool.mjs up
  down: node tool.mjs down
  sources: migrations/*.mjs
`;

export const BASE = `export const up = async (client) => {
  await client.query('CREATE TABLE orders (id bigint PRIMARY KEY, email text, total integer)');
  await client.query("INSERT INTO orders SELECT g, 'a' || g % 10, g FROM generate_series(1, 1000) g");
};
export const down = (client) => client.query('DROP TABLE orders');
`;

type CommandReview = Omit<Partial<ReviewInput>, 'config'> & {
  readonly config?: string;
  /** More of what the base branch holds. */
  readonly merged?: Readonly<Record<string, string>>;
};

/** Reviews migrations that are added to a repository whose only one is `BASE`. */
export async function reviewCommand(
  lend: () => Promise<Server>,
  added: Readonly<Record<string, string>>,
  { config = CONFIG, merged = {}, ...input }: CommandReview = {},
): Promise<Review> {
  using folder = repository({ 'tool.mjs': TOOL, 'migrations/0001_orders.mjs': BASE, ...merged });
  folder.git('switch', '--quiet', '--create', 'change');
  for (const [name, text] of Object.entries(added)) folder.write(name, text);
  folder.commit();
  const path = folder.root;
  return await review({
    changes: await changedFiles(path, 'main'),
    head: hostTree(path),
    base: gitTree(path, await mergeBase(path, 'main')),
    root: path,
    config: resolve({ engine: 'local' }, parseFile({ path: 'pgrehearse.yml', text: config }, RULE_IDS)),
    isStatic: false,
    prefer: ['local'],
    progress: () => undefined,
    start: lend,
    ...input,
  });
}

/** `rule file:line` of all findings that stand. */
export function found({ findings }: Review): string[] {
  return findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
}

/** What the tool sent for the migrations themselves, with the number of its transaction among them. */
export function sent({ migrations }: Review): string[] {
  const all: Observation[] = migrations.flatMap(({ forward }) => [...forward.statements]);
  const shown = all.filter(({ own }) => !own);
  const numbers = [...new Set(shown.map(({ transaction }) => transaction))];
  return shown.map(({ transaction, sql }) => `${numbers.indexOf(transaction) + 1}: ${sql}`);
}
