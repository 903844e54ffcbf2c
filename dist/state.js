import { i as boolean, l as number, n as _enum, p as string, u as object } from "./zod.js";
import { t as GitHubError } from "./client.js";
// src/github/persist.ts
const ATTEMPTS = 4;
/**
* Tries again what GitHub could not do for a moment, as long as the job has patience: only for what may be done twice.
* @throws GitHubError
*/
async function persist(github, attempt) {
	for (let number = 1;; number += 1) try {
		return await attempt();
	} catch (error) {
		if (!(error instanceof GitHubError) || error.wait === void 0 || number === ATTEMPTS) throw error;
		if (!await github.patience.wait(error.wait * number, error.brief)) throw error;
	}
}
// src/github/check/saved.ts
/** What the main step hands to the post step about its check run. */
const schema = object({
	id: number(),
	/** How it is to end, once that is known. */
	conclusion: _enum(["success", "failure"]).optional(),
	title: string().optional(),
	/** GitHub has been told. */
	isDone: boolean().optional()
});
const NAME$1 = "check";
/** `save`: `core.saveState`, of which the last one holds, also when the step is killed. */
function saveCheck(save, check) {
	save(NAME$1, JSON.stringify(check));
}
/** `get`: `core.getState`. Undefined where there was no check, or nothing is left to say. */
function unfinishedCheck(get) {
	const check = schema.optional().parse(JSON.parse(get(NAME$1) || "null") ?? void 0);
	return check?.isDone ? void 0 : check;
}
// src/github/state.ts
/** What the main step hands to the post step, through GitHub's state file. */
const NAME = "leftovers";
/** `save`: `core.saveState`, which writes at once, so that it also holds when the step is killed. */
function saveLeftovers(save, leftovers) {
	save(NAME, JSON.stringify(leftovers));
}
/** `get`: `core.getState`. */
function savedLeftovers(get) {
	return JSON.parse(get(NAME) || "[]");
}
export { persist as a, unfinishedCheck as i, savedLeftovers as n, saveCheck as r, saveLeftovers as t };
