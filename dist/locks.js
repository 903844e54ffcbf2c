import { _ as LOCK_MODES, g as BLOCKS } from "./units.js";
// src/report/locks.ts
/** What other sessions can and cannot do while a lock is held: manual 18, table 13.2. */
const EFFECTS = {
	AccessShareLock: "reads and writes go on; only changes that need the table to themselves wait",
	RowShareLock: "reads and writes go on; only changes that need the table to themselves wait",
	RowExclusiveLock: "reads and writes of other rows go on; index builds and most schema changes wait",
	ShareUpdateExclusiveLock: "reads and writes go on; other schema changes and vacuum wait",
	ShareLock: "writes wait, reads go on",
	ShareRowExclusiveLock: "writes wait, reads go on",
	ExclusiveLock: "writes and SELECT … FOR UPDATE wait, plain reads go on",
	AccessExclusiveLock: "reads and writes wait"
};
const MOST_TOLD = 3;
/** The strongest lock that the statement took on a relation that existed before, or undefined. */
function strongestLock(statement) {
	return strongestOfEach(statement.locks).at(0);
}
/**
* While the statement runs: the locks that make others wait, strongest first, one a relation, at most three; without
* any the strongest of the rest. Of the relations that it locked itself, and of `relations`.
*/
function tellingLocks(review, statement, relations) {
	const about = /* @__PURE__ */ new Set([...relations, ...statement.locks.map(({ relation }) => relation)]);
	const locks = strongestOfEach(locksHeld(review, statement).filter(({ relation }) => about.has(relation)));
	const blocking = locks.filter((lock) => BLOCKS[lock.mode].writes);
	return blocking.length > 0 ? blocking.slice(0, MOST_TOLD) : locks.slice(0, 1);
}
/** What its transaction holds once it is done: a lock is kept until the end (manual 18, 13.3). */
function locksHeld(review, statement) {
	const run = review.migrations.flatMap(({ forward, rollback, again }) => [
		forward,
		rollback,
		again
	]).find(({ statements }) => statements.includes(statement));
	return (run?.statements.slice(0, run.statements.indexOf(statement) + 1) ?? [statement]).filter(({ transaction }) => transaction === statement.transaction).flatMap((by) => by.locks.map((lock) => ({
		...lock,
		by
	})));
}
/** On what existed before. An index is left out beside its table, unless its lock is the stronger one. */
function strongestOfEach(locks) {
	const strongest = /* @__PURE__ */ new Map();
	for (const lock of locks.filter(({ isNew }) => !isNew).toSorted(strongestFirst)) if (!strongest.has(lock.relation)) strongest.set(lock.relation, lock);
	return [...strongest.values()].filter(({ table, mode }) => {
		const onTable = table === void 0 ? void 0 : strongest.get(table);
		return onTable === void 0 || strength(mode) > strength(onTable.mode);
	});
}
function strongestFirst(a, b) {
	return strength(b.mode) - strength(a.mode) || b.heldMs - a.heldMs;
}
function strength(mode) {
	return LOCK_MODES.indexOf(mode);
}
export { strongestLock as n, tellingLocks as r, EFFECTS as t };
