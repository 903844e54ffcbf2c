import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { diffFingerprints } from '../../src/catalog/difference.ts';
import type { Fingerprint } from '../../src/catalog/fingerprint/entry.ts';
import type { Server } from '../../src/database/index.ts';
import { fingerprintOf } from '../../src/rehearsal/differences.ts';
import { loadParser } from '../../src/sql/script.ts';
import { startShared } from '../support/shared-server.ts';
import { ROOT, readExample } from './examples.ts';
import { INSTALL, TOOLS } from './installed.ts';
import { loginOf } from './login.ts';
import { BORDER_OF, runOurselves, type ScriptRun } from './own-run.ts';
import { startTrace, type Sent, type Trace } from './trace.ts';

/** One run of the program. */
export interface Step {
  /** `$DATABASE_URL`, `$PGPORT` and the like stand for where the database is. */
  readonly args: readonly string[];
  /** Changes the copy of the example that the program is run in. */
  readonly before?: (folder: string) => void;
}

/** A tool that is run on its example. */
export interface RealTool {
  /** Folder of its example. */
  readonly example: string;
  /** Absent where it is not installed. */
  readonly program: string | undefined;
  readonly forward: readonly Step[];
  /** None where it goes back only with a licence, or not at all. */
  readonly back: readonly Step[];
  readonly env?: Readonly<Record<string, string>>;
  /** A run of all that is pending, of which it makes one transaction; pgrehearse makes one of each migration. */
  readonly atOnce?: Step;
  /** It sends what is to be one transaction in one go, without BEGIN: the server makes one of it all the same. */
  readonly pipelines?: true;
  /** Where it notes what it has run: tables, or a schema of its own. */
  readonly history:
    | { readonly tables: readonly string[] }
    /** With the words by which statements are known that do not name it. */
    | { readonly schema: string; readonly words?: readonly string[] };
}

/** What tools say to a server on their own behalf; nothing of the examples looks alike. */
const HOUSEKEEPING =
  /^(?:show|set (?:local )?(?:role|search_path|application_name|time zone|client_encoding|lock_timeout = '4s')|reset all|select 1$|select (?:version|current_\w+|quote_ident|(?:pg_catalog\.)?set_config|pg_(?:try_)?advisory_(?:un)?lock)\b)|\bfrom "?(?:pg_|information_schema\b)/i;

let shared: Awaited<ReturnType<typeof startShared>>;

/**
 * Runs tools on their examples, and compares what they send and leave with what pgrehearse does.
 *
 * @param what installs them
 */
export function describeTools(list: readonly RealTool[], what: string): void {
  const missing = list.filter(({ program }) => program === undefined).map(({ example }) => example);
  if (missing.length > 0)
    process.stderr.write(`Not installed, so not run: ${missing.join(', ')}. Run ${INSTALL} ${what}.\n`);
  if (missing.length < list.length) {
    beforeAll(async () => {
      await loadParser();
      shared = await startShared();
    });
    afterAll(async () => shared.server[Symbol.asyncDispose]());
  }
  describe.each(list)('$example', (tool) => {
    const run = tool.program === undefined ? test.skip : test;
    run(
      'sends the statements that pgrehearse runs, in the same transactions, to the same schema',
      async () => {
        await using server = await shared.lend();
        const ours = await ourRun(server, tool);
        const theirs = await theirRun(server, tool);
        const compared = tool.pipelines ? withoutBegin : (sent: readonly Sent[]) => sent;
        expect(compared(theirs.forward.sent)).toEqual(compared(ours.forward.sent));
        expect(diffFingerprints(ours.forward.schema, theirs.forward.schema)).toEqual([]);
        if (tool.back.length === 0) return;
        expect(compared(theirs.back.sent)).toEqual(compared(ours.back.sent));
        expect(diffFingerprints(ours.back.schema, theirs.back.schema)).toEqual([]);
      },
    );
    const { atOnce } = tool;
    if (!atOnce) return;
    run('makes one transaction of all that is pending', async () => {
      await using server = await shared.lend();
      const ours = await ourRun(server, tool);
      const theirs = await theirRun(server, { ...tool, forward: [atOnce], back: [] });
      const statements = ours.forward.sent.flatMap((sent) => sent.statements);
      expect(theirs.forward.sent).toEqual([{ border: 'transaction', statements }]);
    });
  });
}

