import type { Operation, Statement } from '../model.ts';
import type { BodyPart } from '../sql/bodies/body.ts';
import { readBody } from '../sql/bodies/read.ts';
import { originOf, placedAt, type Origin } from '../sql/bodies/origin.ts';
import { resolveOperation } from '../sql/resolve.ts';
import { readSql } from '../sql/script.ts';
import { ended, nextSession, schemasIn } from '../sql/session.ts';
import { isTransactional } from '../sql/transactional.ts';
import { applyOperation } from './apply.ts';
import {
  called,
  findFunction,
  isForeign,
  isSafeToAssume,
  shortened,
  type Bodies,
  type Call,
  type Inner,
  type Moment,
  type Unread,
  type Within,
} from './calls.ts';

const MOST_CALLS = 5;
const MOST_STATEMENTS = 1000;

/** Reads what a statement runs without saying so itself. Its own operations have been applied to `moment`. */
export function runBodies(
  statement: Statement,
  operations: readonly Operation[],
  moment: Moment,
  isNew = true,
): Bodies {
  const run = new Run(moment, isNew);
  run.call({ statement, operations, path: [] });
  return run;
}

/** With the bodies of the functions that a statement of the file makes. */
export function withOrigins(
  origins: Moment['origins'],
  statement: Statement,
  operations: readonly Operation[],
): Moment['origins'] {
  const made = operations.flatMap((one): [string, Origin][] => {
    const origin = one.kind === 'create-function' ? originOf(statement, one.body) : undefined;
    return one.kind === 'create-function' && origin ? [[one.name, origin]] : [];
  });
  return made.length === 0 ? origins : new Map([...origins, ...made]);
}

class Run implements Bodies {
  readonly inner: Inner[] = [];
  readonly unread: Unread[] = [];
  moment: Moment;
  readonly #isNew: boolean;
  #commits = 0;

  constructor(moment: Moment, isNew: boolean) {
    this.moment = moment;
    this.#isNew = isNew;
  }

  call(call: Call): void {
    for (const operation of call.operations) {
      if (operation.kind === 'run-block') this.#block(call, operation);
      if (operation.kind === 'call') this.#routine(call, operation.procedure, true);
      if (operation.kind === 'select')
        for (const name of operation.functions) this.#routine(call, name, operation.reads.length === 0);
    }
  }

  #block(call: Call, { language, body }: Extract<Operation, { kind: 'run-block' }>): void {
    const within = { ...called(call, call.within ? 'a DO block' : 'this DO block') };
    const origin = call.within && !call.within.isInFile ? undefined : originOf(call.statement, body);
    this.#body(call, { within, language, body, origin, isBlock: true });
  }

  /** @param isForEffect it is called for what it does, so that not knowing it matters */
  #routine(call: Call, name: string, isForEffect: boolean): void {
    const known = findFunction(name, this.moment);
    if (!known) {
      if (isForEffect && isForeign(name, call))
        this.unread.push({ ...called(call, `${name}()`), reason: 'its body is not known here' });
      return;
    }
    if (known.volatility !== 'volatile' || call.path.includes(known.name)) return;
    const within = called(call, `${name}()`);
    if (call.path.length >= MOST_CALLS) {
      this.unread.push({ ...within, reason: 'it is called too deep down to be read' });
      return;
    }
    if (known.overloaded) {
      this.unread.push({ ...within, reason: 'there are several functions of that name' });
      return;
    }
    const { language } = known;
    const origin = this.moment.origins.get(known.name);
    const body = origin?.body ?? known.body;
    const { session } = this.moment;
    if (known.searchPath !== undefined)
      this.moment = { ...this.moment, session: { ...session, searchPath: schemasIn(known.searchPath) } };
    this.#body(
      { ...call, path: [...call.path, known.name] },
      { within, language, body, origin, isBlock: false },
    );
    if (known.searchPath !== undefined)
      this.moment = { ...this.moment, session: { ...this.moment.session, searchPath: session.searchPath } };
  }

  #body(
    call: Call,
    source: {
      readonly within: Pick<Within, 'call' | 'branch'>;
      readonly language: string;
      readonly body: string;
      readonly origin: Origin | undefined;
      readonly isBlock: boolean;
    },
  ): void {
    const { parts, unread } = readBody(source.language, source.body, source.isBlock);
    if (unread !== undefined) this.unread.push({ ...source.within, reason: unread });
    for (const part of parts) this.#part(call, part, source);
  }

  #part(
    call: Call,
    part: BodyPart,
    {
      within: around,
      origin,
    }: { readonly within: Pick<Within, 'call' | 'branch'>; readonly origin: Origin | undefined },
  ): void {
    const branch = around.branch ?? part.branch;
    const within: Within = {
      call: around.call,
      ...(branch !== undefined && { branch }),
      line: part.line,
      isInFile: origin !== undefined,
      commits: this.#commits,
    };
    if (part.kind === 'end-transaction') this.#end(call, part.action, within, origin);
    else if (part.kind === 'dynamic')
      this.unread.push({
        ...within,
        reason: `EXECUTE ${shortened(part.expression)} is put together while it runs`,
      });
    else if (this.inner.length < MOST_STATEMENTS) this.#statement(call, part.sql, within, origin);
  }

  /** COMMIT or ROLLBACK, which begins the next transaction as well (manual 18, 41.8). */
  #end(call: Call, action: 'commit' | 'rollback', within: Within, origin: Origin | undefined): void {
    this.#statement(call, action.toUpperCase(), within, origin);
    this.#commits += 1;
    const { session } = this.moment;
    if (within.branch === undefined) this.moment = { ...this.moment, session: ended(session) };
  }

  #statement(call: Call, sql: string, within: Within, origin: Origin | undefined): void {
    const { catalog, session } = this.moment;
    const read = readSql(sql);
    const statement: Statement = {
      ...placedAt(call.statement, sql, within.line, origin),
      ...read,
      transactional: isTransactional(read.operations),
      comments: [],
    };
    const operations = read.operations.map((one) => resolveOperation(one, catalog, session.searchPath));
    const applied =
      within.branch === undefined ? operations : operations.filter(isSafeToAssume(catalog, this.#isNew));
    const after = applied.reduce((state, one) => applyOperation(state, one, this.#isNew), catalog);
    this.inner.push({ statement, operations, catalog, after, session, within });
    this.moment = {
      ...this.moment,
      catalog: after,
      session: within.branch === undefined ? nextSession(session, statement, false) : session,
    };
    this.call({ ...call, statement, operations, within });
  }
}
