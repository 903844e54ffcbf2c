// src/catalog/read-only.ts
/**
* Runs `work` in one read-only transaction. Only the system catalogue is on the search path, temporary objects last,
* so that every other name is printed in full and nobody's table can stand in for a catalogue (manual 18, 19.11.1).
* The client must be idle: outside a transaction.
*
* @param settings names and values for this transaction only
*/
async function readOnly(client, settings, work) {
	await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
	try {
		const all = Object.entries({
			search_path: "pg_catalog, pg_temp",
			...settings
		});
		for (const setting of all) await client.query("SELECT pg_catalog.set_config($1, $2, true)", setting);
		return await work();
	} finally {
		await client.query("ROLLBACK");
	}
}
export { readOnly as t };
