import type { ClientBase } from 'pg';
import type { Catalog, Lock, LockMode, Observation, Run, Script, ServerError, Statement } from '../model.ts';
import { readCatalog } from '../catalog/snapshot.ts';
import { serverError } from './execute.ts';
import { flushCounters, isTelling, readMeter, type Counters, type Reading } from './meter.ts';
import { startSampler, type SampledLock } from './sampler.ts';

/** What a run needs of the world. */
export interface RunContext {
  /** The migrations' session. */
  readonly session: ClientBase & { getTransactionStatus(): string | null };
  /** Another session on the same database, to watch the first one. */
  readonly observer: ClientBase;
  readonly pid: number;
  readonly major: number;
  /** Whether the relation came into being after the base, by OID. */
  readonly isNew: (oid: number) => boolean;
  /** Sends a statement; throws what the server says. */
  readonly execute: (statement: Statement) => Promise<void>;
  /** Sentence about the limit that ended a statement, if one did. */
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
  const runner = new Runner(script, context);
  return runner.run();
}

/** An observation in the making: how long a lock was held is known when its transaction ends. */
interface Draft {
  readonly observation: Observation;
  readonly locks: readonly { readonly relation: string; readonly mode: LockMode; readonly isNew: boolean }[];
  /** Statement time of its transaction when it began, in milliseconds. */
  readonly began: number;
}

interface Outcome {
  readonly durationMs: number;
  readonly error?: ServerError;
}

class Runner {
  readonly #script: Script;
  readonly #context: RunContext;
  readonly #observations: Observation[] = [];
  readonly #catalogs: Catalog[] = [];
  readonly #names = new Map<number, Counters>();
  #drafts: Draft[] = [];
  #transaction = 0;
  #clock = 0;
  #before: Reading | undefined;
  /** We opened the current transaction to look at a single statement, or as the tool's own. */
  #opened: 'none' | 'statement' | 'tool' = 'none';

  constructor(script: Script, context: RunContext) {
    this.#script = script;
    this.#context = context;
  }

  async run(): Promise<ObservedRun> {
    this.#catalogs.push(await this.#readCatalog());
    let failure: string | undefined;
    for (const statement of this.#script.statements) {
      failure = await this.#step(statement);
      if (failure !== undefined) break;
    }
    failure ??= await this.#finish();
    const durationMs = this.#observations.reduce((sum, one) => sum + one.durationMs, 0);
    const status = failure === undefined ? 'ok' : 'failed';
    return {
      run: { status, durationMs, reason: failure, statements: this.#observations },
      catalogs: this.#catalogs,
    };
  }

  /** Returns why the run cannot go on. */
  async #step(statement: Statement): Promise<string | undefined> {
    if (this.#mustOpen(statement)) await this.#open(this.#isToolTransaction() ? 'tool' : 'statement');
    const draft =
      this.#isOpen() || isControl(statement) ? await this.#inside(statement) : await this.#outside(statement);
    this.#drafts.push(draft);
    if (draft.observation.ok && this.#opened === 'statement') await this.#commit();
    if (!this.#isOpen()) this.#close();
    const last = this.#observations.at(-1) ?? draft.observation;
    if (!draft.observation.ok || !last.ok) {
      await this.#abort();
      return sentence(draft.observation.ok ? last : draft.observation);
    }
    this.#catalogs.push(
      changesSchema(statement) ? await this.#readCatalog() : (this.#catalogs.at(-1) as Catalog),
    );
    return undefined;
  }

  #isToolTransaction(): boolean {
    const { transaction, statements } = this.#script;
    return transaction === 'one' || (transaction === 'batch' && statements.length > 1);
  }

  #mustOpen(statement: Statement): boolean {
    if (this.#isOpen() || isControl(statement)) return false;
    return this.#isToolTransaction() || (statement.transactional && !isCall(statement));
  }

  #isOpen(): boolean {
    return this.#context.session.getTransactionStatus() !== 'I';
  }

