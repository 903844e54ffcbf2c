import { Client } from 'pg';
import { CommandWatch } from '../src/command/watch.ts';
import { startServer } from '../src/database/index.ts';
import { startGateway } from '../src/gateway/gateway.ts';
import type { Around } from '../src/gateway/tunnel.ts';
import type { Stage } from '../src/rehearsal/session.ts';
import { loadParser } from '../src/sql/script.ts';

const STATEMENTS = 1_000;
const ROUNDS = 5;

const plain: Around = async (_exchange, _backend, send) => void (await send.whole());

/** What a statement costs through the gateway, and watched, as ratios to the same on a direct connection. */
export async function benchGateway(): Promise<readonly string[]> {
  await loadParser();
  await using server = await startServer({
    engine: 'local',
    prefer: ['local'],
    version: 17,
    superuser: false,
    tempFileLimit: '1GB',
    progress: () => undefined,
  });
  await server.createDatabase('bench');
  await using login = await server.connect('migrator', 'bench');
  await login.query('CREATE TABLE numbers (n int)');
  const { host, port, user = '', password } = login;
  const stage: Stage = {
    server,
    limits: { deadline: Infinity, statementMs: Infinity, diskBytes: Infinity },
    extensions: [],
    isNew: () => false,
  };
  await using observer = await server.connect('admin', 'bench');
  await using watch = new CommandWatch(stage, 'bench', observer);
  await using through = await startGateway({ server: { host, port }, watch: () => plain });
  await using watched = await startGateway({ server: { host, port }, watch: () => watch.around() });
  const at = (there: { readonly host: string; readonly port: number }) => () =>
    time({ user, password: String(password), database: server.databaseName('bench'), ...there });
  const direct = at({ host, port });
  return [
    await ratio(
      'a statement through the gateway : directly',
      direct,
      at({ host: '127.0.0.1', port: through.port }),
    ),
    await ratio(
      'a statement through the gateway, watched : directly',
      direct,
      at({ host: '127.0.0.1', port: watched.port }),
    ),
  ];
}

/** Of one transaction, in milliseconds. */
async function time(login: ConstructorParameters<typeof Client>[0]): Promise<number> {
  const client = new Client(login);
  await client.connect();
  await client.query('BEGIN');
  const start = performance.now();
  for (let n = 0; n < STATEMENTS; n += 1) await client.query(`INSERT INTO numbers VALUES (${n})`);
  const ms = performance.now() - start;
  await client.query('ROLLBACK');
  await client.end();
  return ms;
}

async function ratio(
  title: string,
  base: () => Promise<number>,
  measured: () => Promise<number>,
): Promise<string> {
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const reference = await base();
    const value = (await measured()) / reference;
    // The first round warms up.
    if (round > 0) ratios.push(value);
  }
  const sorted = ratios.toSorted((a, b) => a - b);
  const [low = 0, median = 0, high = 0] = [sorted[0], sorted[ROUNDS >> 1], sorted.at(-1)];
  return `${median.toFixed(2)}  ${title} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}
