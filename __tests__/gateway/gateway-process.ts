/**
 * A gateway in a process of its own, whose memory is nobody else's. Argument: the server's host and port as JSON. Prints
 * its port; when its standard input ends, how many exchanges it saw, and by how much its memory grew at most, in bytes.
 */
import { once } from 'node:events';
import { startGateway } from '../../src/gateway/gateway.ts';

const server = JSON.parse(process.argv[2] ?? '') as { host: string; port: number };
let exchanges = 0;
const gateway = await startGateway({
  server,
  watch: () => async (_exchange, backend, send) => {
    await send.whole();
    exchanges += 1;
    if (backend.getTransactionStatus() !== 'E')
      await backend.query('SELECT pg_catalog.pg_backend_pid() AS pid');
  },
});
const peak = (): number => process.resourceUsage().maxRSS * 1024;
const before = peak();
process.stdout.write(`${gateway.port}\n`);
process.stdin.resume();
await once(process.stdin, 'end');
process.stdout.write(`${JSON.stringify({ exchanges, grown: peak() - before })}\n`);
await gateway[Symbol.asyncDispose]();
