/** The data directory of a server in a container, taken out as one archive and put back while the server is down. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ContainerRuntimeClient } from 'testcontainers';
import { needlessWal, type Snapshots } from './cluster.ts';
import { messageOf } from './connection.ts';

type Container = ReturnType<ContainerRuntimeClient['container']['getById']>;

/** In memory. */
export const HOME = '/pgrehearse';
const DATA_NAME = 'data';
export const DATA = `${HOME}/${DATA_NAME}`;
const FORMER = `${HOME}/former`;
/** While it is there, no server is started. */
const HOLD = `${HOME}/hold`;
/** While it is there, a server that ends by itself is not the end of the container. */
const TRIAL = `${HOME}/trial`;
/** How the last server ended. */
const ENDED_NAME = 'ended';
const ENDED = `${HOME}/${ENDED_NAME}`;
/** The last file of an archive: what has it is whole. */
const WHOLE_NAME = 'whole';
const WHOLE = `${HOME}/${WHOLE_NAME}`;

/** In an entry. */
const ARCHIVE = 'data.tar';
const SECRET = 'password';

const STOP_SECONDS = 60;
const EXIT_MS = 10_000;
const POLL_MS = 20;

/**
 * What a container runs so that it outlives its server: a shell that starts what it is given, and after it ended waits
 * for leave to start it again. Without {@link HOLD} and {@link TRIAL} it ends as its server does.
 */
export const KEEPER: readonly string[] = [
  'sh',
  '-c',
  [
    `trap 'kill -INT "$server"; wait "$server"; exit' INT TERM`,
    'while :; do',
    '  "$@" & server=$!',
    '  wait "$server"; code=$?',
    `  [ -e ${TRIAL} ] && touch ${HOLD}`,
    `  [ -e ${HOLD} ] || exit "$code"`,
    `  echo "$code" >${ENDED}`,
    `  while [ -e ${HOLD} ]; do sleep 0.05; done`,
    `  rm -f ${ENDED}`,
    'done',
  ].join('\n'),
  'keeper',
];

export interface Contained {
  readonly container: Container;
  /** Of the image, by its contents. */
  readonly build: string;
  readonly password: string;
  /** Waits until the server answers; throws when it or its container has ended. */
  readonly ready: (password: string, ended: () => Promise<boolean>) => Promise<void>;
  /** Writes everything down. Returns the segment of the WAL that is written next. */
  readonly checkpoint: () => Promise<string>;
  /** Gives the admin, who has another password there, this one again. */
  readonly setPassword: (from: string) => Promise<void>;
}

/** The container is to run {@link KEEPER}. */
export function snapshotsIn(contained: Contained): Snapshots {
  const { container, build, password, ready, checkpoint, setPassword } = contained;
  const stop = async (signal: 'INT' | 'QUIT'): Promise<boolean> => {
    const words = await shell(container, stopping(signal));
    return words.trim() === '0';
  };
  const start = async (as: string): Promise<void> => {
    await shell(container, `rm -f ${ENDED}; rm -f ${HOLD}`);
    await ready(as, async () => (await shell(container, `ls ${HOME}`)).split('\n').includes(ENDED_NAME));
  };
  return {
    build: () => Promise.resolve(build),
    async save(folder) {
      const wal = await checkpoint();
      const isWhole = await stop('INT');
      try {
        if (!isWhole) throw new Error('the server did not stop in time');
        await mkdir(folder, { mode: 0o700 });
        await writeFile(path.join(folder, SECRET), password, { mode: 0o600 });
        const segments = (await shell(container, `ls ${DATA}/pg_wal`)).split('\n');
        await take(container, path.join(folder, ARCHIVE), needlessWal(segments, wal));
      } finally {
        await start(password);
      }
    },
    async restore(folder) {
      const former = await readFile(path.join(folder, SECRET), 'utf8');
      // Not at once: what was committed last is not on disk yet, and is needed where the copy does not run.
      if (!(await stop('INT'))) {
        await start(password);
        throw new Error('the server did not stop in time');
      }
      await shell(container, `touch ${TRIAL}; mv ${DATA} ${FORMER}`);
      try {
        await put(container, path.join(folder, ARCHIVE));
        await start(former);
        await setPassword(former);
      } catch (error) {
        await shell(container, `${stopping('QUIT')}; rm -rf ${DATA} ${WHOLE}; mv ${FORMER} ${DATA}`);
        await start(password);
        throw error;
      } finally {
        await shell(container, `rm -rf ${FORMER} ${TRIAL}`);
      }
    },
  };
}

