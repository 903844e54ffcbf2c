import { n as list, r as plural } from "./numbers.js";
import { t as VERSION } from "./version.js";
import { n as summarise, r as verdictOf } from "./verdict.js";
import { t as identified } from "./identity.js";
// src/review/joined/findings.ts
const SEVERITIES = {
	error: 0,
	warning: 1,
	notice: 2
};
const EVIDENCE = {
	confirmed: 0,
	predicted: 1,
	unproven: 2,
	refuted: 3
};
/**
* Every finding once, as the part that makes most of it has it. Where others looked at the same migration and did not
* find it, the parts that did are named.
*
* @param projectOf where a part's project stands in the joined review
*/
function joinedFindings(parts, projectOf) {
	const all = /* @__PURE__ */ new Map();
	for (const part of parts) for (const { finding, identity } of identified(part.review)) {
		const key = `${finding.migration}\n${identity}`;
		all.set(key, [...all.get(key) ?? [], {
			finding,
			part
		}]);
	}
	return [...all.values()].map((found) => joined(found, parts, projectOf));
}
function joined(found, parts, projectOf) {
	const [worst] = found.toSorted((a, b) => weight(a.finding) - weight(b.finding));
	if (!worst) throw new Error("nothing was found by nobody");
	const { finding, part } = worst;
	const project = finding.project === void 0 ? {} : { project: projectOf(part, finding.project) };
	const where = found.filter((one) => isStanding(one.finding) === isStanding(finding));
	const names = new Set(where.map((one) => one.part.name));
	if (parts.filter(({ name, review }) => !names.has(name) && lookedAt(review, finding)).length === 0) return {
		...finding,
		...project
	};
	const on = [...names];
	return {
		...finding,
		...project,
		on,
		message: `${finding.message} Only ${words(on)}.`
	};
}
function words(on) {
	return `on ${list(on)}`;
}
/** What stands comes before what is switched off or refuted. */
function weight(finding) {
	return (finding.suppressed ? 100 : finding.evidence === "refuted" ? 50 : 0) + SEVERITIES[finding.severity] * 10 + EVIDENCE[finding.evidence];
}
function isStanding({ suppressed, evidence }) {
	return !suppressed && evidence !== "refuted";
}
function lookedAt({ migrations }, { migration }) {
	const own = migrations.find(({ id }) => id === migration);
	return own !== void 0 && own.forward.status !== "skipped";
}
// src/review/joined/parts.ts
/** Names of what differs between the reports: the server, the share; else the file. */
function namedParts(reports) {
	const versions = new Set(reports.map(({ review }) => serverName(review)));
	const name = ({ review, file }) => {
		const words = [...versions.size > 1 ? [serverName(review)] : [], ...review.shard ? [`part ${review.shard.index} of ${review.shard.of}`] : []];
		return words.length === 0 ? file : words.join(", ");
	};
	const names = reports.map(name);
	return reports.map((one, at) => {
		const own = names[at] ?? one.file;
		const isShared = names.filter((other) => other === own).length > 1;
		return {
			...one,
			name: isShared && own !== one.file ? `${own} (${one.file})` : own
		};
	});
}
function serverName({ postgres }) {
	return postgres ? `Postgres ${postgres.version}` : "no server";
}
/** What is not there and has to be: a share that no runner took, a report fewer than expected. */
function missing(parts, expected) {
	return [
		...expected === void 0 || parts.length >= expected ? [] : [`${plural(expected, "report")} had to be joined, and there ${parts.length === 1 ? "is" : "are"} ${parts.length}: what the others were about was not looked at.`],
		...missingShares(parts),
		...ofOtherChanges(parts)
	].map((message) => ({ message }));
}
/** A share without work started no server, and counts wherever it is missing. */
function missingShares(parts) {
	const shared = parts.filter(({ review }) => review.shard);
	if (shared.length === 0) return [];
	if (new Set(shared.map(({ review }) => review.shard?.of)).size > 1 || shared.length < parts.length) return ["Some of the reports are about a share of the migrations, and others about all, or about shares of another size: join those of one matrix."];
	const idle = indicesOf(shared.filter(({ review }) => !review.postgres));
	const of = shared[0]?.review.shard?.of ?? 1;
	const majors = new Set(shared.flatMap(({ review }) => majorOf(review) ?? []));
	return (majors.size === 0 ? [void 0] : [...majors]).flatMap((major) => {
		const there = indicesOf(shared.filter(({ review }) => major === void 0 || majorOf(review) === major));
		const absent = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !there.has(index) && !idle.has(index));
		if (absent.length === 0) return [];
		const where = majors.size > 1 ? ` on Postgres ${major}` : "";
		return [`Part ${list(absent.map(String))} of ${of}${where} ${absent.length === 1 ? "is" : "are"} missing: what it was to rehearse was not looked at.`];
	});
}
function indicesOf(parts) {
	return new Set(parts.flatMap(({ review }) => review.shard?.index ?? []));
}
function majorOf({ postgres }) {
	return postgres?.version.split(".")[0];
}
/** Reports of the same migrations that were made of other bytes. */
function ofOtherChanges(parts) {
	const contents = /* @__PURE__ */ new Map();
	for (const { review } of parts) {
		if (review.content === void 0) continue;
		const ids = JSON.stringify(review.migrations.map(({ id }) => id));
		contents.set(ids, (contents.get(ids) ?? /* @__PURE__ */ new Set()).add(review.content));
	}
	return [...contents.values()].some((each) => each.size > 1) ? ["The reports are about different states of the same migrations: join those of one commit."] : [];
}
// src/review/joined/join.ts
/**
* Reports of several runners as one review: of the same migrations on several servers, of shares of them, or both.
*
* @param expected how many there must be
*/
function join(given, expected) {
	const parts = namedParts(given.flatMap(({ file, review }) => review ? [{
		file,
		review
	}] : []));
	const unusable = given.flatMap(({ problem }) => problem === void 0 ? [] : [{ message: problem }]);
	const projects = joinedProjects(parts);
	const findings = joinedFindings(parts, projects.indexOf);
	const problems = [
		...unusable,
		...missing(parts, expected),
		...said(parts)
	];
	const failOn = strictest(parts);
	const approval = approvalOf(parts);
	const verdict = verdictOf(findings, problems, failOn);
	const content = common(parts.map(({ review }) => review.content));
	const set = parts.some(({ review }) => review.shard) || projects.all.length > 1 ? void 0 : worstSet(parts);
	return {
		schemaVersion: 1,
		tool: {
			name: "pgrehearse",
			version: VERSION
		},
		verdict: verdict === "fail" && approval ? "warn" : verdict,
		failOn,
		...approval && { approval },
		...content !== void 0 && { content },
		summary: summarise(findings),
		...serverOf(parts),
		...parts.length > 0 && { parts: parts.map(reported) },
		mode: modeOf(parts),
		problems,
		notes: [...parts.length > 0 ? [joinedNote(parts)] : [], ...notesOf(parts)],
		ignored: union(parts.map(({ review }) => review.ignored)),
		unreviewed: union(parts.map(({ review }) => review.unreviewed)),
		fixtures: fixturesOf(parts.map(({ review }) => review.fixtures)),
		projects: projects.all.map((project, at) => {
			const own = findings.filter((finding) => projects.all.length === 1 || finding.project === at);
			const stopped = project.verdict === "error" ? [...problems, ...STOPPED] : [];
			return {
				...project,
				summary: summarise(own),
				verdict: verdictOf(own, stopped, failOn)
			};
		}),
		migrations: migrationsOf(parts),
		...set && { set },
		findings,
		timings: longest(parts)
	};
}
/** What stopped one of several projects is not told apart in a report. */
const STOPPED = [{ message: "" }];
function reported({ name, review }) {
	const { verdict, postgres, shard, migrations } = review;
	const rehearsed = migrations.filter(({ forward }) => forward.status !== "skipped").map(({ id }) => id);
	return {
		name,
		verdict,
		...postgres && { postgres },
		...shard && { shard },
		migrations: rehearsed
	};
}
function joinedNote(parts) {
	const each = list(parts.map(({ name, review }) => `${name} (\`${review.verdict}\`)`));
	return `Joined from ${plural(parts.length, "report")}: ${each}.`;
}
/** Of a problem that not all have, it is told whose it is. */
function said(parts) {
	const all = /* @__PURE__ */ new Map();
	for (const { name, review } of parts) for (const problem of review.problems) {
		const key = JSON.stringify([problem.file, problem.message]);
		const known = all.get(key) ?? {
			problem,
			names: []
		};
		all.set(key, {
			...known,
			names: [...known.names, name]
		});
	}
	return [...all.values()].map(({ problem, names }) => names.length === parts.length ? problem : {
		...problem,
		message: `${list(names)}: ${problem.message}`
	});
}
function notesOf(parts) {
	return union(parts.map(({ review }) => review.notes)).map((note) => {
		const names = parts.flatMap(({ name, review }) => review.notes.includes(note) ? [name] : []);
		return names.length === parts.length ? note : `${list(names)}: ${note}`;
	});
}
function strictest(parts) {
	const all = new Set(parts.map(({ review }) => review.failOn));
	return all.has("warning") ? "warning" : all.has("error") || all.size === 0 ? "error" : "never";
}
/** One that holds for all. */
function approvalOf(parts) {
	const [first] = parts;
	return parts.every(({ review }) => review.approval?.by === first?.review.approval?.by) ? first?.review.approval : void 0;
}
function serverOf(parts) {
	const servers = parts.flatMap(({ review }) => review.postgres ?? []);
	const [first] = servers;
	if (!first) return {};
	const versions = union([servers.map(({ version }) => version)]);
	return { postgres: {
		...first,
		version: list(versions)
	} };
}
function modeOf(parts) {
	const modes = new Set(parts.map(({ review }) => review.mode));
	if (modes.has("rehearsal") || modes.size === 0) return "rehearsal";
	return modes.has("static") ? "static" : "nothing-changed";
}
/** Each once, as the part has it in which it fared worst. */
function migrationsOf(parts) {
	const all = /* @__PURE__ */ new Map();
	for (const migration of parts.flatMap(({ review }) => review.migrations)) {
		const known = all.get(migration.id);
		if (!known || rank(migration) < rank(known)) all.set(migration.id, migration);
	}
	return [...all.values()];
}
const TRIPS = {
	failed: 0,
	"data-lost": 1,
	"schema-differs": 2,
	restored: 3,
	"no-rollback": 4,
	"not-run": 5
};
function rank({ forward, roundTrip }) {
	return {
		failed: 0,
		ok: 10,
		skipped: 20
	}[forward.status] + TRIPS[roundTrip.status];
}
function worstSet(parts) {
	return parts.flatMap(({ review }) => review.set ?? []).toSorted((a, b) => TRIPS[a.roundTrip.status] - TRIPS[b.roundTrip.status])[0];
}
function joinedProjects(parts) {
	const all = /* @__PURE__ */ new Map();
	for (const { review } of parts) for (const project of review.projects) {
		const key = keyOf(project);
		const known = all.get(key);
		all.set(key, known ? both(known, project) : project);
	}
	const order = [...all.keys()];
	return {
		all: [...all.values()],
		indexOf: ({ review }, at) => {
			const project = review.projects[at];
			return project ? order.indexOf(keyOf(project)) : 0;
		}
	};
}
function keyOf({ folders }) {
	return JSON.stringify(folders.map(({ folder, tool }) => [folder, tool]));
}
function both(one, other) {
	const { set: _, ...rest } = one;
	return {
		...rest,
		verdict: [one.verdict, other.verdict].includes("error") ? "error" : one.verdict,
		migrations: union([one.migrations, other.migrations]),
		fixtures: fixturesOf([one.fixtures, other.fixtures])
	};
}
/** A table as the first has it that knows it. */
function fixturesOf(all) {
	return {
		tables: [...new Map(all.flatMap(({ tables: some }) => some).toReversed().map((one) => [one.table, one])).values()].toReversed(),
		leftOut: union(all.map(({ leftOut }) => leftOut))
	};
}
/** Runners work side by side. */
function longest(parts) {
	const timings = {};
	for (const [phase, ms] of parts.flatMap(({ review }) => Object.entries(review.timings))) timings[phase] = Math.max(timings[phase] ?? 0, ms);
	return timings;
}
function common(values) {
	return new Set(values).size === 1 ? values[0] : void 0;
}
function union(lists) {
	const seen = /* @__PURE__ */ new Map();
	for (const one of lists.flat()) seen.set(JSON.stringify(one), one);
	return [...seen.values()];
}
export { join };
