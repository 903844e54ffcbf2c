import type { ClientBase } from 'pg';
import type { Queryable } from '../catalog/queryable.ts';
import { readCatalog } from '../catalog/snapshot.ts';
import { EMPTY_CATALOG } from '../catalog/static.ts';
import type { Catalog, Observation, Run, Script, ServerError, Statement } from '../model.ts';
import { isInsideTool } from '../sql/transactional.ts';
import { catalogAfter } from './catalog.ts';
import { limitReached, serverError } from './execute.ts';
import { flushCounters, readMeter, type Counters, type Reading } from './meter.ts';
import {
  changeable,
  effectsBetween,
  merged,
  newLocks,
  NO_EFFECTS,
  observation,
  sampledLocks,
  uncounted,
  type Effects,
  type HeldLock,
} from './observe.ts';
import { startSampler } from './sampler.ts';
import { Timeline } from './timeline.ts';

/** The session that migrations run in. */
export interface Session extends Queryable {
  /** `I`: idle, `T`: in a transaction, `E`: in a failed one. */
  getTransactionStatus(): string | null;
  on(event: 'notice', listener: (notice: ServerNotice) => void): unknown;
  off(event: 'notice', listener: (notice: ServerNotice) => void): unknown;
}

/** What a run needs of the world. */
export interface RunContext {
  /** The migrations' session. */
  readonly session: Session;
  /** Another session on the same database, to watch the first one. */
  readonly observer: ClientBase;
  readonly pid: number;
  readonly major: number;
  /** Whether the relation came into being after the base, by OID. */
  readonly isNew: (oid: number) => boolean;
  /** Sends a statement; throws what the server says. */
  readonly execute: (statement: Statement) => Promise<void>;
  /** Words about the limit that ended a statement, if one did. */
  readonly limit: () => string | undefined;
}

export interface ObservedRun {
  readonly run: Run;
  /** Before each statement that ran, and after the last. */
  readonly catalogs: readonly Catalog[];
}

/**
 * Runs a script statement by statement, inside the transactions that its tool would use, and watches each statement.
 * The first failure ends it.
 */
export async function runScript(script: Script, context: RunContext): Promise<ObservedRun> {
  return new Runner(context).run(script);
}

/** An observation in the making: how long a lock was held is known when its transaction ends. */
interface Draft {
  /** Its place in the timeline. */
  readonly at: number;
  readonly statement: Statement;
  readonly observation: Observation;
  readonly locks: readonly HeldLock[];
  /** Statement time of its transaction when it began, in milliseconds. */
  readonly began: number;
  /** The run's own time then. */
  readonly from: number;
}

interface Outcome {
  readonly at: number;
  readonly statement: Statement;
  readonly began: number;
  readonly from: number;
  readonly durationMs: number;
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly warnings: Observation['warnings'];
  readonly error?: ServerError;
}

/** Of a script, what says how its tool sends it. */
type Sending = Pick<Script, 'file' | 'transaction' | 'statements'>;

/** Watches one session: every statement of a script of ours, or what somebody else sends. */
export class Runner {
  readonly #context: RunContext;
  readonly #timeline: Timeline;
  #script: Sending = { file: { path: '', text: '' }, transaction: 'none', statements: [] };
  /** Every relation ever seen, also those that are dropped by now. */
  readonly #seen = new Map<number, Counters>();
  /** Statements of the open transaction. */
  #drafts: Draft[] = [];
  /** Number of the open transaction, or of the latest; 0 before the first. */
  #transaction = 0;
  /** Statement time of the open transaction so far, in milliseconds; our own queries do not count. */
  #clock = 0;
  /** The run's own time when the open transaction was last busy, in milliseconds. */
  #until = 0;
  #before: Reading | undefined;
  /** What the latest reading took the counters of, for the next transaction to begin with. */
  #last: Reading | undefined;
  /** Relations that the latest statement, or its transaction, holds against changes, by their names before it. */
  #locked: ReadonlyMap<number, string> | undefined;
  /** Who opened the current transaction: we, to look at a single statement, or as the tool would; or the file itself. */
  #opener: 'nobody' | 'us' | 'tool' = 'nobody';

  constructor(context: RunContext, timeline = new Timeline()) {
    this.#context = context;
    this.#timeline = timeline;
  }

