import type { Severity } from '../model.ts';
import { sequence } from './advice.ts';
import type { Draft, Rule, Step } from './rule.ts';
import { outsideTransaction } from './tools.ts';

const ADD = 'ALTER TABLE orders ADD COLUMN note text;';
const ORDERS = {
  'migrations/2026-01-01-000000_orders/up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);',
};
const CHANGE = 'migrations/2026-01-02-000000_note/up.sql';

export const nestedTransaction: Rule = {
  id: 'nested-transaction',
  category: 'transactions',
  severity: 'error',
  title: "BEGIN or COMMIT inside the tool's transaction, or a BEGIN without an end",
  why: `Postgres has no transactions inside transactions: BEGIN in an open one does nothing, and the first COMMIT ends it all (manual
18, BEGIN and COMMIT). What the tool meant to do in the same transaction, such as noting that the migration was applied, then
happens by itself, and a failure in between leaves the two apart. What a BEGIN without a COMMIT did is undone when the tool
disconnects.`,
  examples: [
    {
      kind: 'bad',
      title: 'The tool has opened a transaction already',
      up: '',
      files: { base: ORDERS, head: { ...ORDERS, [CHANGE]: `BEGIN;\n${ADD}\nCOMMIT;` } },
    },
    {
      kind: 'bad',
      title: "COMMIT in the middle of the tool's transaction",
      up: '',
      files: {
        base: ORDERS,
        head: { ...ORDERS, [CHANGE]: `${ADD}\nCOMMIT;\nCOMMENT ON TABLE orders IS 'What customers bought';` },
      },
    },
    {
      kind: 'bad',
      title: 'Begun and never ended',
      base: ORDERS['migrations/2026-01-01-000000_orders/up.sql'],
      up: `BEGIN;\nSET LOCAL lock_timeout = '5s';\n${ADD}`,
    },
    {
      kind: 'good',
      title: 'The file has its own transaction, and the tool has none',
      base: ORDERS['migrations/2026-01-01-000000_orders/up.sql'],
      up: `BEGIN;\nSET LOCAL lock_timeout = '5s';\n${ADD}\nCOMMIT;`,
    },
    {
      kind: 'good',
      title: "Left to the tool's transaction",
      up: '',
      files: { base: ORDERS, head: { ...ORDERS, [CHANGE]: `SET LOCAL lock_timeout = '5s';\n${ADD}` } },
    },
  ],
  check: {
    scope: 'migration',
    find: ({ steps }) => {
      const trouble = troubleIn(steps);
      return [...(trouble ? [draft(trouble, steps)] : []), ...steps.flatMap(endInBody)];
    },
  },
};

/** A body may end transactions only where nobody else has opened one (manual 18, 41.8). */
function endInBody({ inBlock, inner, observation, statement, migration }: Step): Draft[] {
  const end = inner.find((one) => actionOf(one) !== undefined);
  if (!inBlock || !end?.within || observation?.ok) return [];
  const { call, branch, isInFile } = end.within;
  const { file, span } = isInFile ? end.statement : statement;
  const refused = observation?.error?.code === '2D000';
  if (observation && !refused) return [];
  return [
    {
      message: `Inside ${call}: ${end.statement.sql} cannot run in the transaction that this file runs in: the migration fails.`,
      instead: sequence([outsideTransaction(migration), `${statement.sql};`]),
      claim: refused
        ? { seen: 'The server refused it: invalid transaction termination (SQLSTATE 2D000).' }
        : { ...(branch !== undefined && { unknown: `It stands ${branch}, so it may not run.` }) },
      place: { file, line: span.start.line, endLine: span.end.line },
    },
  ];
}

/** Who opened the transaction that a statement runs in; `implicit`: the server, for a file sent as one query. */
type Opener = 'nobody' | 'implicit' | 'tool' | 'file';

interface Trouble {
  readonly kind: 'begin-inside' | 'ends-tool' | 'ends-implicit' | 'left-open';
  readonly step: Step;
}

/** Whether the file begins a transaction that it does not end. */
export function leavesOpen(steps: readonly Step[]): boolean {
  return troubleIn(steps)?.kind === 'left-open';
}

/** The first thing that the file's own BEGIN and COMMIT do to a transaction that is not theirs. */
function troubleIn(steps: readonly Step[]): Trouble | undefined {
  let opener = openerOf(steps);
  let begun: Step | undefined;
  for (const step of steps) {
    const action = actionOf(step);
    if (action === 'begin') {
      if (opener === 'tool' || opener === 'file') return { kind: 'begin-inside', step };
      opener = 'file';
      begun = step;
    }
    if (action !== 'commit' && action !== 'rollback') continue;
    if (opener === 'tool') return { kind: 'ends-tool', step };
    if (opener === 'implicit' && hasWork(steps, step)) return { kind: 'ends-implicit', step };
    opener = openerOf(steps) === 'nobody' ? 'nobody' : 'implicit';
    begun = undefined;
  }
  return begun && { kind: 'left-open', step: begun };
}

