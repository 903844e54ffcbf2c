import { p as visible } from "./inert.js";
// src/github/log.ts
/**
* Text as it may stand in the job's log: no line of it is a workflow command, and none hides what another says. The
* runner obeys `::name::` at the start of a line and `##[name]` anywhere in one (actions/runner, ActionCommand.cs:
* TryParseV2 after TrimStart, and TryParse), ends a line at a lone carriage return too, and compares by the rules of
* a language, to which many characters are nothing at all. So what is put between is a space.
*/
function harmless(text) {
	return visible(text).split("\n").map((line) => line.replace(COMMAND, "$1 ").replace(OLD_COMMAND, "$1 ")).join("\n");
}
/** What the runner's comparison does not see: marks, and what has no form of its own. */
const UNSEEN = String.raw`\p{C}\p{M}\p{Default_Ignorable_Code_Point}`;
const COMMAND = new RegExp(String.raw`^([\s${UNSEEN}]*:)(?=[${UNSEEN}]*:)`, "u");
const OLD_COMMAND = new RegExp(String.raw`(#)(?=[${UNSEEN}]*#[${UNSEEN}]*\[)`, "gu");
export { harmless as t };
