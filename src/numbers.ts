const COUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** `1,204`. */
export function count(value: number): string {
  return COUNT.format(value);
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
