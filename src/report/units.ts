import { count } from '../numbers.ts';

export { count, list, plural } from '../numbers.ts';

const SIZES = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Milliseconds as `<1 ms`, `340 ms`, `1.2 s`, `21 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(ms: number): string {
  const whole = Math.round(ms);
  if (whole < 1) return ms > 0 ? '<1 ms' : '0 ms';
  if (whole < 1000) return `${whole} ms`;
  if (ms < 9_950) return `${tenths(ms / 1000)} s`;
  if (ms < 59_500) return `${Math.round(ms / 1000)} s`;
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? pair(minutes, 'min', seconds % 60, 's')
    : pair(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function pair(big: number, bigUnit: string, small: number, smallUnit: string): string {
  const head = `${count(big)} ${bigUnit}`;
  return small === 0 ? head : `${head} ${small} ${smallUnit}`;
}

/** Bytes as Postgres counts them, in steps of 1,024: `512 B`, `1.4 kB`, `12 MB`; negative sizes keep their sign. */
export function bytes(value: number): string {
  if (value < 0) return `-${bytes(-value)}`;
  let size = value;
  let step = 0;
  while (size >= 999.5 && step < SIZES.length - 1) {
    size /= 1024;
    step += 1;
  }
  return `${size < 9.95 ? tenths(size) : Math.round(size)} ${SIZES[step]}`;
}

/** `1.2`, but `9` and not `9.0`. */
function tenths(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}
