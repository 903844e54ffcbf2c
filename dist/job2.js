import { t as UserError } from "./errors.js";
import { readFile } from "node:fs/promises";
// src/github/job.ts
/** @throws UserError outside a job */
async function readJob(environment) {
	const repository = required(environment, "GITHUB_REPOSITORY");
	const home = `${environment["GITHUB_SERVER_URL"] ?? "https://github.com"}/${repository}`;
	return {
		repository,
		home,
		workspace: required(environment, "GITHUB_WORKSPACE"),
		apiUrl: environment["GITHUB_API_URL"] || "https://api.github.com",
		graphqlUrl: environment["GITHUB_GRAPHQL_URL"] || "https://api.github.com/graphql",
		sha: required(environment, "GITHUB_SHA"),
		ref: environment["GITHUB_REF"] ?? "",
		workflowRef: environment["GITHUB_WORKFLOW_REF"] ?? "",
		eventName: environment["GITHUB_EVENT_NAME"] ?? "",
		event: await readEvent(required(environment, "GITHUB_EVENT_PATH")),
		temporary: required(environment, "RUNNER_TEMP"),
		run: {
			run: Number(environment["GITHUB_RUN_ID"] ?? 0),
			attempt: Number(environment["GITHUB_RUN_ATTEMPT"] ?? 1)
		},
		runUrl: `${home}/actions/runs/${environment["GITHUB_RUN_ID"] ?? ""}`,
		fileUrl: (commit, path, line) => `${home}/blob/${commit}/${path.split("/").map(encodeURIComponent).join("/")}#L${line}`
	};
}
function required(environment, name) {
	const value = environment[name];
	if (!value) throw new UserError(`${name} is not set, so this is no step of a GitHub Actions job. Elsewhere, use the command line.`);
	return value;
}
async function readEvent(path) {
	try {
		return JSON.parse(await readFile(path, "utf8"));
	} catch (error) {
		throw new UserError(`The event file ${path} of this job cannot be read: ${String(error)}.`);
	}
}
export { readJob as t };