  async #open(by: 'statement' | 'tool'): Promise<void> {
    await this.#context.session.query('BEGIN');
    this.#opened = by;
    await this.#begin();
  }

  async #begin(): Promise<void> {
    this.#transaction += 1;
    this.#clock = 0;
    this.#before = await this.#read(false);
  }

  async #inside(statement: Statement): Promise<Draft> {
    const wasOpen = this.#isOpen();
    const before = this.#before;
    const began = this.#clock;
    const outcome = await this.#timed(statement);
    if (!wasOpen && this.#isOpen()) {
      this.#opened = 'none';
      await this.#begin();
      return this.#draft(statement, outcome, began, before?.lockTimeoutMs);
    }
    if (outcome.error || !before || !this.#isOpen())
      return this.#draft(statement, outcome, began, before?.lockTimeoutMs);
    const after = await this.#read(true);
    this.#before = merged(before, after);
    return this.#observed(statement, outcome, began, before, after);
  }

  async #timed(statement: Statement): Promise<Outcome> {
    const start = performance.now();
    let error: ServerError | undefined;
    try {
      await this.#context.execute(statement);
    } catch (thrown) {
      error = serverError(thrown, this.#script.file, statement);
    }
    const durationMs = performance.now() - start;
    this.#clock += durationMs;
    const limit = error && this.#context.limit();
    return {
      durationMs,
      error: error && limit ? { ...error, message: `${error.message} (${limit})` } : error,
    };
  }

  async #outside(statement: Statement): Promise<Draft> {
    this.#transaction += 1;
    this.#clock = 0;
    const { session, major, observer, pid } = this.#context;
    await flushCounters(session, major);
    const before = await this.#read(false, 'server');
    const sampler = startSampler(observer, pid);
    const outcome = await this.#timed(statement);
    const sampled = await sampler.stop();
    await flushCounters(session, major);
    const after = await this.#read(false, 'server');
    const draft = this.#observed(statement, outcome, 0, before, after);
    return {
      ...draft,
      locks: this.#sampledLocks(sampled),
      observation: { ...draft.observation, lockSource: 'sampled' },
    };
  }

  async #read(touched: boolean, scope: 'transaction' | 'server' = 'transaction'): Promise<Reading> {
    const reading = await readMeter(this.#context.session, scope, touched);
    for (const [oid, counters] of reading.relations) this.#names.set(oid, counters);
    return reading;
  }

  async #readCatalog(): Promise<Catalog> {
    return readCatalog(this.#context.session, this.#context.isNew);
  }

  #draft(statement: Statement, outcome: Outcome, began: number, lockTimeoutMs = 0): Draft {
    const observation: Observation = {
      file: statement.file,
      line: statement.span.start.line,
      sql: statement.sql,
      durationMs: outcome.durationMs,
      ok: outcome.error === undefined,
      error: outcome.error,
      locks: [],
      rewrites: [],
      scans: [],
      rowsWritten: 0,
      walBytes: 0,
      sizeDeltaBytes: 0,
      blocked: [],
      transaction: this.#transaction,
      lockTimeoutMs,
      lockSource: 'none',
    };
    return { observation, locks: [], began };
  }

  #observed(statement: Statement, outcome: Outcome, began: number, before: Reading, after: Reading): Draft {
    const draft = this.#draft(statement, outcome, began, before.lockTimeoutMs);
    const empty = emptiedBy(statement);
    return {
      ...draft,
      locks: this.#newLocks(before, after),
      observation: {
        ...draft.observation,
        lockSource: 'held',
        rewrites: rewrites(before, after, empty),
        scans: scans(before, after),
        rowsWritten: sum(after, before, 'written'),
        walBytes: Math.max(0, after.walBytes - before.walBytes),
        sizeDeltaBytes: sum(after, before, 'bytes') - this.#droppedBytes(before, after),
      },
    };
  }

  #newLocks(before: Reading, after: Reading): Draft['locks'] {
    return [...after.held]
      .filter((held) => !before.held.has(held))
      .flatMap((held) => {
        const [oid, mode] = held.split(' ') as [string, LockMode];
        const relation = this.#names.get(Number(oid));
        if (!relation || !isTelling(relation.kind, mode)) return [];
        return [{ relation: relation.name, mode, isNew: this.#context.isNew(relation.oid) }];
      })
      .toSorted(byRelation);
  }

  #sampledLocks(sampled: readonly SampledLock[]): Draft['locks'] {
    return sampled
      .filter((lock) => isTelling(lock.kind, lock.mode))
      .map(({ name, mode, oid }) => ({ relation: name, mode, isNew: this.#context.isNew(oid) }))
      .toSorted(byRelation);
  }

  /** A dropped relation is still locked, but no longer in pg_class. */
  #droppedBytes(before: Reading, after: Reading): number {
    const gone = [...after.held]
      .map((held) => Number(held.split(' ')[0]))
      .filter((oid) => !after.relations.has(oid));
    return [...new Set(gone)].reduce((bytes, oid) => bytes + (before.relations.get(oid)?.bytes ?? 0), 0);
  }

  async #commit(): Promise<void> {
    const start = performance.now();
    const draft = this.#drafts.pop();
    if (!draft) return;
    let error: ServerError | undefined;
    try {
      await this.#context.session.query('COMMIT');
    } catch (thrown) {
      error = serverError(thrown, this.#script.file, this.#statementOf(draft.observation));
    }
    const spent = performance.now() - start;
    this.#clock += spent;
    this.#drafts.push(
      error ? { ...draft, observation: { ...draft.observation, ok: false, error: atCommit(error) } } : draft,
    );
  }

  #statementOf(observation: Observation): Statement {
    return this.#script.statements.find((one) => one.span.start.line === observation.line) as Statement;
  }

  /** The transaction is over: every lock of it is known from begin to end. */
  #close(): void {
    for (const { observation, locks, began } of this.#drafts)
      this.#observations.push({
        ...observation,
        locks: locks.map((lock) => ({ ...lock, heldMs: this.#clock - began }) satisfies Lock),
      });
    this.#drafts = [];
    this.#opened = 'none';
    this.#before = undefined;
  }

  async #abort(): Promise<void> {
    if (this.#isOpen()) await this.#context.session.query('ROLLBACK').catch(() => undefined);
    this.#close();
  }

  /** Ends the tool's transaction, or undoes one that the file left open, as a closed connection would. */
  async #finish(): Promise<string | undefined> {
    if (this.#opened === 'tool' && this.#isOpen()) {
      await this.#commit();
      this.#close();
      const last = this.#observations.at(-1);
      return last && !last.ok ? sentence(last) : undefined;
    }
    const left = this.#isOpen();
    await this.#abort();
    return left
      ? 'The script leaves its own transaction open: the server undoes it when the tool disconnects.'
      : undefined;
  }
}

