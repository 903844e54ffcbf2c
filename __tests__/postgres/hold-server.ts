/** A program of its own: starts a server as its argument says, tells about it, and waits to be stopped. */
import { onSignals, startServer, type Leftover, type ServerOptions } from '../../src/database/index.ts';

const options: Omit<ServerOptions, 'progress'> = JSON.parse(process.argv[2] ?? '{}');

onSignals();
const leftovers: Leftover[] = [];
await using server = await startServer({
  ...options,
  progress: (line) => process.stderr.write(`${line}\n`),
  onLeftover: (one) => leftovers.push(one),
});
await server.createDatabase('held');
await using session = await server.connect('migrator', 'held');
process.stdout.write(`${JSON.stringify(leftovers)}\n`);
await session.query('SELECT pg_sleep(600)');
