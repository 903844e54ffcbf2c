import type { Leftover } from '../database/index.ts';

/** What the main step hands to the post step, through GitHub's state file. */
const NAME = 'leftovers';

/** `save`: `core.saveState`, which writes at once, so that it also holds when the step is killed. */
export function saveLeftovers(
  save: (name: string, value: string) => void,
  leftovers: readonly Leftover[],
): void {
  save(NAME, JSON.stringify(leftovers));
}

/** `get`: `core.getState`. */
export function savedLeftovers(get: (name: string) => string): readonly Leftover[] {
  return JSON.parse(get(NAME) || '[]') as readonly Leftover[];
}
