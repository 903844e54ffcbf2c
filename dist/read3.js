import { t as readOnly } from "./read-only.js";
import { t as statisticsFile } from "./schema2.js";
const SERVER = `
SELECT pg_catalog.json_build_object(
  'version', pg_catalog.current_setting('server_version'),
  'replicas', (SELECT pg_catalog.count(*) FROM pg_catalog.pg_stat_replication),
  'settings', (SELECT pg_catalog.json_object_agg(name, pg_catalog.current_setting(name) ORDER BY name)
               FROM pg_catalog.pg_settings WHERE name IN ('checkpoint_timeout', 'effective_cache_size', 'effective_io_concurrency', 'fsync', 'full_page_writes', 'lock_timeout',
  'maintenance_work_mem', 'max_parallel_maintenance_workers', 'max_parallel_workers',
  'max_parallel_workers_per_gather', 'max_wal_size', 'shared_buffers', 'statement_timeout',
  'synchronous_commit', 'wal_level', 'work_mem'))) AS server`;
/** So many digits that mean something. */
const rounded = (value, digits = 3) => `(CASE WHEN (${value}) = 0 THEN 0 ELSE pg_catalog.round((${value})::pg_catalog.numeric,
  ${digits - 1} - pg_catalog.floor(pg_catalog.log(pg_catalog.abs((${value})::pg_catalog.numeric)))::pg_catalog.int4) END)::pg_catalog.float8`;
/** Of a partitioned table the statistics of the whole family, else its own. */
const COLUMNS = `
  SELECT pg_catalog.json_object_agg(s.attname, pg_catalog.json_strip_nulls(pg_catalog.json_build_object(
    'nulls', ${rounded("s.null_frac")},
    'width', s.avg_width,
    'distinct', ${rounded("s.n_distinct")},
    'correlation', pg_catalog.round(s.correlation::pg_catalog.numeric, 2),
    'common', (SELECT pg_catalog.json_agg(${rounded("f")} ORDER BY at)
               FROM pg_catalog.unnest(s.most_common_freqs) WITH ORDINALITY x(f, at) WHERE at <= 10),
    'values', CASE WHEN $1 AND s.n_distinct BETWEEN 1 AND 50 AND s.avg_width <= 32 THEN
      (SELECT pg_catalog.json_object_agg(x.v, ${rounded("x.f")} ORDER BY x.v)
       FROM ROWS FROM (pg_catalog.unnest(s.most_common_vals::pg_catalog.text::pg_catalog.text[]), pg_catalog.unnest(s.most_common_freqs)) x(v, f)) END
  )) ORDER BY s.attname)
  FROM pg_catalog.pg_stats s
  WHERE s.schemaname = n.nspname AND s.tablename = c.relname AND s.inherited = (c.relkind = 'p')`;
const INDEXES = `
  SELECT pg_catalog.json_object_agg(i.relname, pg_catalog.json_strip_nulls(pg_catalog.json_build_object(
    'rows', ${rounded("nullif(i.reltuples, -1)")}, 'pages', ${rounded("greatest(i.relpages, 0)")})) ORDER BY i.relname)
  FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = c.oid`;
const FOREIGN_KEYS = `
  SELECT pg_catalog.json_object_agg(f.conname, pg_catalog.json_strip_nulls(pg_catalog.json_build_object(
    'columns', (SELECT pg_catalog.json_agg(a.attname ORDER BY k.at) FROM pg_catalog.unnest(f.conkey) WITH ORDINALITY k(number, at)
                JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number),
    'parent', (SELECT pn.nspname || '.' || p.relname FROM pg_catalog.pg_class p
               JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace WHERE p.oid = f.confrelid),
    'fanOut', (${`
  SELECT ${rounded("t.rows * (1 - s.null_frac) / greatest(1, CASE WHEN s.n_distinct < 0 THEN -s.n_distinct * t.rows ELSE s.n_distinct END)")}
  FROM pg_catalog.pg_stats s
  WHERE s.schemaname = n.nspname AND s.tablename = c.relname AND s.inherited = (c.relkind = 'p')
    AND pg_catalog.cardinality(f.conkey) = 1
    AND s.attname = (SELECT a.attname FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = f.conkey[1])`}))) ORDER BY f.conname)
  FROM pg_catalog.pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.conparentid = 0`;
