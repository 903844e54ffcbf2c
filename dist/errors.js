// src/errors.ts
/**
* Something that the user can mend: bad input, a missing server, a setting. Its message is shown as it is, as one
* sentence that names the place and the remedy; the review then ends with exit code 2.
*/
var UserError = class extends Error {
	name = "UserError";
};
/** Several of them at once, a sentence each. */
var UserErrors = class extends UserError {
	sentences;
	constructor(sentences) {
		super(sentences.join("\n"));
		this.sentences = sentences;
	}
};
export { UserErrors as n, UserError as t };