  /** Runs a script to its end, or to its first failure. */
  async run(script: Script): Promise<ObservedRun> {
    this.#script = script;
    await this.#know();
    let failure: string | undefined;
    for (const statement of script.statements) {
      failure = await this.#step(statement);
      if (failure !== undefined) break;
    }
    failure ??= await this.#finish();
    const { observations, catalogs } = this.#timeline;
    const run: Run = {
      status: failure === undefined ? 'ok' : 'failed',
      durationMs: observations.reduce((sum, one) => sum + one.durationMs, 0),
      reason: failure,
      statements: observations,
    };
    return { run, catalogs };
  }

  async #know(): Promise<void> {
    if (!this.#timeline.latest)
      this.#timeline.know(0, await readCatalog(this.#context.session, this.#context.isNew));
  }

  /** Returns why the run cannot go on. */
  async #step(statement: Statement): Promise<string | undefined> {
    const unfinished = await this.#endStretch(statement);
    if (unfinished !== undefined) return unfinished;
    const draft = await this.#watch(statement);
    const failed = this.#drafts.find((one) => !one.observation.ok);
    if (failed) {
      await this.#abort();
      if (draft.observation.lockSource === 'sampled') await this.#readLeftovers(draft);
      return sentence(failed.observation);
    }
    await this.#after(draft);
    return undefined;
  }

  /** In the transaction that is open, or one of ours that lets its locks be seen, or none where it cannot be in one. */
  async #watch(statement: Statement): Promise<Draft> {
    if (this.#needsTransaction(statement)) await this.#open(statement);
    const draft =
      this.#isOpen() || isControl(statement) ? await this.#inside(statement) : await this.#outside(statement);
    this.#drafts.push(draft);
    if (draft.observation.ok && this.#opener === 'us') await this.#commit();
    return draft;
  }

  async #after({ at, statement }: Draft): Promise<void> {
    if (!this.#isOpen()) {
      this.#close();
      await this.#settle();
    }
    const known = this.#timeline.latest ?? EMPTY_CATALOG;
    this.#timeline.know(at + 1, await catalogAfter(statement, known, this.#locked, this.#context));
  }

  /**
   * Watches a statement that somebody else sends, whose own transactions are theirs to end, also after a failure.
   * Returns the server's error, if there was one.
   */
  async follow(statement: Statement, sending: Sending): Promise<ServerError | undefined> {
    this.#script = sending;
    await this.#know();
    const draft = await this.#watch(statement);
    const error = this.#drafts.at(-1)?.observation.error;
    if (!error) {
      await this.#after(draft);
      return undefined;
    }
    if (this.#opener === 'nobody' && this.#isOpen()) return error;
    await this.#abort();
    return error;
  }

  /** As `follow`, for what the server has begun with: no transaction of ours can be laid around it. */
  async overhear(statement: Statement, sending: Sending): Promise<void> {
    this.#script = sending;
    if (this.#isOpen()) {
      this.#drafts.push(await this.#inside(statement));
    } else {
      this.#transaction = this.#timeline.transaction();
      this.#drafts.push(this.#draft(await this.#execute(statement, undefined), NO_EFFECTS, [], 'none'));
    }
    this.#locked = undefined;
    const draft = this.#drafts.at(-1);
    if (draft?.observation.ok) await this.#after(draft);
  }

  /** The several statements of one query have been sent, and commit together. Returns what COMMIT had against it. */
  async endQuery(): Promise<ServerError | undefined> {
    if (!this.#isOpen() || this.#opener !== 'tool') return undefined;
    const last = this.#drafts.at(-1);
    await this.#commit();
    const error = this.#drafts.at(-1)?.observation.error;
    this.#close();
    await this.#settle();
    return last && error;
  }

  /** The connection is gone, and what was open with it. */
  disconnected(): void {
    if (this.#drafts.length > 0) this.#until = this.#timeline.clock.now;
    this.#close();
  }

  /** What a statement outside of any transaction leaves when it fails: half of a concurrent build, for one. */
  async #readLeftovers({ at }: Draft): Promise<void> {
    const { session, isNew } = this.#context;
    const left = await readCatalog(session, isNew).catch(() => undefined);
    if (left) this.#timeline.know(at + 1, left);
  }

  #needsTransaction(statement: Statement): boolean {
    if (this.#isOpen()) return false;
    // The tool's own BEGIN comes before the file's, which the server then only warns of.
    if (isControl(statement)) return this.#script.transaction === 'one' && this.#transaction === 0;
    return isInsideTool(this.#script, statement) || (statement.transactional && !isCall(statement));
  }

  #isOpen(): boolean {
    return this.#context.session.getTransactionStatus() !== 'I';
  }

  async #open(statement: Statement): Promise<void> {
    await this.#context.session.query('BEGIN');
    this.#opener = isInsideTool(this.#script, statement) ? 'tool' : 'us';
    await this.#begin();
  }

  async #begin(): Promise<void> {
    this.#transaction = this.#timeline.transaction();
    this.#clock = 0;
    this.#before = await this.#beginning();
  }

  /** Looking at every relation takes long where there are thousands, and nobody else changes any. */
  async #beginning(): Promise<Reading> {
    const known = this.#last;
    return known
      ? merged(uncounted(known), await this.#read(true, 'transaction'))
      : this.#read(false, 'transaction');
  }

  /**
   * A transaction's counts stay in the session's for up to a second (pg_stat_get_xact_* shows them with the next
   * one's), unless they are flushed now. Before 15 they cannot be, and the next transaction looks at every relation.
   */
  async #settle(): Promise<void> {
    const { session, major } = this.#context;
    if (major >= 15) await flushCounters(session, major);
    else this.#last = undefined;
  }

  async #inside(statement: Statement): Promise<Draft> {
    const wasOpen = this.#isOpen();
    this.#locked = undefined;
    const before = this.#before;
    const outcome = await this.#execute(statement, before);
    if (!wasOpen && this.#isOpen()) {
      this.#opener = 'nobody';
      await this.#begin();
    }
    // In a file sent as one query, BEGIN makes the server's own transaction the file's (manual 18, 54.2.2.1).
    if (this.#script.transaction === 'batch' && isBegin(statement)) this.#opener = 'nobody';
    if (outcome.error || !before || !wasOpen || !this.#isOpen())
      return this.#draft(outcome, NO_EFFECTS, [], 'none');
    const after = await this.#read(true, 'transaction');
    this.#locked = changeable(after, before);
    this.#before = merged(before, after);
    const locks = newLocks(before, after, (oid) => this.#seen.get(oid), this.#context.isNew);
    return this.#draft(outcome, effectsBetween(before, after, statement), locks, 'held');
  }

  async #outside(statement: Statement): Promise<Draft> {
    const { session, major, observer, pid, isNew } = this.#context;
    this.#transaction = this.#timeline.transaction();
    this.#clock = 0;
    this.#locked = undefined;
    await flushCounters(session, major);
    const before = await this.#read(false, 'server');
    const sampler = startSampler(observer, pid, this.#timeline.clock);
    const outcome = await this.#execute(statement, before);
    const sampled = await sampler.stop();
    await flushCounters(session, major);
    const after = await this.#read(false, 'server');
    this.#last = after;
    const effects = effectsBetween(before, after, statement);
    return this.#draft(outcome, effects, sampledLocks(sampled, isNew), 'sampled');
  }

  async #execute(statement: Statement, before: Reading | undefined): Promise<Outcome> {
    const at = this.#timeline.begin();
    const began = this.#clock;
    const from = this.#timeline.clock.now;
    const { lockTimeoutMs = 0, statementTimeoutMs = 0 } = before ?? {};
    const watch = watchWarnings(this.#context.session);
    const { durationMs, thrown } = await this.#timed(() => this.#context.execute(statement));
    const warnings = watch.stop();
    const error = thrown === undefined ? undefined : this.#explained(thrown, statement);
    return { at, statement, began, from, durationMs, lockTimeoutMs, statementTimeoutMs, warnings, error };
  }

  /** Counts as time of the transaction, and of the run. */
  async #timed(
    work: () => Promise<unknown>,
  ): Promise<{ readonly durationMs: number; readonly thrown?: unknown }> {
    const { clock } = this.#timeline;
    const start = performance.now();
    clock.start();
    try {
      await work();
      return { durationMs: performance.now() - start };
    } catch (thrown) {
      return { durationMs: performance.now() - start, thrown };
    } finally {
      clock.stop();
      this.#clock += performance.now() - start;
      this.#until = clock.now;
    }
  }

  /** A limit of ours that ended the statement is named, so that the user knows what to raise. */
  #explained(thrown: unknown, statement: Statement): ServerError {
    const error = serverError(thrown, this.#script.file, statement);
    const isFull = error.message.includes('temp_file_limit');
    const limit = isFull ? limitReached('temp-disk') : this.#context.limit();
    return limit ? { ...error, message: `${error.message} (${limit})` } : error;
  }

  async #read(touched: boolean, scope: 'transaction' | 'server'): Promise<Reading> {
    const reading = await readMeter(this.#context.session, scope, touched);
    for (const [oid, counters] of reading.relations) this.#seen.set(oid, counters);
    return reading;
  }

  #draft(
    outcome: Outcome,
    effects: Effects,
    locks: readonly HeldLock[],
    lockSource: Observation['lockSource'],
  ): Draft {
    const { at, statement, began, from, ...seenBy } = outcome;
    const seen = { ...seenBy, lockSource, transaction: this.#transaction };
    return { at, statement, began, from, locks, observation: observation(statement, seen, effects) };
  }

  /** What a deferred constraint finds at COMMIT is the last statement's failure. */
  async #commit(): Promise<void> {
    const { thrown } = await this.#timed(() => this.#context.session.query('COMMIT'));
    const last = this.#drafts.pop();
    if (!last) return;
    if (thrown === undefined) {
      this.#drafts.push(last);
      return;
    }
    const { message, ...error } = this.#explained(thrown, last.statement);
    const failed = { ...error, message: `at COMMIT: ${message}`, position: undefined };
    this.#drafts.push({ ...last, observation: { ...last.observation, ok: false, error: failed } });
  }

  /** The transaction is over: every lock of it is known from begin to end. */
  #close(): void {
    for (const { at, observation: seen, locks, began, from } of this.#drafts) {
      const held = { fromMs: from, untilMs: this.#until };
      const heldMs = this.#clock - began;
      this.#timeline.end(at, { ...seen, locks: locks.map((lock) => ({ heldMs, held, ...lock })) });
    }
    const isUndone = this.#drafts.some((draft) => isUndoing(draft.statement));
    if (this.#before) this.#last = isUndone ? undefined : this.#before;
    this.#drafts = [];
    this.#opener = 'nobody';
    this.#before = undefined;
  }

  async #abort(): Promise<void> {
    if (this.#isOpen()) await this.#context.session.query('ROLLBACK').catch(() => undefined);
    this.#close();
  }

  /** The tool commits before a statement that its transaction cannot hold, and begins again behind it. */
  async #endStretch(statement: Statement): Promise<string | undefined> {
    if (!this.#isOpen() || this.#opener !== 'tool' || isInsideTool(this.#script, statement)) return undefined;
    const failure = await this.#endOfTool();
    await this.#settle();
    return failure;
  }

  async #endOfTool(): Promise<string | undefined> {
    await this.#commit();
    this.#close();
    const last = this.#timeline.observations.at(-1);
    return last && !last.ok ? sentence(last) : undefined;
  }

  /** Ends the tool's transaction, or undoes one that the file left open, as a closed connection would. */
  async #finish(): Promise<string | undefined> {
    if (this.#isOpen() && this.#opener === 'tool') return this.#endOfTool();
    const isLeftOpen = this.#isOpen();
    await this.#abort();
    return isLeftOpen
      ? 'The script leaves its own transaction open: the server undoes it when the tool disconnects.'
      : undefined;
  }
}

