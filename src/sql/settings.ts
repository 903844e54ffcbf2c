const UNITS: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A time setting as SET takes it and SHOW prints it: `0`, `500` (milliseconds), `5s`, `1min` (manual 18, 19.1.1). */
export function milliseconds(setting: string): number {
  const found = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(setting.trim());
  return found ? Number(found[1]) * (UNITS[found[2] || 'ms'] ?? 1) : 0;
}
