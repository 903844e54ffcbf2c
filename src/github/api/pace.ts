import { setTimeout as sleep } from 'node:timers/promises';

/** So many writes may follow each other at once. */
const AT_ONCE = 8;

interface Group {
  key(): { schedule(): Promise<void> };
}

/**
 * The pace of writes, in the shape in which the throttling asks for its turn. GitHub wants a second between them where
 * there are many (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api); the
 * throttling's own pace, up to three seconds from the second on, is one for programs that write all day.
 */
export function pace(second: number, wait: (milliseconds: number) => Promise<void> = sleep): Group {
  let [turns, last] = [0, Promise.resolve()];
  const turn = () => {
    turns += 1;
    if (turns > AT_ONCE) last = last.then(() => wait(second));
    return last;
  };
  return { key: () => ({ schedule: turn }) };
}

/** Everybody's turn at once. */
export const UNPACED: Group = { key: () => ({ schedule: async () => {} }) };