/** SQLSTATEs of warnings (manual 18, appendix A), the words of which may be in any language. */
const WARNINGS = /^(01|25001|25P01)/;

interface ServerNotice {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

/** Collects what the server warns of: `SET LOCAL` or COMMIT outside a transaction, BEGIN inside one. */
function watchWarnings(session: Session): { stop(): Observation['warnings'] } {
  const warnings: { code: string; message: string }[] = [];
  const note = ({ code = '', message = '' }: ServerNotice): void => {
    if (WARNINGS.test(code)) warnings.push({ code, message });
  };
  session.on('notice', note);
  return {
    stop() {
      session.off('notice', note);
      return warnings;
    },
  };
}

function sentence({ file, line, error }: Observation): string {
  return `${file}:${line}: ${error?.message ?? 'failed'}`;
}

function isControl(statement: Statement): boolean {
  return statement.operations.some((operation) => operation.kind === 'transaction');
}

function isBegin({ operations }: Statement): boolean {
  return operations.some((operation) => operation.kind === 'transaction' && operation.action === 'begin');
}

function isUndoing({ operations }: Statement): boolean {
  return operations.some(
    (operation) => operation.kind === 'transaction' && operation.action.startsWith('rollback'),
  );
}

/** A procedure may commit by itself, outside of a transaction block only. */
function isCall(statement: Statement): boolean {
  return statement.operations.some((operation) => operation.kind === 'call');
}
