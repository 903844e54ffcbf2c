import { setTimeout as sleep } from 'node:timers/promises';

/** Seconds that a job waits for GitHub in all: a secondary rate limit without `retry-after` is over after a minute. */
const CEILING = 90;

/** How long is still waited for GitHub. What is waited is said; what would take longer is not begun. */
export class Patience {
  readonly second: number;
  private readonly say: (line: string) => void;
  private left = CEILING;

  /**
   * @param say writes a line into the job's log
   * @param second milliseconds that a second lasts: fewer in a test
   */
  constructor(say: (line: string) => void, second: number) {
    this.say = say;
    this.second = second;
  }

  /** Takes the seconds off, for somebody who waits for themselves. False where there is no time for them. */
  spend(seconds: number, why: string): boolean {
    if (seconds > this.left) return false;
    this.left -= seconds;
    this.say(`${why}: asking again in ${seconds} s.`);
    return true;
  }

  async wait(seconds: number, why: string): Promise<boolean> {
    if (!this.spend(seconds, why)) return false;
    await sleep(seconds * this.second);
    return true;
  }
}
