import { a as DEFAULTS, i as joinPath } from "./paths.js";
import { t as UserError } from "./errors.js";
import { c as looseObject, g as prettifyError, l as number, n as _enum, o as int, p as string, u as object } from "./zod.js";
import { i as RULES, t as failed } from "./review.js";
import { i as DECIDES_AGAIN, n as ask, r as connect, t as GitHubError } from "./client.js";
import { i as fingerprint } from "./identity.js";
import { d as LIMITS, s as renderMarkdown } from "./report.js";
import { a as readReports, r as readFolder } from "./inputs2.js";
import { t as readReport } from "./read.js";
import { s as name, t as clip } from "./inert.js";
import { r as plural } from "./numbers.js";
import { n as summarise, r as verdictOf } from "./verdict.js";
import { t as VERSION } from "./version.js";
import { resolve } from "node:path";
// src/report/meaning.ts
/** Figures that the same change gets anew in every run; a row count is not one of them. */
const MEASURED = /* @__PURE__ */ new Set([
	"durationMs",
	"heldMs",
	"fromMs",
	"untilMs",
	"walBytes",
	"sizeDeltaBytes",
	"lowMs",
	"highMs",
	"middleMs",
	"walLowBytes",
	"walHighBytes",
	"diskBytes",
	"runs"
]);
/** As `duration` and `bytes` write them. */
const SPELLED = /<?-?\d[\d,.]* (?:ms|s|min|h|B|kB|MB|GB|TB)\b(?: \d+ (?:s|min)\b)?/g;
/** Texts of ours that quote figures; SQL and settings stay as they are. */
const SENTENCES = /* @__PURE__ */ new Set([
	"message",
	"proof",
	"basis",
	"notes"
]);
/**
* The review without what differs from run to run: two runs that say the same have the same meaning, however fast the
* machine was. For comparing and hashing; not to be shown.
*/
function meaningOf(review) {
	return {
		...settled("", review),
		timings: {}
	};
}
function settled(key, value) {
	if (typeof value === "string") return SENTENCES.has(key) ? value.replace(SPELLED, "…") : value;
	if (typeof value === "number") return MEASURED.has(key) ? 0 : value;
	if (key === "blocked") return [];
	if (key === "traffic") return settledTraffic(value);
	if (Array.isArray(value)) return value.map((one) => settled(key, one));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settled(key, inner)]));
}
/** Whether it was tried, and what the timeouts and the queries came to: the rest is measured. */
function settledTraffic({ status, notUsed, queries = [], queue }) {
	return {
		status,
		notUsed,
		queries: queries.map(({ file, line, sql, error }) => ({
			file,
			line,
			sql,
			code: error?.code
		})),
		...queue && { queue: {
			status: queue.status,
			relation: queue.relation,
			again: queue.again?.status
		} }
	};
}
// src/github/comment/state.ts
/**
* What lives from run to run, in one hidden line of our own comment. A field that does not read as it should is as if it
* were not there; a field that a later version added is kept.
*/
const schema = looseObject({
	/** What was last said of findings. `resolved`: there were some, and none is left. */
	findings: _enum([
		"open",
		"resolved",
		"none"
	]).optional().catch(void 0),
	/** Number and attempt of the workflow's run that wrote the comment: the newest wins. */
	run: number().optional().catch(void 0),
	attempt: number().optional().catch(void 0),
	/** The pull request's commit that was reviewed. */
	head: string().optional().catch(void 0),
	/** Hash of the review without what differs from run to run. */
	meaning: string().optional().catch(void 0),
	/** Who let the findings of which content pass, by which label. */
	approved: object({
		label: string(),
		by: string(),
		content: string()
	}).optional().catch(void 0)
});
const LINE = /^<!-- pgrehearse-state:(\{.*\}) -->\r?$/m;
/** @param body of our own comment: a state that anybody else wrote is not to be believed */
function readState(body) {
	const head = (body ?? "").split("\n", 2).join("\n");
	return schema.catch({}).parse(parsed(LINE.exec(head)?.[1] ?? "{}"));
}
/** The hidden line: second in the comment, after its marker. */
function stateLine(state) {
	return `<!-- pgrehearse-state:${inComment(JSON.stringify(state))} -->`;
}
/** Whether the first was written by a later run, or by a later attempt at the same one. */
function isNewer(one, other) {
	const [run, before] = [one.run ?? 0, other.run ?? 0];
	return run === before ? (one.attempt ?? 0) > (other.attempt ?? 0) : run > before;
}
/** Whether two runs say the same. */
function saysTheSame(one, other) {
	return said(one) === said(other);
}
function said(state) {
	const given = Object.entries({
		...state,
		run: void 0,
		attempt: void 0
	}).filter(([, value]) => value !== void 0);
	return JSON.stringify(given.toSorted(([left], [right]) => left < right ? -1 : 1));
}
/** In JSON these stand in strings only, where an escape means the same; `--` and `>` could end an HTML comment. */
function inComment(json) {
	return json.replace(/[<>]|-(?=-)/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}
function parsed(json) {
	try {
		return JSON.parse(json);
	} catch {
		return {};
	}
}
// src/github/comment/body.ts
/**
* The comment, or undefined when there is nothing to say and no earlier comment that says something else. Once all is
* settled it is folded.
* @param earlier what stands there
*/
function commentOf(written, earlier) {
	const { review, marker, head, run, page } = written;
	if (earlier === void 0 && isIdle(review)) return void 0;
	const state = {
		...earlier,
		...run,
		head,
		findings: nextFindings(review, earlier?.findings),
		meaning: fingerprint(JSON.stringify(meaningOf(review))),
		approved: approvalOf(review) ?? earlier?.approved
	};
	const body = () => renderMarkdown(review, {
		...LIMITS.comment,
		...page,
		commit: head,
		folded: state.findings === "resolved",
		marker: `${marker}\n${stateLine(state)}`
	});
	return {
		state,
		body
	};
}
function isIdle({ mode, verdict, notes, unreviewed }) {
	return mode === "nothing-changed" && verdict === "pass" && notes.length === 0 && unreviewed.length === 0;
}
/** What is switched off is not settled. */
function nextFindings({ verdict, summary }, before) {
	const { error, warning, notice, suppressed } = summary;
	if (verdict === "error" || error + warning + notice > 0) return "open";
	if (before === void 0 || before === "none") return "none";
	return suppressed > 0 ? "open" : "resolved";
}
function approvalOf({ approval, content }) {
	return approval && content !== void 0 ? {
		label: approval.label,
		by: approval.by,
		content
	} : void 0;
}
// src/github/comment/marker.ts
/**
* The hidden first line by which a later run finds the comment. Each key has a marker of its own, none of which begins
* another.
* @param key tells the reviews of one pull request apart
*/
function commentMarker(key) {
	return `<!-- pgrehearse:${key.split("/").map(encodeURIComponent).join("/").replace(/-(?=-)/g, "%2D")} -->`;
}
// src/github/api/actor.ts
/**
* Anyone can write our marker into a comment, and a token that may write could edit theirs.
* @param viewer login of whose token it is
*/
function isOwn({ viewerDidAuthor, author }, viewer) {
	return viewerDidAuthor || isActor(author, viewer);
}
/** As an actor, an app's bot has its name without the `[bot]` that it has as the viewer. */
function isActor(actor, viewer) {
	return actor?.kind === "Bot" ? bare(actor.login) === bare(viewer) && viewer.endsWith("[bot]") : actor?.login === viewer;
}
function bare(login) {
	return login.replace(/\[bot\]$/, "");
}
// src/github/comment/standing.ts
/** GraphQL knows whose a comment is: a workflow's token may not ask REST who it is. */
const COMMENTS = `
query ($owner: String!, $repo: String!, $pull: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $pull) {
      headRefOid
      comments(first: 100, after: $after) {
        nodes { id fullDatabaseId body viewerDidAuthor author { kind: __typename login } editor { kind: __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
/** @throws GitHubError */
async function readThread(github, pull, marker) {
	const pages = await readPages(github, pull);
	const byAge = pages.flatMap(({ viewer, repository }) => repository.pullRequest.comments.nodes.filter((node) => node.body.startsWith(marker) && isOwn(node, viewer.login)).map((node) => standing(node, viewer.login))).toSorted((left, right) => left.id - right.id);
	return {
		head: pages.at(-1)?.repository.pullRequest.headRefOid ?? "",
		ours: byAge
	};
}
async function readPages({ octokit, owner, repo }, pull) {
	const pages = [];
	for (let after = null;;) {
		const page = await ask(`reading the comments of pull request #${pull}`, "pull-requests: write", () => octokit.graphql(COMMENTS, {
			owner,
			repo,
			pull,
			after
		}));
		pages.push(page);
		const { hasNextPage, endCursor } = page.repository.pullRequest.comments.pageInfo;
		if (!hasNextPage) return pages;
		after = endCursor;
	}
}
function standing({ id, fullDatabaseId, body, editor }, viewer) {
	const isAsWritten = editor === null || isActor(editor, viewer);
	return {
		id: Number(fullDatabaseId),
		node: id,
		body,
		state: isAsWritten ? readState(body) : {}
	};
}
/** The newest come first, and `diff` is the whole text as it was after the edit. */
const EDITS = `
query ($node: ID!) {
  viewer { login }
  node(id: $node) {
    ... on IssueComment {
      userContentEdits(first: 10) { nodes { diff editor { kind: __typename login } } }
    }
  }
}`;
/**
* What we wrote into the comment before: GitHub has no way to edit only what still is as it was read, but it keeps what
* was overwritten.
* @throws GitHubError
*/
async function readFormer(github, comment) {
	const { viewer, node } = await ask("reading the comment's history", "pull-requests: write", () => github.octokit.graphql(EDITS, { node: comment.node }));
	return (node?.userContentEdits?.nodes ?? []).flatMap(({ diff, editor }) => diff !== null && isActor(editor, viewer.login) ? {
		...comment,
		body: diff,
		state: readState(diff)
	} : []);
}
// src/github/comment/step.ts
/**
* The next step from what stands there to one comment that says the newest: the oldest is kept, whoever wrote it.
* @param former what was overwritten in it
*/
function stepFrom({ head, ours }, former, posting) {
	const [kept, second] = ours;
	const latest = newest([...ours, ...former]);
	if (kept && latest && isNewer(latest.state, posting.run)) {
		if (kept.body !== latest.body) return {
			kind: "edit",
			id: kept.id,
			body: latest.body
		};
		return second ? {
			kind: "remove",
			id: second.id
		} : {
			kind: "rest",
			posted: "newer"
		};
	}
	if (head !== posting.head) return {
		kind: "rest",
		posted: "outdated"
	};
	const wanted = posting.write(latest?.state);
	if (!wanted) return {
		kind: "rest",
		posted: "none"
	};
	if (!kept) return {
		kind: "create",
		body: wanted.body(),
		state: wanted.state
	};
	if (!saysTheSame(kept.state, wanted.state)) return {
		kind: "edit",
		id: kept.id,
		body: wanted.body()
	};
	return second ? {
		kind: "remove",
		id: second.id
	} : {
		kind: "rest",
		posted: "unchanged"
	};
}
/** The first of those that are of one run. */
function newest(all) {
	return all.reduce((best, one) => best && !isNewer(one.state, best.state) ? best : one, void 0);
}
// src/github/comment/settle.ts
/** More than two runs at once and a GitHub that fails every third time need. */
const MOST_STEPS = 12;
/**
* Makes the comment say what it should, one write at a time, each decided by what stands there then: another run may
* have written meanwhile, a person may have deleted it, and a write that got no answer may have been done.
* @throws GitHubError
*/
async function settle(github, posting) {
	const own = { gone: /* @__PURE__ */ new Set() };
	let wrote;
	let failure;
	for (let steps = 0; steps < MOST_STEPS; steps += 1) {
		const thread = await readThread(github, posting.pull, posting.marker);
		const ours = known$1(thread, own);
		const edited = ours.find(({ id }) => id === own.edited);
		const former = edited?.state.run === posting.run.run ? await readFormer(github, edited) : [];
		const step = stepFrom({
			...thread,
			ours
		}, former, posting);
		if (step.kind === "rest") return step.posted === "unchanged" ? wrote ?? "unchanged" : step.posted;
		if (step.kind !== "remove") wrote = step.kind === "create" ? "created" : "updated";
		failure = await tryStep(github, posting.pull, step, own);
	}
	if (failure) throw failure;
	return wrote ?? "unchanged";
}
function known$1({ ours }, { created, gone }) {
	return (created && !ours.some(({ id }) => id === created.id) ? [...ours, created] : ours).filter(({ id }) => !gone.has(id));
}
/** @returns a failure after which it is worth looking again */
async function tryStep(github, pull, step, own) {
	try {
		await carryOut(github, pull, step, own);
		return;
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		const isGone = error.status === 404 && step.kind !== "create";
		if (isGone) own.gone.add(step.id);
		if (isGone || error.wait !== void 0 && await github.patience.wait(error.wait, error.brief)) return error;
		throw error;
	}
}
async function carryOut({ octokit, owner, repo }, pull, step, own) {
	const { issues } = octokit.rest;
	switch (step.kind) {
		case "create": {
			const { body, state } = step;
			const { data } = await ask(`commenting on pull request #${pull}`, "pull-requests: write", () => issues.createComment({
				owner,
				repo,
				issue_number: pull,
				body,
				...DECIDES_AGAIN
			}));
			own.created = {
				id: data.id,
				node: data.node_id,
				body,
				state
			};
			return;
		}
		case "edit":
			own.edited = step.id;
			await ask(`editing the comment on pull request #${pull}`, "pull-requests: write", () => issues.updateComment({
				owner,
				repo,
				comment_id: step.id,
				body: step.body,
				...DECIDES_AGAIN
			}));
			return;
		case "remove":
			await ask(`removing a second comment on pull request #${pull}`, "pull-requests: write", () => issues.deleteComment({
				owner,
				repo,
				comment_id: step.id,
				...DECIDES_AGAIN
			}));
			own.gone.add(step.id);
	}
}
// src/github/comment/index.ts
/** What became of it, for the log. */
const POSTED = {
	created: "created",
	updated: "updated",
	unchanged: "says so already",
	none: "nothing to say",
	newer: "left alone, it holds a newer run's review",
	outdated: "left to the run for the newer commit"
};
/**
* Creates the one comment of this key on the pull request, or edits it in place.
* @throws GitHubError
*/
function postComment(github, comment) {
	const written = {
		...comment,
		marker: commentMarker(comment.key)
	};
	return settle(github, {
		...written,
		write: (earlier) => commentOf(written, earlier)
	});
}
/**
* What earlier runs have left in the comment for later ones; nothing of it is the pull request's own word.
* @throws GitHubError
*/
async function readEarlier(github, pull, key) {
	const { ours } = await readThread(github, pull, commentMarker(key));
	return ours.reduce((best, { state }) => isNewer(state, best) ? state : best, {});
}
// src/github/received/pull.ts
/**
* The open pull request whose newest commit the run has reviewed. `workflow_run.pull_requests` is empty where it comes
* from a fork (github/docs#22501), and nothing that the run itself says of its pull request is to be believed, so it is
* looked up by what GitHub knows of the run: repository, branch and commit.
*/
async function findPull(github, { head, headSha }) {
	if (!head) return { none: "The repository that the pull request comes from is gone, so nothing is posted." };
	const { octokit, owner, repo } = github;
	const theirs = (await ask("looking for the pull request", "pull-requests: read", () => octokit.paginate(octokit.rest.pulls.list, {
		owner,
		repo,
		state: "open",
		head: `${head.owner}:${head.branch}`,
		per_page: 100
	}))).filter((pull) => pull.head.repo?.full_name === head.repository && pull.head.ref === head.branch);
	const where = `\`${head.repository}\`, branch \`${head.branch}\``;
	if (theirs.length === 0) return { none: `No open pull request comes from ${where}, so nothing is posted.` };
	const [pull, ...others] = theirs.filter((one) => one.head.sha === headSha);
	if (!pull) return { none: `The pull request has newer commits than ${headSha.slice(0, 7)}, which this run reviewed, so nothing is posted: the run of the newest one posts its own review.` };
	if (others.length > 0) return { none: `Several open pull requests come from ${where} (${[pull, ...others].map(({ number }) => `#${number}`).join(", ")}), and the run does not tell which it reviewed, so nothing is posted.` };
	return { number: pull.number };
}
// src/github/received/run.ts
const eventSchema = object({
	action: string(),
	repository: object({ full_name: string() }),
	workflow_run: object({
		id: int(),
		run_attempt: int(),
		event: string(),
		conclusion: string().nullish(),
		head_sha: string(),
		head_branch: string().nullish(),
		head_repository: object({
			full_name: string(),
			owner: object({ login: string() })
		}).nullish(),
		repository: object({ full_name: string() })
	})
});
const PLACE = "publishing a report belongs into a workflow with `on: workflow_run`, `types: [completed]`, which docs/forks.md has ready to copy, or into a later job of the workflow `on: pull_request` that made it";
const ownSchema = object({ pull_request: object({
	number: int(),
	head: object({ sha: string() })
}) });
/** A later job of the pull request's own run: what it is about, GitHub's event says. Undefined for every other event. */
function readOwnRun(name, payload, { run, attempt }) {
	if (name !== "pull_request") return void 0;
	const read = ownSchema.safeParse(payload);
	if (!read.success) return void 0;
	const { number: pull, head } = read.data.pull_request;
	return {
		pull,
		run: {
			id: run,
			attempt,
			conclusion: "failure",
			headSha: head.sha
		}
	};
}
/**
* @param name GITHUB_EVENT_NAME
* @param payload the parsed content of GITHUB_EVENT_PATH
* @param repository GITHUB_REPOSITORY
* @throws UserError for every other event, and for another repository's run
*/
function readRun(name, payload, repository) {
	if (name !== "workflow_run") throw new UserError(`This job runs on \`${name}\`, but ${PLACE}.`);
	const read = eventSchema.safeParse(payload);
	if (!read.success) throw new UserError(`The event file of this workflow run is not one of GitHub's: ${prettifyError(read.error)}.`);
	const { action, workflow_run: run } = read.data;
	if (action !== "completed") throw new UserError(`The run that this one follows is \`${action}\`, but ${PLACE}.`);
	if (run.event !== "pull_request") throw new UserError(`The run that this one follows was started by \`${run.event}\`, not by \`pull_request\`: there is no pull request to write to. Let the job run only \`if: github.event.workflow_run.event == 'pull_request'\`.`);
	for (const other of [read.data.repository, run.repository]) if (other.full_name.toLowerCase() !== repository.toLowerCase()) throw new UserError(`The run that this one follows belongs to \`${other.full_name}\`, and this job to \`${repository}\`: only reports of the same repository are published.`);
	return {
		id: run.id,
		attempt: run.run_attempt,
		conclusion: run.conclusion ?? "unknown",
		headSha: run.head_sha,
		...run.head_repository && run.head_branch && { head: {
			repository: run.head_repository.full_name,
			owner: run.head_repository.owner.login,
			branch: run.head_branch
		} }
	};
}
// src/github/received/trusted.ts
const LONGEST_ID = 60;
/**
* The report of somebody else's job, with all that can be known without believing it taken from here: what rules are
* about, how many findings there are, what follows from them. An approval counts only where it was looked up.
* @throws UserError where it contradicts itself, or names a rule that there is not
*/
function trusted(report) {
	refuseEndless(report);
	const findings = report.findings.map((finding) => known(finding, report));
	const { approval: _, content: __, ...rest } = report;
	if (report.mode === "nothing-changed" && findings.length + report.migrations.length > 0) throw new UserError("The report says that no migration changed, and reviews some.");
	const verdict = verdictOf(findings, report.problems, report.failOn);
	return {
		...rest,
		findings,
		verdict,
		summary: summarise(findings),
		projects: report.projects.map((project, at) => recounted(project, at, {
			...report,
			findings
		})),
		notes: [...report.notes, ...remarks(report, verdict)]
	};
}
/** Each finding is looked for among the statements: within this, a page is written in seconds. */
const MOST_LOOKED_AT = 2e7;
function refuseEndless({ findings, migrations }) {
	const statements = migrations.flatMap(({ forward, rollback, again }) => [
		forward,
		rollback,
		again
	]).reduce((sum, run) => sum + run.statements.length, 0);
	if (findings.length * statements > MOST_LOOKED_AT) throw new UserError(`The report has ${plural(findings.length, "finding")} and ${plural(statements, "statement")}: more than a page can be made of.`);
}
function remarks({ verdict, approval }, found) {
	if (approval) return ["The job says that its findings were approved. The pull request's labels tell whether that is so."];
	if (verdict === found) return [];
	return [`The report calls itself \`${verdict}\`, but what it holds makes it \`${found}\`.`];
}
function known(finding, { projects }) {
	const rule = RULES.find(({ id }) => id === finding.rule);
	if (!rule) throw new UserError(`The report names the rule ${name(clip(finding.rule, LONGEST_ID))}, which pgrehearse ${VERSION} does not have: use the same version in both workflows.`);
	if (finding.project !== void 0 && finding.project >= projects.length) throw new UserError("The report has findings of a project that it does not have.");
	return {
		...finding,
		why: rule.why,
		category: rule.category
	};
}
/** What stopped one of several projects is not told apart in a report. */
function recounted(project, at, report) {
	const own = report.findings.filter(({ project: owner }) => owner === at || report.projects.length === 1);
	const stopped = project.verdict === "error" ? report.problems : [];
	return {
		...project,
		summary: summarise(own),
		verdict: verdictOf(own, stopped, report.failOn)
	};
}
// src/github/received/publish.ts
/**
* Posts reports that a pull request's own job wrote, each as a comment, from a job that the pull request has no say in.
* Where to, is taken from the event alone; nothing of the pull request is checked out or run.
* @throws UserError where the event is none that has a pull request, and where GitHub refuses
*/
async function publishReceived(inputs, job) {
	const own = readOwnRun(job.eventName, job.event, job.run);
	const run = own?.run ?? readRun(job.eventName, job.event, job.repository);
	if (inputs.token === "") throw new UserError("There is no token: posting a comment needs one.");
	const github = connect(inputs.token, job.repository, job.apiUrl, { graphqlUrl: job.graphqlUrl });
	const found = own ? { number: own.pull } : await findPull(github, run);
	if ("none" in found) return {
		said: [found.none],
		isWrong: false
	};
	const target = {
		job,
		github,
		folder: readFolder(inputs),
		run,
		pull: found.number
	};
	const outcomes = [];
	for (const report of readReports(inputs)) outcomes.push(await publishOne(report, target));
	return {
		said: outcomes.flatMap(({ said }) => said),
		isWrong: outcomes.some(({ isWrong }) => isWrong)
	};
}
async function publishOne({ path, key }, target) {
	const { review, why, isWrong = false } = await reviewIn(resolve(target.job.workspace, path), target.run);
	const reason = why === void 0 ? [] : [`${path}: ${why}`];
	if (!review) return {
		said: reason,
		isWrong
	};
	const posted = await post(review, key, target);
	return {
		said: [...reason, `Comment on pull request #${target.pull}: ${posted}.`],
		isWrong
	};
}
/** Conclusions of a run that began its work and did not come to an end of it. */
const BROKEN = /* @__PURE__ */ new Set([
	"failure",
	"timed_out",
	"startup_failure"
]);
async function reviewIn(path, run) {
	try {
		const report = await readReport(path);
		if (report) return { review: trusted(report) };
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			review: failed(DEFAULTS, error),
			why: error.message,
			isWrong: true
		};
	}
	const why = `There is no such report; the pull request's run ended with \`${run.conclusion}\`.`;
	if (!BROKEN.has(run.conclusion)) return { why: `${why} Nothing is posted.` };
	const error = new UserError(`The pull request's run ended with \`${run.conclusion}\`, and no report of it came here. See its log.`);
	return {
		review: failed(DEFAULTS, error),
		why
	};
}
async function post(review, key, target) {
	const { job, github, folder, run, pull } = target;
	const page = `${job.home}/actions/runs/${run.id}/attempts/${run.attempt}`;
	const links = {
		summary: page,
		file: (path, line) => job.fileUrl(run.headSha, joinPath(folder, path), line)
	};
	const posted = await postComment(github, {
		pull,
		key,
		review,
		head: run.headSha,
		run: {
			run: run.id,
			attempt: run.attempt
		},
		page: {
			links,
			reportedBy: page
		}
	});
	return POSTED[posted];
}
export { isActor as a, readEarlier as i, POSTED as n, isOwn as o, postComment as r, meaningOf as s, publishReceived as t };
