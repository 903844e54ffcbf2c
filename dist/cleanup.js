// src/database/cleanup.ts
const TASK_MS = 2e4;
const alive = /* @__PURE__ */ new Set();
/** @param taskMs the longest that one task is waited for */
function createCleanup(taskMs = TASK_MS) {
	const tasks = [];
	let running;
	const cleanup = {
		defer: (task) => void tasks.push(task),
		[Symbol.asyncDispose]: () => running ??= undo(tasks, taskMs).finally(() => alive.delete(cleanup))
	};
	alive.add(cleanup);
	return cleanup;
}
/** What cannot be undone, or takes too long, is gone already or out of reach; the rest still has to go. */
async function undo(tasks, taskMs) {
	for (let task = tasks.pop(); task !== void 0; task = tasks.pop()) await within(taskMs, Promise.resolve().then(task));
}
/** Disposes everything that is alive in this process. Safe to call again, also while it runs. */
async function disposeAll() {
	await Promise.allSettled([...alive].map((one) => one[Symbol.asyncDispose]()));
}
/** Ctrl-C, a cancelled job or a closed terminal: removes everything, then exits as a shell would report it. */
function onSignals() {
	const codes = {
		SIGHUP: 129,
		SIGINT: 130,
		SIGTERM: 143
	};
	for (const signal of [
		"SIGHUP",
		"SIGINT",
		"SIGTERM"
	]) process.on(signal, () => {
		process.on("uncaughtException", () => void 0);
		disposeAll().finally(() => process.exit(codes[signal]));
	});
}
/** Resolves with the promise, or with `undefined` after so many milliseconds; never rejects. */
async function within(milliseconds, promise) {
	let timer;
	const late = new Promise((resolve) => {
		timer = setTimeout(() => resolve(void 0), milliseconds);
	});
	try {
		return await Promise.race([promise.catch(() => void 0), late]);
	} finally {
		clearTimeout(timer);
	}
}
export { onSignals as n, within as r, createCleanup as t };
