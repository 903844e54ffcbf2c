import { UserError } from '../errors.ts';
import type { SourceFile } from '../model.ts';

const NEWLINE = 0x0a;
const UTF8_BOM = [0xef, 0xbb, 0xbf];

/**
 * A file as text: UTF-8, without its byte order mark, line ends kept. Throws a UserError that names file, line and
 * byte offset when the bytes are no text that Postgres could take: another encoding, or a zero byte.
 */
export function decodeText(path: string, bytes: Uint8Array): SourceFile {
  refuseUtf16(path, bytes);
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    throw new UserError(
      `${place(path, bytes, zero)}: a zero byte, which Postgres refuses in text. Remove it, or save the file as UTF-8.`,
    );
  }
  if (!startsWith(bytes, UTF8_BOM)) return { path, text: decodeUtf8(path, bytes, bytes) };
  return { path, text: decodeUtf8(path, bytes.subarray(3), bytes), byteOrderMark: true };
}

/** A file as text of an encoding that its tool was told; UTF-8 where it was told none. */
export function decodeAs(path: string, bytes: Uint8Array, encoding = 'UTF-8'): SourceFile {
  if (/^utf-?8$/i.test(encoding)) return decodeText(path, bytes);
  try {
    return { path, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    throw new UserError(
      `${path}: cannot be read as ${encoding}, which its configuration names as its encoding.`,
    );
  }
}

function decodeUtf8(path: string, content: Uint8Array, whole: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    const at = invalidByte(content) + whole.length - content.length;
    const byte = (whole[at] ?? 0).toString(16).padStart(2, '0');
    throw new UserError(
      `${place(path, whole, at)}: byte 0x${byte} is no valid UTF-8. Save the file as UTF-8 (it may be Latin-1 or Windows-1252).`,
    );
  }
}

function refuseUtf16(path: string, bytes: Uint8Array): void {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    throw new UserError(`${path}: the file is UTF-16 (it begins with a byte order mark). Save it as UTF-8.`);
  }
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function place(path: string, bytes: Uint8Array, offset: number): string {
  let line = 1;
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < offset; at = bytes.indexOf(NEWLINE, at + 1))
    line += 1;
  return `${path}:${line}, byte offset ${offset}`;
}

/** Where decoding first fails: the longest prefix that a lenient decoder returns unchanged ends there. */
function invalidByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  for (const character of lenient) {
    const encoded = encoder.encode(character);
    if (encoded.some((byte, index) => bytes[offset + index] !== byte)) return offset;
    offset += encoded.length;
  }
  return offset;
}
