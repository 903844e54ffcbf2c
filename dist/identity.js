import { a as SEVERITIES, n as EVIDENCE } from "./words.js";
// src/report/fingerprint.ts
/** A 53-bit hash of a text as 14 hexadecimal digits (cyrb53): to tell things apart, not to keep secrets. */
function fingerprint(text) {
	let high = 3735928559;
	let low = 1103547991;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		high = Math.imul(high ^ unit, 2654435761);
		low = Math.imul(low ^ unit, 1597334677);
	}
	high = Math.imul(high ^ high >>> 16, 2246822507) ^ Math.imul(low ^ low >>> 13, 3266489909);
	low = Math.imul(low ^ low >>> 16, 2246822507) ^ Math.imul(high ^ high >>> 13, 3266489909);
	return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, "0");
}
// src/report/items.ts
/** The review's findings as a reader meets them: sorted, and grouped by statement. */
function sortFindings(review) {
	const suppressed = review.findings.filter((finding) => finding.suppressed !== void 0);
	const rest = review.findings.filter((finding) => finding.suppressed === void 0);
	const refuted = rest.filter((finding) => finding.evidence === "refuted");
	const standing = rest.filter((finding) => finding.evidence !== "refuted").toSorted(worstFirst);
	return {
		action: group(review, standing.filter((finding) => finding.severity !== "notice")),
		notices: group(review, standing.filter((finding) => finding.severity === "notice")),
		refuted,
		suppressed
	};
}
function worstFirst(a, b) {
	return SEVERITIES[a.severity].rank - SEVERITIES[b.severity].rank || EVIDENCE[a.evidence].rank - EVIDENCE[b.evidence].rank;
}
function group(review, findings) {
	const places = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const { migration, file, line, sql } = finding;
		const place = JSON.stringify([
			migration,
			file,
			line,
			sql,
			isAboutFile(review, finding)
		]);
		const known = places.get(place);
		if (known) known.push(finding);
		else places.set(place, [finding]);
	}
	return [...places.values()].map((found) => item(review, found));
}
function item(review, findings) {
	const [worst] = findings;
	const { file, line } = worst;
	if (isAboutFile(review, worst)) return {
		file,
		line,
		findings
	};
	const seen = observations(review, worst);
	const statement = seen.find((one) => one.locks.some((lock) => lock.relation === worst.relation)) ?? seen[0];
	return {
		file,
		line,
		findings,
		statement,
		failure: failure(findings, statement, seen)
	};
}
/** A failure in a later run is told only beside a finding about the round trip: the set's rollback may have settled it. */
function failure(findings, statement, seen) {
	const told = findings.some(({ category }) => category === "rollback") ? seen : [];
	return statement?.error ?? told.find(({ error }) => error !== void 0)?.error;
}
/** A missing rollback, a version taken twice: it stands on line 1, and not because of the statement there. */
function isAboutFile(review, finding) {
	const { category, relation, line } = finding;
	if (category !== "rollback" || relation !== void 0 || line !== 1) return false;
	return observations(review, finding).every(({ error }) => error === void 0);
}
/** Every run of the statement that a finding points at: forward, rollback, forward again. */
function observations(review, finding) {
	const migration = review.migrations.find((one) => one.id === finding.migration);
	if (!migration) return [];
	return [
		migration.forward,
		migration.rollback,
		migration.again
	].flatMap((run) => run.statements).filter((statement) => statement.file === finding.file && statement.line === finding.line).filter((statement) => finding.sql === void 0 || statement.sql === finding.sql);
}
/** Why each rule of these findings matters; it is the same for all of a rule. */
function reasons(items) {
	return new Map(items.flatMap((item) => item.findings).map(({ rule, why }) => [rule, why]));
}
// src/report/identity.ts
/**
* The review's findings in their order, each with what it is known by in the next run. That stays the same when lines
* move, when spacing or case change, and when the file gets another number.
*/
function identified(review) {
	const inPlace = [...review.findings.entries()].toSorted(([, a], [, b]) => byPlace(a, b));
	const seen = /* @__PURE__ */ new Map();
	const identities = /* @__PURE__ */ new Map();
	for (const [index, finding] of inPlace) {
		const hash = sameness(review, finding);
		const occurrence = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, occurrence);
		identities.set(index, `${hash}:${occurrence}`);
	}
	return review.findings.map((finding, index) => ({
		finding,
		identity: identities.get(index) ?? ""
	}));
}
/** Equal ones are counted from the top of their file, in whatever order they are reported. */
function byPlace(a, b) {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line;
}
/** Times, sizes and counts, which differ from run to run. */
const MEASURED = /\d[\d.,]*(?:\s?(?:ms|s|min|h|bytes?|[kMGT]B)\b)?/g;
function sameness(review, finding) {
	const statement = (finding.sql ?? observations(review, finding)[0]?.sql ?? finding.message.replace(MEASURED, "0")).replace(/\s+/g, " ").trim().toLowerCase();
	const file = finding.file.replace(/\d+/g, "0");
	return fingerprint([
		finding.rule,
		finding.relation ?? "",
		file,
		statement
	].join("\n"));
}
export { fingerprint as i, reasons as n, sortFindings as r, identified as t };
