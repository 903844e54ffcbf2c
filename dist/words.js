// src/report/words.ts
/** Every word that the reports choose by a fact. A new kind of fact without words does not compile. */
const VERDICTS = {
	pass: {
		icon: "✅",
		sentence: "Nothing to fix",
		rank: 3,
		colour: "green"
	},
	warn: {
		icon: "⚠️",
		sentence: "Worth a look before merging",
		rank: 2,
		colour: "yellow"
	},
	fail: {
		icon: "❌",
		sentence: "Not ready to merge",
		rank: 1,
		colour: "red"
	},
	error: {
		icon: "🚧",
		sentence: "The review could not be completed",
		rank: 0,
		colour: "red"
	}
};
const SEVERITIES = {
	error: {
		icon: "🔴",
		noun: "error",
		rank: 0,
		colour: "red"
	},
	warning: {
		icon: "🟡",
		noun: "warning",
		rank: 1,
		colour: "yellow"
	},
	notice: {
		icon: "🔵",
		noun: "notice",
		rank: 2,
		colour: "blue"
	}
};
const EVIDENCE = {
	confirmed: {
		word: "Confirmed",
		rank: 0,
		fallback: "The rehearsal showed it."
	},
	predicted: {
		word: "Predicted",
		rank: 1,
		fallback: "Read from the SQL and the schema, not seen in a run."
	},
	unproven: {
		word: "Unproven",
		rank: 2,
		fallback: "It could not be rehearsed."
	},
	refuted: {
		word: "Refuted",
		rank: 3,
		fallback: "The rehearsal showed otherwise."
	}
};
const ROUND_TRIPS = {
	restored: {
		icon: "✅",
		words: "the rollback restores schema and rows",
		colour: "green"
	},
	"schema-differs": {
		icon: "❌",
		words: "the rollback leaves a different schema",
		colour: "red"
	},
	"data-lost": {
		icon: "❌",
		words: "the rollback loses data",
		colour: "red"
	},
	failed: {
		icon: "❌",
		words: "the round trip failed",
		colour: "red"
	},
	"no-rollback": {
		icon: "➖",
		words: "no rollback script",
		colour: "yellow"
	},
	"not-run": {
		icon: "➖",
		words: "not run",
		colour: "yellow"
	}
};
const ENGINES = {
	container: "in a container",
	local: "from binaries on this machine",
	url: "on the server that was given by URL"
};
/** Whether a reader of such a finding wants to know which lock the statement took. */
const LOCKS_MATTER = {
	"lock-heavy": true,
	transactions: true,
	destructive: true,
	breaking: true,
	cost: true,
	rollback: false,
	security: false,
	"schema-design": false,
	review: false
};
export { SEVERITIES as a, ROUND_TRIPS as i, EVIDENCE as n, VERDICTS as o, LOCKS_MATTER as r, ENGINES as t };
