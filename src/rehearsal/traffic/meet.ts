import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../../database/index.ts';
import type { Observation } from '../../model.ts';
import type { Experiment } from '../experiments.ts';
import { openSession, type Stage } from '../session.ts';
import { openCrowd, type Crowd } from './crowd.ts';
import { play, type Played } from './play.ts';
import { probesOf } from './probe.ts';
import type { Usable } from './relations.ts';
import type { Wait } from './waits.ts';

const LOOK_MS = 10;

/** A transaction that has used a relation and stays open. */
interface InTheWay {
  readonly reader: Connection;
  readonly target: Usable;
  /** How long it stays once a statement waits for it, in milliseconds. */
  readonly stayFor: (statement: Observation) => number;
}

export interface Met {
  readonly played: Played;
  /** Times in which the migration waited for its lock. */
  readonly waits: readonly Wait[];
  /** How long the transaction stayed once the migration waited, in milliseconds; 0 when it was not sent away. */
  readonly stayedMs: number;
  /** The statement that waited first; without any, the last one. */
  readonly at: Observation | undefined;
  /** It had waited until the transaction was gone, and the rest of it was left out. */
  readonly isCutShort: boolean;
  /** One of our own limits ended it. */
  readonly isLimit: boolean;
  readonly crowd: Crowd;
}

/** Plays the script while the transaction is open, with sessions beside it that read and write the same relation. */
export async function meet(
  stage: Stage,
  database: string,
  { migration, forward }: Pick<Experiment, 'migration' | 'forward'>,
  inTheWay: InTheWay,
): Promise<Met> {
  await using session = await openSession(stage, database);
  const { context } = session;
  const two = probesOf(inTheWay.target).flatMap((work) => [work, work]);
  await using crowd = await openCrowd(stage, database, two, context.pid);
  crowd.start();
  const meeting = new Meeting(crowd, inTheWay, forward.statements);
  const playing = play(migration.up, context, (at) => meeting.reached(at)).finally(() => meeting.end());
  const { stayedMs, isCutShort } = await meeting.wait();
  const played = await playing;
  await crowd.stop();
  const isLimit = context.limit() !== undefined;
  return { played, waits: crowd.watch.own, stayedMs, at: meeting.met, isCutShort, isLimit, crowd };
}

class Meeting {
  readonly #crowd: Crowd;
  readonly #inTheWay: InTheWay;
  readonly #statements: readonly Observation[];
  #at = 0;
  #waited: number | undefined;
  #isOver = false;

  constructor(crowd: Crowd, inTheWay: InTheWay, statements: readonly Observation[]) {
    this.#crowd = crowd;
    this.#inTheWay = inTheWay;
    this.#statements = statements;
  }

  reached(at: number): void {
    this.#at = at;
  }

  end(): void {
    this.#isOver = true;
  }

  get met(): Observation | undefined {
    return this.#statements[this.#waited ?? this.#at];
  }

  /** Sends the transaction away when it has been in the way for long enough; what the script does after that is known. */
  async wait(): Promise<Pick<Met, 'stayedMs' | 'isCutShort'>> {
    const { watch } = this.#crowd;
    let stayedMs = 0;
    while (!this.#isOver) {
      const since = watch.waitingSince;
      if (since === undefined && stayedMs > 0) {
        await watch.terminate();
        return { stayedMs, isCutShort: true };
      }
      if (since !== undefined && stayedMs === 0) stayedMs = await this.#met(performance.now() - since);
      await sleep(LOOK_MS);
    }
    return { stayedMs, isCutShort: false };
  }

  /** Returns how long it stayed, once it is gone. */
  async #met(waitedMs: number): Promise<number> {
    this.#waited ??= this.#at;
    const statement = this.#statements[this.#waited];
    if (statement && waitedMs < this.#inTheWay.stayFor(statement)) return 0;
    await this.#inTheWay.reader.query('ROLLBACK');
    return waitedMs;
  }
}
