import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type NetConnectOpts, type Socket } from 'node:net';
import { FrameReader, message } from './frames.ts';
import { databaseOf, readStartup } from './startup.ts';
import { Tunnel, write, type Around } from './tunnel.ts';

export interface GatewayOptions {
  /** Where the server listens. */
  readonly server: NetConnectOpts;
  /** A function for each connection, which is told of its exchanges. `number` counts from 1. */
  readonly watch: (number: number) => Around;
  /** The only database that is let through to; any where absent. */
  readonly database?: string;
}

export interface Gateway extends AsyncDisposable {
  /** On 127.0.0.1. */
  readonly port: number;
}

/**
 * Listens as a Postgres and forwards everything to one. Encryption is declined, passwords pass through unread, and a
 * cancel request goes to the server as it is, since the tool knows the server's own key.
 */
export async function startGateway({ server, watch, database }: GatewayOptions): Promise<Gateway> {
  const open = new Set<Socket>();
  let count = 0;
  const listener = createServer({ noDelay: true }, (client) => {
    count += 1;
    const upstream = connect(server);
    upstream.setNoDelay(true);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => socket.destroy());
    }
    void serve(client, upstream, watch(count), database)
      .catch(() => undefined)
      .finally(() => {
        client.destroy();
        upstream.destroy();
      });
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    port: (listener.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      const closed = once(listener, 'close');
      listener.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

async function serve(
  client: Socket,
  upstream: Socket,
  around: Around,
  database: string | undefined,
): Promise<void> {
  const chunks = client.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
  const rest = await startup(client, upstream, chunks, database);
  if (!rest) return;
  const tunnel = new Tunnel(client, upstream, around);
  const answers = relayAnswers(client, upstream, tunnel);
  await relayRequests(chunks, rest, upstream, tunnel, answers.isReady);
  upstream.end();
  await answers.done;
}

/** Forwards the startup message; undefined when the connection was for something else, and is done. */
async function startup(
  client: Socket,
  upstream: Socket,
  chunks: AsyncIterableIterator<Buffer>,
  database: string | undefined,
): Promise<Buffer | undefined> {
  let held: Buffer = Buffer.alloc(0);
  for (;;) {
    const read = readStartup(held);
    if (read.kind === 'startup') {
      const wanted = databaseOf(read.bytes);
      if (database !== undefined && wanted !== database) {
        await write(client, refusal(`there is no way to the database ${wanted} here, only to ${database}`));
        return undefined;
      }
      await write(upstream, read.bytes);
      return read.rest;
    }
    if (read.kind === 'wrong') {
      await write(client, refusal(read.reason));
      return undefined;
    }
    if (read.kind === 'cancel') {
      upstream.end(read.bytes);
      await once(upstream, 'close');
      return undefined;
    }
    if (read.kind === 'encryption') {
      await write(client, Buffer.from('N'));
      held = read.rest;
      continue;
    }
    const next = await chunks.next();
    if (next.done) return undefined;
    held = Buffer.concat([held, next.value]);
  }
}

/** As an ErrorResponse: severity, SQLSTATE of a protocol violation, words. */
function refusal(reason: string): Buffer {
  return message('E', Buffer.from(`SFATAL\0VFATAL\0C08P01\0M${reason}\0\0`, 'utf8'));
}

/** Until the server is ready for the first time, its answers pass through: authentication is between the two. */
function relayAnswers(
  client: Socket,
  upstream: Socket,
  tunnel: Tunnel,
): { readonly done: Promise<void>; readonly isReady: () => boolean } {
  let isReady = false;
  const relay = async (): Promise<void> => {
    const reader = new FrameReader('backend');
    for await (const chunk of upstream as AsyncIterable<Buffer>)
      for (const piece of reader.read(chunk)) {
        if (isReady) {
          await tunnel.fromServer(piece);
          continue;
        }
        isReady = piece.type === 'Z';
        await write(client, piece.bytes);
      }
  };
  const done = relay().finally(() => {
    tunnel.closed();
    client.end();
  });
  done.catch(() => undefined);
  return { done, isReady: () => isReady };
}

async function relayRequests(
  chunks: AsyncIterable<Buffer>,
  rest: Buffer,
  upstream: Socket,
  tunnel: Tunnel,
  isReady: () => boolean,
): Promise<void> {
  const take = async (chunk: Buffer): Promise<void> => {
    if (chunk.length === 0) return;
    // Passwords; nobody sends queries before the server is ready.
    if (isReady()) await tunnel.fromClient(chunk);
    else await write(upstream, chunk);
  };
  await take(rest);
  for await (const chunk of chunks) await take(chunk);
}
