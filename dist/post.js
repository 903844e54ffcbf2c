import { a as getState, i as getInput, n as savedLeftovers, p as warning, s as info } from "./state.js";
import { c as removeLeftover } from "./database.js";
// src/post.ts
/** Runs after the job, whatever came of it: removes what a killed review could not remove itself, where it is there. */
const url = getInput("database-url") || void 0;
for (const leftover of savedLeftovers(getState)) try {
	await removeLeftover(leftover, url);
	info(`Not left behind: ${JSON.stringify(leftover)}`);
} catch (error) {
	warning(`Something of the review may still run (${JSON.stringify(leftover)}): ${String(error)}`);
}
export {};
