// src/errors.ts
/**
* Something that the user can mend: bad input, a missing server, a setting. Its message is shown as it is, as one
* sentence that names the place and the remedy; the review then ends with exit code 2.
*/
var UserError = class extends Error {
	name = "UserError";
};
export { UserError as t };
