import { d as record, f as strictObject, l as number, p as string, r as array, s as literal } from "./zod.js";
// src/fixtures/statistics/schema.ts
const share = number().min(0).max(1);
const amount = number().min(0);
const column = strictObject({
	/** Share of rows. */
	nulls: share,
	/** Average bytes. */
	width: amount,
	/** As pg_stats.n_distinct: a count, or minus their share of the rows. */
	distinct: number().min(-1),
	correlation: number().min(-1).max(1).optional(),
	/** How often the most common values come, as shares of the rows: the values themselves are not told. */
	common: array(share).optional(),
	/** Only with `--values`, and only where there are few of them. */
	values: record(string(), share).optional()
});
const table = strictObject({
	/** Absent where the table was never analysed. */
	rows: amount.optional(),
	pages: amount,
	partitionOf: string().optional(),
	columns: record(string(), column),
	/** Rows are fewer than the table's in a partial index, more in one of elements. */
	indexes: record(string(), strictObject({
		rows: amount.optional(),
		pages: amount
	})),
	/** Average number of rows that refer to the same one. */
	foreignKeys: record(string(), strictObject({
		columns: array(string()),
		parent: string(),
		fanOut: amount.optional()
	})),
	/** A day, on average since the server's counters were reset. */
	perDay: strictObject({
		inserted: amount,
		updated: amount,
		deleted: amount,
		scans: amount,
		indexScans: amount
	})
});
/** `pgrehearse.stats.json`. Counts have three digits that mean something: a table that grew a little is no difference. */
const statisticsFile = strictObject({
	kind: literal("pgrehearse-statistics"),
	version: literal(1),
	server: strictObject({
		version: string(),
		replicas: amount,
		settings: record(string(), string())
	}),
	tables: record(string(), table)
});
export { statisticsFile as t };
