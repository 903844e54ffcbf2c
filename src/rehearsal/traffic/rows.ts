import { DatabaseError } from 'pg';
import type { Connection } from '../../database/index.ts';
import type { Catalog, Run } from '../../model.ts';
import type { Experiment } from '../experiments.ts';
import type { Stage } from '../session.ts';
import type { Work } from './probe.ts';
import { usable, type Usable } from './relations.ts';

const MOST_RELATIONS = 3;

/** Tables of before whose rows a run wrote, those with the most of them first. */
export function writtenBy(forward: Pick<Run, 'statements'>, base: Catalog | undefined): readonly string[] {
  const rows = new Map<string, number>();
  for (const one of forward.statements.flatMap(({ writes }) => writes))
    if (base?.relations.get(one.relation)?.kind === 'table')
      rows.set(one.relation, (rows.get(one.relation) ?? 0) + one.rows);
  return [...rows].toSorted(([, a], [, b]) => b - a).map(([relation]) => relation);
}

/** Rows of before that are not there any more after the run: it updated or deleted them. */
export interface ChangedRows {
  readonly relation: Usable;
  /** Where they were, as Postgres writes them (manual 18, 5.6: ctid). */
  readonly rows: readonly Row[];
}

interface Row {
  readonly place: string;
  /** Who locked it last; it says nothing when that is over. */
  readonly locker: string;
}

/** Looks a few hundred rows of each table up, spread over its pages, before and after the run. */
export async function changedRows(
  { server }: Pick<Stage, 'server'>,
  { before, states, forward, catalogs }: Pick<Experiment, 'before' | 'states' | 'forward' | 'catalogs'>,
): Promise<readonly ChangedRows[]> {
  const rewritten = new Set(forward.statements.flatMap(({ rewrites }) => rewrites));
  const names = writtenBy(forward, catalogs[0]).filter((name) => !rewritten.has(name));
  if (names.length === 0) return [];
  await using was = await server.connect('migrator', before);
  await using is = await server.connect('migrator', states.after.database);
  const found: ChangedRows[] = [];
  for (const relation of await usable(was, names.slice(0, MOST_RELATIONS))) {
    const rows = relation.isReachable ? await changedIn(relation, was, is) : [];
    if (rows.length > 0) found.push({ relation, rows });
  }
  return found;
}

/** What the role of the migrations may not read cannot be looked up. */
async function changedIn({ quoted }: Usable, was: Connection, is: Connection): Promise<readonly Row[]> {
  try {
    const { rows } = await was.query<Row>(sampleOf(quoted));
    const places = rows.map(({ place }) => place);
    const { rows: left } = await is.query<Pick<Row, 'place'>>(
      `SELECT ctid::text AS place FROM ONLY ${quoted} WHERE ctid = ANY ($1::pg_catalog.tid[])`,
      [places],
    );
    const same = new Set(left.map(({ place }) => place));
    const changed = rows.filter(({ place }) => !same.has(place));
    return [changed[0], changed.at(changed.length >> 1), changed.at(-1)].filter((row) => row !== undefined);
  } catch (error) {
    if (error instanceof DatabaseError) return [];
    throw error;
  }
}

/** The rows of the first page (of 8 kB, in which there is room for 291), and the first row of a hundred pages. */
function sampleOf(quoted: string): string {
  return `
SELECT ctid::text AS place, xmax::text AS locker FROM ONLY ${quoted} WHERE ctid = ANY (ARRAY(
  SELECT pg_catalog.format('(%s,%s)', page, item)::pg_catalog.tid
  FROM (SELECT pg_catalog.pg_relation_size('${quoted.replaceAll("'", "''")}'::pg_catalog.regclass) / pg_catalog.current_setting('block_size')::int8 AS pages) AS size,
    LATERAL (
      SELECT 0 AS page, item FROM pg_catalog.generate_series(1, 291) AS item
      UNION SELECT page, 1 FROM pg_catalog.generate_series(0, pages - 1, greatest(1, pages / 100)) AS page
    ) AS place)) ORDER BY ctid`;
}

/**
 * An application's UPDATE of a row that the migration holds. Whether it does is read first, which locks nothing but the table for
 * reading: xmax is then its transaction's (manual 18, 5.6). Only a session that would have to wait asks for the row, so that none is
 * ever in the migration's way.
 */
export function rowProbe({ relation: { relation, quoted }, rows }: ChangedRows): Work {
  const places = rows.map(({ place }) => place);
  const before = rows.map(({ place, locker }) => `${place} ${locker}`);
  const held = `
SELECT ctid::text AS place FROM ONLY ${quoted} WHERE ctid = ANY ($1::text[]::pg_catalog.tid[])
  AND xmax::text <> '0' AND ctid::text || ' ' || xmax::text <> ALL ($2::text[])`;
  return {
    relation,
    access: 'rows',
    isInstant: true,
    run: async (session, { ask }) => {
      const { rows: found } = await session.query<Pick<Row, 'place'>>({
        name: 'held',
        text: held,
        values: [places, before],
      });
      const [first] = found;
      if (first)
        await ask(() =>
          session.query(`SELECT FROM ONLY ${quoted} WHERE ctid = $1 FOR NO KEY UPDATE`, [first.place]),
        );
      return true;
    },
  };
}
