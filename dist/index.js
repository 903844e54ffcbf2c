import { a as group, c as notice, d as setOutput, f as setSecret, l as saveState, n as error, o as info, p as warning, r as getInput, u as setFailed, v as summary } from "./core.js";
import "./database.js";
import { t as UserError } from "./errors.js";
import { n as onSignals } from "./cleanup.js";
import { t as require_dist } from "./yaml.js";
import { a as GraphqlResponseError, i as DECIDES_AGAIN, n as ask, o as readWorkflow, r as connect, s as workflowFile, t as GitHubError } from "./client.js";
import { i as fingerprint, r as sortFindings, t as identified } from "./identity.js";
import { d as record, g as prettifyError, i as boolean, l as number, p as string, r as array, u as object } from "./zod.js";
import { i as readInputs, n as projectKey, o as readSettings, r as readFolder, s as secretsIn } from "./inputs2.js";
import { n as workTree } from "./work-tree.js";
import { t as harmless } from "./log2.js";
import { a as persist, r as saveCheck, t as saveLeftovers } from "./state.js";
import { t as readJob } from "./job2.js";
import { a as resolveCommit, i as repositoryRoot, n as changedSince, r as mergeBase$1 } from "./git-changes.js";
import { a as DEFAULTS, d as resolve$2, i as joinPath, r as folderOf } from "./paths.js";
import { C as compareText, D as isBelow, E as inOnePiece, O as openIn, j as decodeText, w as emptyTree } from "./tools.js";
import { a as link, d as prose, f as unmarked$1, i as fence, p as visible, s as name, t as clip } from "./inert.js";
import { _ as insteads, a as renderText, c as facts, d as LIMITS, f as renderJson, g as evidence, h as acceptance, i as annotations, l as whatHappens, m as verdictWords, o as renderSarif, p as renderHtml, r as allAnnotations, s as renderMarkdown, u as whatToWrite, v as serverLines } from "./report.js";
import { a as isActor, i as readEarlier, n as POSTED$1, o as isOwn, r as postComment, s as meaningOf, t as publishReceived } from "./publish.js";
import { n as list, r as plural } from "./numbers.js";
import { a as RULE_IDS, n as review, t as failed } from "./review.js";
import { n as parseShard, t as gitTree } from "./git-tree.js";
import { a as tryGit, n as fields, r as git } from "./git.js";
import { t as discover } from "./discover.js";
import { r as refuseIdlePaths, t as covering } from "./globs2.js";
import { t as messageOf } from "./connection.js";
import { t as parseFile } from "./file.js";
import { N as placeholdersOf } from "./steps.js";
import { isDeepStrictEqual } from "node:util";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, realpath, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
// src/github/artifact.ts
var import_dist = require_dist();
const jobsSchema = object({ jobs: record(string(), object({ steps: array(object({
	uses: string().optional(),
	with: object({ path: string().optional() }).optional().catch(void 0)
})) })) });
/**
* Where the JSON report will be to download: the run's artifacts, where a step of this job uploads what the output
* `report-path` names. Undefined where none does, or the workflow's file is not checked out.
* @param runUrl the run's page
*/
async function artifactPage(runUrl, environment) {
	const workflow = await readWorkflow(environment);
	return workflow && uploadsReport(workflow) ? `${runUrl}#artifacts` : void 0;
}
function uploadsReport({ text, job }) {
	return (jobsSchema.safeParse(parsed$1(text)).data?.jobs[job]?.steps ?? []).some(({ uses, with: inputs }) => uses?.startsWith("actions/upload-artifact@") && /\.outputs\.report-path\b/.test(inputs?.path ?? ""));
}
function parsed$1(text) {
	try {
		return (0, import_dist.parse)(text);
	} catch {
		return;
	}
}
// src/github/check/name.ts
/**
* The check run's name: two projects or two jobs of one pull request must not have one between them, or the one that
* passes would hide the other.
* @param given the setting `check-name`
*/
function checkName(given, inputs) {
	const config = inputs.config === "pgrehearse.yml" ? "" : inputs.config;
	const parts = [
		readFolder(inputs),
		config,
		inputs.name
	].filter((part) => part !== "");
	return parts.length === 0 ? given : `${given} (${parts.join(", ")})`;
}
// src/github/check/run.ts
/** Annotations in one request (REST reference, check runs); every request adds to those that are there. */
const BATCH$1 = 50;
/**
* The check run of one review. Each run makes a new one, which takes the place of an older one of its name: GitHub counts
* the newest. Without `checks: write` there is none, and the job's own status is the check.
*/
var CheckRun = class {
	github;
	options;
	id;
	isRefused = false;
	constructor(github, options) {
		this.github = github;
		this.options = options;
	}
	/** Shows that the review is under way. Where that cannot be shown, only the end is. */
	async begin() {
		const output = {
			title: "Rehearsing",
			summary: "The review is under way."
		};
		try {
			await this.write(async () => {
				this.id = await this.create({
					status: "in_progress",
					output
				});
				this.options.save({ id: this.id });
			});
		} catch (error) {
			if (!(error instanceof GitHubError)) throw error;
			this.options.say(harmless(error.message));
		}
	}
	/**
	* Says how it ended, then what was found on which lines.
	* @returns how many of the annotations GitHub took
	* @throws GitHubError unless the token may not write checks
	*/
	async complete(outcome) {
		const { conclusion, title, summary, annotations } = outcome;
		const output = {
			title,
			summary
		};
		await this.write(async () => {
			if (this.id !== void 0) this.options.save({
				id: this.id,
				conclusion,
				title
			});
			await persist(this.github, async () => {
				if (this.id === void 0) this.id = await this.create({
					conclusion,
					output
				});
				else await this.update(this.id, {
					conclusion,
					output
				});
			});
		});
		if (this.id === void 0) return 0;
		this.options.save({
			id: this.id,
			isDone: true
		});
		return this.annotate(this.id, output, annotations);
	}
	/** Not tried again: what GitHub took without saying so would stand there twice. */
	async annotate(id, output, annotations) {
		for (let start = 0; start < annotations.length; start += BATCH$1) try {
			await this.update(id, { output: {
				...output,
				annotations: annotations.slice(start, start + BATCH$1)
			} });
		} catch (error) {
			if (!(error instanceof GitHubError)) throw error;
			this.options.say(harmless(error.message));
			return start;
		}
		return annotations.length;
	}
	async create(state) {
		const { octokit, owner, repo } = this.github;
		const { name, commit, url, externalId } = this.options;
		const { data } = await ask(`making the check \`${name}\``, "checks: write", () => octokit.rest.checks.create({
			owner,
			repo,
			name,
			head_sha: commit,
			details_url: url,
			external_id: externalId,
			...state
		}));
		return data.id;
	}
	async update(id, state) {
		const { octokit, owner, repo } = this.github;
		await ask("updating the check", "checks: write", () => octokit.rest.checks.update({
			owner,
			repo,
			check_run_id: id,
			...state
		}));
	}
	/** What the workflow did not grant is its own decision: it is said once, and no warning. */
	async write(request) {
		if (this.isRefused) return;
		try {
			await request();
		} catch (error) {
			if (!(error instanceof GitHubError && error.status === 403 && error.lacks !== void 0)) throw error;
			this.isRefused = true;
			this.options.say("No check run without `checks: write`: the job's own status is the check.");
		}
	}
};
// src/github/check/index.ts
/** The check run of this job, of which GitHub knows nothing yet; undefined where none is wanted, or without a token. */
function checkOf({ github, inputs, job, commit }, config) {
	if (!github || !config.check) return void 0;
	return new CheckRun(github, {
		name: checkName(config.checkName, inputs),
		commit,
		url: job.runUrl,
		externalId: `${fingerprint(projectKey(inputs))} ${job.runUrl}`,
		save: (saved) => saveCheck(saveState, saved),
		say: info
	});
}
// src/tree/folder-tree.ts
/** The files of a tree below one of its folders, with paths relative to it. */
function folderTree(tree, top) {
	const real = tree.real;
	return {
		async list(folder, depth) {
			return (await tree.list(folder === "" ? top : joinPath(top, folder), depth)).map((path) => path.slice(top.length + 1));
		},
		read: (path) => tree.read(joinPath(top, path)),
		open: (path) => openIn(tree, joinPath(top, path)),
		...real && { real: async (path) => inside(top, await real(joinPath(top, path))) }
	};
}
function inside(top, path) {
	return path?.startsWith(`${top}/`) ? path.slice(top.length + 1) : void 0;
}
// src/github/changes/below.ts
/** The changes inside a folder, with paths relative to it. A file moved across its border came or went. */
function below(folder, changes) {
	if (folder === "") return changes;
	const inside = (path) => path?.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : void 0;
	return changes.flatMap(({ path, change, previousPath }) => {
		const [to, from] = [inside(path), inside(previousPath)];
		if (change !== "renamed") return to === void 0 ? [] : [{
			path: to,
			change
		}];
		if (to === void 0) return from === void 0 ? [] : [{
			path: from,
			change: "deleted"
		}];
		return from === void 0 ? [{
			path: to,
			change: "added"
		}] : [{
			path: to,
			change,
			previousPath: from
		}];
	});
}
// src/github/project.ts
/**
* Where the repository is: the workspace, or, where that is none, the one that `actions/checkout` made below it by its
* `path`. A folder that the repository leads elsewhere is not the one that the workflow means.
* @param folder the input `working-directory`
*/
async function findProject(workspace, folder) {
	const place = join(workspace, folder);
	const [top, real] = await Promise.all([realpath(workspace), realpath(place).catch(() => void 0)]);
	if (real === void 0) return {
		workspace,
		folder
	};
	if (real !== join(top, folder)) throw new UserError(`The input \`working-directory\` names ${folder}, which is a link to ${real}, or spelled otherwise. Name the folder itself.`);
	const root = await rootOf(top) ?? await rootOf(real);
	if (root === void 0 || !`${root}${sep}`.startsWith(`${top}${sep}`)) return {
		workspace,
		folder
	};
	return {
		workspace: root,
		folder: relative(root, real).split(sep).join("/")
	};
}
/** Undefined where git is missing, or will not look: whoever needs it says so. */
function rootOf(folder) {
	return repositoryRoot(folder).catch((error) => {
		if (error instanceof UserError) return void 0;
		throw error;
	});
}
/** The part of the comparison that is the project's, with paths relative to its folder. */
function inFolder(folder, { changes, head, base, baseTip, submodules }) {
	if (folder === "") return {
		changes,
		head,
		base,
		baseTip,
		submodules
	};
	return {
		changes: below(folder, changes),
		head: folderTree(head, folder),
		base: folderTree(base, folder),
		...baseTip && { baseTip: folderTree(baseTip, folder) },
		submodules: submodules.flatMap((path) => path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : [])
	};
}
// src/github/annotate.ts
/**
* Marks on the lines that findings are about, by the job's log.
* @param folder the project's, in the repository
* @param shown findings that stand on their lines already
*/
function annotate(review, folder, shown) {
	const marks = {
		error,
		warning,
		notice
	};
	for (const { level, file, line, endLine, title, message } of annotations(review, shown)) marks[level](harmless(message), {
		file: joinPath(folder, file),
		startLine: line,
		endLine,
		title
	});
}
// src/github/check/outcome.ts
const LEVELS = {
	error: "failure",
	warning: "warning",
	notice: "notice"
};
/** A pull request's page no longer loads with several hundred (reviewdog, issue 1008); the summary has all of them. */
const MOST$1 = 300;
/**
* A required check lets a merge through when it is `success`, `skipped` or `neutral`, and blocks it when it is anything
* else (GitHub's manual, troubleshooting required status checks): a review that could not be done is a `failure`.
* @param folder the project's, in the repository
* @param shown findings that stand on their lines already
*/
function outcomeOf(review, folder, links, shown) {
	const marks = allAnnotations(review, shown).slice(0, MOST$1);
	return {
		conclusion: review.verdict === "pass" || review.verdict === "warn" ? "success" : "failure",
		title: titleOf(review),
		summary: renderMarkdown(review, {
			...LIMITS.checkSummary,
			links,
			charts: false
		}),
		annotations: marks.map(({ annotation: { level, file, line, endLine, title, message } }) => ({
			path: joinPath(folder, file),
			start_line: line,
			end_line: Math.max(line, endLine),
			annotation_level: LEVELS[level],
			title: clip(title, LIMITS.annotationTitle.limit),
			message
		})),
		findings: marks.map(({ findings }) => findings)
	};
}
function titleOf(review) {
	if (review.mode === "nothing-changed" && review.verdict === "pass") return "No migration changed";
	return unmarked$1(verdictWords(review));
}
// src/github/conclude.ts
/**
* Ends the check run, with what stands on no line yet as its annotations.
* @returns findings that it shows on their lines
*/
async function conclude({ review, folder, links }, check, shown) {
	const outcome = outcomeOf(review, folder, links, shown);
	try {
		const annotated = await check.complete(outcome);
		return new Set(outcome.findings.slice(0, annotated).flat());
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		warning(harmless(`The check run could not be ended: ${error.message}`));
		return /* @__PURE__ */ new Set();
	}
}
// src/github/inline/mark.ts
/** What a comment on a line knows of itself, in its hidden first line. */
const schema = object({
	/** Hash of the project's key. */
	project: string(),
	/** Identities of the findings that it is about. */
	findings: array(string()).min(1),
	/** Hash of what it says, without what differs from run to run. */
	meaning: string(),
	/** It says that nothing is left of them. */
	settled: boolean().default(false),
	/** We resolved its thread. */
	resolved: boolean().default(false)
});
const LINE = /^<!-- pgrehearse-inline:(\{.*\}) -->\r?\n/;
const POSTED = /^<!-- pgrehearse-posted:(\{.*\}) -->\r?$/m;
/** Names are hashed, so that nothing in it can end the HTML comment. */
function projectMark(key) {
	return fingerprint(key);
}
/** @param body of our own comment; anybody could write such a line into theirs */
function readMark(body) {
	return schema.safeParse(parsed(LINE.exec(body)?.[1])).data;
}
function marked(mark, text) {
	return `<!-- pgrehearse-inline:${JSON.stringify(mark)} -->\n${text}`;
}
/** A comment's text below its hidden line. */
function unmarked(body) {
	return body.replace(LINE, "");
}
const posted = object({
	project: string(),
	places: array(array(string()))
});
/**
* The hidden line of a review that names what was posted with it: it stays when a person deletes one of the comments.
* @param places identities of the findings at each
*/
function postedLine(project, places) {
	return `<!-- pgrehearse-posted:${JSON.stringify({
		project,
		places
	})} -->`;
}
/** @param body of our own review */
function readPosted(body, project) {
	const read = posted.safeParse(parsed(POSTED.exec(body)?.[1])).data;
	return read?.project === project ? read.places : [];
}
function parsed(json) {
	try {
		return JSON.parse(json ?? "");
	} catch {
		return;
	}
}
// src/github/inline/pages.ts
const QUERY = `
query ($owner: String!, $repo: String!, $pull: Int!, $threadsAfter: String, $reviewsAfter: String, $threads: Boolean!, $reviews: Boolean!) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $pull) {
      headRefOid
      reviewThreads(first: 100, after: $threadsAfter) @include(if: $threads) {
        nodes {
          id path line startLine isResolved viewerCanResolve viewerCanUnresolve
          resolvedBy { login }
          comments(first: 1) { totalCount nodes { id fullDatabaseId body viewerDidAuthor author { kind: __typename login } } }
        }
        pageInfo { hasNextPage endCursor }
      }
      reviews(first: 100, after: $reviewsAfter) @include(if: $reviews) {
        nodes { body viewerDidAuthor author { kind: __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
/** @throws GitHubError */
async function readPages({ octokit, owner, repo }, pull) {
	const pages = [];
	let next = {
		threads: true,
		reviews: true
	};
	for (;;) {
		const page = await ask(`reading the reviews of pull request #${pull}`, "pull-requests: write", () => octokit.graphql(QUERY, {
			owner,
			repo,
			pull,
			...next
		}));
		pages.push(page);
		const threads = page.repository.pullRequest.reviewThreads?.pageInfo;
		const reviews = page.repository.pullRequest.reviews?.pageInfo;
		if (!threads?.hasNextPage && !reviews?.hasNextPage) return pages;
		next = {
			threads: threads?.hasNextPage ?? false,
			threadsAfter: threads?.endCursor,
			reviews: reviews?.hasNextPage ?? false,
			reviewsAfter: reviews?.endCursor
		};
	}
}
// src/github/inline/conversation.ts
/**
* All threads that we began, and what our reviews say they posted. Only GraphQL knows threads and who resolved them.
* @param project its mark: other projects' threads are left out
* @throws GitHubError
*/
async function readConversation(github, pull, project) {
	const pages = await readPages(github, pull);
	const threads = pages.flatMap(({ viewer, repository }) => (repository.pullRequest.reviewThreads?.nodes ?? []).flatMap((node) => ownThread(node, viewer.login)));
	return {
		head: pages.at(-1)?.repository.pullRequest.headRefOid ?? "",
		threads: threads.filter(({ mark }) => mark.project === project),
		posted: pages.flatMap(({ viewer, repository }) => (repository.pullRequest.reviews?.nodes ?? []).filter((review) => isOwn(review, viewer.login)).flatMap(({ body }) => readPosted(body, project)))
	};
}
/** None where we did not begin it: anybody can write our mark into a comment. */
function ownThread(thread, viewer) {
	const [first] = thread.comments.nodes;
	const mark = first && isOwn(first, viewer) ? readMark(first.body) : void 0;
	if (!first || !mark) return [];
	return [{
		id: thread.id,
		comment: first.id,
		body: first.body,
		mark,
		path: thread.path,
		lines: linesOf$1(thread),
		isResolved: thread.isResolved,
		byPerson: thread.resolvedBy !== null && !isAnyActor(thread.resolvedBy.login, viewer),
		canResolve: thread.viewerCanResolve,
		canUnresolve: thread.viewerCanUnresolve,
		age: Number(first.fullDatabaseId),
		isAnswered: thread.comments.totalCount > 1
	}];
}
function linesOf$1({ line, startLine }) {
	return line === null ? void 0 : {
		start: startLine ?? line,
		end: line
	};
}
function isAnyActor(login, viewer) {
	return ["Bot", "User"].some((kind) => isActor({
		kind,
		login
	}, viewer));
}
// src/github/inline/diff.ts
/** @param patch as GitHub gives it for a file: without a header, absent where the file is binary or its diff large */
function hunksOf(patch) {
	const hunks = [];
	for (const line of patch?.split("\n") ?? []) {
		const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1];
		if (start !== void 0) hunks.push({
			start: Number(start),
			texts: []
		});
		else if (/^[ +]/.test(line)) hunks.at(-1)?.texts.push(line.slice(1));
	}
	return hunks.filter(({ texts }) => texts.length > 0).map(({ start, texts }) => ({
		start,
		end: start + texts.length - 1,
		texts
	}));
}
/** As much of the lines as one hunk shows: a comment may not reach from one into the next. */
function placeIn(hunks, { start, end }) {
	const hunk = hunks.find((one) => one.start <= end && start <= one.end);
	return hunk && {
		start: Math.max(start, hunk.start),
		end: Math.min(end, hunk.end)
	};
}
/** The lines' texts where one hunk shows all of them. */
function textsOf(hunks, { start, end }) {
	const hunk = hunks.find((one) => one.start <= start && end <= one.end);
	return hunk?.texts.slice(start - hunk.start, end - hunk.start + 1);
}
/** The diff of these files; those that the pull request does not change are not in it. */
async function readDiff(github, pull, paths) {
	const { octokit, owner, repo } = github;
	const diff = /* @__PURE__ */ new Map();
	await ask(`reading the diff of pull request #${pull}`, "pull-requests: read", () => octokit.paginate(octokit.rest.pulls.listFiles, {
		owner,
		repo,
		pull_number: pull,
		per_page: 100
	}, ({ data }, done) => {
		for (const { filename, patch } of data) if (paths.has(filename)) diff.set(filename, hunksOf(patch));
		if (diff.size === paths.size) done();
		return [];
	}));
	return diff;
}
// src/github/inline/mutate.ts
/** GraphQL carries out one after the other within one request, where REST would ask for a second between two. */
const BATCH = 20;
/**
* What a person deleted meanwhile, or what the token may not do, is left as it is.
* @returns the indices of those
* @throws GitHubError
*/
async function mutate(github, doing, calls) {
	const left = /* @__PURE__ */ new Set();
	for (let start = 0; start < calls.length; start += BATCH) {
		const refused = await request(github, doing, calls.slice(start, start + BATCH));
		for (const index of refused) left.add(start + index);
	}
	return left;
}
async function request({ octokit }, doing, calls) {
	const variables = calls.map(({ type }, index) => `$i${index}: ${type}!`).join(", ");
	const fields = calls.map(({ field }, index) => `m${index}: ${field}(input: $i${index}) { clientMutationId }`);
	const inputs = Object.fromEntries(calls.map(({ input }, index) => [`i${index}`, input]));
	return ask(doing, "pull-requests: write", async () => {
		try {
			await octokit.graphql(`mutation (${variables}) { ${fields.join(" ")} }`, inputs);
			return /* @__PURE__ */ new Set();
		} catch (error) {
			const refused = refusedOf(error);
			if (refused) return refused;
			throw error;
		}
	});
}
const LEFT = ["FORBIDDEN", "NOT_FOUND"];
function refusedOf(error) {
	if (!(error instanceof GraphqlResponseError) || !error.errors) return void 0;
	if (!error.errors.every(({ type, path }) => LEFT.includes(type) && path)) return void 0;
	return new Set(error.errors.map(({ path }) => Number(path[0].slice(1))));
}
// src/github/inline/doubles.ts
/**
* Two runs at once may both have found nothing there, and both have posted. Whoever posts later sees both: the younger
* comments go.
* @param project its mark
* @throws GitHubError
*/
async function removeDoubles(github, pull, project) {
	const { threads } = await readConversation(github, pull, project);
	await mutate(github, "removing comments that stand there twice", doublesOf(threads).map(({ comment }) => ({
		field: "deletePullRequestReviewComment",
		type: "DeletePullRequestReviewCommentInput",
		input: { id: comment }
	})));
}
/** Not those that a person has answered or resolved. */
function doublesOf(threads) {
	const known = /* @__PURE__ */ new Set();
	return threads.toSorted((left, right) => left.age - right.age).filter(({ mark, isAnswered, isResolved }) => {
		const isKnown = mark.findings.every((identity) => known.has(identity));
		for (const identity of mark.findings) known.add(identity);
		return isKnown && !isAnswered && !isResolved;
	});
}
// src/github/inline/edit.ts
/**
* Brings comments and their threads up to date.
*
* With a workflow's token `resolveReviewThread` needs `contents: write`, which a review has no business to ask for
* (github/gh-aw, issue 35726): where it is refused, what the comment says has to do.
* @throws GitHubError
*/
async function carryOut(github, edits) {
	await update(github, edits, await turn(github, edits));
}
/** Resolves and unresolves; the threads for which that worked. */
async function turn(github, edits) {
	const wanted = edits.filter(({ turn }) => turn !== void 0);
	const refused = await mutate(github, "resolving threads of the review", wanted.map(({ turn, thread }) => ({
		field: turn === "resolve" ? "resolveReviewThread" : "unresolveReviewThread",
		type: turn === "resolve" ? "ResolveReviewThreadInput" : "UnresolveReviewThreadInput",
		input: { threadId: thread.id }
	})));
	return new Set(wanted.filter((_, index) => !refused.has(index)));
}
async function update(github, edits, turned) {
	await mutate(github, "editing comments of the review", edits.map((edit) => ({
		field: "updatePullRequestReviewComment",
		type: "UpdatePullRequestReviewCommentInput",
		input: {
			pullRequestReviewCommentId: edit.thread.comment,
			body: edit.body(edit.turn === "resolve" && turned.has(edit))
		}
	})));
}
// src/github/inline/suggestion.ts
/** The first of the worst findings whose SQL can be put in place of lines that the diff shows. */
function proposalOf(findings, hunks) {
	const worst = findings[0]?.severity;
	for (const { rule, severity, suggestion, instead } of findings) {
		if (severity !== worst || !suggestion || !canStand(suggestion, hunks)) continue;
		return {
			rule,
			suggestion,
			instead
		};
	}
}
/**
* Only what is committed as it is read: hidden characters would be spelled out, and of files with Windows' line ends it
* is not documented which ones the lines get.
*/
function canStand({ startLine, endLine, sql }, hunks) {
	const replaced = textsOf(hunks, {
		start: startLine,
		end: endLine
	});
	if (!replaced || sql.includes("\r") || visible(sql) !== sql) return false;
	return replaced.every((line) => !line.endsWith("\r")) && replaced.join("\n") !== sql;
}
/** The fence is longer than any run of backticks inside; everything between is put into the file as it stands. */
function suggestionBlock({ sql }) {
	const longest = Math.max(2, ...(sql.match(/`+/g) ?? []).map((run) => run.length));
	const marks = "`".repeat(longest + 1);
	return `${marks}suggestion\n${sql}\n${marks}`;
}
/** A suggestion that is history is shown as SQL, so that nobody can commit it any more. */
function withoutSuggestions(text) {
	return text.replace(/^(`{3,})suggestion\r?$/gm, "$1sql");
}
// src/github/inline/settled.ts
/**
* A comment whose findings no longer stand: why in one line, what it said folded below.
* @param left what the review still has of them
*/
function settledText(body, left) {
	const before = withoutSuggestions(unmarked(body)).trim();
	return `${reason(left)}\n\n<details><summary>What stood here</summary>\n\n${before}\n\n</details>`;
}
function reason(left) {
	const [one] = left;
	if (!one) return "✅ **Fixed:** the newest review does not find it any more.";
	if (one.suppressed) return `⚪ **Switched off:** ${prose(acceptance(one))}`;
	if (one.evidence === "refuted") return `✅ **Refuted:** ${prose(evidence(one).proof)}`;
	return "🔵 **Only a notice now:** see the review.";
}
/**
* @param remarks worst first
* @param findings all of the review with their identities, to say what became of one that no longer stands
* @param complete whether what the review does not report is known to be gone
*/
function planOf(remarks, { threads, posted }, findings, project, complete) {
	const threadOf = match(remarks, threads);
	const matched = new Set(threadOf.values());
	const unsaid = remarks.filter((remark) => !threadOf.has(remark));
	const known = new Set(posted.flat());
	const candidates = unsaid.filter(({ lines, identities }) => lines && identities.some((identity) => !known.has(identity)));
	const room = Math.max(0, Math.min(30 - threadOf.size, 150 - posted.length));
	const post = candidates.slice(0, room);
	const gone = threads.filter((thread) => !matched.has(thread) && !thread.mark.settled);
	return {
		post,
		withheld: candidates.length - post.length,
		edits: [...[...threadOf].flatMap(([remark, thread]) => edited(remark, thread, project)), ...complete ? gone.map((thread) => settle(thread, findings)) : []],
		shown: new Set([...threadOf.keys(), ...post].flatMap((remark) => remark.findings))
	};
}
/** Each remark's thread: one that is about any of its findings. */
function match(remarks, threads) {
	const free = new Set(threads);
	const found = /* @__PURE__ */ new Map();
	for (const remark of remarks) {
		const own = [...free].filter(({ mark }) => remark.identities.some((one) => mark.findings.includes(one)));
		const thread = own.find(({ mark }) => !mark.settled) ?? own[0];
		if (!thread) continue;
		free.delete(thread);
		found.set(remark, thread);
	}
	return found;
}
/** A comment whose finding is still there is left alone while it says the same. */
function edited(remark, thread, project) {
	const { mark } = thread;
	if (!mark.settled && mark.meaning === remark.meaning) return [];
	const findings = [.../* @__PURE__ */ new Set([...remark.identities, ...mark.findings])];
	const text = remark.text(thread.path === remark.path ? thread.lines : void 0);
	return [{
		thread,
		...mark.resolved && thread.isResolved && !thread.byPerson && thread.canUnresolve && { turn: "unresolve" },
		body: () => marked({
			project,
			findings,
			meaning: remark.meaning,
			settled: false,
			resolved: false
		}, text)
	}];
}
function settle(thread, findings) {
	const { mark } = thread;
	const left = mark.findings.flatMap((identity) => findings.get(identity) ?? []);
	return {
		thread,
		...!thread.isResolved && thread.canResolve && { turn: "resolve" },
		body: (resolved) => marked({
			...mark,
			settled: true,
			resolved
		}, settledText(thread.body, left))
	};
}
// src/github/inline/post.ts
/** Enough to find two places that GitHub refuses among thirty. */
const MOST_REQUESTS = 24;
/**
* Posts the remarks as one review. GitHub takes it as a whole or not at all, and does not say which place it refuses: one
* that it does not take is halved until the rest stands.
* @returns those that it took
* @throws GitHubError for anything but a place that is not part of the diff
*/
async function postRemarks(github, posting, remarks) {
	const queue = [remarks];
	const posted = [];
	for (let requests = 0; requests < MOST_REQUESTS; requests += 1) {
		const batch = queue.shift() ?? [];
		if (batch.length === 0) break;
		const half = Math.ceil(batch.length / 2);
		const rest = posted.length === 0 ? posting.withheld : 0;
		if (await createReview(github, {
			...posting,
			withheld: rest
		}, batch)) posted.push(...batch);
		else if (batch.length > 1) queue.unshift(batch.slice(0, half), batch.slice(half));
	}
	return posted;
}
/**
* A repeated request could post it twice, so that only the caller may repeat it, who looks at what stands first.
* @returns false where GitHub refuses a place
*/
async function createReview({ octokit, owner, repo }, posting, remarks) {
	const { pull, commit, project } = posting;
	const request = ask(`reviewing lines of pull request #${pull}`, "pull-requests: write", () => octokit.rest.pulls.createReview({
		owner,
		repo,
		pull_number: pull,
		commit_id: commit,
		event: "COMMENT",
		body: bodyOf(posting, remarks),
		comments: remarks.flatMap((remark) => commentOf(remark, project)),
		...DECIDES_AGAIN
	}));
	try {
		await request;
		return true;
	} catch (error) {
		if (error instanceof GitHubError && error.status === 422) return false;
		throw error;
	}
}
/** GitHub wants a text beside the comments for `COMMENT` (REST reference, create a review). */
function bodyOf({ project, withheld, summary }, remarks) {
	const places = remarks.map(({ identities }) => identities);
	const said = `**pgrehearse** found something at ${plural(remarks.length, "place")} of this change.`;
	const rest = withheld === 0 ? "" : ` ${plural(withheld, "more place")} ${withheld === 1 ? "has" : "have"} no comment here, and ${withheld === 1 ? "stands" : "stand"} in the ${link("whole review", summary)}.`;
	return `${postedLine(project, places)}\n${said}${rest}`;
}
/** `start_line` is for several lines only: GitHub refuses one that does not come before `line`. */
function commentOf(remark, project) {
	const { path, lines, identities, meaning } = remark;
	if (!lines) return [];
	const mark = {
		project,
		findings: [...identities],
		meaning,
		settled: false,
		resolved: false
	};
	const several = lines.start === lines.end ? {} : {
		start_line: lines.start,
		start_side: "RIGHT"
	};
	return [{
		path,
		line: lines.end,
		side: "RIGHT",
		...several,
		body: marked(mark, remark.text(lines))
	}];
}
// src/github/inline/remark.ts
const MOST_KNOWN = 20;
/** One remark for each place with errors or warnings that stand, worst first. */
function remarksOf({ review, folder, links }, diff) {
	const identities = new Map(identified(review).map(({ finding, identity }) => [finding, identity]));
	const lasting = meaningOf(review);
	const meanings = sortFindings(lasting).action.map((item) => fingerprint(textOf$1({
		review: lasting,
		links: {}
	}, item)));
	return sortFindings(review).action.map((item, index) => {
		const path = joinPath(folder, item.file);
		const hunks = diff.get(path) ?? [];
		const proposal = proposalOf(item.findings, hunks);
		const spanned = proposal && linesOf(proposal);
		return {
			findings: item.findings,
			identities: item.findings.slice(0, MOST_KNOWN).map((finding) => identities.get(finding) ?? ""),
			path,
			lines: spanned ?? placeIn(hunks, placeOf$1(item)),
			meaning: meanings[index] ?? "",
			text: (lines) => textOf$1({
				review,
				links
			}, item, sameLines(lines, spanned) ? proposal : void 0)
		};
	});
}
/** The files that such remarks would stand in. */
function pathsOf({ review, folder }) {
	return new Set(sortFindings(review).action.map(({ file }) => joinPath(folder, file)));
}
function placeOf$1({ line, findings }) {
	return {
		start: line,
		end: Math.max(line, ...findings.map(({ endLine }) => endLine))
	};
}
function linesOf({ suggestion: { startLine, endLine } }) {
	return {
		start: startLine,
		end: endLine
	};
}
function sameLines(one, other) {
	return one !== void 0 && one.start === other?.start && one.end === other.end;
}
/** What happens, how sure it is and what to write instead; the place and its SQL are in sight. */
function textOf$1(page, item, proposal) {
	return fitted([
		...item.findings.map(whatHappens),
		...item.failure ? [fence(clip(serverLines(item.failure).join("\n"), LONGEST_MESSAGE), "text")] : [],
		facts(page, item).join("\n"),
		...proposal ? proposed(item, proposal) : written(item)
	].filter((part) => part !== ""));
}
const LONGEST_MESSAGE = 2e3;
const LONGEST_SQL = 6e3;
function proposed({ findings }, { rule, suggestion }) {
	const rest = insteads(findings).filter(({ sql }) => !suggestion.sql.includes(sql.trim()));
	return [
		"**Write this instead:**",
		suggestionBlock(suggestion),
		...rest.flatMap((one) => [one.rule === rule ? "**With what belongs to it:**" : `**And for ${prose(one.rule)}:**`, fence(clip(one.sql, LONGEST_SQL), "sql")])
	];
}
/** A suggestion that cannot be put in place is shown as SQL. */
function written(item) {
	const parts = whatToWrite(item);
	const sql = item.findings.find(({ suggestion }) => suggestion)?.suggestion?.sql;
	if (parts.length > 0 || sql === void 0) return parts;
	return ["**Write this instead:**", fence(clip(sql, LONGEST_SQL), "sql")];
}
/** Room for the hidden line and for a sentence around it. */
const ROOM = LIMITS.comment.limit - 5e3;
/** Whole parts only: a cut fence would swallow what follows. */
function fitted(parts) {
	let text = "";
	for (const part of parts) {
		if (text.length + part.length > ROOM) return `${text}\n\nThe rest stands in the review.`;
		text = text === "" ? part : `${text}\n\n${part}`;
	}
	return text;
}
// src/github/inline/index.ts
/**
* Makes the comments on the change's lines say what the review says: each finding once, whatever moved since; settled
* where it is gone. What a newer commit's run did is left alone.
*
* GitHub may answer with 502 and post the review all the same, so that it is looked at again before another attempt.
* @throws GitHubError
*/
function postInline(github, pull, inline) {
	return persist(github, () => converge(github, pull, inline));
}
async function converge(github, pull, inline) {
	const project = projectMark(inline.key);
	const conversation = await readConversation(github, pull.number, project);
	if (conversation.head !== pull.headSha) return {
		shown: /* @__PURE__ */ new Set(),
		said: "left to the run for the newer commit"
	};
	const plan = planOf(remarksOf(inline, await diffOf(github, pull, inline)), conversation, new Map(identified(inline.review).map(({ identity, finding }) => [identity, finding])), project, inline.review.problems.length === 0);
	await carryOut(github, plan.edits);
	const { withheld } = plan;
	const posted = await postRemarks(github, {
		pull: pull.number,
		commit: pull.headSha,
		project,
		withheld,
		summary: inline.links.summary
	}, plan.post);
	if (posted.length > 0) await removeDoubles(github, pull.number, project);
	return {
		shown: shownOf(plan, posted),
		said: wordsFor(plan, posted)
	};
}
function diffOf(github, pull, inline) {
	const paths = pathsOf(inline);
	return paths.size === 0 ? /* @__PURE__ */ new Map() : readDiff(github, pull.number, paths);
}
function shownOf({ shown, post }, posted) {
	const refused = post.filter((remark) => !posted.includes(remark)).flatMap(({ findings }) => findings);
	return new Set([...shown].filter((finding) => !refused.includes(finding)));
}
function wordsFor({ edits, withheld }, posted) {
	return [
		`${plural(posted.length, "comment")} posted`,
		...edits.length > 0 ? [`${edits.length} edited`] : [],
		...withheld > 0 ? [`${plural(withheld, "more place")} without one`] : []
	].join(", ");
}
// src/github/on-lines.ts
/**
* Says on the change's lines what was found there. Its failure is told: everything in it is in the summary too.
* @returns findings that stand on their lines now
*/
async function reviewLines({ review, folder, key, links, comment }, github, pull) {
	try {
		const { shown, said } = await postInline(github, pull, {
			review,
			folder,
			key,
			links
		});
		info(`Comments on lines: ${said}.`);
		return shown;
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		const text = harmless(`No comments on lines: ${error.message}`);
		if (error.lacks !== void 0 && comment) info(text);
		else warning(text);
		return /* @__PURE__ */ new Set();
	}
}
// src/github/outputs.ts
/** The Action's outputs, as action.yml names them. */
const OUTPUTS = {
	verdict: ({ review }) => review.verdict,
	errors: ({ review }) => review.summary.error,
	warnings: ({ review }) => review.summary.warning,
	notices: ({ review }) => review.summary.notice,
	suppressed: ({ review }) => review.summary.suppressed,
	"approved-by": ({ review }) => review.approval?.by ?? "",
	"report-path": ({ reportPath }) => reportPath,
	"sarif-path": ({ sarifPath }) => sarifPath,
	"html-path": ({ htmlPath }) => htmlPath
};
/** The outputs, and the files that they name. The report gets a folder of its own: a job may have several of these steps. */
async function output(asked) {
	const { review, job, folder, key, sarif, html, links } = asked;
	const reportPath = join(await mkdtemp(join(job.temporary, "pgrehearse-")), "pgrehearse-report.json");
	await writeFile(reportPath, renderJson(review));
	const sarifPath = await write(asked, "SARIF", sarif, () => renderSarif(review, {
		folder,
		category: `pgrehearse/${key}`
	}));
	const htmlPath = await write(asked, "HTML", html, () => renderHtml(review, { links }));
	for (const [name, value] of Object.entries(OUTPUTS)) setOutput(name, value({
		review,
		reportPath,
		sarifPath,
		htmlPath
	}));
}
/** @returns the path, or '' where none was asked for, or it cannot be written: the review is told elsewhere all the same */
async function write({ job, folder }, format, file, render) {
	if (file === "") return "";
	const path = resolve(job.workspace, folder, file);
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, render());
		return path;
	} catch (error) {
		warning(harmless(`The file for ${format}, ${path}, cannot be written: ${String(error)}.`));
		return "";
	}
}
// src/github/publish.ts
/**
* Says it everywhere: first where no token is needed, so that it is said whatever the token may do. The log marks the
* lines that nothing else does.
*/
async function publish(publication) {
	const { review, folder, links, github, pull } = publication;
	await summarise(review, {
		file: links.file,
		report: links.report
	});
	await output(publication);
	const onLines = publication.inline && github && pull ? await reviewLines(publication, github, pull) : /* @__PURE__ */ new Set();
	const inCheck = publication.check ? await conclude(publication, publication.check, onLines) : /* @__PURE__ */ new Set();
	if (publication.comment && github && pull) await comment(publication, github, pull);
	annotate(review, folder, /* @__PURE__ */ new Set([...onLines, ...inCheck]));
}
/** The page that GitHub shows for the run. */
async function summarise(review, links) {
	await summary.addRaw(renderMarkdown(review, {
		...LIMITS.jobSummary,
		links
	})).write();
}
/** The comment on the pull request. Its failure is a warning: everything in it is in the summary too. */
async function comment({ review, job, key, links }, github, pull) {
	const { number, headSha: head } = pull;
	try {
		const posted = await postComment(github, {
			pull: number,
			key,
			review,
			head,
			run: job.run,
			page: { links }
		});
		info(`Comment on the pull request: ${POSTED$1[posted]}.`);
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		warning(harmless(`${error.message} The job summary holds the whole review.`));
	}
}
/** Fails the job where the verdict does, and says why in the one line that GitHub shows for it. */
function gate(review) {
	if (review.verdict !== "fail" && review.verdict !== "error") return;
	const problems = review.problems.filter(({ file }) => file === void 0).map(({ message }) => unmarked$1(message));
	setFailed(harmless([`${verdictWords(review)}.`, ...problems].join("\n")));
}
// src/github/received/step.ts
/** The whole step, where the input `publish` names reports. */
async function publishStep(inputs, job) {
	const { said, isWrong } = await publishReceived(inputs, job);
	if (isWrong) setFailed(harmless(said.join("\n")));
	else for (const one of said) info(harmless(one));
}
// src/tree/recorded.ts
function recorded(tree) {
	const seen = /* @__PURE__ */ new Set();
	const note = async (path) => {
		seen.add(path);
		const real = await tree.real?.(path);
		if (real !== void 0) seen.add(real);
	};
	return {
		...tree,
		seen,
		async read(path) {
			await note(path);
			return tree.read(path);
		},
		async open(path) {
			await note(path);
			return openIn(tree, path);
		}
	};
}
// src/github/approval/content.ts
/**
* SHA-256 of what files of the change are: their paths, and their bytes or that they are gone. It stays the same through
* a rebase, a merge of the base and whatever else leaves these files alone.
*/
async function contentHash(files, head) {
	const paths = files.flatMap(({ path, previousPath }) => [path, ...previousPath === void 0 ? [] : [previousPath]]);
	const hash = createHash("sha256");
	for (const path of [...new Set(paths)].toSorted(compareText)) {
		const bytes = await head.read(path);
		hash.update(`${JSON.stringify(path)} ${bytes ? createHash("sha256").update(bytes).digest("hex") : "gone"}\n`);
	}
	return hash.digest("hex");
}
/** The changes that were read, on either side. */
function changesRead(changes, ...seen) {
	const isSeen = (path) => path !== void 0 && seen.some((paths) => paths.has(path));
	return changes.filter(({ path, previousPath }) => isSeen(path) || isSeen(previousPath));
}
// src/github/changes/checked-out.ts
/** The commit at HEAD; undefined where there is no repository or no git, as in a downloaded archive. */
async function checkedOutCommit(workspace) {
	const ask = (...args) => tryGit(workspace, args).catch(() => void 0);
	const [head, commit] = await Promise.all([ask("rev-parse", "HEAD"), ask("cat-file", "commit", "HEAD")]);
	if (head?.code !== 0 || commit?.code !== 0) return void 0;
	return {
		sha: head.stdout.toString().trim(),
		parents: parentsOf(commit.stdout.toString())
	};
}
/** Read from the commit itself: `HEAD^1` is unknown to a shallow checkout, while the commit still names its parents. */
function parentsOf(commit) {
	return [...commit.slice(0, commit.indexOf("\n\n")).matchAll(/^parent (\w+)$/gm)].flatMap(([, sha]) => sha ?? []);
}
const REMEDY = "Check the pull request out before this step, with actions/checkout (under an event other than `pull_request`, name its commit as `ref`).";
/**
* A job without a checkout, or one of the base branch alone, would show nothing to review and be green.
* @throws UserError when a script that the pull request brings is not there
*/
async function refuseAbsent(changes, head) {
	const scripts = changes.filter(({ change, path }) => change !== "deleted" && path.endsWith(".sql"));
	const folders = new Set(scripts.map(({ path }) => folderOf(path)));
	const there = new Set((await Promise.all([...folders].map((folder) => head.list(folder, 1)))).flat());
	const absent = scripts.find(({ path }) => !there.has(path));
	if (absent) throw new UserError(`The pull request changes ${absent.path}, but that file is not checked out. ${REMEDY}`);
}
/**
* The same for git, to which the base branch alone looks like a pull request without changes.
* @param earlier why git is asked at all
*/
async function refuseWithout(commit, workspace, earlier) {
	const { code } = await tryGit(workspace, [
		"merge-base",
		"--is-ancestor",
		commit,
		"HEAD"
	]);
	if (code === 0) return;
	throw new UserError(`${earlier.message} And git does not know either: commit ${commit} of the pull request is not checked out with its history. ${REMEDY} It needs \`fetch-depth: 0\`.`);
}
// src/github/approval/code-owners.ts
/** Where GitHub looks, in this order; the first file counts (https://docs.github.com/articles/about-code-owners). */
const PLACES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** A larger file is not loaded, by the same page. */
const LARGEST = 3 * 1024 ** 2;
/** Undefined where the repository has no such file, or none that GitHub would load. */
async function readCodeOwners(tree) {
	for (const place of PLACES) {
		const bytes = await tree.read(place);
		if (bytes) return bytes.length < LARGEST ? ownersIn(decodeText(place, bytes).text) : void 0;
	}
}
/** The last line that matches counts. */
function ownersIn(text) {
	const rules = text.split(/\r?\n/).flatMap(ruleOf).toReversed();
	return (path) => rules.find(({ pattern }) => pattern.test(path))?.owners ?? [];
}
/** A line with syntax that GitHub does not know is skipped, as it does. */
function ruleOf(line) {
	const [glob, ...words] = line.trim().split(/(?<!\\)\s+/);
	if (!glob || glob.startsWith("#")) return [];
	const comment = words.findIndex((word) => word.startsWith("#"));
	const owners = comment < 0 ? words : words.slice(0, comment);
	const pattern = patternOf(glob);
	return pattern && owners.every((owner) => owner.includes("@")) ? [{
		pattern,
		owners
	}] : [];
}
/**
* A pattern of .gitignore without `!`, `[ ]` and an escaped `#`. Unlike there, `docs/*` does not match what lies in a
* folder below `docs`, so no library for .gitignore does.
*/
function patternOf(glob) {
	if (/^[!\\]|\[|\*{3}/.test(glob) || glob === "/") return void 0;
	const isAnywhere = !/\/./.test(glob) || /^\/?\*\*\/./.test(glob);
	const segments = glob.replace(/^\/?(\*\*\/(?=.))*/, "").replace(/\/$/, "/**").split("/");
	const body = segments.map((segment, at) => segmentOf(segment, at === 0, at === segments.length - 1));
	return new RegExp(`^${isAnywhere ? "(?:.+/)?" : ""}${body.join("")}$`);
}
/** With the slash in front of it. What a last segment names may be a folder; `*` in that place is a file. */
function segmentOf(segment, isFirst, isLast) {
	const slash = isFirst ? "" : "/";
	if (segment === "**") return isLast ? `${slash}.+` : "(?:/.+)?";
	if (segment === "*") return `${slash}[^/]+`;
	return `${slash}${segment.replaceAll(/\\?([^*?])|([*?])/g, (_, plain = "", wild = "") => {
		if (wild !== "") return wild === "*" ? "[^/]*" : "[^/]";
		return plain.replace(/[\\^$.+()[\]{}|]/, String.raw`\$&`);
	})}${isLast ? "(?:/.*)?" : ""}`;
}
// src/github/approval/approvers.ts
/** Why somebody may not; undefined where he may. */
async function refusalOf(login, who) {
	const { approvers, author } = who;
	if (approvers.length === 0) return void 0;
	if (isSame(login, author)) return `@${login} opened the pull request, and so does not count as an approver.`;
	const doubts = [];
	for (const one of approvers) {
		const answer = one === "code-owners" ? await owns(login, who) : await isMeant(login, one, who);
		if (answer === true) return void 0;
		if (answer !== false) doubts.push(answer);
	}
	return [`@${login} is none of the approvers (${list(approvers)}).`, ...new Set(doubts)].join(" ");
}
function isSame(left, right) {
	return left.toLowerCase() === right.toLowerCase();
}
/** Whether `@user` or `@org/team` means him. */
async function isMeant(login, owner, { teams }) {
	const [org = "", team] = owner.replace(/^@/, "").split("/");
	if (team === void 0) return owner.startsWith("@") ? isSame(login, org) : `Whose the address ${owner} is cannot be asked.`;
	if (!teams) return `Who belongs to ${owner} is not for a workflow's own token to know: give the input \`team-token\` one that may read the organisation's members.`;
	return isMember(teams, org, team, login);
}
/** GitHub answers 404 for who is no member, and for a team that the token may not see. */
async function isMember({ octokit }, org, team, login) {
	try {
		const { data } = await ask(`asking who belongs to @${org}/${team}`, "members: read", () => octokit.rest.teams.getMembershipForUserInOrg({
			org,
			team_slug: team,
			username: login
		}));
		return data.state === "active";
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		if (error.status === 404) return false;
		return `Who belongs to @${org}/${team} could not be asked with the \`team-token\`: GitHub answered ${error.status}.`;
	}
}
/** Whether he is among the owners of each file, by the CODEOWNERS of the base. */
async function owns(login, who) {
	const owners = await readCodeOwners(who.base).catch((error) => {
		if (error instanceof UserError) return void 0;
		throw error;
	});
	if (!owners) return "The base branch has no CODEOWNERS file that can be read.";
	if (who.files.length === 0) return false;
	for (const file of who.files) {
		const doubts = [];
		let isOwner = false;
		for (const owner of owners(file)) {
			const answer = await isMeant(login, owner, who);
			isOwner ||= answer === true;
			if (typeof answer === "string") doubts.push(answer);
		}
		if (!isOwner) return [`@${login} is no code owner of ${file}.`, ...doubts].join(" ");
	}
	return true;
}
// src/github/approval/label.ts
/**
* Who set the label that is on the pull request now; undefined where it is not on it. By GitHub's own record, since a
* run may start long after its event, and be started again.
* @throws GitHubError
*/
async function setterOf(github, pull, label) {
	const { octokit, owner, repo } = github;
	const last = (await ask(`asking who set the label \`${label}\``, "pull-requests: read", () => octokit.paginate(octokit.rest.issues.listEvents, {
		owner,
		repo,
		issue_number: pull,
		per_page: 100
	}))).findLast((event) => "label" in event && isLabel(event.label?.name, label));
	return last?.event === "labeled" ? last.actor?.login : void 0;
}
/** GitHub takes two labels that differ in their case alone for the same. */
function isLabel(name, label) {
	return name?.toLowerCase() === label.toLowerCase();
}
// src/github/approval/index.ts
/** Lets a review that fails pass where its content was approved; otherwise says what there is to do. */
async function withApproval(review, asked) {
	const label = asked.config.allowLabel;
	if (review.verdict !== "fail" || label === void 0) return review;
	const said = await approval(label, review.content, asked).catch((error) => {
		if (error instanceof GitHubError) return `Whether ${name(label)} was set is not known: ${error.message}`;
		throw error;
	});
	if (typeof said === "string") return {
		...review,
		notes: [...review.notes, said]
	};
	const projects = review.projects.map((one) => one.verdict === "fail" ? {
		...one,
		verdict: "warn"
	} : one);
	return {
		...review,
		verdict: "warn",
		projects,
		approval: {
			label,
			by: said.by
		}
	};
}
const TYPES = "types: [opened, synchronize, reopened, labeled, unlabeled]";
/** Who approved, or why nobody did. */
async function approval(label, content, asked) {
	const { github, pull, config } = asked;
	if (!github) return `Whether the label ${name(label)} lets this pass is not known without a \`token\`.`;
	const by = await setterOf(github, pull.number, label);
	if (by === void 0) return `${config.approvers.length === 0 ? "Somebody who may set labels" : `One of ${list(config.approvers)}`} can let these findings pass by the label ${name(label)}.`;
	const set = `The label ${name(label)} was set by @${by}, and does not let this pass:`;
	if (content === void 0) return `${set} what was reviewed cannot be told from what comes later.`;
	const lack = isLabel(pull.labeled?.label, label) ? await lackNow(by, asked) : await lackSince(label, by, content, asked);
	if (lack !== void 0) return `${set} ${lack}`;
	const refusal = await refusalOf(by, {
		...asked,
		approvers: config.approvers,
		author: pull.author
	});
	return refusal === void 0 ? { by } : `${set} ${refusal}`;
}
/** What this run, which was started by the label, lacks to be the approval. */
async function lackNow(by, { pull, workspace }) {
	if (pull.labeled?.by !== by) return `it was set again after this run was started.`;
	const commit = await checkedOutCommit(workspace);
	if (!commit) return "git does not say which commit is checked out. Where another user owns the folder, as in a container, run before this step: git config --global --add safe.directory \"$GITHUB_WORKSPACE\".";
	if (commit.sha === pull.headSha || commit.parents[1] === pull.headSha) return void 0;
	return `what is checked out is not commit ${pull.headSha}, at which it was set. Check that out, or GitHub's test merge of it.`;
}
/** What a later run lacks: the same person's approval of the very same files. */
async function lackSince(label, by, content, { pull, earlier }) {
	const { approved } = await earlier();
	const again = `Take it away and set it again; the workflow needs \`${TYPES}\` below its event.`;
	if (approved === void 0 || !isLabel(approved.label, label) || approved.by !== by) return `no review has kept a record of it, in its comment on the pull request. ${again}${pull.fork ? " A pull request from a fork keeps no record: only the run that the label starts passes." : ""}`;
	if (approved.content !== content) return `it was set for other migrations than these are now. ${again}`;
}
// src/github/changes/base-commit.ts
/**
* The commit whose tree is what is checked out, less the pull request's changes.
*
* `pull_request.base.sha` is not it: that is the base branch when GitHub wrote the event. By default what is checked
* out is GitHub's test merge, and its first parent is the base branch as it was merged. A workflow that checks out the
* pull request's own commit has the other files as they were where the branches parted.
* @param checkedOut undefined when there is no git to ask; GitHub's test merge is then assumed, and the event is nearest
*/
async function baseCommit(github, pull, checkedOut) {
	const [first, second] = checkedOut?.parents ?? [];
	if (first !== void 0 && second === pull.headSha) return first;
	if (checkedOut?.sha === pull.headSha) return mergeBase(github, pull);
	return pull.baseSha;
}
async function mergeBase({ octokit, owner, repo }, pull) {
	const basehead = `${pull.baseSha}...${pull.headSha}`;
	const { data } = await ask(`looking for the merge base of ${basehead}`, "contents: read", () => octokit.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead,
		per_page: 1
	}));
	return data.merge_base_commit.sha;
}
// src/github/changes/base-tree.ts
/**
* The base's files without its history, which a shallow checkout does not have: the pull request's own tree with its
* changes undone. `fetch` reads a file at the base commit; it is asked once for each file that is read.
*/
function withoutChanges(head, changes, fetch) {
	const onBase = new Set(changes.flatMap(pathOnBase));
	const onlyOnHead = new Set(changes.map((change) => change.path).filter((path) => !onBase.has(path)));
	const fetched = /* @__PURE__ */ new Map();
	const throughLink = async (path, unchanged, other) => {
		const real = await head.real?.(path);
		return real === void 0 || real === path ? unchanged() : other(real);
	};
	const tree = {
		async list(folder, depth) {
			return [...(await head.list(folder, depth)).filter((path) => !onlyOnHead.has(path) && !onBase.has(path)), ...[...onBase].filter((path) => isBelow(folder, path, depth))].toSorted();
		},
		async read(path) {
			if (onlyOnHead.has(path)) return void 0;
			if (!onBase.has(path)) return throughLink(path, () => head.read(path), tree.read);
			const content = fetched.get(path) ?? fetch(path);
			fetched.set(path, content);
			return content;
		},
		async open(path) {
			if (onlyOnHead.has(path)) return void 0;
			if (!onBase.has(path)) return throughLink(path, () => openIn(head, path), tree.open);
			const bytes = await tree.read(path);
			return bytes && inOnePiece(bytes);
		}
	};
	return tree;
}
function pathOnBase({ change, path, previousPath }) {
	return change === "added" ? [] : [previousPath ?? path];
}
// src/github/changes/same.ts
/**
* Compared with itself, nothing ever changed. A branch that holds no more than the default one is really the same.
* @param from the commit that the base came to
* @throws UserError where nobody can have meant that
*/
async function refuseSame(workspace, { at, name }, from) {
	if (at === "parted" && !name.includes("the input")) return;
	const { stdout } = await tryGit(workspace, ["rev-parse", "HEAD"]);
	if (stdout.toString().trim() !== from) return;
	throw new UserError(`There is nothing to compare: all that is checked out is part of ${name}. Check out what is to be reviewed, or name another commit as the input \`base\`.`);
}
// src/github/changes/submodules.ts
/** Submodules of what is checked out that a list of changes names: to it they are files. */
async function changedSubmodules(workspace, changes) {
	const submodules = await submodulesAt(workspace, "HEAD");
	return changes.map(({ path }) => path).filter((path) => submodules.has(path));
}
/** Submodules that are at another commit than in an earlier commit of the repository. */
async function submodulesSince(workspace, commit) {
	const [before, now] = await Promise.all([submodulesAt(workspace, commit), submodulesAt(workspace, "HEAD")]);
	return [...now].flatMap(([path, id]) => before.get(path) === id ? [] : [path]);
}
/** Their commits by path; none without git. */
async function submodulesAt(workspace, commit) {
	const listed = await tryGit(workspace, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	]).catch(() => void 0);
	if (listed?.code !== 0) return /* @__PURE__ */ new Map();
	const lines = fields(listed.stdout).flatMap((line) => {
		const [, id, path] = /^160000 commit (\w+)\t([^]*)$/.exec(line) ?? [];
		return id !== void 0 && path !== void 0 ? [[path, id]] : [];
	});
	return new Map(lines);
}
/**
* A word on submodules at another commit than before: which of their files changed, nobody can tell here.
* @throws UserError where they hold migrations, which nobody would have looked at
*/
async function submoduleNotes({ submodules, head }, config) {
	if (submodules.length === 0) return [];
	for (const path of submodules) if (covering(config.migrations)(path) || await holdsMigrations(path, head, config)) throw new UserError(`${name(path)} is a submodule with migrations, and is moved to another commit: what changed in it cannot be told, so it was not reviewed. Keep migrations in the repository itself, or review them in the submodule's.`);
	const is = submodules.length === 1 ? "is a submodule" : "are submodules";
	return [`${list(submodules.map(name))} ${is} at another commit now: what changed in there was not looked at.`];
}
/** Where the submodule is checked out. */
async function holdsMigrations(path, head, config) {
	const changes = (await head.list(path)).map((file) => ({
		path: file,
		change: "added"
	}));
	const { projects } = await discover({
		changes,
		head,
		base: emptyTree
	}, config);
	return projects.length > 0;
}
// src/github/changes/compare-git.ts
/**
* The changes by git's own history.
* @param hasOther whether GitHub can be asked as well; a shallow clone may not hold the commit where both parted, and
* is then not asked
* @throws UserError when the history does not reach that far
*/
async function fromHistory(workspace, base, hasOther) {
	const tip = await resolve$1(workspace, base.ref);
	if (base.at === "parted" && hasOther && await isShallow(workspace)) throw new UserError("This clone is shallow.");
	const from = base.at === "itself" ? tip : await mergeBase$1(workspace, tip);
	await refuseSame(workspace, base, from);
	return {
		changes: await changedSince(workspace, from),
		head: workTree(workspace),
		base: gitTree(workspace, from),
		baseTip: gitTree(workspace, tip),
		submodules: await submodulesSince(workspace, from)
	};
}
/** The remote's branch comes first: one of the same name in the checkout may be an old one. */
async function resolve$1(workspace, ref) {
	const remote = await tryGit(workspace, [
		"rev-parse",
		"--verify",
		"--quiet",
		`refs/remotes/origin/${ref}^{commit}`
	]);
	return remote.code === 0 ? remote.stdout.toString().trim() : resolveCommit(workspace, ref);
}
async function isShallow(workspace) {
	const { stdout } = await tryGit(workspace, ["rev-parse", "--is-shallow-repository"]);
	return stdout.toString().trim() === "true";
}
// src/github/changes/contents.ts
/**
* Bytes of a file at a commit, up to 100 MB. They are taken raw: as JSON, GitHub gives content up to 1 MB only, and the
* client would decode them as text, after which invalid UTF-8 is no longer to be seen.
* @throws GitHubError with status 404 when the file is not there, or the token may not see it
*/
async function readContent(github, path, commit) {
	const { octokit, owner, repo } = github;
	const { data } = await ask(`reading ${path} at ${commit}`, "contents: read", () => octokit.rest.repos.getContent({
		owner,
		repo,
		path,
		ref: commit,
		headers: { accept: "application/vnd.github.raw+json" },
		request: { parseSuccessResponseBody: false }
	}));
	return new Response(data).bytes();
}
// src/github/changes/trees/listing.ts
/** Git's modes of what a tree may hold; https://docs.github.com/rest/git/trees has the same. */
function kindOf(mode) {
	switch (mode) {
		case "040000": return "folder";
		case "120000": return "link";
		case "160000": return "submodule";
		default: return "file";
	}
}
/** The part of a listing that lies in a folder. */
function entriesBelow(listing, folder) {
	return [...listing].filter(([path]) => path.startsWith(`${folder}/`));
}
// src/github/changes/trees/at-github.ts
/** @throws GitHubError with status 404 or 422 when there is no such commit, or the token may not see it */
async function findCommit({ octokit, owner, repo }, ref) {
	const { data } = await ask(`looking for the commit ${ref}`, "contents: read", () => octokit.rest.repos.getCommit({
		owner,
		repo,
		ref,
		per_page: 1
	}));
	return {
		sha: data.sha,
		tree: data.commit.tree.sha
	};
}
/** The commit where two parted, and the first of the two. */
async function findMergeBase({ octokit, owner, repo }, ref, head) {
	const basehead = `${ref}...${head}`;
	const { data } = await ask(`looking for the merge base of ${basehead}`, "contents: read", () => octokit.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead,
		per_page: 1
	}));
	const { merge_base_commit: base, base_commit: tip } = data;
	return {
		base: {
			sha: base.sha,
			tree: base.commit.tree.sha
		},
		tip: {
			sha: tip.sha,
			tree: tip.commit.tree.sha
		}
	};
}
/**
* Every path of a tree. GitHub answers with up to 100,000 entries and 7 MB at once and says when it left some out
* (https://docs.github.com/rest/git/trees#get-a-tree); the folders are then asked for one by one, as that page has it.
* @param known the other side's listing: a folder with the same id is the same and is not asked for
*/
async function listTree(github, tree, known, folder = "") {
	const whole = await readTree(github, tree, folder, true);
	if (!whole.truncated) return whole.entries;
	const own = await readTree(github, tree, folder, false);
	if (own.truncated) throw new UserError(`The folder \`${folder}\` has more files than GitHub lists, so it cannot be compared.`);
	const found = new Map(own.entries);
	for (const [path, entry] of own.entries) {
		if (entry.kind !== "folder") continue;
		const below = known.get(path)?.id === entry.id ? entriesBelow(known, path) : await listTree(github, entry.id, known, path);
		for (const [inside, what] of below) found.set(inside, what);
	}
	return found;
}
async function readTree({ octokit, owner, repo }, tree, folder, isRecursive) {
	const { data } = await ask(`listing the files of the tree ${tree}`, "contents: read", () => octokit.rest.git.getTree({
		owner,
		repo,
		tree_sha: tree,
		...isRecursive && { recursive: "1" }
	}));
	const entries = data.tree.map(({ path, mode, sha }) => [joinPath(folder, path), {
		id: sha,
		kind: kindOf(mode)
	}]);
	return {
		entries: new Map(entries),
		truncated: data.truncated
	};
}
// src/github/changes/trees/checked-out.ts
/**
* What is checked out, folders included, so that one that the base has too need not be looked into: the commit, and
* over it what earlier steps of the job did to the files.
*/
async function checkedOutListing(workspace) {
	const [committed, changed] = await Promise.all([git(workspace, [
		"ls-tree",
		"-r",
		"-t",
		"-z",
		"--full-tree",
		"HEAD"
	]), changedSince(workspace, "HEAD")]);
	const listing = new Map(fields(committed).map(parse));
	for (const { path, change, previousPath } of changed) {
		if (previousPath !== void 0) listing.delete(previousPath);
		if (change === "deleted") listing.delete(path);
		else listing.set(path, {
			id: `work tree ${path}`,
			kind: "file"
		});
	}
	return changed.length === 0 ? listing : withoutFoldersOf(changed, listing);
}
/** `ls-tree` prints `<mode> <type> <id>\t<path>`. */
function parse(line) {
	const tab = line.indexOf("	");
	const [mode = "", , id = ""] = line.slice(0, tab).split(" ");
	return [line.slice(tab + 1), {
		id,
		kind: kindOf(mode)
	}];
}
/** A folder with a file that is not as it was committed is not the commit's folder any more. */
function withoutFoldersOf(changed, listing) {
	for (const { path, previousPath = path } of changed) for (const one of [path, previousPath]) for (let slash = one.lastIndexOf("/"); slash > 0; slash = one.lastIndexOf("/", slash - 1)) listing.delete(one.slice(0, slash));
	return listing;
}
// src/github/changes/trees/differences.ts
/**
* What git would call the changes from one commit to another, without their contents. A file is renamed where one that
* went away had the very same content; one that was edited too went and came. Submodules are no files.
*/
function differences(base, head) {
	const came = [...head].filter(([path, entry]) => isFile(entry) && !isFile(base.get(path)));
	const went = /* @__PURE__ */ new Map();
	for (const [path, entry] of base) if (isFile(entry) && !isFile(head.get(path))) went.set(contentOf(entry), [...went.get(contentOf(entry)) ?? [], path]);
	const changes = came.map(([path, entry]) => {
		const previousPath = went.get(contentOf(entry))?.shift();
		return previousPath === void 0 ? {
			path,
			change: "added"
		} : {
			path,
			change: "renamed",
			previousPath
		};
	});
	for (const path of [...went.values()].flat()) changes.push({
		path,
		change: "deleted"
	});
	for (const [path, entry] of head) {
		const before = base.get(path);
		if (isFile(entry) && isFile(before) && contentOf(entry) !== contentOf(before)) changes.push({
			path,
			change: "modified"
		});
	}
	return changes.toSorted((left, right) => left.path < right.path ? -1 : 1);
}
/** Submodules at another commit than before, new ones and those that went. */
function movedSubmodules(base, head) {
	const paths = [...base, ...head].flatMap(([path, { kind }]) => kind === "submodule" ? [path] : []);
	return [...new Set(paths)].filter((path) => base.get(path)?.id !== head.get(path)?.id).toSorted();
}
function isFile(entry) {
	return entry?.kind === "file" || entry?.kind === "link";
}
function contentOf({ kind, id }) {
	return `${kind} ${id}`;
}
// src/github/changes/compare-trees.ts
/**
* The changes by what GitHub's trees say of the base, file by file: a shallow checkout knows the same of its own commit.
* @param earlier why git does not know
* @throws UserError
*/
async function fromTrees(workspace, base, github, earlier) {
	const { from, tip } = await commitsOf(workspace, base, github, earlier);
	await refuseSame(workspace, base, from.sha);
	const listing = await checkedOutListing(workspace);
	const head = workTree(workspace);
	const old = await listTree(github, from.tree, listing);
	const changes = differences(old, listing);
	const at = (commit, its) => withoutChanges(head, differences(its, listing), (path) => readContent(github, path, commit.sha));
	const baseTree = at(from, old);
	return {
		changes,
		head,
		base: baseTree,
		baseTip: tip.sha === from.sha ? baseTree : at(tip, await listTree(github, tip.tree, listing)),
		submodules: movedSubmodules(old, listing)
	};
}
async function commitsOf(workspace, base, github, earlier) {
	const ref = base.ref.replace(/^(?:refs\/heads\/|(?:refs\/remotes\/)?origin\/)/, "");
	try {
		if (base.at === "itself") {
			const commit = await findCommit(github, ref);
			return {
				from: commit,
				tip: commit
			};
		}
		const checkedOut = await checkedOutCommit(workspace);
		if (!checkedOut) throw earlier ?? new UserError(`${workspace} is no git repository.`);
		const { base: from, tip } = await findMergeBase(github, ref, checkedOut.sha);
		return {
			from,
			tip
		};
	} catch (error) {
		if (error instanceof GitHubError && (error.status === 404 || error.status === 422)) throw new UserError(gone(base, error));
		throw error;
	}
}
function gone({ name, ref }, { message }) {
	return `There is nothing to compare with: ${name} (${ref}) is not there any more, as after a forced push, or may not be read. Nothing was reviewed. Name a branch, tag or commit as the input \`base\`, or check out with \`fetch-depth: 0\`. ${message}`;
}
// src/github/changes/pull-files.ts
/** GitHub lists no more files of a pull request than this (https://docs.github.com/rest/pulls/pulls#list-pull-requests-files). */
const MOST_FILES = 3e3;
/** Whether a list is all of it: where GitHub leaves files out, it does not say so. */
function isWhole(files) {
	return files.length < MOST_FILES;
}
/** Every file that the pull request changes against its merge base. */
async function listPullFiles(github, pull) {
	const { octokit, owner, repo } = github;
	return (await ask(`listing the files of pull request #${pull}`, "pull-requests: read", () => octokit.paginate(octokit.rest.pulls.listFiles, {
		owner,
		repo,
		pull_number: pull,
		per_page: 100
	}))).flatMap(changedFile);
}
/** `changed` is another mode or type of file. */
const CHANGES = {
	added: "added",
	copied: "added",
	modified: "modified",
	changed: "modified",
	renamed: "renamed",
	removed: "deleted",
	unchanged: void 0
};
function changedFile(file) {
	const change = CHANGES[file.status];
	if (change === void 0) return [];
	const path = file.filename;
	return [change === "renamed" ? {
		path,
		change,
		previousPath: file.previous_filename
	} : {
		path,
		change
	}];
}
// src/github/changes/index.ts
/**
* The changes since the base. A pull request's are listed by GitHub; all others are found by git where it has the
* history, and by GitHub's trees where it has not. No way needs more than a shallow checkout and a token that reads.
* @param github undefined without a token
* @throws UserError when none of them knows: a review of nothing must not pass
*/
async function readChanges(workspace, trigger, github, progress) {
	const comparison = await compare(workspace, trigger, github, progress);
	const { length } = comparison.changes;
	progress(`${length} ${length === 1 ? "file differs" : "files differ"} from the base.`);
	return comparison;
}
async function compare(workspace, trigger, github, progress) {
	switch (trigger.kind) {
		case "incomparable": throw new UserError(trigger.why);
		case "commits": return compareCommits(workspace, trigger.base, github, progress);
		default: return trigger.base ? compareCommits(workspace, trigger.base, github, progress) : comparePull(workspace, trigger, github, progress);
	}
}
async function compareCommits(workspace, base, github, progress) {
	progress(`Comparing with ${base.name}.`);
	try {
		return await fromHistory(workspace, base, github !== void 0);
	} catch (error) {
		if (!(error instanceof UserError) || !github) throw error;
		return fromTrees(workspace, base, github, error);
	}
}
async function comparePull(workspace, pull, github, progress) {
	const checkedOut = await checkedOutCommit(workspace);
	try {
		if (github) return await fromGitHub(workspace, pull, github, checkedOut);
		throw new UserError("There is no `token` to ask GitHub for the changed files.");
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		progress(`${error.message} Taking the changed files from git instead.`);
		return pullFromGit(workspace, pull, github, checkedOut, error);
	}
}
/** From git's history, or where there is none from the trees, which need `contents: read` alone. */
async function pullFromGit(workspace, pull, github, checkedOut, earlier) {
	const isMerged = checkedOut?.parents[1] === pull.headSha;
	try {
		await refuseWithout(pull.headSha, workspace, earlier);
		return await fromHistory(workspace, {
			ref: isMerged ? "HEAD^1" : pull.baseSha,
			at: "parted",
			name: "the base branch"
		}, false);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		const isThere = isMerged || checkedOut?.sha === pull.headSha;
		const found = github && isThere ? await pullFromTrees(workspace, pull, github, checkedOut) : void 0;
		if (found) return found;
		if (error.message.startsWith(earlier.message)) throw error;
		throw new UserError(`${earlier.message} And git does not know either: ${error.message}`);
	}
}
async function pullFromTrees(workspace, pull, github, checkedOut) {
	try {
		return await fromTrees(workspace, {
			ref: await baseCommit(github, pull, checkedOut),
			at: "itself",
			name: "the base branch"
		}, github);
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
}
async function fromGitHub(workspace, pull, github, checkedOut) {
	const changes = await listPullFiles(github, pull.number);
	const commit = await baseCommit(github, pull, checkedOut);
	if (!isWhole(changes)) return fromTrees(workspace, {
		ref: commit,
		at: "itself",
		name: "the base branch"
	}, github);
	const head = workTree(workspace);
	return {
		changes,
		head,
		base: withoutChanges(head, changes, (path) => readContent(github, path, commit)),
		submodules: await changedSubmodules(workspace, changes)
	};
}
// src/github/cache.ts
/** At GitHub, before the key of a base. */
const PREFIX = "pgrehearse-base-";
/** Of one part of a download that stands still. */
const STALL_MS = 6e4;
/**
* The cache service of GitHub Actions, so that a base is found on the next runner too. Its client is loaded when it is
* first needed. Whatever goes wrong with it costs time and is told, and nothing fails for it. Undefined where there is none.
*/
function cacheService({ environment, progress, maySave }) {
	if (!environment["ACTIONS_RESULTS_URL"] && !environment["ACTIONS_CACHE_URL"]) return void 0;
	const without = (error) => {
		progress(`going without GitHub’s cache: ${messageOf(error)}`);
		return false;
	};
	return {
		async fetch(folder, name) {
			try {
				const { restoreCache } = await import("./cache.js");
				const key = `${PREFIX}${name}`;
				return await restoreCache([folder], key, [], { segmentTimeoutInMs: STALL_MS }) === key;
			} catch (error) {
				return without(error);
			}
		},
		async send(folder, name) {
			if (!maySave) return;
			try {
				const { saveCache } = await import("./cache.js");
				await saveCache([folder], `${PREFIX}${name}`);
			} catch (error) {
				without(error);
			}
		}
	};
}
// src/config/differing.ts
/**
* The keys in which two configuration files differ, as they are written: `fail-on`, `rules.drop-table`. Both are known
* to be readable.
*/
function differingKeys(left, right) {
	return differing(read(left), read(right));
}
function read(text) {
	return (0, import_dist.parseDocument)(text, { logLevel: "error" }).toJS() ?? {};
}
/** Maps are looked into once: what lies deeper belongs to its key. */
function differing(left, right, isTop = true) {
	if (!isMap(left) || !isMap(right)) return [];
	return [.../* @__PURE__ */ new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) => {
		if (isDeepStrictEqual(left[key], right[key])) return [];
		const inside = isTop ? differing(left[key], right[key], false) : [];
		return inside.length > 0 ? inside.map((one) => `${key}.${one}`) : [key];
	});
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/github/config.ts
/**
* Inputs over the configuration file over the defaults. The file is the base's: what a change writes into its own is
* checked, but does not decide about its own review.
* @throws UserError for what is missing or wrong in any of them
*/
async function readConfig({ head, base }, { follows, subject }, inputs) {
	const path = inputs.config || "pgrehearse.yml";
	const given = readSettings(inputs);
	const theirs = await readFile$1(head, path);
	const ours = follows === "base" ? await readFile$1(base, path) : theirs;
	if (!theirs && !ours && inputs.config !== "") throw new UserError(`${path}: no such file, but the input \`config\` names it.`);
	const proposed = theirs ? parseFile(theirs, RULE_IDS) : {};
	await refuseIdlePaths(proposed, head);
	if (!ours && theirs) return {
		config: resolve$2(followed(proposed), given),
		notes: [added(path, proposed, subject)],
		other: resolve$2(given)
	};
	if (!ours || ours.text === theirs?.text) return {
		config: resolve$2(proposed, given),
		notes: []
	};
	const settings = parseFile(ours, RULE_IDS);
	const note = changed(path, ours, theirs, subject);
	return {
		config: resolve$2(withFolders(settings, proposed), given),
		notes: note === void 0 ? [] : [note],
		other: resolve$2(proposed, given)
	};
}
/** Folders that the change adds to those of the base are looked at as well: more is seen, and nothing less. */
function withFolders(settings, proposed) {
	const { migrations = [] } = settings;
	const more = (proposed.migrations ?? []).filter((folder) => !migrations.includes(folder));
	return migrations.length === 0 ? settings : {
		...settings,
		migrations: [...migrations, ...more]
	};
}
async function readFile$1(tree, path) {
	const bytes = await tree.read(path);
	return bytes && decodeText(path, bytes);
}
/**
* What of a new file is followed: what says what to look at, without which a first pull request could not be reviewed at
* all. Where the SQL runs, what it may do there and how it is judged is withheld, by the name that it has in the file:
* nobody decides that about their own pull request.
*/
const NEW = {
	migrations: "followed",
	databases: "followed",
	tool: "followed",
	before: "followed",
	baseline: "followed",
	fixtures: "followed",
	seeds: "fixtures.command",
	statistics: "followed",
	synthesis: "followed",
	traffic: "followed",
	estimates: "followed",
	postgres: "followed",
	comment: "followed",
	inline: "followed",
	interruption: "interruption",
	cache: "followed",
	engine: "engine",
	database: "database",
	image: "image",
	superuser: "superuser",
	extensions: "extensions",
	limits: "limits",
	conventions: "conventions",
	rules: "rules",
	overrides: "overrides",
	ignore: "ignore",
	failOn: "fail-on",
	check: "check",
	checkName: "check-name",
	placeholders: "placeholders",
	command: "command",
	allowLabel: "allow-label",
	approvers: "approvers"
};
const FOLLOWED = new Set(Object.entries(NEW).flatMap(([key, what]) => what === "followed" ? [key] : []));
function followed(proposed) {
	const { databases } = proposed;
	return {
		...Object.fromEntries(Object.entries(proposed).filter(([key]) => FOLLOWED.has(key))),
		...databases && { databases: databases.map((one) => ({
			...one,
			seeds: []
		})) }
	};
}
function added(path, proposed, subject) {
	const seeds = [proposed, ...proposed.databases ?? []].flatMap((one) => one.seeds ?? []);
	const given = new Map(Object.entries({
		...proposed,
		seeds
	}));
	const withheld = Object.entries(NEW).flatMap(([key, spelled]) => spelled !== "followed" && isSet(given.get(key)) ? [spelled] : []);
	const said = `${name(path)} is new in this ${subject}`;
	if (withheld.length === 0) return `${said}, and this review follows it.`;
	return `${said}. This review follows it, except for ${list(withheld.map(name))}: ${withheld.length === 1 ? "that holds" : "those hold"} once it is merged.`;
}
function isSet(value) {
	if (typeof value !== "object" || value === null) return value !== void 0;
	return Object.values(value).some((inner) => inner !== void 0);
}
/** Undefined where both say the same in other words. */
function changed(path, ours, theirs, subject) {
	if (!theirs) return `${name(path)} is removed in this ${subject}. This review follows the base's, which holds until this is merged.`;
	const keys = differingKeys(ours.text, theirs.text);
	if (keys.length === 0) return void 0;
	return `${name(path)} is changed in this ${subject}: ${list(keys.map(name))} ${keys.length === 1 ? "differs" : "differ"}. This review follows the base's: the change holds once it is merged.`;
}
// src/github/changes/unseen.ts
/**
* Whose configuration holds must not decide what is looked at: neither may a new one leave out what would be reviewed
* without it, nor does the base's know the folder that a changed one names.
* @throws UserError for migrations that the other configuration knows and this one does not
*/
async function refuseUnseen(sources, { config, other }, subject) {
	if (!other || placeOf(other) === placeOf(config)) return;
	const [seen, missed] = await Promise.all([migrationsIn(sources, config), migrationsIn(sources, other)]);
	const unseen = [...missed].filter((path) => !seen.has(path)).toSorted();
	const [first] = unseen;
	if (first === void 0) return;
	const more = unseen.length > 1 ? ` and ${plural(unseen.length - 1, "other file")}` : "";
	throw new UserError(`This ${subject} changes the configuration and migrations that only one of both knows: ${name(first)}${more} would not be reviewed. Merge the change of the configuration first, or name the folders as the workflow's input \`migrations\`.`);
}
/** What says where migrations are. */
function placeOf({ migrations, databases, tool, command, baseline }) {
	return JSON.stringify([
		migrations,
		databases,
		tool,
		command,
		baseline
	]);
}
/** Files of the changed migrations that a review by this configuration would look at. */
async function migrationsIn(sources, config) {
	const { projects, unreviewed } = await discover(sources, {
		...config,
		valuesOf: placeholdersOf(config)
	});
	const changed = new Set(sources.changes.map(({ path }) => path));
	const files = projects.flatMap((project) => project.changed.flatMap(({ up, down }) => [up.path, ...down ? [down.path] : []]));
	return new Set([...files, ...unreviewed.flatMap((one) => one.files)].filter((path) => changed.has(path)));
}
// src/github/own-workflow.ts
/**
* A word on a change of what runs this very review: of the workflow's file, of the workflows of the same repository that
* it calls, and of local actions that it uses. `pull_request_target` runs the base's workflow, and may use actions of
* what is checked out.
*/
async function workflowNotes({ workflowRef, repository, eventName }, { changes, head }, subject) {
	const path = workflowFile(workflowRef);
	if (!path.startsWith(`${repository}/`)) return [];
	const workflow = path.slice(repository.length + 1);
	const runs = await usedBy(workflow, head);
	const isUsed = (file) => runs.some((one) => file === one && !(file === workflow && eventName === "pull_request_target") || file.startsWith(`${one}/`));
	const changed = changes.flatMap(({ path, previousPath = path }) => [previousPath, path]).filter((file, at, all) => isUsed(file) && all.indexOf(file) === at);
	if (changed.length === 0) return [];
	return [`This ${subject} changes ${list(changed.map(name))}, which ${changed.length === 1 ? "is" : "are"} part of the workflow that runs this review: look at that before you trust the verdict.`];
}
/** More levels than GitHub follows (https://docs.github.com/actions/reference/workflows-and-actions/reusing-workflow-configurations). */
const DEEPEST = 10;
/** The file, and the files and folders of the repository that it uses, and those that they use. */
async function usedBy(path, head, depth = 0) {
	if (depth > DEEPEST) return [path];
	const texts = await Promise.all([
		path,
		`${path}/action.yml`,
		`${path}/action.yaml`
	].map((file) => textOf(file, head)));
	const used = [...new Set(texts.flatMap(localUses))].filter((one) => one !== path);
	const below = await Promise.all(used.map((one) => usedBy(one, head, depth + 1)));
	return [.../* @__PURE__ */ new Set([path, ...below.flat()])];
}
async function textOf(path, head) {
	try {
		return new TextDecoder().decode(await head.read(path));
	} catch (error) {
		if (error instanceof UserError) return "";
		throw error;
	}
}
/** What `uses: ./…` names, wherever it stands. */
function localUses(text) {
	const found = [];
	(0, import_dist.visit)((0, import_dist.parseDocument)(text, { logLevel: "error" }), { Pair(_, { key, value }) {
		if ((0, import_dist.isScalar)(key) && key.value === "uses" && (0, import_dist.isScalar)(value)) found.push(.../^\.\/(.*?)\/*$/.exec(String(value.value))?.slice(1) ?? []);
	} });
	return found.filter((path) => path !== "");
}
// src/github/reviewed.ts
/** The review, and the configuration that held; what could not be done is said in it. */
async function reviewed(task) {
	let config = DEFAULTS;
	let notes = [];
	try {
		config = resolve$2(readSettings(task.inputs));
		const found = await lookedAt({
			...task,
			begin: (held, known) => {
				config = held;
				notes = known;
				return task.begin(held, known);
			}
		});
		return {
			done: await judged(await group("Rehearsal", () => review(found)), found, task),
			config
		};
	} catch (error) {
		if (error instanceof UserError) return {
			done: failed(config, error, { notes }),
			config
		};
		throw error;
	}
}
/** All that a review needs to know. */
async function lookedAt(task) {
	const { job, inputs, trigger, github, project, progress, onLeftover, onRemoved, onSecret } = task;
	const { workspace, folder } = project;
	const whole = await group("Changed files", () => readChanges(workspace, trigger, github, progress));
	const sources = recordedSources(inFolder(folder, whole));
	await refuseAbsent(sources.changes, sources.head);
	const subject = trigger.kind === "pull-request" ? "pull request" : "change";
	const isMerged = trigger.kind === "commits" && trigger.isDefaultBranch;
	const configured = await readConfig(sources, {
		follows: isMerged ? "own" : "base",
		subject
	}, inputs);
	const notes = [
		...isMerged ? [] : await workflowNotes(job, whole, subject),
		...configured.notes,
		...await submoduleNotes(sources, configured.config)
	];
	await task.begin(configured.config, notes);
	await refuseUnseen(sources, configured, subject);
	const isUntrusted = trigger.kind === "pull-request" && job.eventName !== "pull_request";
	return {
		...sources,
		...configured,
		whole,
		notes,
		root: joinPath(workspace, folder),
		isUntrusted,
		cache: cacheOf(progress, !isUntrusted),
		isStatic: false,
		...inputs.shard !== "" && { shard: parseShard(inputs.shard) },
		prefer: ["container", "local"],
		progress,
		onLeftover,
		...onRemoved && { onRemoved },
		...onSecret && { onSecret }
	};
}
/** On the way through the cache service a base takes some seconds. */
const WORTH_MS = 5e3;
function cacheOf(progress, maySave) {
	const remote = cacheService({
		environment: process.env,
		progress,
		maySave
	});
	return remote ? {
		worthMs: WORTH_MS,
		remote
	} : {};
}
function recordedSources(sources) {
	return {
		...sources,
		head: recorded(sources.head),
		base: recorded(sources.base)
	};
}
/** The review with what it was made of, and whether somebody let that pass. */
async function judged(done, found, task) {
	const { changes, head, base, whole, config, submodules } = found;
	const read = changesRead(changes, head.seen, base.seen);
	const isProgram = config.command.length > 0;
	const content = !isProgram || submodules.length === 0 ? await contentHash(isProgram ? changes : read, head) : void 0;
	const review = {
		...done,
		...content !== void 0 && { content }
	};
	const { job, inputs, trigger, github, project } = task;
	if (trigger.kind !== "pull-request") return review;
	const paths = read.flatMap(({ path, previousPath = path }) => [path, previousPath]);
	return withApproval(review, {
		pull: trigger,
		workspace: project.workspace,
		github,
		config,
		base: whole.base,
		files: [...new Set(paths)].map((path) => joinPath(project.folder, path)),
		...inputs["team-token"] && { teams: connect(inputs["team-token"], job.repository, job.apiUrl, { graphqlUrl: job.graphqlUrl }) },
		earlier: async () => github ? readEarlier(github, trigger.number, projectKey(inputs)) : {}
	});
}
// src/github/events.ts
const NAME_ONE = "Name a branch, tag or commit to compare with as the input `base` (a workflow started by hand can ask for it with `inputs`).";
function defaultBranchOf({ repository }) {
	return repository?.default_branch;
}
/**
* A merge queue's group, on top of what it is to be merged into: the branch, or the group ahead of it.
* GitHub's description of the payload calls base_sha "the SHA of the merge group's parent commit".
*/
function queued({ merge_group: group }) {
	if (!group) return "This merge group does not say what it is merged into.";
	return {
		ref: group.base_sha,
		at: "itself",
		name: "the head of the merge queue"
	};
}
/**
* What was there before. A push that creates a branch or tag comes from the null commit. A forced push to another
* branch than the default one is a rebase: what it left behind was never merged.
*/
function pushed(event) {
	const { before = "", ref, forced = false } = event;
	const main = defaultBranchOf(event);
	const isDefault = ref === `refs/heads/${main}`;
	if (!/^0*$/.test(before)) return {
		ref: before,
		at: forced && !isDefault ? "parted" : "itself",
		name: "the commit before this push"
	};
	if (isDefault) return `This is the first push of the default branch \`${main}\`: there is no earlier commit to compare with, so its migrations were not reviewed. ${NAME_ONE}`;
	return sinceDefaultBranch(event, "This push");
}
/** A run that nothing was changed for. */
function started(name, event) {
	const run = name === "schedule" ? "A scheduled run" : "A run started by hand";
	const main = defaultBranchOf(event);
	if (main !== void 0 && event.ref === `refs/heads/${main}`) return `${run} of the default branch \`${main}\` has nothing to compare it with, so its migrations were not reviewed. ${NAME_ONE}`;
	return sinceDefaultBranch(event, run);
}
/** What is compared with nothing must not pass. */
function unknown(name) {
	return `The event \`${name}\` says nothing of what changed, so no migration was reviewed. Run this action on \`pull_request\`, \`merge_group\` or \`push\`, or name a branch, tag or commit to compare with as the input \`base\`.${name === "workflow_run" ? " To publish the report of the run that it follows, give that report as the input `publish`." : ""}`;
}
function sinceDefaultBranch(event, what) {
	const main = defaultBranchOf(event);
	if (main === void 0) return `${what} does not say which branch is the default one, so there is nothing to compare with. ${NAME_ONE}`;
	return {
		ref: main,
		at: "parted",
		name: `the default branch \`${main}\``
	};
}
// src/github/trigger.ts
const repository = object({ full_name: string() });
const user = object({ login: string() });
const label = object({ name: string() });
const eventSchema = object({
	action: string().optional(),
	pull_request: object({
		number: number(),
		base: object({
			sha: string(),
			repo: repository
		}),
		head: object({
			sha: string(),
			repo: repository.nullish()
		}),
		user: user.nullish(),
		labels: array(label).optional()
	}).optional(),
	label: label.optional(),
	sender: user.optional(),
	merge_group: object({ base_sha: string() }).optional(),
	before: string().optional(),
	forced: boolean().optional(),
	ref: string().optional(),
	repository: object({ default_branch: string() }).optional()
});
/**
* What an event means for a review.
* @param name GITHUB_EVENT_NAME
* @param payload the parsed content of GITHUB_EVENT_PATH
* @param ref GITHUB_REF, where the payload names none, as for a schedule
* @param given the input `base`, '' when left out
*/
function readTrigger(name, payload, ref, given) {
	const read = eventSchema.safeParse(payload);
	if (!read.success) throw new UserError(`The event file of this workflow run is not one of GitHub's: ${prettifyError(read.error)}.`);
	const event = {
		...read.data,
		ref: read.data.ref ?? ref
	};
	const base = given === "" ? void 0 : {
		ref: given,
		at: "parted",
		name: `\`${given}\`, the input \`base\``
	};
	if (isPull(name) && event.pull_request) return pullRequest(event, event.pull_request, base);
	const isDefaultBranch = event.ref === `refs/heads/${defaultBranchOf(event)}`;
	if (base) return {
		kind: "commits",
		base,
		isDefaultBranch
	};
	const found = withoutInput(name, event);
	return typeof found === "string" ? {
		kind: "incomparable",
		why: found
	} : {
		kind: "commits",
		base: found,
		isDefaultBranch
	};
}
function isPull(name) {
	return name === "pull_request" || name === "pull_request_target";
}
/** The base by the event alone, or why there is none. */
function withoutInput(name, event) {
	switch (name) {
		case "merge_group": return queued(event);
		case "push": return pushed(event);
		case "workflow_dispatch":
		case "schedule": return started(name, event);
		default: return unknown(name);
	}
}
function pullRequest({ action, label: set, sender }, pull, base) {
	return {
		kind: "pull-request",
		number: pull.number,
		baseSha: pull.base.sha,
		headSha: pull.head.sha,
		fork: pull.head.repo?.full_name !== pull.base.repo.full_name,
		author: pull.user?.login ?? "",
		labels: (pull.labels ?? []).map(({ name }) => name),
		...action === "labeled" && set && sender && { labeled: {
			label: set.name,
			by: sender.login
		} },
		...base && { base }
	};
}
// src/action.ts
async function main() {
	const inputs = readInputs(getInput);
	hideSecrets(secretsIn(inputs["database-url"]));
	const job = await readJob(process.env);
	if (inputs.publish !== "") return publishStep(inputs, job);
	const trigger = readTrigger(job.eventName, job.event, job.ref, inputs.base);
	const github = inputs.token === "" ? void 0 : connect(inputs.token, job.repository, job.apiUrl, { graphqlUrl: job.graphqlUrl });
	const project = await findProject(job.workspace, readFolder(inputs));
	const commit = trigger.kind === "pull-request" ? trigger.headSha : job.sha;
	const checked = {
		github,
		inputs,
		job,
		commit
	};
	let check;
	const begin = async (config) => {
		check = checkOf(checked, config);
		await check?.begin();
	};
	const kept = remember([]);
	const onSecret = (url) => hideSecrets(secretsIn(url));
	const { done, config } = await reviewed({
		job,
		inputs,
		trigger,
		github,
		project,
		progress: log,
		...kept,
		onSecret,
		begin
	});
	await group("Review", async () => log(renderText(done, { color: false }).trimEnd()));
	await publish({
		review: done,
		job,
		folder: project.folder,
		key: projectKey(inputs),
		sarif: inputs.sarif,
		html: inputs.html,
		links: {
			summary: job.runUrl,
			report: await artifactPage(job.runUrl, process.env),
			file: (path, line) => job.fileUrl(commit, joinPath(project.folder, path), line)
		},
		github,
		pull: trigger.kind === "pull-request" ? trigger : void 0,
		comment: config.comment,
		inline: config.inline,
		check: check ?? checkOf(checked, config)
	});
	gate(done);
}
/** Lets the post step remove what this process starts, should it be killed. */
function remember(leftovers) {
	return {
		onLeftover: (leftover) => {
			leftovers.push(leftover);
			saveLeftovers(saveState, leftovers);
		},
		onRemoved: (leftover) => {
			leftovers.splice(leftovers.indexOf(leftover), 1);
			saveLeftovers(saveState, leftovers);
		}
	};
}
function hideSecrets(secrets) {
	for (const secret of secrets) setSecret(secret);
}
/** What is said here comes from the pull request and from its server: it is text, never a command. */
function log(text) {
	info(harmless(text));
}
onSignals();
try {
	await main();
} catch (error) {
	if (!(error instanceof UserError) && error instanceof Error) log(error.stack ?? "");
	setOutput("verdict", "error");
	setFailed(harmless(error instanceof Error ? error.message : String(error)));
}
export {};