/** Whole days since the counters were reset, one at least. */
const DAYS = `
  greatest(1, extract(epoch FROM pg_catalog.now() - coalesce(
    (SELECT d.stats_reset FROM pg_catalog.pg_stat_database d WHERE d.datname = pg_catalog.current_database()),
    pg_catalog.pg_postmaster_start_time())) / 86400)`;
/** Of a rate only the magnitude is worth a line in a diff. */
const perDay = (counter) => rounded(`coalesce(u.${counter}, 0) / ${DAYS}`, 1);
const TABLES = `
SELECT n.nspname || '.' || c.relname AS name, pg_catalog.json_strip_nulls(pg_catalog.json_build_object(
  'rows', ${rounded("t.rows")},
  'pages', ${rounded("greatest(c.relpages, 0)")},
  'partitionOf', (SELECT rn.nspname || '.' || r.relname FROM pg_catalog.pg_class r JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
                  WHERE c.relispartition AND r.oid = pg_catalog.pg_partition_root(c.oid)),
  'columns', coalesce((${COLUMNS}), '{}'),
  'indexes', coalesce((${INDEXES}), '{}'),
  'foreignKeys', coalesce((${FOREIGN_KEYS}), '{}'),
  'perDay', pg_catalog.json_build_object(
    'inserted', ${perDay("n_tup_ins")}, 'updated', ${perDay("n_tup_upd")}, 'deleted', ${perDay("n_tup_del")},
    'scans', ${perDay("seq_scan")}, 'indexScans', ${perDay("idx_scan")}))) AS table
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_stat_user_tables u ON u.relid = c.oid
CROSS JOIN LATERAL (
  SELECT CASE WHEN c.relkind <> 'p' THEN nullif(c.reltuples, -1)::pg_catalog.float8
    ELSE (SELECT pg_catalog.sum(nullif(l.reltuples, -1))::pg_catalog.float8 FROM pg_catalog.pg_partition_tree(c.oid) t
          JOIN pg_catalog.pg_class l ON l.oid = t.relid WHERE t.isleaf) END AS rows) t
WHERE (c.relkind IN ('r', 'm') OR c.relkind = 'p' AND NOT c.relispartition) AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY 1`;
// src/fixtures/statistics/read.ts
/** Longer than a few catalogue queries ever take, also on a schema of thousands of tables. */
const LONGEST = "60s";
/** Rows of the catalogue are locked by nobody for long; a table is not locked at all. */
const LOCK = "1s";
/**
* What the server knows of its tables, in one read-only transaction of two queries. No row of a table is read.
*
* @param withValues names the values of columns that hold few different ones
*/
async function readStatistics(client, withValues) {
	return await readOnly(client, {
		statement_timeout: LONGEST,
		lock_timeout: LOCK,
		jit: "off"
	}, async () => {
		const server = await client.query(SERVER);
		const { rows } = await client.query(TABLES, [withValues]);
		const tables = Object.fromEntries(rows.map(({ name, table }) => [name, table]));
		const file = statisticsFile.parse({
			kind: "pgrehearse-statistics",
			version: 1,
			server: server.rows[0]?.server,
			tables
		});
		return {
			file,
			notes: notesOn(file)
		};
	});
}
function notesOn({ tables }) {
	const all = Object.entries(tables);
	const unanalysed = all.filter(([, { rows }]) => rows === void 0).map(([name]) => name);
	const unread = all.filter(([, { rows = 0, columns }]) => rows > 0 && Object.keys(columns).length === 0).map(([name]) => name);
	return [...unanalysed.length > 0 ? [`never analysed, so that nothing is known of their rows: ${shortened(unanalysed)}`] : [], ...unread.length > 0 ? [`no statistics of columns, because this role may not read the tables, or they were not analysed: ${shortened(unread)}`] : []];
}
const MOST_NAMED = 10;
function shortened(names) {
	const rest = names.length - MOST_NAMED;
	return `${names.slice(0, MOST_NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
/** As it is committed: keys sorted, a line each, so that a diff shows what changed. */
function statisticsText(file) {
	return `${JSON.stringify(sorted(file), null, 1)}\n`;
}
function sorted(value) {
	if (Array.isArray(value)) return value;
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).toSorted(([one], [other]) => one < other ? -1 : 1);
	return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
export { readStatistics, statisticsText };