/** Prints the server's exit code, or nothing when it would not end. A server that is down already has printed its own. */
function stopping(signal: 'INT' | 'QUIT'): string {
  return [
    `touch ${HOLD}`,
    `kill -${signal} "$(head -n 1 ${DATA}/postmaster.pid)" 2>/dev/null`,
    `left=${STOP_SECONDS * 20}`,
    `while [ ! -s ${ENDED} ] && [ "$left" -gt 0 ]; do sleep 0.05; left=$((left - 1)); done`,
    `cat ${ENDED}`,
  ].join('; ');
}

async function take(container: Container, file: string, without: readonly string[]): Promise<void> {
  const excluded = without.map((name) => `--exclude=${DATA_NAME}/pg_wal/${name}`).join(' ');
  const exec = await container.exec({
    Cmd: [
      'sh',
      '-c',
      `touch ${WHOLE} && tar -C ${HOME} ${excluded} -cf - ${DATA_NAME} ${WHOLE_NAME} && rm ${WHOLE}`,
    ],
    AttachStdout: true,
    AttachStderr: true,
  });
  const words: string[] = [];
  const stream = await exec.start({ hijack: true });
  await pipeline(payloads(stream, words), createWriteStream(file, { mode: 0o600 }));
  await proveDone(exec, words);
}

async function put(container: Container, file: string): Promise<void> {
  const { size } = await stat(file);
  const exec = await container.exec({
    // Some engines do not pass the end of the input on.
    Cmd: ['sh', '-c', `head -c ${size} | tar -C ${HOME} -xpf - && rm ${WHOLE}`],
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
  });
  const stream = await exec.start({ hijack: true, stdin: true });
  const words: string[] = [];
  const [given] = await Promise.allSettled([
    pipeline(createReadStream(file), stream),
    drain(payloads(stream, words)),
  ]);
  // The engine may close the connection before it has taken leave: what arrived is told by the last file alone.
  await proveDone(exec, words, given);
}

/** What a line of shell prints. */
async function shell(container: Container, line: string): Promise<string> {
  const exec = await container.exec({ Cmd: ['sh', '-c', line], AttachStdout: true, AttachStderr: true });
  const words: string[] = [];
  const parts: Buffer[] = [];
  for await (const part of payloads(await exec.start({ hijack: true }), words)) parts.push(part);
  await proveDone(exec, words);
  return Buffer.concat(parts).toString();
}

async function proveDone(
  exec: Awaited<ReturnType<Container['exec']>>,
  words: readonly string[],
  given?: PromiseSettledResult<unknown>,
): Promise<void> {
  const code = await exitCode(exec);
  if (code === 0) return;
  const reason = given?.status === 'rejected' ? messageOf(given.reason) : `it ended with ${code}`;
  throw new Error(`a command in the container failed: ${messageOf(words.join('')) || reason}`);
}

/** A command whose connection has been closed may be about to end. */
async function exitCode(exec: Awaited<ReturnType<Container['exec']>>): Promise<number | null> {
  for (let left = EXIT_MS / POLL_MS; left > 0; left -= 1) {
    const { Running, ExitCode } = await exec.inspect();
    if (!Running) return ExitCode;
    await sleep(POLL_MS);
  }
  return null;
}

async function drain(parts: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of parts);
}

const HEADER = 8;
const STDERR = 2;

/** The parts of what a program in a container prints; those of stderr go to `words`. */
export async function* payloads(stream: AsyncIterable<unknown>, words: string[]): AsyncGenerator<Buffer> {
  for await (const { part, isError } of framesOf(stream))
    if (isError) words.push(part.toString());
    else yield part;
}

/**
 * What a program in a container prints comes in frames: eight bytes, of which the first names the stream and the last four
 * are the length, then the bytes.
 */
export async function* framesOf(
  stream: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<{ readonly part: Buffer; readonly isError: boolean }> {
  let rest: Buffer = Buffer.alloc(0);
  let left = 0;
  let isError = false;
  for await (const chunk of stream) {
    rest = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    while (rest.length > 0) {
      if (left === 0) {
        if (rest.length < HEADER) break;
        isError = rest[0] === STDERR;
        left = rest.readUInt32BE(4);
        rest = rest.subarray(HEADER);
        continue;
      }
      const part = rest.subarray(0, left);
      left -= part.length;
      rest = rest.subarray(part.length);
      yield { part, isError };
    }
  }
}
