/** Codes that stand where a startup message has its version (manual 18, 54.7). */
const CANCEL = 80_877_102;
const SSL = 80_877_103;
const GSS = 80_877_104;

/** Longest startup packet that the server itself takes (src/include/libpq/pqcomm.h, MAX_STARTUP_PACKET_LENGTH). */
const MOST = 10_000;

export type Startup =
  | { readonly kind: 'more' }
  /** Encryption is asked for: to be answered with `N`. */
  | { readonly kind: 'encryption'; readonly rest: Buffer }
  | { readonly kind: 'cancel'; readonly bytes: Buffer }
  | { readonly kind: 'startup'; readonly bytes: Buffer; readonly rest: Buffer }
  | { readonly kind: 'wrong'; readonly reason: string };

/** The database that a startup message asks for: names and values end with a zero byte each; by default the user's own. */
export function databaseOf(bytes: Buffer): string {
  const parts = bytes.toString('utf8', 8).split('\0');
  const values = new Map(parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1] ?? '']] : [])));
  return values.get('database') ?? values.get('user') ?? '';
}

/** Reads the beginning of a connection, which has no type byte. */
export function readStartup(bytes: Buffer): Startup {
  if (bytes.length < 8) return { kind: 'more' };
  const length = bytes.readUInt32BE(0);
  if (length < 8 || length > MOST) return { kind: 'wrong', reason: 'no startup message of PostgreSQL' };
  if (bytes.length < length) return { kind: 'more' };
  const code = bytes.readUInt32BE(4);
  const rest = bytes.subarray(length);
  if (code === SSL || code === GSS) return { kind: 'encryption', rest };
  if (code === CANCEL) return { kind: 'cancel', bytes: bytes.subarray(0, length) };
  if (code >>> 16 !== 3) return { kind: 'wrong', reason: `protocol ${code >>> 16} is not spoken here` };
  return { kind: 'startup', bytes: bytes.subarray(0, length), rest };
}
