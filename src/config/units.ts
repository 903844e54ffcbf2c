const MILLISECONDS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
};
const BYTES: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1024,
  MB: 1024 ** 2,
  GB: 1024 ** 3,
  TB: 1024 ** 4,
};

export const DURATION = /^\d+ *(ms|s|m|min|h)$/;
export const SIZE = /^\d+ *(B|kB|MB|GB|TB)$/;

/** `90s` in milliseconds; undefined for anything that is no duration. */
export function milliseconds(text: string): number | undefined {
  return DURATION.test(text) ? valueOf(text, MILLISECONDS) : undefined;
}

/** `1GB` in bytes, a kilobyte being 1024 of them as in Postgres; undefined for anything that is no size. */
export function bytes(text: string): number | undefined {
  return SIZE.test(text) ? valueOf(text, BYTES) : undefined;
}

function valueOf(text: string, units: Readonly<Record<string, number>>): number {
  const unit = text.replace(/^[\d ]+/, '');
  return Number.parseInt(text, 10) * (units[unit] ?? 1);
}
