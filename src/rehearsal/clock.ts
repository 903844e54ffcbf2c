/**
 * The time of a run: it goes on while a statement is under way, on whatever connection, and stands still while none is,
 * so that neither our questions between statements nor what a tool computes there is taken for time that the server needed.
 */
export class RunClock {
  readonly #time: () => number;
  #underWay = 0;
  #since = 0;
  #past = 0;

  /** @param time milliseconds that never go back */
  constructor(time: () => number = () => performance.now()) {
    this.#time = time;
  }

  /** A statement is sent. */
  start(): void {
    if (this.#underWay === 0) this.#since = this.#time();
    this.#underWay += 1;
  }

  /** It is answered. */
  stop(): void {
    this.#underWay -= 1;
    if (this.#underWay === 0) this.#past += this.#time() - this.#since;
  }

  /** Milliseconds since the run began. */
  get now(): number {
    return this.#underWay === 0 ? this.#past : this.#past + this.#time() - this.#since;
  }
}
