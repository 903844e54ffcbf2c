import { i as getState, o as info, p as warning, r as getInput } from "./core.js";
import { c as removeLeftover } from "./database.js";
import { n as ask, r as connect } from "./client.js";
import { a as persist, i as unfinishedCheck, n as savedLeftovers } from "./state.js";
import { t as readJob } from "./job2.js";
import { t as harmless } from "./log2.js";
// src/github/check/abandon.ts
/**
* Ends a check run whose job ended before it could: a check that is under way for ever would block the merge, and say
* nothing. Anything but `success`, `skipped` and `neutral` blocks it too, and says so.
* @returns whether there was something to end
* @throws GitHubError
*/
async function abandonCheck(github, { id, conclusion, title }) {
	const { octokit, owner, repo } = github;
	const { data } = await ask("looking at the check", "checks: write", () => octokit.rest.checks.get({
		owner,
		repo,
		check_run_id: id
	}));
	if (data.status === "completed") return false;
	const summary = conclusion === void 0 ? "The run was cancelled, or ended before the review did. Run it again." : "The job’s summary holds the whole review.";
	await ask("ending the check", "checks: write", () => octokit.rest.checks.update({
		owner,
		repo,
		check_run_id: id,
		conclusion: conclusion ?? "cancelled",
		output: {
			title: title ?? "Not finished",
			summary
		}
	}));
	return true;
}
// src/post.ts
/** Runs after the job, whatever came of it: removes what a killed review could not remove itself, where it is there. */
const url = getInput("database-url") || void 0;
for (const leftover of savedLeftovers(getState)) try {
	await removeLeftover(leftover, url);
	info(harmless(`Not left behind: ${JSON.stringify(leftover)}`));
} catch (error) {
	warning(harmless(`Something of the review may still run (${JSON.stringify(leftover)}): ${String(error)}`));
}
const check = unfinishedCheck(getState);
if (check) try {
	const job = await readJob(process.env);
	const github = connect(getInput("token"), job.repository, job.apiUrl, { graphqlUrl: job.graphqlUrl });
	if (await persist(github, () => abandonCheck(github, check))) info("The check run is ended.");
} catch (error) {
	warning(harmless(`The check run may still seem to be under way: ${String(error)}`));
}
export {};
