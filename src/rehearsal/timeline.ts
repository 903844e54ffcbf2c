import type { Catalog, Observation } from '../model.ts';
import { RunClock } from './clock.ts';

/**
 * What was seen of a run, in the order in which its statements began, on one connection or on several. How long a
 * statement's locks were held is known later than what follows it has begun: each has a place of its own.
 */
export class Timeline {
  readonly clock = new RunClock();
  readonly #observations: (Observation | undefined)[] = [];
  readonly #catalogs: (Catalog | undefined)[] = [];
  #transactions = 0;

  /** A statement begins: its place, from 0. */
  begin(): number {
    return this.#observations.push(undefined) - 1;
  }

  end(at: number, observation: Observation): void {
    this.#observations[at] = observation;
  }

  /** A number for another transaction, from 1. */
  transaction(): number {
    this.#transactions += 1;
    return this.#transactions;
  }

  /** The catalogue before the statement of this place. */
  know(at: number, catalog: Catalog): void {
    this.#catalogs[at] = catalog;
  }

  get latest(): Catalog | undefined {
    return this.#catalogs.findLast((one) => one !== undefined);
  }

  /** Of all statements that have ended. */
  get observations(): readonly Observation[] {
    return this.#observations.filter((one) => one !== undefined);
  }

  /** Before each statement, and after the last; what is not known is as it was before. */
  get catalogs(): readonly Catalog[] {
    const known: Catalog[] = [];
    for (const [at] of [...this.#catalogs].entries()) {
      const catalog = this.#catalogs[at] ?? known.at(-1);
      if (catalog) known.push(catalog);
    }
    return known;
  }
}
