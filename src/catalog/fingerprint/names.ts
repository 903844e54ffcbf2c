/** What the server would make a name of. */
export interface NameParts {
  readonly name: string;
  /** Of the table, or of the domain. */
  readonly owner: string;
  /** May be none: a CHECK over several columns is called after its table only. */
  readonly columns: readonly string[];
  /** `pkey`, `key`, `excl`, `fkey`, `check`, `idx`, `seq`, `stat`, `not_null`. */
  readonly label: string;
}

/** Bytes of an identifier: NAMEDATALEN - 1. */
const LONGEST = 63;

/** Whether the server could have chosen the name (makeObjectName() and its callers; a digit is added while taken). */
export function isGeneratedName({ name, owner, columns, label }: NameParts): boolean {
  const number = /\d*$/.exec(name)?.[0] ?? '';
  const digits = Array.from({ length: number.length + 1 }, (_, length) =>
    number.slice(number.length - length),
  );
  return digits.some((suffix) => objectName(owner, columns.join('_'), label + suffix) === name);
}

/** Cuts the longer of the two names until all fits. */
function objectName(owner: string, columns: string, label: string): string {
  const second = clip(columns, LONGEST);
  const room = LONGEST - bytes(label) - 1 - (columns === '' ? 0 : 1);
  let ownerBytes = bytes(owner);
  let columnBytes = bytes(second);
  while (ownerBytes + columnBytes > room) {
    if (ownerBytes > columnBytes) ownerBytes -= 1;
    else columnBytes -= 1;
  }
  const parts = [clip(owner, ownerBytes), clip(second, columnBytes), label];
  return parts.filter((part) => part !== '').join('_');
}

/** Cuts to so many bytes of UTF-8 without splitting a character. */
function clip(text: string, most: number): string {
  const cut = new TextEncoder().encode(text).subarray(0, most);
  return new TextDecoder().decode(cut).replace(/\uFFFD$/, '');
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
