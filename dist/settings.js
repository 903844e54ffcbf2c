// src/database/settings.ts
/**
* Settings of a throw-away server. What makes it fast gives up durability only: `full_page_writes` and `wal_level`
* stay as in production because the WAL that a statement writes is measured, and checkpoints come only when asked
* for, so that the measure does not depend on the clock (manual 18, 19.5 and 28.5).
*/
const throwAwaySettings = {
	fsync: "off",
	synchronous_commit: "off",
	full_page_writes: "on",
	wal_level: "replica",
	max_wal_size: "4GB",
	checkpoint_timeout: "1d",
	autovacuum: "off",
	max_parallel_maintenance_workers: "0",
	max_parallel_workers_per_gather: "0",
	max_connections: "50",
	max_locks_per_transaction: "256",
	lc_messages: "C",
	timezone: "UTC",
	log_timezone: "UTC"
};
/** For the command line of `postgres`: `-c name=value`. */
function settingArguments(settings) {
	return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
/** Never `postgres`: dumps name that role as an owner, and there it has to be an ordinary one. */
const ADMIN = "pgrehearse_admin";
/** The same on every engine, so that a rehearsal finds the same wherever it runs; the locale goes with it. */
const INITDB_ARGUMENTS = ["--encoding=UTF8", "--no-sync"];
export { throwAwaySettings as i, INITDB_ARGUMENTS as n, settingArguments as r, ADMIN as t };
