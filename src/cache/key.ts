import { createHash } from 'node:crypto';
import type { Server } from '../database/index.ts';
import type { DataFile } from '../fixtures/load.ts';
import { writtenByAll } from '../fixtures/written.ts';
import type { Script } from '../model.ts';
import { lentRoles, namedIn, type BaseInput, type Seed } from '../rehearsal/base.ts';
import type { Stage } from '../rehearsal/session.ts';
import { programHash } from './program.ts';

/**
 * The SHA-256 of everything that makes a base: merged migrations, files, commands with the files that they read, rows to
 * be made up, roles, the server and this program. Undefined where something of it is not known.
 */
export async function keyOf(stage: Stage, input: BaseInput): Promise<string | undefined> {
  const { snapshots } = stage.server;
  const { before = [], baseline, fixtures, seeds = [], synthesis, statistics } = input;
  if (!snapshots || input.build || seeds.some(({ sources }) => !sources)) return undefined;
  const files: unknown[] = [];
  for (const file of [...before, baseline, ...fixtures]) files.push(file && (await digest(file)));
  const commands: unknown[] = [];
  for (const seed of seeds) commands.push(await described(seed));
  const parts = [
    await programHash(),
    await snapshots.build(),
    await serverFacts(stage.server),
    input.database,
    input.scripts.map(textOf),
    [before.length, files],
    commands,
    input.history,
    [synthesis, statistics, synthesis && [touchedIn(input), writtenIn(input)]],
    lentRoles(input).toSorted(),
    stage.extensions,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Names of tables that the base and the changed migrations speak of: they get the largest share of made-up rows. */
function touchedIn({ scripts, statistics, changed, programs }: BaseInput): readonly string[] {
  const created = scripts.flatMap(({ file }) => [...file.text.matchAll(TABLE)].map(([, name = '']) => name));
  const names = new Set(
    [...created, ...Object.keys(statistics?.tables ?? {})].map((name) => name.toLowerCase()),
  );
  return [...names].filter(namedIn(changed, programs)).toSorted();
}

/** Made-up keys are not those that the changed migrations write. */
function writtenIn({ changed, programs }: BaseInput): unknown {
  const { inserted, updated, anywhere } = writtenByAll(changed, programs);
  return [[...inserted], [...updated], anywhere];
}

/** Views count as well: what they read is reached by their names. What is not found by it is seen when the entry is to be used: it knows its tables. */
const TABLE =
  /\b(?:table|view)\s+(?:if\s+(?:not\s+)?exists\s+)?(?:only\s+)?(?:"?[\w$]+"?\s*\.\s*)?"?([\p{L}_][\p{L}\p{N}_$]*)/giu;

function textOf({ file, transaction, statements }: Script): unknown {
  return [file.path, transaction, statements.map(({ sql, transactional }) => [sql, transactional])];
}

async function digest({ path, open, parts }: DataFile): Promise<unknown> {
  if (parts) return [path, await Promise.all(parts.map(digest))];
  const hash = createHash('sha256');
  for await (const chunk of open()) hash.update(chunk);
  return [path, hash.digest('hex')];
}

async function described({ settings, sources = [] }: Seed): Promise<unknown> {
  const { command, env, pass } = settings;
  const passed = pass.map((name) => [name, process.env[name]]);
  const files: unknown[] = [];
  for (const file of sources) files.push(await digest(file));
  return [command, env, passed, files];
}

/** What the server sorts by, and which extensions it can be asked for. */
async function serverFacts(server: Server): Promise<unknown> {
  await using admin = await server.connect('admin');
  const { rows } = await admin.query<{ facts: unknown }>(`
    SELECT pg_catalog.json_build_array(
      pg_catalog.version(),
      (SELECT pg_catalog.json_agg(DISTINCT (collprovider, collversion)::text ORDER BY (collprovider, collversion)::text)
         FROM pg_catalog.pg_collation),
      (SELECT pg_catalog.json_agg(name || ' ' || version ORDER BY name, version)
         FROM pg_catalog.pg_available_extension_versions)) AS facts`);
  return [server.kind, server.image, rows[0]?.facts];
}