function byRelation(a: { relation: string; mode: string }, b: { relation: string; mode: string }): number {
  return `${a.relation} ${a.mode}`.localeCompare(`${b.relation} ${b.mode}`);
}

function sentence(observation: Observation): string {
  return `${observation.file}:${observation.line}: ${observation.error?.message ?? 'failed'}`;
}

function atCommit(error: ServerError): ServerError {
  return { ...error, message: `at COMMIT: ${error.message}`, position: undefined };
}

function isControl(statement: Statement): boolean {
  return statement.operations.some((operation) => operation.kind === 'transaction');
}

function isCall(statement: Statement): boolean {
  return statement.operations.some((operation) => operation.kind === 'call');
}

const DATA_ONLY = new Set([
  'insert',
  'update',
  'delete',
  'merge',
  'copy',
  'set',
  'reset',
  'lock-table',
  'transaction',
  'comment',
]);

/** A SELECT may call a function that does anything. */
function changesSchema(statement: Statement): boolean {
  return statement.operations.some((operation) =>
    operation.kind === 'select' ? operation.functions.length > 0 : !DATA_ONLY.has(operation.kind),
  );
}

function emptiedBy(statement: Statement): boolean {
  return statement.operations.some((operation) => operation.kind === 'truncate');
}

/** Tables whose filenode changed. An empty table, or one emptied by TRUNCATE, gets a new file as well: that is no rewrite. */
function rewrites(before: Reading, after: Reading, emptied: boolean): string[] {
  return [...after.relations.values()]
    .filter(({ oid, kind, filenode }) => {
      const old = before.relations.get(oid);
      return old && ['r', 'm'].includes(kind) && old.filenode !== filenode && !(emptied && filenode !== 0);
    })
    .map((relation) => relation.name)
    .toSorted();
}

function scans(before: Reading, after: Reading): { relation: string; tuples: number }[] {
  return [...after.relations.values()]
    .map((relation) => ({ relation, old: before.relations.get(relation.oid) }))
    .filter(({ relation, old }) => ['r', 'm'].includes(relation.kind) && relation.scans > (old?.scans ?? 0))
    .map(({ relation, old }) => ({ relation: relation.name, tuples: relation.tuples - (old?.tuples ?? 0) }))
    .toSorted((a, b) => a.relation.localeCompare(b.relation));
}

function sum(after: Reading, before: Reading, key: 'written' | 'bytes'): number {
  return [...after.relations.values()].reduce(
    (total, now) => total + now[key] - (before.relations.get(now.oid)?.[key] ?? 0),
    0,
  );
}

/** The last known counters of everything: what a later statement does not touch keeps its old ones. */
function merged(before: Reading, after: Reading): Reading {
  return { ...after, relations: new Map([...before.relations, ...after.relations]) };
}
