import type { Operation, Statement } from '../model.ts';
import { bare, isOwn, ownLines } from './own.ts';
import type { CommandRun } from './run.ts';
import type { Sent } from './sent.ts';
import { named, type Source } from './sources.ts';

/** Tables in which tools note what they have applied, without schema, in lower case. */
const HISTORIES: ReadonlySet<string> = new Set([
  'alembic_version',
  'schema_migrations',
  'ar_internal_metadata',
  'django_migrations',
  'django_content_type',
  'auth_permission',
  'knex_migrations',
  'knex_migrations_lock',
  'typeorm_metadata',
  'migrations',
  'typeorm_migrations',
  'sequelizemeta',
  'mikro_orm_migrations',
  '__efmigrationshistory',
  'databasechangelog',
  'databasechangeloglock',
  'pgmigrations',
  '__drizzle_migrations',
  'kysely_migration',
  'kysely_migration_lock',
]);

/** What a tool applied: one migration, or, where its history does not tell them apart, all of them. */
export interface Applied {
  /** Undefined where nothing says whose it is. */
  readonly source: Source | undefined;
  /** What the history calls it by. */
  readonly name?: string;
  /** Lines of what was sent, from 1. */
  readonly lines: readonly number[];
}

export interface Told {
  readonly applied: readonly Applied[];
  /** Lines of what the tool sent for itself: its history, and questions to the catalogue. */
  readonly own: ReadonlySet<number>;
  /** Its tables, without schema, in lower case. */
  readonly histories: ReadonlySet<string>;
}

/** Cuts what was sent into migrations: a tool notes each in its history when it is done, by a name of its file. */
export function readHistory(
  { sent, observations }: Pick<CommandRun, 'sent' | 'observations'>,
  sources: readonly Source[],
  isFailed: boolean,
): Told {
  const histories = new Set(HISTORIES);
  const applied: Applied[] = [];
  let open: number[] = [];
  let last: Applied | undefined;
  sent.forEach((one, at) => {
    const line = at + 1;
    const written = writtenBy(one.statement);
    const found = written === undefined ? undefined : named(sources, textsOf(one, written));
    if (found && written !== undefined) {
      histories.add(bare(written));
      const isNotedAgain = last?.source === found.source && last.name === found.name;
      const before = isNotedAgain ? (applied.pop()?.lines ?? []) : [];
      applied.push((last = { ...found, lines: [...before, ...open, line] }));
      open = [];
      return;
    }
    // What still belongs to the transaction of the migration that was just noted.
    if (last && open.length === 0 && isEnd(one.statement)) {
      applied[applied.length - 1] = last = { ...last, lines: [...last.lines, line] };
      return;
    }
    open.push(line);
  });
  const own = ownLines({ sent, observations }, histories);
  const isChanging = open.some((line) => !own.has(line) && changes(sent[line - 1]?.statement));
  return {
    applied: withRest(applied, open, isChanging && (isFailed || applied.length === 0), sources),
    own,
    histories,
  };
}

/**
 * What the history does not name goes with the migration before. Where it names none, or where the run failed on the way
 * to the next, it is one of its own.
 */
function withRest(
  applied: readonly Applied[],
  rest: readonly number[],
  isOfItsOwn: boolean,
  sources: readonly Source[],
): readonly Applied[] {
  const last = applied.at(-1);
  if (last && !isOfItsOwn) return [...applied.slice(0, -1), { ...last, lines: [...last.lines, ...rest] }];
  if (!isOfItsOwn) return [];
  const left = sources.filter((source) => !applied.some((one) => one.source === source));
  return [...applied, { source: left.length === 1 ? left[0] : undefined, lines: rest }];
}

function writtenBy({ operations }: Statement): string | undefined {
  const write = operations.find(({ kind }) => kind === 'insert' || kind === 'update' || kind === 'delete');
  return write && 'relation' in write ? write.relation : undefined;
}

/** What tables of migrations are called. A number such as 0002 may stand in any other as well. */
const LIKE_HISTORY = /migrat|version|histor|change|schema|revision|evolution|patch|appli|deploy|upgrade/i;
const TELLING = 8;

/** Constants and parameters that are written: what an UPDATE looks for is what was there before. */
function textsOf(sent: Sent, written: string): string[] {
  const [sql = ''] = sent.statement.sql.split(/\bwhere\b/i);
  const values = sent.values.filter((_, at) => new RegExp(`\\$${at + 1}\\b`).test(sql));
  const quoted = [...sql.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) => text.replaceAll("''", "'"));
  const numbers = [...sql.matchAll(/\b\d{3,}\b/g)].map(([number]) => number);
  const texts = [...quoted, ...numbers, ...values.filter((value) => typeof value === 'string')];
  const isHistory = HISTORIES.has(bare(written)) || LIKE_HISTORY.test(written);
  return isHistory ? texts : texts.filter((text) => text.length >= TELLING);
}

function isEnd({ operations }: Statement): boolean {
  return operations.some(
    (one) => one.kind === 'transaction' && (one.action === 'commit' || one.action === 'release'),
  );
}

/** Of the tool's own tables, or of their keys and sequences, which are called after them. */
export function isHistory(object: string, { histories }: Pick<Told, 'histories'>): boolean {
  const parts = object.toLowerCase().replaceAll('"', '').split('.');
  return parts.some((part) => [...histories].some((table) => isCalledAfter(part, table)));
}

function isCalledAfter(name: string, table: string): boolean {
  return (
    name === table || (name.startsWith(`${table}_`) && /_(?:seq|pkey|key|idx|index|unique)\d*$/.test(name))
  );
}

/** Whether a tool sent anything but what it needs itself. */
export function hasChanged(sent: readonly Sent[]): boolean {
  return sent.some(({ statement }) => changes(statement) && !isOwn(statement, HISTORIES));
}

const CONTROL: ReadonlySet<Operation['kind']> = new Set(['transaction', 'set', 'reset', 'select']);

function changes(statement: Statement | undefined): boolean {
  return statement?.operations.some(({ kind }) => !CONTROL.has(kind)) ?? false;
}