/** Whether BEGIN was sent makes no difference then, and for one statement alone none at all. */
function withoutBegin(sent: readonly Sent[]): readonly Sent[] {
  return sent.map(({ statements }) => ({
    border: statements.length > 1 ? 'implicit' : 'single',
    statements,
  }));
}

/** What was sent one way, and the schema behind it. */
interface Way {
  readonly sent: readonly Sent[];
  readonly schema: Fingerprint;
}

interface BothWays {
  readonly forward: Way;
  readonly back: Way;
}

async function ourRun(server: Server, { example }: RealTool): Promise<BothWays> {
  const { migrations } = await readExample(example);
  await server.createDatabase('ours');
  let schema: Fingerprint = [];
  const run = await runOurselves(server, 'ours', migrations, async () => {
    schema = await fingerprintOf(server, 'ours');
  });
  return {
    forward: { sent: sentBy(run.forward), schema },
    back: { sent: sentBy(run.back), schema: await fingerprintOf(server, 'ours') },
  };
}

function sentBy(runs: readonly ScriptRun[]): readonly Sent[] {
  return runs.flatMap(({ transactions }) =>
    transactions.map(({ kind, statements }) => ({ border: BORDER_OF[kind], statements })),
  );
}

async function theirRun(server: Server, tool: RealTool): Promise<BothWays> {
  await server.createDatabase('theirs');
  const { user, password, ...address } = await loginOf(server);
  await using trace = await startTrace(address);
  const folder = mkdtempSync(join(tmpdir(), 'pgrehearse-tool-'));
  try {
    cpSync(join(ROOT, tool.example), folder, { recursive: true });
    symlinkSync(join(TOOLS, 'node_modules'), join(folder, 'node_modules'));
    const login = { user, password, port: trace.port, database: server.databaseName('theirs') };
    const go = async (runs: readonly Step[]): Promise<Way> => {
      for (const { args, before } of runs) {
        before?.(folder);
        await runProgram(tool, args, folder, login);
      }
      return { sent: ofProject(trace, tool), schema: await schemaWithoutHistory(server, tool) };
    };
    return { forward: await go(tool.forward), back: await go(tool.back) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What it sent for the project. */
function ofProject(trace: Trace, { history }: RealTool): readonly Sent[] {
  const names = 'schema' in history ? [history.schema, ...(history.words ?? [])] : history.tables;
  const isItsOwn = (statement: string): boolean =>
    HOUSEKEEPING.test(statement) || names.some((name) => new RegExp(`\\b${name}\\b`, 'i').test(statement));
  return trace
    .take()
    .map(({ border, statements }) => ({
      border,
      statements: statements.filter((one) => !isItsOwn(one)),
    }))
    .filter(({ statements }) => statements.length > 0);
}

async function schemaWithoutHistory(server: Server, { history }: RealTool): Promise<Fingerprint> {
  await server.createDatabase('copy', 'theirs');
  try {
    await using admin = await server.connect('migrator', 'copy');
    await admin.query(
      'schema' in history ? `DROP SCHEMA ${history.schema} CASCADE` : `DROP TABLE ${history.tables.join()}`,
    );
    return await fingerprintOf(server, 'copy');
  } finally {
    await server.dropDatabase('copy');
  }
}

interface Target {
  readonly user: string;
  readonly password: string;
  readonly port: number;
  readonly database: string;
}

const LIMIT_MS = 60_000;

async function runProgram(
  { program = '', env = {}, example }: RealTool,
  args: readonly string[],
  folder: string,
  { user, password, port, database }: Target,
): Promise<void> {
  const { PATH } = process.env;
  const url = `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}?sslmode=disable`;
  const target: Readonly<Record<string, string>> = {
    PGHOST: '127.0.0.1',
    PGPORT: String(port),
    PGUSER: user,
    PGPASSWORD: password,
    PGDATABASE: database,
    DATABASE_URL: url,
  };
  const filled = args.map((arg) =>
    arg.replaceAll(/\$([A-Z_]+)/g, (all, name: string) => target[name] ?? all),
  );
  const child = spawn(program, filled, {
    cwd: folder,
    env: { PATH, HOME: folder, ...target, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new Error(
      `${example}: ${program} ${args.join(' ')} ended with ${code}:\n${(await said).join('\n')}`,
    );
}

/** So many runs of the program, with these arguments. */
export function times(count: number, ...args: readonly string[]): readonly Step[] {
  return Array.from({ length: count }, () => ({ args }));
}
