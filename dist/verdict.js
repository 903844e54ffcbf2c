// src/review/verdict.ts
/** Findings that count: neither suppressed nor refuted. */
function standing(findings) {
	return findings.filter((finding) => !finding.suppressed && finding.evidence !== "refuted");
}
/** What could not be reviewed is never green; otherwise the worst finding decides, measured against `fail-on`. */
function verdictOf(findings, problems, failOn) {
	if (problems.length > 0) return "error";
	const has = (severity) => standing(findings).some((finding) => finding.severity === severity);
	if (failOn !== "never" && (has("error") || failOn === "warning" && has("warning"))) return "fail";
	return has("error") || has("warning") ? "warn" : "pass";
}
function summarise(findings) {
	const counted = standing(findings);
	const of = (severity) => counted.filter((finding) => finding.severity === severity).length;
	const suppressed = findings.filter((finding) => finding.suppressed).length;
	const refuted = findings.filter((finding) => !finding.suppressed && finding.evidence === "refuted").length;
	return {
		error: of("error"),
		warning: of("warning"),
		notice: of("notice"),
		suppressed,
		refuted
	};
}
export { summarise as n, verdictOf as r, standing as t };