function openerOf([first]: readonly Step[]): Opener {
  const mode = first?.migration.up.transaction;
  if (mode === 'one') return 'tool';
  return mode === 'batch' ? 'implicit' : 'nobody';
}

function actionOf({ statement }: Step): string | undefined {
  return statement.operations.find((one) => one.kind === 'transaction')?.action;
}

function isWork(step: Step): boolean {
  return actionOf(step) === undefined;
}

/** Statements on either side, which it takes apart. */
function hasWork(steps: readonly Step[], border: Step): boolean {
  const at = steps.indexOf(border);
  const since = steps.slice(0, at).findLastIndex((step) => !isWork(step));
  return since < at - 1 && steps.slice(at + 1).some(isWork);
}

function draft(trouble: Trouble, steps: readonly Step[]): Draft {
  const { step } = trouble;
  const { start, end } = step.statement.span;
  const { words, severity }: Told = TELL[trouble.kind](trouble, steps);
  return {
    message: words,
    severity,
    instead: instead(trouble, steps),
    claim: step.observation ? { seen: proofOf(trouble) } : {},
    place: { file: step.statement.file, line: start.line, endLine: end.line },
  };
}

interface Told {
  readonly words: string;
  readonly severity?: Severity;
}

const TELL = {
  'begin-inside': ({ step }, steps) => insideOf(step, steps),
  'ends-tool': ({ step }) => ({
    words: `${wordOf(step)} ends the transaction that the tool opened: ${fateOf(wordOf(step))}, and what the tool does after the file is no longer in one transaction with it.`,
  }),
  'ends-implicit': ({ step }) => ({
    words: `${wordOf(step)} ends the transaction that the server runs the whole file in: ${fateOf(wordOf(step))}.`,
    severity: 'warning',
  }),
  'left-open': ({ step }) => ({
    words: `${wordOf(step)} begins a transaction that the file never ends: what follows it is undone when the tool disconnects.`,
  }),
} satisfies Record<Trouble['kind'], (trouble: Trouble, steps: readonly Step[]) => Told>;

function wordOf({ statement }: Step): string {
  return /^\w+/.exec(statement.sql)?.[0].toUpperCase() ?? '';
}

function proofOf({ kind, step }: Trouble): string {
  if (kind === 'left-open')
    return 'Seen in the run: the transaction was still open after the last statement.';
  const warned = step.observation?.warnings[0];
  return warned
    ? `The server warned: ${warned.message} (SQLSTATE ${warned.code}).`
    : `Seen in the run: ${wordOf(step)} was carried out.`;
}

/** A BEGIN that does nothing is harmless as long as no COMMIT goes with it. */
function insideOf(step: Step, steps: readonly Step[]): Told {
  const end = steps
    .slice(steps.indexOf(step) + 1)
    .find((one) => ['commit', 'rollback'].includes(actionOf(one) ?? ''));
  const owner = openerOf(steps) === 'tool' ? 'the tool' : 'the file';
  const idle = `A transaction that ${owner} opened is open already, so that this BEGIN does nothing`;
  if (!end) return { words: `${idle}: the server only warns.`, severity: 'warning' };
  const word = actionOf(end) === 'commit' ? 'COMMIT' : 'ROLLBACK';
  return {
    words: `${idle}, and ${word} on line ${end.statement.span.start.line} ends that one: ${fateOf(word)}, whatever comes after it.`,
  };
}

function fateOf(word: string): string {
  return word === 'ROLLBACK' || word === 'ABORT'
    ? 'what comes before it is undone'
    : 'what comes before it stays, even if the rest fails';
}

function instead({ kind, step }: Trouble, steps: readonly Step[]): string {
  const sql = steps.map(({ statement }) => `${statement.sql};`);
  if (kind === 'left-open') return sequence(['with an end', [...sql, 'COMMIT;'].join('\n')]);
  const apart = kind !== 'begin-inside' && steps.indexOf(step) < steps.length - 1;
  const parts = apart ? [steps.slice(0, steps.indexOf(step)), steps.slice(steps.indexOf(step))] : [steps];
  const texts = parts
    .map((part) => part.filter(isWork).map(({ statement }) => `${statement.sql};`))
    .filter((lines) => lines.length > 0);
  return sequence(
    ...texts.map((lines, at): readonly [string, string] => [
      at === 0 ? 'this migration, in the one transaction that it runs in' : 'the next migration',
      lines.join('\n'),
    ]),
  );
}
