import type { Pattern } from './demand.ts';
import { NotUnderstood, Sampler } from './sampler.ts';

/** Texts that match a pattern, no two alike; fewer than asked for, or none, where there are no more or it is not understood. */
export function samplesOf(pattern: Pattern, most: number, seed: number): readonly string[] {
  const source = pattern.kind === 'like' ? likeAsRegex(pattern.text) : pattern.text;
  const random = randomFrom(seed);
  const found = new Set<string>();
  try {
    for (let tries = 0; tries < most * 3 && found.size < most; tries += 1)
      found.add(new Sampler(source, random).text());
  } catch (error) {
    if (error instanceof NotUnderstood) return [];
    throw error;
  }
  return [...found];
}

/** Anchored on both sides, as LIKE is. */
function likeAsRegex(pattern: string): string {
  return pattern.replace(/\\(.)|[%_]|[^\w\s]/gs, (part: string, escaped: string | undefined) => {
    if (part === '%') return '[a-z]{0,6}';
    if (part === '_') return '[a-z]';
    return `\\${escaped ?? part}`;
  });
}

/** A small generator of numbers in [0, 1), the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
