let format: Intl.NumberFormat | undefined;

/** `1,204`. The formatter takes longer to make than many a review: only where there is something to set apart. */
export function count(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1_000) return String(value);
  format ??= new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
  return format.format(value);
}

/** `1 row`, `1,204 rows`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
